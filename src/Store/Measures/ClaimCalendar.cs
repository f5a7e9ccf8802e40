using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>
/// The months of a forecast, counted as 12 × year + month − 1. Months of becoming known end on the day of the month of the as-of date, so that the last one is
/// whole. Starts and stops of a month are taken to be known when it ended a whole month before the as-of date.
/// </summary>
public sealed record ClaimCalendar(DateOnly AsOf, DateSpan Period)
{
    /// <summary>The month of the as-of date.</summary>
    public int Now { get; } = NumberOf(AsOf);

    /// <summary>The last month of which starts and stops are taken to be known.</summary>
    public int Edge { get; } = NumberOf(AsOf.AddDays(1).AddMonths(-1)) - 1;

    public int First { get; } = NumberOf(Period.First);

    public int Last { get; } = NumberOf(Period.Last);

    /// <summary>The number of months from the edge to the end of the period that must be forecast; 0 or less when the period ended before.</summary>
    public int Ahead => Last - Edge;

    /// <summary>The last day of the edge.</summary>
    public DateOnly EdgeDay => DaysOf(Edge).Last;

    public static int NumberOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    public static DateSpan DaysOf(int month) => DateSpan.Month(month / 12, (month % 12) + 1);

    public bool IsInPeriod(int month) => First <= month && month <= Last;

    /// <summary>The month of becoming known that a day belongs to.</summary>
    public int KnownMonth(DateOnly known) => Now - MonthsBefore(known);

    /// <summary>The last month of the quarter of a month.</summary>
    public static int QuarterEnd(int month) => month - (month % 3) + 2;

    private int MonthsBefore(DateOnly known)
    {
        var months = Now - NumberOf(known);
        var isMonthEnd = AsOf.AddDays(1).Day == 1;
        return isMonthEnd || known.Day <= Math.Min(AsOf.Day, DateTime.DaysInMonth(known.Year, known.Month)) ? months : months - 1;
    }
}
