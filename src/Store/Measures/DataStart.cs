namespace Roer.Store.Measures;

/// <summary>
/// From which day on start and stop messages are complete: the first month that, itself and with the eleven after it, has at least half of
/// what an average month and the whole of the busiest twelve months have. A single old start date of running care so makes no data.
/// </summary>
public static class DataStart
{
    private const int Year = 12;

    /// <summary>The first day of that month; empty when no day lies at or before the as-of date.</summary>
    /// <param name="days">The first days of starts and the last days of stops.</param>
    /// <param name="asOf">The as-of date.</param>
    public static DateOnly? Of(IEnumerable<DateOnly> days, DateOnly asOf)
    {
        var months = days.Where(day => day <= asOf).Select(day => (day.Year * Year) + day.Month - 1).ToList();
        if (months.Count == 0) return null;
        var first = months.Min();
        var counts = new int[months.Max() - first + 1];
        foreach (var month in months) counts[month - first]++;
        var years = Enumerable.Range(0, counts.Length).Select(month => counts.Skip(month).Take(Year).Sum()).ToArray();
        var busiest = years.Max();
        var start = first + Enumerable.Range(0, counts.Length).First(month => years[month] * 2 >= busiest && counts[month] * 2 * Year >= busiest);
        return new DateOnly(start / Year, (start % Year) + 1, 1);
    }
}
