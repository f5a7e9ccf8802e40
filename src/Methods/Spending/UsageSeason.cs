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

    /// <summary>Fewer do not show how far they differ by chance.</summary>
    private const int FewestGroups = 5;

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
        var byMonth = ByMonth([.. months.Select(each => Math.Log(each.Spent / each.Known))], first);
        double[] means = [.. byMonth.Select(values => values.Average())];
        var within = byMonth.Select((values, place) => values.Sum(value => (value - means[place]) * (value - means[place]))).Sum() / (months.Count - Year - 1);
        return Drawn(means, within * byMonth.Average(values => 1.0 / values.Count));
    }

    /// <summary>
    /// The season of one year or more, short of two, in which no month is there twice. How far months differ by chance is then what groups that each say so for themselves differ: the
    /// jackknife over them (Efron and Stein 1981). What all share in that year, such as a rise, cannot be told from a season. None with less than a year, where the groups say no more than five equal
    /// ones would ((Σ spent)²/Σ spent²), or where one group is all that was spent in a month.
    /// </summary>
    /// <param name="groups">Of each group the same consecutive months.</param>
    /// <param name="first">The number of the first month.</param>
    public static UsageSeason OfGroups(IReadOnlyList<IReadOnlyList<UsageMonth>> groups, int first)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var spending = groups.Where(group => group.Any(month => month.Spent > 0)).ToList();
        if (EqualGroups([.. spending.Select(group => group.Sum(month => month.Spent))]) < FewestGroups || spending[0].Count < Year) return None;
        UsageMonth[] all = [.. Enumerable.Range(0, spending[0].Count).Select(month => new UsageMonth(spending.Sum(group => group[month].Spent), 0, spending.Sum(group => group[month].Known)))];
        if (Means(all, first) is not { } means) return None;
        var without = spending.Select(group => Means([.. all.Zip(group, (each, own) => new UsageMonth(each.Spent - own.Spent, 0, each.Known - own.Known))], first)).ToList();
        if (without.Any(each => each is null)) return None;
        var chance = Enumerable.Range(0, Year).Sum(place => Spread([.. without.Select(each => each![place])])) / (Year - 1) * (spending.Count - 1) / spending.Count;
        return Drawn(means, chance);
    }

    /// <summary>The season of a stratum: what was spent of the exposure of its cells that are followed by spending, up to half a year before the history ends.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="stratum">The number of the stratum.</param>
    public static UsageSeason Of(SpendingHistory history, int stratum)
    {
        ArgumentNullException.ThrowIfNull(history);
        var followed = history.Cells.Where(cell => cell.Amounts.Count > 0).Select(cell => cell.Groups[0]).ToHashSet(StringComparer.Ordinal);
        List<int> cells = [.. Enumerable.Range(0, history.Cells.Count).Where(cell => history.Cells[cell].Stratum == stratum && followed.Contains(history.Cells[cell].Groups[0]))];
        var months = Whole(history).ToList();
        IReadOnlyList<UsageMonth> Seen(IEnumerable<int> those) => [.. months.Select(month => UsageSeason.Seen(those.Sum(cell => history.Accepted(cell, month)), those.Sum(cell => history.Exposure(cell, month))))];
        return months.Count >= 2 * Year ? Of(Seen(cells), history.First)
            : OfGroups([.. cells.GroupBy(cell => history.Cells[cell].Groups[0], StringComparer.Ordinal).Select(group => Seen(group))], history.First);
    }

    /// <summary>The season of what is spent on a day, whatever its exposure.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="cells">The places of the cells that spend.</param>
    public static UsageSeason ByDay(SpendingHistory history, IReadOnlyList<int> cells)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Of([.. Whole(history).Select(month => Seen(cells.Sum(cell => history.Accepted(cell, month)), SpendingHistory.DaysOf(month)))], history.First);
    }

    /// <summary>The months up to half a year before the end, or up to three months before it where it takes those to see two years, or one.</summary>
    private static IEnumerable<int> Whole(SpendingHistory history)
    {
        var (settled, mostly) = (history.Now - Settled, history.Now - MostlySettled);
        var years = mostly >= history.First + (2 * Year) - 1 ? 2 : 1;
        var last = Math.Max(settled, Math.Min(mostly, history.First + (years * Year) - 1));
        return Enumerable.Range(history.First, Math.Max(0, Math.Min(history.Edge, last) - history.First + 1));
    }

    private static double EqualGroups(List<double> spent) => spent.Sum(each => each * each) is > 0 and var squares ? spent.Sum() * spent.Sum() / squares : 0;

    private static UsageMonth Seen(double spent, double exposure) => new(spent, exposure, exposure);

    /// <summary>By month of the year the mean of logarithms less their middle; empty when nothing is known or spent in a month.</summary>
    private static double[]? Means(UsageMonth[] months, int first)
    {
        if (months.Any(each => !(each.Spent > 0 && each.Known > 0))) return null;
        double[] means = [.. ByMonth([.. months.Select(each => Math.Log(each.Spent / each.Known))], first).Select(values => values.Average())];
        var middle = means.Average();
        return [.. means.Select(mean => mean - middle)];
    }

    private static double Spread(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean));
    }

    /// <summary>The logarithms by month of the year, January first, beside a line through them.</summary>
    private static List<List<double>> ByMonth(double[] rates, int first)
    {
        var (slope, middle) = (SlopeOf(rates), (rates.Length - 1) / 2.0);
        return [.. rates.Select((rate, month) => (Place: (((first + month) % Year) + Year) % Year, Value: rate - (slope * (month - middle)))).GroupBy(pair => pair.Place).OrderBy(group => group.Key).Select(group => group.Select(pair => pair.Value).ToList())];
    }

    /// <summary>Drawn toward none as far as months differ by chance.</summary>
    private static UsageSeason Drawn(double[] means, double chance)
    {
        var grand = means.Average();
        var between = Spread(means) / (Year - 1);
        var kept = between > 0 ? Math.Max(0, 1 - (chance / between)) : 0;
        double[] factors = [.. means.Select(mean => Math.Exp(kept * (mean - grand)))];
        var average = factors.Average();
        return new([.. factors.Select(factor => factor / average)], [.. means.Select(mean => Math.Sqrt(Variance(chance, 1 - kept, mean - grand)))]);
    }

    private static double Variance(double chance, double gone, double off) => (chance * (1 - (gone * (Year - 1) / Year))) + (2 * gone * gone * off * off / (Year - 3));

    /// <summary>What a month differs from the one a year before, over twelve: free of season. With less than two years none is seen.</summary>
    private static double SlopeOf(double[] rates)
    {
        if (rates.Length < 2 * Year) return 0;
        var sum = 0.0;
        for (var month = Year; month < rates.Length; month++) sum += rates[month] - rates[month - Year];
        return sum / (rates.Length - Year) / Year;
    }
}
