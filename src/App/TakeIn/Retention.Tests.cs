namespace Roer.App.TakeIn;

public sealed class RetentionTests
{
    [Theory]
    [InlineData("2019-12-31", 15)]
    [InlineData("2020-01-01", 20)]
    [InlineData("2026-12-01", 20)]
    public void The_period_is_that_of_the_day(string day, int years) => Assert.Equal(years, Retention.YearsOn(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2026-12-01", 20, "2006-11-30")]
    [InlineData("2024-02-29", 1, "2023-02-27")]
    public void The_last_day_counts_as_a_whole(string today, int years, string last) => Assert.Equal(DateOnly.Parse(last, null), Retention.LastDay(DateOnly.Parse(today, null), years));
}
