namespace Roer.Care;

/// <summary>
/// Days on which a term of the standard runs: Monday to Friday, without the days of the Algemene termijnenwet article 3 (New Year, Good
/// Friday, Easter Monday, King's Day, 5 May, Ascension, Whit Monday and both days of Christmas).
/// </summary>
public static class WorkingDays
{
    /// <summary>Whether the day is a working day.</summary>
    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The last day of a term of some working days that begins on the day after the given one.</summary>
    /// <param name="day">The day of the event; it does not count itself.</param>
    /// <param name="count">The number of working days, at least 1.</param>
    public static DateOnly After(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (Is(day)) left--;
        }

        return day;
    }

    private static bool IsHoliday(DateOnly day)
    {
        var fromEaster = day.DayNumber - Easter(day.Year).DayNumber;
        return (day.Month, day.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26) || fromEaster is -2 or 1 or 39 or 50 || day == KingsDay(day.Year);
    }

    /// <summary>27 April, or the day before when that is a Sunday.</summary>
    private static DateOnly KingsDay(int year)
    {
        var day = new DateOnly(year, 4, 27);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        var (golden, century, place) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (place / 4)) - epact - (place % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
