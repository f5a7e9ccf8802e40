using Roer.Care;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>What is still to come of a month, where the numbers can be worked out by hand.</summary>
public sealed class CostCompletionTests
{
    private static readonly DateOnly AsOf = new(2026, 1, 20);

    /// <summary>Of each month 40 is known in the month after, 40 in the second and 20 in the third.</summary>
    private static List<(int Month, DateOnly Known, long Cents)> Steady(int months, DateOnly asOf) =>
        [.. from back in Enumerable.Range(1, months)
            let month = new DateOnly(asOf.Year, asOf.Month, 1).AddMonths(-back)
            from part in new[] { (After: 1, Cents: 40L), (After: 2, Cents: 40L), (After: 3, Cents: 20L) }
            let known = month.AddMonths(part.After).AddDays(14)
            where known <= asOf
            select ((month.Year * 100) + month.Month, known, part.Cents)];

    private static DateSpan[] Year(int year) => [DateSpan.Of(new(year - 1, 1, 1), new DateOnly(year - 1, 12, 31)), DateSpan.Of(new(year, 1, 1), new DateOnly(year, 12, 31))];

    [Fact]
    public void A_month_of_which_40_of_100_is_in_has_one_and_a_half_times_that_to_come()
    {
        var completion = CostCompletion.Of(Steady(40, AsOf), AsOf, Year(2025))!;
        Assert.Equal([(December, 1.5), (December - 1, 0.25)], completion.LateByMonth.OrderByDescending(month => month.Key).Select(month => (month.Key, Math.Round(month.Value, 9))).Take(2));
        Assert.Equal(2, completion.LateByMonth.Count);
        Assert.Null(completion.Spread);
    }

    [Fact]
    public void After_thirteen_months_nothing_is_to_come_and_history_is_not_asked()
    {
        Assert.Empty(CostCompletion.Of([], new DateOnly(2027, 1, 20), Year(2025))!.LateByMonth);
        Assert.Null(CostCompletion.Of([], new DateOnly(2026, 12, 31), Year(2025)));
    }

    [Theory]
    [InlineData(18, true)]
    [InlineData(17, false)]
    public void Six_complete_months_are_enough(int months, bool isEnough) =>
        Assert.Equal(isEnough, CostCompletion.Of(Steady(months, AsOf), AsOf, Year(2025)) is not null);

    [Fact]
    public void A_period_that_has_not_ended_for_a_month_cannot_be_completed() =>
        Assert.Null(CostCompletion.Of(Steady(40, AsOf), AsOf, Year(2026)));

    [Fact]
    public void Months_with_more_taken_back_than_claimed_cannot_be_completed()
    {
        var rows = Steady(40, AsOf);
        rows.Add((202401, new DateOnly(2024, 2, 1), -1000));
        Assert.Null(CostCompletion.Of(rows, AsOf, Year(2025)));
    }

    [Fact]
    public void The_order_of_rows_does_not_matter_and_later_months_are_not_used()
    {
        var rows = Steady(40, AsOf);
        var shuffled = rows.ToArray();
        new Random(4).Shuffle(shuffled);
        var half = new[] { DateSpan.Month(2025, 10), DateSpan.Month(2025, 11) };
        Assert.Equal(CostCompletion.Of(rows, AsOf, half)!.LateByMonth, CostCompletion.Of(shuffled, AsOf, half)!.LateByMonth);
        Assert.DoesNotContain(December, CostCompletion.Of(rows, AsOf, half)!.LateByMonth.Keys);
    }

    private static int December => (2025 * 12) + 11;
}
