using Roer.Messages.Sample;
using Roer.Questions.WhyDoCostsRise;

namespace Roer.Tests.Causes;

/// <summary>The arithmetic split closes to the cent at every level, whatever was planted. The large examination writes a chapter and takes long; a small one always runs.</summary>
public sealed class ClosingExaminationTests
{
    private const int Towns = 100;

    private static readonly SampleOptions Town = new() { TownSeed = 1, Youths = 150, Years = 3 };

    [Fact]
    public void The_large_examination_of_closing_is_written_down()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ROER_ONDERZOEK") == "1", "Takes in and splits 700 towns. ROER_ONDERZOEK=1 runs it and writes the second chapter of docs/generated/oorzaken.md.");
        var examination = new ClosingExamination(Town, Towns);
        var found = CauseExamination.Scenarios.Select(examination.Examine).ToList();
        CauseDocument.Renew(ClosingDocument.Of(Town, Towns, found), isClosing: true);
        Assert.All(found.SelectMany(one => one.Levels), level => Assert.Equal((0, 0), (level.Open, level.Largest)));
    }

    [Fact]
    public void A_town_with_all_causes_at_once_closes_at_every_level_and_a_planted_price_is_price()
    {
        var examination = new ClosingExamination(Town with { Youths = 60 }, towns: 1);
        var (none, price, all) = (examination.Examine(CauseExamination.Scenarios[0]), examination.Examine(CauseExamination.Scenarios[1]), examination.Examine(CauseExamination.Scenarios[^1]));
        Assert.All(new[] { none, price, all }.SelectMany(one => one.Levels), level => Assert.Equal((true, 0, 0), (level.Sums > 0, level.Open, level.Largest)));
        var more = price.Bars[0].Zip(none.Bars[0], (one, other) => one - other).ToArray();
        var whole = more[..CostBars.OfClaims].Sum();
        Assert.True(whole > 0);
        Assert.InRange(more[CostBars.Price], whole / 2, whole * 3 / 2);
    }
}
