using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Counting weeks as the standard does, on the ISO 8601 calendar.</summary>
internal static class WeekRules
{
    /// <summary>The number of week numbers in the span.</summary>
    public static int WeekNumbers(DateSpan span) => span.IsOpen ? 0 : (span.Last.DayNumber / 7) - (span.First.DayNumber / 7) + 1;

    /// <summary>The number of Sundays in the period, and one more for the week in which the allocation ends on another day.</summary>
    public static int Sundays(DateSpan period, DateSpan allocation)
    {
        var sundays = ((period.Last.DayNumber + 1) / 7) - (period.First.DayNumber / 7);
        if (allocation.IsOpen || (allocation.Last.DayNumber + 1) % 7 == 0)
            return sundays;
        var lastSunday = DateOnly.FromDayNumber((allocation.Last.DayNumber + 1) / 7 * 7 - 1);
        return period.Contains(lastSunday) ? sundays + 1 : sundays;
    }
}
