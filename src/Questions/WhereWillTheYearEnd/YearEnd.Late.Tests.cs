using Roer.Care;
using Roer.Methods.LateClaims;
using Roer.Methods.Spending;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Claims become triangles: the published ones, fed as claims, give their published reserves.</summary>
public sealed class YearEndLateTests
{
    private static readonly SpendingCell Cell = new("6.72a", CareForm.Ambulant, "45", "10000001");

    /// <summary>Taylor and Ashe (1983), total reserve 18,680,856 and error 2,447,095; as printed by Mack (1993).</summary>
    [Fact]
    public void Taylor_Ashe_as_claims_gives_the_printed_reserve()
    {
        var group = GroupOf(Triangles.Cells(Triangles.TaylorAshe));
        Assert.Equal(18_680_856, Math.Round(group.Ladder.Total.Reserve));
        Assert.Equal(2_447_095, Math.Round(Mack.Of(group.Ladder, LastSigma.Mack).Total.StandardError));
    }

    /// <summary>RAA as printed by Mack (1994): reserve 52,135.23 and error 26,909.01.</summary>
    [Fact]
    public void Raa_as_claims_gives_the_printed_reserve()
    {
        var group = GroupOf(Triangles.Cells(Triangles.Raa));
        Assert.Equal(52_135.23, Math.Round(group.Ladder.Total.Reserve, 2));
        Assert.Equal(26_909.01, Math.Round(Mack.Of(group.Ladder, LastSigma.Mack).Total.StandardError, 2));
    }

    [Theory]
    [InlineData("2024-11-30", "2024-11-30", 0)]
    [InlineData("2024-11-30", "2024-10-31", -1)]
    [InlineData("2024-11-15", "2024-11-15", 0)]
    [InlineData("2024-11-15", "2024-10-16", 0)]
    [InlineData("2024-11-15", "2024-10-15", -1)]
    [InlineData("2025-02-28", "2025-01-31", -1)]
    public void A_month_of_becoming_known_ends_on_the_day_of_the_as_of_date(string asOf, string known, int months)
    {
        var calendar = Calendar(asOf);
        Assert.Equal(calendar.Now + months, calendar.KnownMonth(Day(known)));
    }

    [Theory]
    [InlineData("2024-03-31", "2024-02-29")]
    [InlineData("2024-02-29", "2024-01-31")]
    [InlineData("2024-03-15", "2024-01-31")]
    [InlineData("2024-12-31", "2024-11-30")]
    public void The_edge_ends_a_whole_month_before_the_as_of_date(string asOf, string edge) => Assert.Equal(Day(edge), Calendar(asOf).EdgeDay);

    [Fact]
    public void The_last_month_of_a_quarter_is_march_june_september_or_december()
    {
        foreach (var month in Enumerable.Range(1, 12))
            Assert.Equal(((month - 1) / 3 * 3) + 3, ClaimCalendar.DaysOf(ClaimCalendar.QuarterEnd(ClaimCalendar.NumberOf(new DateOnly(2024, month, 1)))).First.Month);
    }

    [Fact]
    public void Who_claims_by_quarter_is_found_and_develops_from_the_end_of_the_quarter()
    {
        var sums = Enumerable.Range(0, 36).Select(index => new DateOnly(2022, 1, 1).AddMonths(index)).SelectMany(month => new[] { Sum(Cell, month, ClaimCalendar.DaysOf(ClaimCalendar.QuarterEnd(ClaimCalendar.NumberOf(month))).Last.AddDays(10), 1_000_000) })
            .Where(sum => sum.Known <= Day("2024-12-31")).ToList();
        var history = ClaimHistory.Of(FactsOf(sums, "2024-12-31").Spending);
        Assert.True(history.IsQuarterly(0));
        var group = LateGroup.TryOf("test", [0], LateWorld.History(FactsOf(sums, "2024-12-31")), SeasonedExposure.Plain(LateWorld.History(FactsOf(sums, "2024-12-31"))))!;
        Assert.Equal(Day("2024-09-30"), ClaimCalendar.DaysOf(group.LastRow).Last);
        Assert.Equal(0, group.KnownNow(ClaimCalendar.NumberOf(Day("2024-10-01"))));
        Assert.Equal(1, group.KnownNow(ClaimCalendar.NumberOf(Day("2024-09-01"))), 12);
    }

    [Fact]
    public void Refused_lines_are_no_spending_and_open_ones_lose_the_usual_share()
    {
        var month = Day("2023-01-01");
        List<ClaimedSum> sums =
        [
            Sum(Cell, month, Day("2024-02-10"), 9_000), Sum(Cell, month, Day("2024-02-10"), 1_000) with { State = ClaimHistory.RefusedState }, Sum(Cell, month, Day("2024-11-10"), 1_000) with { State = 0 },
        ];
        var history = ClaimHistory.Of(FactsOf(sums, "2024-12-31").Spending);
        Assert.Equal(0.1, history.RefusedShare, 12);
        Assert.Equal(9_900, history.Accepted(0, ClaimCalendar.NumberOf(month)), 9);
    }

    private static LateGroup GroupOf(double?[][] cumulative)
    {
        var sums = new List<ClaimedSum>();
        for (var row = 0; row < cumulative.Length; row++)
        {
            var month = new DateOnly(2024, 1, 1).AddMonths(row);
            for (var column = 0; column < cumulative[row].Length; column++)
            {
                if (cumulative[row][column] is not { } amount) continue;
                var before = column == 0 ? 0 : cumulative[row][column - 1]!.Value;
                sums.Add(Sum(Cell, month, month.AddMonths(column + 2).AddDays(-1), (long)(amount - before)));
            }
        }

        return LateGroup.TryOf("test", [0], LateWorld.History(FactsOf(sums, "2024-11-30")), SeasonedExposure.Plain(LateWorld.History(FactsOf(sums, "2024-11-30"))))!;
    }

    private static ClaimedSum Sum(SpendingCell cell, DateOnly month, DateOnly known, long cents) => new(cell, ClaimCalendar.NumberOf(month), known, 1, 1, cents);

    private static YearEndFacts FactsOf(IReadOnlyList<ClaimedSum> sums, string asOf) => new()
    {
        Spending = new(Calendar(asOf), sums, [], new Tariffs([], 100), []),
        OtherCosts = [],
        Budgets = [],
        Risks = [],
        Reserves = [],
        State = [],
    };

    private static ClaimCalendar Calendar(string asOf) => new(Day(asOf), DateSpan.Of(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
