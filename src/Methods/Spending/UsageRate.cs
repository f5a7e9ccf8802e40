namespace Roer.Methods.Spending;

/// <summary>What a month says of the part of the exposure that is spent.</summary>
/// <param name="Spent">What is known to be spent, 0 or more.</param>
/// <param name="Exposure">The exposure.</param>
/// <param name="Known">The part of the exposure whose spending is usually known by now, at most the exposure.</param>
public readonly record struct UsageMonth(double Spent, double Exposure, double Known);

/// <summary>
/// Which part of the exposure is spent: a level that months lend each other, near ones most, as Cape Cod has it: Σ dᵏ·spent / Σ dᵏ·known exposure. A month of a few
/// members that is not whole yet therefore moves the level little. There is a season where two years or more show one, drawn toward none as far as its months
/// differ no more than chance lets them.
/// </summary>
/// <param name="Level">The level at the edge, without season.</param>
/// <param name="Season">By month of the year, January first.</param>
/// <param name="LevelError">The standard error of the level, as a share of it.</param>
/// <param name="Persistence">How much of a month's deviation is there again in the next one.</param>
/// <param name="Deviation">The standard deviation of a month around the level, as a share of it.</param>
/// <param name="Residuals">Of each month, as a share of the level.</param>
public sealed record UsageRate(double Level, IReadOnlyList<double> Season, double LevelError, double Persistence, double Deviation, IReadOnlyList<double> Residuals)
{
    private const int Year = 12;
    private const int FewestWhole = 6;
    private const double Whole = 0.95;
    private const double MostPersistence = 0.6;

    /// <summary>The rate of consecutive months, of which the first has this number. A month without exposure says nothing.</summary>
    public static UsageRate Of(IReadOnlyList<UsageMonth> months, int first)
    {
        ArgumentNullException.ThrowIfNull(months);
        var season = SeasonOf(months, first);
        double[] weights = [.. months.Select((_, month) => Math.Pow(LateGroup.Decay, months.Count - 1 - month))];
        double[] plain = [.. months.Select((each, month) => each.Known > 0 ? each.Spent / season[(first + month) % Year] : 0)];
        var known = months.Select((each, month) => weights[month] * each.Known).Sum();
        var level = known > 0 ? plain.Select((each, month) => weights[month] * each).Sum() / known : 0;
        if (!(level > 0 && plain.TakeLast(Year).Any(each => each > 0))) return new(0, season, 0, 0, 0, [.. months.Select(_ => 0.0)]);
        double[] residuals = [.. months.Select((each, month) => each.Exposure > 0 ? (plain[month] - (level * each.Known)) / (level * each.Exposure) : 0)];
        var squares = months.Select((each, month) => weights[month] * each.Known).Sum(each => each * each);
        var whole = WholeOf(months);
        for (var month = 0; month < weights.Length; month++) weights[month] *= months[month].Exposure;
        var deviation = DeviationOf(weights, residuals, whole);
        var persistence = PersistenceOf(weights, residuals, whole);
        return new(level, season, deviation * Math.Sqrt(squares / (known * known) * (1 + persistence) / (1 - persistence)), persistence, deviation, residuals);
    }

    /// <summary>The months that are known as good as wholly; all, where those are few.</summary>
    private static bool[] WholeOf(IReadOnlyList<UsageMonth> months)
    {
        bool[] whole = [.. months.Select(each => each.Exposure > 0 && each.Known >= each.Exposure * Whole)];
        return whole.Count(each => each) >= FewestWhole ? whole : [.. months.Select(each => each.Exposure > 0)];
    }

    /// <summary>A month counts by its exposure, and less the longer ago it is.</summary>
    private static double DeviationOf(double[] weights, double[] residuals, bool[] whole)
    {
        var (squares, exposure, count) = (0.0, 0.0, whole.Count(each => each));
        for (var month = 0; month < residuals.Length; month++)
        {
            if (!whole[month]) continue;
            squares += weights[month] * residuals[month] * residuals[month];
            exposure += weights[month];
        }

        return exposure > 0 ? Math.Sqrt(squares / exposure * count / Math.Max(1, count - 1)) : 0;
    }

    /// <summary>The correlation with the month before, freed of how short the series is (Kendall 1954).</summary>
    private static double PersistenceOf(double[] weights, double[] residuals, bool[] whole)
    {
        var (together, squares, count) = (0.0, 0.0, 0);
        for (var month = 1; month < residuals.Length; month++)
        {
            if (!whole[month] || !whole[month - 1]) continue;
            together += weights[month] * residuals[month] * residuals[month - 1];
            squares += weights[month] * ((residuals[month] * residuals[month]) + (residuals[month - 1] * residuals[month - 1])) / 2;
            count++;
        }

        return squares > 0 && count > FewestWhole ? Math.Clamp(((together / squares) + (1.0 / count)) / (1 - (3.0 / count)), 0, MostPersistence) : 0;
    }

    /// <summary>Months of the year beside a straight line, in logarithms; the more they differ than what is left lets them, the more of them is kept.</summary>
    private static double[] SeasonOf(IReadOnlyList<UsageMonth> months, int first)
    {
        var none = Enumerable.Repeat(1.0, Year).ToArray();
        if (months.Count < 2 * Year || months.Any(each => !(each.Spent > 0 && each.Known > 0))) return none;
        double[] rates = [.. months.Select(each => Math.Log(each.Spent / each.Known))];
        var slope = SlopeOf(rates);
        var middle = (rates.Length - 1) / 2.0;
        var byMonth = rates.Select((rate, month) => (Place: (first + month) % Year, Value: rate - (slope * (month - middle)))).GroupBy(pair => pair.Place).OrderBy(group => group.Key).Select(group => group.Select(pair => pair.Value).ToList()).ToList();
        double[] means = [.. byMonth.Select(values => values.Average())];
        var grand = means.Average();
        var between = means.Sum(mean => (mean - grand) * (mean - grand)) / (Year - 1);
        var within = byMonth.Select((values, place) => values.Sum(value => (value - means[place]) * (value - means[place]))).Sum() / (rates.Length - Year - 1);
        var kept = between > 0 ? Math.Max(0, 1 - (within * byMonth.Average(values => 1.0 / values.Count) / between)) : 0;
        double[] factors = [.. means.Select(mean => Math.Exp(kept * (mean - grand)))];
        var average = factors.Average();
        return [.. factors.Select(factor => factor / average)];
    }

    /// <summary>What a month differs from the one a year before, over twelve: free of season.</summary>
    private static double SlopeOf(double[] rates)
    {
        var sum = 0.0;
        for (var month = Year; month < rates.Length; month++) sum += rates[month] - rates[month - Year];
        return sum / (rates.Length - Year) / Year;
    }
}
