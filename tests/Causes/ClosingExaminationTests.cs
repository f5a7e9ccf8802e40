using Roer.Messages.Sample;
using Roer.Questions.Parts.Causes;

namespace Roer.Tests.Causes;

/// <summary>The arithmetic split closes to the cent at every level, whatever was planted. The large examination writes a chapter and takes long; a small one always runs.</summary>
public sealed class ClosingExaminationTests
{
    private const int Towns = 100;
    private const int AskedTowns = 5;

    private static readonly SampleOptions Town = new() { TownSeed = 1, Youths = 150, Years = 3 };

    [Fact]
    public void The_large_examination_of_closing_is_written_down()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ROER_ONDERZOEK") == "1", "Splits 700 towns and asks the whole question of 35, about ten minutes. ROER_ONDERZOEK=1 runs it and writes the second chapter of docs/generated/oorzaken.md.");
        var examination = new ClosingExamination(Town, Towns, AskedTowns);
        var found = CauseExamination.Scenarios.Select(examination.Examine).ToList();
        CauseDocument.Renew(ClosingDocument.Of(Town, (Towns, AskedTowns), found), isClosing: true);
        Assert.All(found.SelectMany(one => one.Split.Concat(one.Question)), level => Assert.Equal((0, 0), (level.Open, level.Largest)));
    }

    [Fact]
    public void Towns_close_at_every_level_with_every_cause_and_a_planted_price_is_price()
    {
        var examination = new ClosingExamination(Town with { Youths = 60 }, towns: 3, askedTowns: 0);
        var found = CauseExamination.Scenarios.Select(examination.Examine).ToList();
        Assert.All(found.SelectMany(one => one.Split), level => Assert.Equal((true, 0, 0), (level.Sums > 0, level.Open, level.Largest)));
        foreach (var (none, price) in found[0].Bars.Zip(found[1].Bars))
        {
            var more = price.Zip(none, (one, other) => one - other).ToArray();
            Assert.InRange(more[CostBars.Price], more.Sum() / 2, more.Sum() * 3 / 2);
        }
    }

    [Fact]
    public void The_whole_question_closes_at_every_level_with_all_causes_at_once()
    {
        var found = new ClosingExamination(Town with { Youths = 60 }, towns: 0, askedTowns: 1).Examine(CauseExamination.Scenarios[^1]);
        Assert.All(found.Question, level => Assert.Equal((true, 0, 0), (level.Sums > 0, level.Open, level.Largest)));
    }
}
