namespace Roer.Care;

public sealed class DateSpanTests
{
    private static readonly DateOnly Day = new(2025, 3, 15);

    [Fact]
    public void The_last_day_counts()
    {
        Assert.Equal(1, DateSpan.Of(Day, Day).Days);
        Assert.True(DateSpan.Of(Day, Day).Contains(Day));
        Assert.Equal(365, DateSpan.Of(new(2025, 1, 1), new DateOnly(2025, 12, 31)).Days);
    }

    [Fact]
    public void An_open_span_has_no_last_day_and_says_so()
    {
        Assert.True(DateSpan.From(Day).IsOpen);
        Assert.True(DateSpan.Of(Day, (DateOnly?)null).IsOpen);
        Assert.Throws<InvalidOperationException>(() => DateSpan.From(Day).Last);
        Assert.Throws<InvalidOperationException>(() => DateSpan.From(Day).Days);
        Assert.True(DateSpan.From(Day).Contains(new(9999, 12, 31)));
        Assert.Equal(DateSpan.Of(Day, Day), DateSpan.From(Day).ClosedAt(Day));
        Assert.Equal("2025-03-15..", DateSpan.From(Day).ToString());
    }

    [Fact]
    public void An_end_before_the_start_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DateSpan.Of(Day, Day.AddDays(-1)));

    [Fact]
    public void Adjoining_is_the_next_day_and_is_no_overlap()
    {
        var first = DateSpan.Of(Day, Day.AddDays(4));
        Assert.True(first.Adjoins(DateSpan.From(Day.AddDays(5))));
        Assert.True(DateSpan.From(Day.AddDays(5)).Adjoins(first));
        Assert.False(first.Overlaps(DateSpan.From(Day.AddDays(5))));
        Assert.False(first.Adjoins(DateSpan.From(Day.AddDays(6))));
        Assert.False(first.Adjoins(DateSpan.From(Day.AddDays(4))));
    }

    [Fact]
    public void Overlap_intersection_cover_and_months_agree_with_sets_of_days()
    {
        var random = new Random(5);
        for (var round = 0; round < 1_000; round++)
        {
            var (left, right) = (Span(random), Span(random));
            var (leftDays, rightDays) = (Days(left), Days(right));
            Assert.Equal(leftDays.Intersect(rightDays).Any(), left.Overlaps(right));
            Assert.Equal(leftDays.Intersect(rightDays), left.Intersect(right) is { } both ? Days(both) : []);
            Assert.Equal(leftDays.Concat(rightDays).Min(), left.Cover(right).First);
            Assert.Equal(leftDays.Concat(rightDays).Max(), left.Cover(right).Last);
            Assert.Equal(leftDays, left.Months().SelectMany(Days));
            Assert.All(left.Months(), month => Assert.Single(Days(month).Select(day => (day.Year, day.Month)).Distinct()));
        }
    }

    [Fact]
    public void Weeks_and_Sundays_agree_with_the_calendar()
    {
        var random = new Random(6);
        for (var round = 0; round < 1_000; round++)
        {
            var span = Span(random);
            var days = Days(span);
            Assert.Equal(
                days.Select(day => (System.Globalization.ISOWeek.GetYear(day.ToDateTime(default)), System.Globalization.ISOWeek.GetWeekOfYear(day.ToDateTime(default)))).Distinct().Count(),
                IsoWeek.Touched(span.First, span.Last));
            Assert.Equal(days.Count(day => day.DayOfWeek == DayOfWeek.Sunday), IsoWeek.Sundays(span.First, span.Last));
            Assert.Equal(DayOfWeek.Monday, IsoWeek.Monday(span.First).DayOfWeek);
            Assert.InRange(span.First.DayNumber - IsoWeek.Monday(span.First).DayNumber, 0, 6);
        }
    }

    [Fact]
    public void Euros_add_up_and_never_overflow_silently()
    {
        Assert.Equal(new Euro(30), new Euro(10) + new Euro(20));
        Assert.Equal(new Euro(-10), new Euro(10) - new Euro(20));
        Assert.Equal(new Euro(60), new Euro(20) * 3);
        Assert.Throws<OverflowException>(() => new Euro(long.MaxValue) + new Euro(1));
        Assert.True(new Euro(1) > Euro.Zero && -new Euro(1) < Euro.Zero);
    }

    private static DateSpan Span(Random random)
    {
        var first = Day.AddDays(random.Next(120));
        return DateSpan.Of(first, first.AddDays(random.Next(100)));
    }

    private static List<DateOnly> Days(DateSpan span) => [.. Enumerable.Range(0, span.Days).Select(span.First.AddDays)];
}
