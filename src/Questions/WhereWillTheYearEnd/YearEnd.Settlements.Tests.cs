using Roer.Methods.Spending;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>What providers settle at once after a year. Every month costs 100,000; of 2022 and of 2023 a tenth more came in the next March, unless a test says otherwise.</summary>
public sealed class YearEndSettlementsTests
{
    private static readonly SpendingCell Other = DrawnYear.Cell with { Provider = "10000002" };

    /// <summary>A tenth of twelve months is 120,000. It varies by 0.25 × 0.1 as if three years said so, and two years that are equal make that √(3/4) as much; a year to come is √1½ less sure.</summary>
    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("2024-06-30")]
    [InlineData("2024-11-30")]
    [InlineData("2025-01-31")]
    [InlineData("2025-02-28")]
    public void What_was_settled_of_earlier_years_will_be_settled_of_this_one(string asOf)
    {
        var options = new DrawOptions(4_000, 40, 7);
        var count = DrawnYear.Count(Facts(asOf, [.. DrawnYear.Steady(DrawnYear.Cell), .. Settled(2022), .. Settled(2023)]), options);
        var deviation = 120_000 * 0.25 * Math.Sqrt(0.75 * (asOf == "2024-02-29" ? 2 * 4 / 3.0 : 1.5));
        Assert.InRange(count.Sums.Settled.Average(), 117_500, 122_500);
        Assert.InRange(Math.Sqrt(SpendingVariance.Of(count.Sums.Settled)), deviation * 0.95, deviation * 1.05);
        Assert.Contains("10000001 (10%)", YearEndTables.Parts(count, "").Notes[^1], StringComparison.Ordinal);
        Assert.Equal(PathSpread.MeanOf(count.Totals), YearEndParts.Of(count).Sum(part => part.Cents ?? 0));
    }

    /// <summary>It says nothing of how late other claims come, or of what care costs: all else is as if there were none, on every path.</summary>
    [Theory]
    [InlineData("2024-06-30")]
    [InlineData("2024-11-30")]
    public void All_else_is_as_if_nothing_was_settled(string asOf)
    {
        List<ClaimedSum> usual = [.. DrawnYear.Steady(DrawnYear.Cell), .. DrawnYear.Steady(Other, 70_000)];
        var (with, without) = (DrawnYear.Count(Facts(asOf, [.. usual, .. Settled(2022), .. Settled(2023)])), DrawnYear.Count(Facts(asOf, usual)));
        Assert.Equal(without.Sums.Late, with.Sums.Late);
        Assert.Equal(without.Sums.Stock, with.Sums.Stock);
        Assert.Equal(without.Sums.Entries, with.Sums.Entries);
        Assert.All(without.Sums.Settled, cents => Assert.Equal(0, cents));
        Assert.All(DrawnYear.Count(Facts(asOf, [.. usual, .. Settled(2022), .. Settled(2023)]), "aanbieder=10000002").Sums.Settled, cents => Assert.Equal(0, cents));
    }

    [Theory]
    [InlineData("2025-03-25", true, false)]
    [InlineData("2025-05-31", false, true)]
    [InlineData("2025-06-01", false, false)]
    public void It_is_to_come_until_it_came_or_the_time_for_it_is_over(string asOf, bool cameOf2024, bool isToCome)
    {
        var count = DrawnYear.Count(Facts(asOf, [.. DrawnYear.Steady(DrawnYear.Cell), .. Settled(2022), .. Settled(2023), .. cameOf2024 ? Settled(2024) : []]));
        Assert.Equal(isToCome, count.Sums.Settled.Any(cents => cents != 0));
    }

    /// <summary>The newest year that could be settled was not: whoever did it before does it no more.</summary>
    [Fact]
    public void Who_did_not_settle_the_last_year_settles_no_more() =>
        Assert.All(DrawnYear.Count(Facts("2024-11-30", [.. DrawnYear.Steady(DrawnYear.Cell), .. Settled(2022)])).Sums.Settled, cents => Assert.Equal(0, cents));

    /// <summary>Of one month, or of a few, or a small part of the year, or in two months, or before March: that is how claims come late.</summary>
    [Theory]
    [InlineData(12, 10_000, 3, 3, true)]
    [InlineData(12, -10_000, 3, 3, true)]
    [InlineData(6, 20_000, 3, 3, true)]
    [InlineData(5, 24_000, 3, 3, false)]
    [InlineData(12, 3_000, 3, 3, false)]
    [InlineData(12, 10_000, 3, 4, false)]
    [InlineData(12, 10_000, 2, 2, false)]
    [InlineData(12, 10_000, 12, 12, true)]
    public void Only_much_at_once_about_many_months_is_a_settlement(int months, long cents, int oneMonth, int otherMonth, bool isSettlement)
    {
        var late = Enumerable.Range(0, months).Select(month => new ClaimedSum(DrawnYear.Cell, (2022 * 12) + month, new DateOnly(2023, month % 2 == 0 ? oneMonth : otherMonth, 20), 1, 1, cents)).ToList();
        var history = ClaimHistory.Of(Facts("2024-03-31", [.. DrawnYear.Steady(DrawnYear.Cell), .. late]).Spending);
        Assert.Equal(isSettlement ? [new SettledYear(months * cents, 1_200_000)] : [], history.Settlements.Of(DrawnYear.Cell.Provider));
        Assert.All(late, sum => Assert.Equal(isSettlement, history.Settlements.Holds(sum)));
        Assert.Equal(100_000 + (isSettlement ? 0 : cents), history.Accepted(0, 2022 * 12));
    }

    /// <summary>Refused lines count no money: what is settled and refused was not settled.</summary>
    [Fact]
    public void A_refused_settlement_is_none()
    {
        var refused = Settled(2022).Select(sum => sum with { State = ClaimHistory.RefusedState });
        Assert.Empty(ClaimHistory.Of(Facts("2024-03-31", [.. DrawnYear.Steady(DrawnYear.Cell), .. refused]).Spending).Settlements.Of(DrawnYear.Cell.Provider));
    }

    /// <summary>All of it comes after the year: it is owed when the year ends, and nothing of it is known on any day of the year.</summary>
    [Fact]
    public void It_is_owed_at_the_end_of_the_year_and_in_the_course_of_every_month()
    {
        var facts = Facts("2024-11-30", [.. DrawnYear.Steady(DrawnYear.Cell), .. Settled(2022), .. Settled(2023)]);
        var (count, plain) = (DrawnYear.Count(facts), DrawnYear.Count(Facts("2024-11-30", DrawnYear.Steady(DrawnYear.Cell))));
        var (owed, settled) = (Owed(count) - Owed(plain), count.Sums.Settled.Average());
        Assert.InRange(owed, settled - 1, settled + 1);
        var (months, plainMonths) = (YearEndMonths.Of(count), YearEndMonths.Of(plain));
        for (var month = 0; month < 12; month++) Assert.InRange(months[month].Spread.Mean - plainMonths[month].Spread.Mean, (long)(settled * (month + 1) / 12) - 2, (long)(settled * (month + 1) / 12) + 2);
    }

    /// <summary>The step to the forecast that first saw it is one of how claims come in: a year is settled for the first time in March 2024.</summary>
    [Fact]
    public void A_bridge_puts_it_where_claims_come_in()
    {
        List<ClaimedSum> claims = [.. DrawnYear.Steady(DrawnYear.Cell), .. Settled(2023)];
        var bridge = YearEndBridge.Of(DrawnYear.Count(Facts("2024-02-29", claims)), DrawnYear.Count(Facts("2024-03-31", claims)));
        Assert.InRange(bridge.Late, 110_000, 130_000);
        Assert.InRange(bridge.Data + bridge.Assumptions + bridge.Drawing, -10_000, 10_000);
        Assert.Equal(bridge.To - bridge.From, bridge.Data + bridge.Late + bridge.Assumptions + bridge.Risks + bridge.Drawing);
    }

    private static double Owed(YearEndCount count) => Enumerable.Range(0, count.Outlook.History.Cells.Count).Sum(cell => new SpendingAccrual(count.Outlook.Forecast, false).Paths(cell, 0).Average());

    private static IEnumerable<ClaimedSum> Settled(int year) => Enumerable.Range(0, 12).Select(month => new ClaimedSum(DrawnYear.Cell, (year * 12) + month, new DateOnly(year + 1, 3, 20), 1, 1, 10_000));

    private static YearEndFacts Facts(string asOf, IEnumerable<ClaimedSum> claims) => DrawnYear.Facts(asOf, claims);
}
