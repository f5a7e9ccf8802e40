namespace Roer.Care;

/// <summary>Counting of ISO 8601 weeks (Monday to Sunday) and of Sundays, as the week rules IV076 and IV077 ask.</summary>
public static class IsoWeek
{
    /// <summary>The number of different weeks with at least one day from the first to the last day, both included.</summary>
    public static int Touched(DateOnly first, DateOnly last) => last < first ? 0 : (last.DayNumber / 7) - (first.DayNumber / 7) + 1;

    /// <summary>The number of Sundays from the first to the last day, both included.</summary>
    public static int Sundays(DateOnly first, DateOnly last) => last < first ? 0 : ((last.DayNumber + 1) / 7) - (first.DayNumber / 7);

    /// <summary>The Monday of the week in which the day lies. 1 January of year 1, day number 0, was a Monday.</summary>
    public static DateOnly Monday(DateOnly day) => DateOnly.FromDayNumber(day.DayNumber / 7 * 7);
}
