using System.Globalization;

namespace Roer.Care;

/// <summary>Weeks and Sundays, against the calendar of the framework and against counting day by day.</summary>
public sealed class IsoWeekTests
{
    [Fact]
    public void A_monday_is_the_first_day_of_its_week_and_no_other_day_is()
    {
        for (var day = new DateOnly(2019, 12, 20); day < new DateOnly(2027, 1, 15); day = day.AddDays(1))
        {
            var monday = IsoWeek.Monday(day);
            Assert.Equal(DayOfWeek.Monday, monday.DayOfWeek);
            Assert.InRange(day.DayNumber - monday.DayNumber, 0, 6);
            Assert.Equal(WeekOf(day), WeekOf(monday));
        }
    }

    [Fact]
    public void Weeks_touched_and_sundays_are_those_that_counting_finds()
    {
        var random = new Random(3);
        for (var round = 0; round < 2000; round++)
        {
            var first = new DateOnly(2020, 1, 1).AddDays(random.Next(2500));
            var last = first.AddDays(random.Next(120));
            var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).ToList();
            Assert.Equal(days.Select(WeekOf).Distinct().Count(), IsoWeek.Touched(first, last));
            Assert.Equal(days.Count(day => day.DayOfWeek == DayOfWeek.Sunday), IsoWeek.Sundays(first, last));
        }
    }

    [Fact]
    public void No_days_touch_no_week_and_hold_no_sunday()
    {
        var day = new DateOnly(2025, 6, 1);
        Assert.Equal((0, 0), (IsoWeek.Touched(day, day.AddDays(-1)), IsoWeek.Sundays(day, day.AddDays(-1))));
    }

    private static (int Year, int Week) WeekOf(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(moment), ISOWeek.GetWeekOfYear(moment));
    }
}
