namespace Roer.Methods.Spending;

/// <summary>
/// In which months of the year more or fewer spells begin: what they are against a line through years of twelve months, as a ratio of sums over the years. The less these ratios differ
/// than chance lets them, the more they are drawn toward none (James and Stein 1961). Groups that are told together show a season that each is too small to show. One year does not repeat a month:
/// chance is then taken to be twice that of counts. The first month of such a history is left out, for much that ran before is told anew in it.
/// </summary>
public static class EntrySeason
{
    private const int Year = 12;
    private const int MostYears = 3;
    private const double Least = 0.1;
    private const double LentDispersion = 2;

    /// <summary>By month of the year, January first; all 1 where no year shows one.</summary>
    /// <param name="begun">How many began in each month, the oldest first.</param>
    /// <param name="end">The number of the month after the last: 12 × year + month − 1.</param>
    public static IReadOnlyList<double> Of(double[] begun, int end)
    {
        ArgumentNullException.ThrowIfNull(begun);
        double[] none = [.. Enumerable.Repeat(1.0, Year)];
        var years = begun.Length > Year ? Math.Min(MostYears, begun.Length / Year) : 0;
        if (years == 0) return none;
        var last = begun[^(years * Year)..];
        var expected = Line(last);
        if (expected.Any(each => each <= 0)) return none;
        double[] ratios = [.. Enumerable.Range(0, Year).Select(place => EachYear(last, place).Sum() / EachYear(expected, place).Sum())];
        var mean = ratios.Average();
        if (!(mean > 0)) return none;
        var noise = Dispersion(last, expected, ratios) / (years * last.Average());
        var between = ratios.Sum(ratio => Math.Pow((ratio / mean) - 1, 2)) / (Year - 1);
        var kept = between > 0 ? Math.Max(0, 1 - (noise / between)) : 0;
        double[] drawn = [.. ratios.Select(ratio => Math.Max(Least, 1 + (kept * ((ratio / mean) - 1))))];
        return [.. Enumerable.Range(0, Year).Select(month => drawn[Place(month, end)] / drawn.Average())];
    }

    /// <summary>The place of a month of the year in twelve months that end before a month.</summary>
    private static int Place(int month, int end) => (month - end % Year + Year) % Year;

    private static IEnumerable<double> EachYear(double[] months, int place) => months.Where((_, month) => month % Year == place);

    /// <summary>Each year its own mean, with the slope of the means through it.</summary>
    private static double[] Line(double[] months)
    {
        var means = months.Chunk(Year).Select(year => year.Average()).ToList();
        var slope = (means[^1] - means[0]) / Math.Max(1, means.Count - 1) / Year;
        return [.. months.Select((_, month) => means[month / Year] + (slope * ((month % Year) - ((Year - 1) / 2.0))))];
    }

    /// <summary>The variance of a month over its mean, at least 1: that of counts. One year does not show it.</summary>
    private static double Dispersion(double[] months, double[] expected, double[] ratios)
    {
        if (months.Length == Year) return LentDispersion;
        var sum = 0.0;
        for (var month = 0; month < months.Length; month++)
        {
            var mean = Math.Max(expected[month] * ratios[month % Year], 1e-9);
            sum += Math.Pow(months[month] - mean, 2) / mean;
        }

        return Math.Max(1, sum / (months.Length - Year - (months.Length / Year) + 1));
    }
}
