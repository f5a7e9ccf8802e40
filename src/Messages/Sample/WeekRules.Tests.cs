using Roer.Care;

namespace Roer.Messages.Sample;

public sealed class WeekRulesTests
{
    [Theory]
    [InlineData("2025-10-07", "2025-10-31", 4)]
    [InlineData("2025-11-01", "2025-11-30", 5)]
    [InlineData("2025-12-01", "2025-12-30", 5)]
    [InlineData("2025-10-07", "2025-12-30", 13)]
    [InlineData("2025-07-07", "2025-07-31", 4)]
    [InlineData("2025-08-01", "2025-08-31", 5)]
    [InlineData("2025-09-01", "2025-09-07", 1)]
    [InlineData("2025-07-07", "2025-09-07", 9)]
    public void Weeks_are_counted_by_their_numbers(string first, string last, int weeks) =>
        Assert.Equal(weeks, WeekRules.WeekNumbers(Span(first, last)));

    [Theory]
    [InlineData("2025-09-07", "2025-07-07", "2025-07-31", 3)]
    [InlineData("2025-09-07", "2025-08-01", "2025-08-31", 5)]
    [InlineData("2025-09-07", "2025-09-01", "2025-09-07", 1)]
    [InlineData("2025-09-06", "2025-07-07", "2025-07-31", 3)]
    [InlineData("2025-09-06", "2025-08-01", "2025-08-31", 6)]
    [InlineData("2025-09-06", "2025-09-01", "2025-09-06", 0)]
    public void Results_a_week_are_counted_by_Sundays(string end, string first, string last, int sundays) =>
        Assert.Equal(sundays, WeekRules.Sundays(Span(first, last), Span("2025-07-07", end)));

    private static DateSpan Span(string first, string last) => DateSpan.Of(
        DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
}
