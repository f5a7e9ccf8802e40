using System.Globalization;

namespace Roer.Care;

/// <summary>The week rules against a slow second count, written from the words of IV076 and IV077 and not from the code.</summary>
public sealed class WeeklyMaximumTests
{
    [Fact]
    public void Effort_is_the_weeks_of_each_product_period_within_the_weeks_of_the_allocation()
    {
        var random = new Random(76);
        for (var round = 0; round < 2000; round++)
        {
            var (terms, window) = Draw(random, "04");
            var price = random.Next(1, 500);
            var perMonth = Months(terms.Validity, window).Sum(month => Days(month).Select(WeekOf).Distinct().Count());
            var whole = Days(terms.Validity).Select(WeekOf).Distinct().Count();
            Assert.Equal((long)Math.Min(perMonth, whole) * terms.Volume!.Value * price, Cents(terms, price, window));
        }
    }

    [Fact]
    public void Output_is_the_sundays_of_each_product_period_and_one_more_with_the_last_sunday()
    {
        var random = new Random(77);
        for (var round = 0; round < 2000; round++)
        {
            var (terms, window) = Draw(random, "83");
            var sundays = Months(terms.Validity, window).Sum(month => Days(month).Count(IsSunday));
            var validity = terms.Validity;
            var last = Days(validity).Where(IsSunday).DefaultIfEmpty(validity.First).Last();
            var extra = !IsSunday(validity.Last) && Days(window).Contains(last) ? 1 : 0;
            Assert.Equal((long)(sundays + extra) * terms.Volume!.Value, Cents(terms, 1, window));
        }
    }

    [Fact]
    public void A_longer_window_never_lets_less_be_claimed()
    {
        var random = new Random(78);
        for (var round = 0; round < 1000; round++)
        {
            var (terms, window) = Draw(random, random.Next(2) == 0 ? "04" : "83");
            var wider = DateSpan.Of(window.First.AddMonths(-random.Next(3)), window.Last.AddMonths(random.Next(3)));
            Assert.InRange(Cents(terms, 7, window), 0, Cents(terms, 7, wider));
        }
    }

    [Fact]
    public void A_price_that_is_unknown_in_some_week_makes_the_whole_unknown_and_keeps_what_is_known()
    {
        var tariffs = new TariffSchedule();
        tariffs.Add(DateSpan.Month(2025, 1), 100, own: true);
        var terms = new AllocationTerms(DateSpan.Of(new(2025, 1, 6), new DateOnly(2025, 2, 28)), 2, "04", "2", null);
        var maximum = AllocatedMaximum.Within(terms, tariffs, DateSpan.Of(new(2025, 1, 1), new DateOnly(2025, 3, 31)));
        Assert.Equal(MaximumState.Unknown, maximum.State);
        Assert.Equal(4 * 2 * 100, (long)maximum.Cents);
    }

    private static long Cents(AllocationTerms terms, int price, DateSpan window)
    {
        var maximum = AllocatedMaximum.Within(terms, TariffSchedule.Always(price), window);
        Assert.Equal(MaximumState.Known, maximum.State);
        return (long)maximum.Cents;
    }

    /// <summary>An allocation and a window of whole months, as a period of a question always is.</summary>
    private static (AllocationTerms Terms, DateSpan Window) Draw(Random random, string unit)
    {
        var first = new DateOnly(2024, 1, 1).AddDays(random.Next(500));
        var validity = DateSpan.Of(first, first.AddDays(random.Next(300)));
        var from = new DateOnly(2024, 1, 1).AddMonths(random.Next(24));
        return (new(validity, random.Next(1, 40), unit, "2", null), DateSpan.Of(from, from.AddMonths(random.Next(1, 18)).AddDays(-1)));
    }

    private static IEnumerable<DateSpan> Months(DateSpan validity, DateSpan window) =>
        Days(validity).Where(window.Contains).GroupBy(day => (day.Year, day.Month)).Select(month => DateSpan.Of(month.First(), month.Last()));

    private static List<DateOnly> Days(DateSpan span) => [.. Enumerable.Range(0, span.Days).Select(span.First.AddDays)];

    private static bool IsSunday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday;

    private static (int Year, int Week) WeekOf(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(moment), ISOWeek.GetWeekOfYear(moment));
    }
}
