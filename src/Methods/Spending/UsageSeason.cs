namespace Roer.Methods.Spending;

/// <summary>
/// Which part of the exposure is spent in a month of the year against a month without season. It is the mean of that month beside a straight line, in logarithms, drawn
/// toward none as far as the months of the year differ no more than chance lets them: empirical Bayes. How unsure it then is follows Morris (1983, "Parametric empirical
/// Bayes inference", JASA 78, 47–55): with k = 12 means of variance V and the part B of them that goes, V·(1 − B·(k − 1)/k) + 2·B²·(mean − middle)²/(k − 3).
/// </summary>
/// <param name="Factors">By month of the year, January first; 1 on average.</param>
/// <param name="Errors">Of each the standard error of its logarithm.</param>
public sealed record UsageSeason(IReadOnlyList<double> Factors, IReadOnlyList<double> Errors)
{
    private const int Year = 12;

    /// <summary>What came later than so many months does not blur a season any more.</summary>
    private const int Settled = 6;

    private const int MostlySettled = 3;

    /// <summary>No season, of which nothing says how unsure that is.</summary>
    public static UsageSeason None { get; } = new([.. Enumerable.Repeat(1.0, Year)], new double[Year]);

    /// <summary>The factor of a month.</summary>
    public double At(int month) => Factors[((month % Year) + Year) % Year];

    /// <summary>The error of a month.</summary>
    public double ErrorAt(int month) => Errors[((month % Year) + Year) % Year];

    /// <summary>The season of consecutive months, of which the first has this number; none with less than two years, or with a month of which nothing is known or spent.</summary>
    public static UsageSeason Of(IReadOnlyList<UsageMonth> months, int first)
    {
        ArgumentNullException.ThrowIfNull(months);
        if (months.Count < 2 * Year || months.Any(each => !(each.Spent > 0 && each.Known > 0))) return None;
        double[] rates = [.. months.Select(each => Math.Log(each.Spent / each.Known))];
        var slope = SlopeOf(rates);
        var middle = (rates.Length - 1) / 2.0;
        var byMonth = rates.Select((rate, month) => (Place: (((first + month) % Year) + Year) % Year, Value: rate - (slope * (month - middle)))).GroupBy(pair => pair.Place).OrderBy(group => group.Key).Select(group => group.Select(pair => pair.Value).ToList()).ToList();
        double[] means = [.. byMonth.Select(values => values.Average())];
        var grand = means.Average();
        var between = means.Sum(mean => (mean - grand) * (mean - grand)) / (Year - 1);
        var within = byMonth.Select((values, place) => values.Sum(value => (value - means[place]) * (value - means[place]))).Sum() / (rates.Length - Year - 1);
        var chance = within * byMonth.Average(values => 1.0 / values.Count);
        var kept = between > 0 ? Math.Max(0, 1 - (chance / between)) : 0;
        double[] factors = [.. means.Select(mean => Math.Exp(kept * (mean - grand)))];
        var average = factors.Average();
        return new([.. factors.Select(factor => factor / average)], [.. means.Select(mean => Math.Sqrt(Variance(chance, 1 - kept, mean - grand)))]);
    }

    /// <summary>The season of a stratum: what was spent of the exposure of its cells that are followed by spending, up to half a year before the history ends.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="stratum">The number of the stratum.</param>
    public static UsageSeason Of(SpendingHistory history, int stratum)
    {
        ArgumentNullException.ThrowIfNull(history);
        var followed = history.Cells.Where(cell => cell.Amounts.Count > 0).Select(cell => cell.Groups[0]).ToHashSet(StringComparer.Ordinal);
        List<int> cells = [.. Enumerable.Range(0, history.Cells.Count).Where(cell => history.Cells[cell].Stratum == stratum && followed.Contains(history.Cells[cell].Groups[0]))];
        return Of([.. Whole(history).Select(month => Seen(cells.Sum(cell => history.Accepted(cell, month)), cells.Sum(cell => history.Exposure(cell, month))))], history.First);
    }

    /// <summary>The season of what is spent on a day, whatever its exposure.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="cells">The places of the cells that spend.</param>
    public static UsageSeason ByDay(SpendingHistory history, IReadOnlyList<int> cells)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Of([.. Whole(history).Select(month => Seen(cells.Sum(cell => history.Accepted(cell, month)), SpendingHistory.DaysOf(month)))], history.First);
    }

    /// <summary>The months up to half a year before the end, or up to three months before it where it takes those to see two years.</summary>
    private static IEnumerable<int> Whole(SpendingHistory history)
    {
        var last = Math.Max(history.Now - Settled, Math.Min(history.Now - MostlySettled, history.First + (2 * Year) - 1));
        return Enumerable.Range(history.First, Math.Max(0, Math.Min(history.Edge, last) - history.First + 1));
    }

    private static UsageMonth Seen(double spent, double exposure) => new(spent, exposure, exposure);

    private static double Variance(double chance, double gone, double off) => (chance * (1 - (gone * (Year - 1) / Year))) + (2 * gone * gone * off * off / (Year - 3));

    /// <summary>What a month differs from the one a year before, over twelve: free of season.</summary>
    private static double SlopeOf(double[] rates)
    {
        var sum = 0.0;
        for (var month = Year; month < rates.Length; month++) sum += rates[month] - rates[month - Year];
        return sum / (rates.Length - Year) / Year;
    }
}
