using System.Globalization;
using Roer.Tests.World;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>What is still to come, where history tells it exactly.</summary>
public sealed class CostRiseCompletionTests
{
    private const int Children = 12;

    /// <summary>Every month of three years has the same claims; half is known in the month after, the rest in the one after that.</summary>
    private static World Regular(int first = 2023, params string[] beside)
    {
        var allocations = "toewijzing | kind | aanbieder | product | van | tot\n" + string.Join('\n', Enumerable.Range(1, Children).Select(child => $"{child} | k{child} | A | 45A04 | {first}-01-01 | 2026-12-31"));
        var lines = from month in Enumerable.Range(0, 12 * (2026 - first))
                    let day = new DateOnly(first, 1, 1).AddMonths(month)
                    from child in Enumerable.Range(1, Children)
                    let known = day.AddMonths(child % 2 == 0 ? 1 : 2).AddDays(9)
                    select string.Create(CultureInfo.InvariantCulture, $"r{month}-{child} | {child} | {day:yyyy-MM-dd} | 100 | 100 | {known:yyyy-MM-dd}");
        return World.Of([allocations, "regel | toewijzing | van | bedrag | aantal | bekend\n" + string.Join('\n', lines), .. beside]);
    }

    [Fact]
    public void What_is_still_to_come_is_a_separate_amount_and_completes_the_quantity()
    {
        var answer = Regular().Ask(World.ScopeOf("2025", "2026-01-20"), new CostRise());
        const decimal Year = 12 * Children * 100;
        Assert.Equal(Year, answer.Value("van-gedeclareerd-naar-kosten/gedeclareerd/toenCent"));
        Assert.Equal(Year - (Children / 2 * 100), answer.Value("van-gedeclareerd-naar-kosten/gedeclareerd/nuCent"));
        Assert.Equal(Children / 2 * 100, answer.Value("nogTeKomenCent"));
        Assert.Equal(0, answer.Value("verschilCent"));
        Assert.All(answer.Tables[0].Rows.Where(row => row.Key is "prijs" or "aanbieders" or "producten"), row => Assert.Equal(0, row.Figures[0].Value));
        Assert.True(answer.Figure("kostenCent").Provisional);
    }

    [Fact]
    public void Once_all_is_in_nothing_is_estimated()
    {
        var answer = Regular().Ask(World.ScopeOf("2024", "2026-02-20"), new CostRise());
        Assert.Equal(0, answer.Value("nogTeKomenCent"));
        Assert.Equal(100, answer.Value("compleet"));
        Assert.False(answer.Figure("verschilCent").Provisional);
    }

    [Theory]
    [InlineData("2025", "2025-12-20", 2023)]
    [InlineData("2024-K4", "2025-01-20", 2024)]
    public void A_running_period_or_a_short_history_is_compared_at_equal_maturity(string period, string asOf, int first)
    {
        var answer = Regular(first).Ask(World.ScopeOf(period, asOf) with { Comparison = period == "2025" ? null : World.ScopeOf("2024-K3").Period }, new CostRise());
        Assert.Equal(FigureState.Unknown, answer.Figure("nogTeKomenCent").State);
        Assert.Contains(answer.Caveats, caveat => caveat.StartsWith("De vergelijking is bij gelijke rijpheid", StringComparison.Ordinal));
        Assert.Equal(answer.Totals.Single(total => total.Name == "gedeclareerdCent").Comparison!.Value, answer.Figure("gedeclareerdCent").Value);
    }

    [Fact]
    public void A_reader_may_choose_equal_maturity()
    {
        var scope = World.ScopeOf("2025", "2026-01-20") with { Settings = [new Setting("rijpheid", "gelijk")] };
        var answer = Regular().Ask(scope, new CostRise());
        Assert.Equal(0, answer.Value("verschilCent"));
        Assert.Equal(FigureState.Unknown, answer.Figure("compleet").State);
        Assert.Equal(answer.Figure("gedeclareerdCent").Value, answer.Totals.Single(total => total.Name == "gedeclareerdCent").Comparison!.Value);
    }

    /// <summary>One odd month makes the future uncertain: the interval says so and the words do not say rise or fall.</summary>
    [Fact]
    public void An_uneven_history_gives_the_change_an_interval()
    {
        var odd = Regular(2023, "toewijzing | kind | aanbieder | product | van | tot\n99 | k99 | A | 45A04 | 2023-01-01 | 2026-12-31", "regel | toewijzing | van | bedrag | aantal | bekend\nx | 99 | 2024-03-01 | 900 | 900 | 2024-06-15");
        var answer = odd.Ask(World.ScopeOf("2025", "2026-01-20"), new CostRise());
        var change = answer.Figure("verschilCent");
        Assert.True(change.Interval!.Low < change.Value && change.Value < change.Interval.High);
        Assert.InRange(answer.Figure("nogTeKomenCent").Interval!.Low, 0, answer.Figure("nogTeKomenCent").Value!.Value);
    }
}
