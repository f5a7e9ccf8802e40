using Roer.Messages.Sample;

namespace Roer.Tests.Causes;

/// <summary>
/// Does the split of causes find what was planted, and do its intervals hold what they promise? The large examination writes a document and takes long; a small one always runs.
/// </summary>
public sealed class CauseExaminationTests
{
    private const int Lives = 100;
    private const int TrueLives = 60;
    private const int FewLives = 6;

    private static readonly SampleOptions Town = new() { TownSeed = 1, Youths = 1000, Years = 3 };

    [Fact]
    public void The_large_examination_is_written_down()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ROER_ONDERZOEK") == "1", "Lives a town 1,120 times, about twenty minutes. ROER_ONDERZOEK=1 runs it and writes docs/generated/oorzaken.md.");
        var examination = new CauseExamination(Town, Lives, TrueLives, draws: 400);
        var found = new List<(CauseScenario Scenario, (IReadOnlyList<ExaminedBar> Bars, double NewOrEnded) Found)>();
        foreach (var scenario in CauseExamination.Scenarios)
        {
            found.Add((scenario, examination.Examine(scenario)));
            CauseDocument.Renew(CauseDocument.Of(Town, (Lives, TrueLives), examination.Band(), found), isClosing: false);
        }

        var (low, high) = examination.Band();
        Assert.All(found.SelectMany(one => one.Found.Bars), bar => Assert.InRange(bar.Covered, low, high));
    }

    [Fact]
    public void A_small_examination_finds_what_was_planted()
    {
        var examination = new CauseExamination(Town with { Youths = 250 }, FewLives, FewLives, draws: 100);
        var (none, _) = examination.Examine(CauseExamination.Scenarios[0]);
        var (planted, apart) = examination.Examine(CauseExamination.Scenarios[^1]);
        foreach (var bars in new[] { none, planted })
        {
            // Of 48 intervals that each hold the truth nine times in ten, 34 or fewer do so once in ten thousand; they are not independent of each other.
            Assert.InRange(bars.Sum(bar => bar.Covered), 34, 48);
        }

        var more = none.Zip(planted, (before, after) => (after.Name, True: after.Truth - before.Truth, Mean: after.Mean - before.Mean)).ToDictionary(bar => bar.Name);
        Assert.Equal(more["prijs"].True, more["prijs"].Mean, more["prijs"].True * 0.15);
        Assert.True(more["prijs"].Mean > 0 && more["duur"].Mean > 0 && more["soort hulp"].Mean > 0);
        Assert.True(apart > 0);
    }
}
