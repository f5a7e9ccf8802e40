namespace Roer.Care;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2035-03-25")]
    public void Good_Friday_Easter_Monday_Ascension_and_Whit_Monday_follow_Easter(string easter)
    {
        var day = Day(easter);
        Assert.All([-2, 1, 39, 50], days => Assert.False(WorkingDays.Is(day.AddDays(days))));
        Assert.All([-3, 2, 40, 51], days => Assert.True(WorkingDays.Is(day.AddDays(days))));
    }

    [Theory]
    [InlineData("2025-01-01", false)]
    [InlineData("2025-01-02", true)]
    [InlineData("2025-04-26", false)]
    [InlineData("2026-04-27", false)]
    [InlineData("2025-04-28", true)]
    [InlineData("2025-05-05", false)]
    [InlineData("2025-12-25", false)]
    [InlineData("2025-12-26", false)]
    [InlineData("2025-12-27", false)]
    public void Holidays_and_weekends_are_no_working_days(string day, bool expected) => Assert.Equal(expected, WorkingDays.Is(Day(day)));

    [Theory]
    [InlineData("2025-03-03", "2025-03-10")]
    [InlineData("2025-03-07", "2025-03-14")]
    [InlineData("2025-03-08", "2025-03-14")]
    [InlineData("2025-12-24", "2026-01-05")]
    public void A_term_of_five_days_skips_what_is_no_working_day(string day, string last) => Assert.Equal(Day(last), WorkingDays.After(Day(day), 5));

    [Fact]
    public void A_term_has_at_least_one_day() => Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.After(Day("2025-01-01"), 0));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
