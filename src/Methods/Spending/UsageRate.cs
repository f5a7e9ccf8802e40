namespace Roer.Methods.Spending;

/// <summary>What a month says of the part of the exposure that is spent.</summary>
/// <param name="Spent">What is known to be spent, 0 or more.</param>
/// <param name="Exposure">The exposure.</param>
/// <param name="Known">The part of the exposure whose spending is usually known by now, at most the exposure.</param>
public readonly record struct UsageMonth(double Spent, double Exposure, double Known);

/// <summary>
/// Which part of the exposure is spent: a level that months lend each other, near ones most, as Cape Cod has it: Σ dᵏ·spent / Σ dᵏ·known exposure. A month of a few
/// members that is not whole yet therefore moves the level little.
/// </summary>
/// <param name="Level">The level at the edge, without season.</param>
/// <param name="Season">By month of the year.</param>
/// <param name="LevelError">The standard error of the level, as a share of it.</param>
/// <param name="Persistence">How much of a month's deviation is there again in the next one.</param>
/// <param name="Deviation">The standard deviation of a month around the level, as a share of it.</param>
/// <param name="Residuals">Of each month, as a share of the level.</param>
public sealed record UsageRate(double Level, UsageSeason Season, double LevelError, double Persistence, double Deviation, IReadOnlyList<double> Residuals)
{
    private const int Year = 12;
    private const int FewestWhole = 6;
    private const double Whole = 0.95;
    private const double MostPersistence = 0.6;

    /// <summary>A level follows its months at most so far.</summary>
    private const double MostFitted = 0.5;

    /// <summary>With fewer the variance has no mean.</summary>
    private const double FewestFreedom = 3;

    /// <summary>The rate of consecutive months, of which the first has this number. A month without exposure says nothing.</summary>
    public static UsageRate Of(IReadOnlyList<UsageMonth> months, int first, UsageSeason season)
    {
        ArgumentNullException.ThrowIfNull(months);
        ArgumentNullException.ThrowIfNull(season);
        double[] weights = [.. months.Select((_, month) => Math.Pow(LateGroup.Decay, months.Count - 1 - month))];
        double[] plain = [.. months.Select((each, month) => each.Known > 0 ? each.Spent / season.At(first + month) : 0)];
        var known = months.Select((each, month) => weights[month] * each.Known).Sum();
        var level = known > 0 ? plain.Select((each, month) => weights[month] * each).Sum() / known : 0;
        if (!(level > 0 && plain.TakeLast(Year).Any(each => each > 0))) return new(0, season, 0, 0, 0, [.. months.Select(_ => 0.0)]);
        double[] residuals = [.. months.Select((each, month) => each.Exposure > 0 ? (plain[month] - (level * each.Known)) / (level * each.Exposure) : 0)];
        var squares = months.Select((each, month) => weights[month] * each.Known).Sum(each => each * each) / (known * known);
        var whole = WholeOf(months);
        for (var month = 0; month < weights.Length; month++) weights[month] *= months[month].Exposure;
        var persistence = PersistenceOf(weights, residuals, whole);
        var ofLevel = squares * (1 + persistence) / (1 - persistence);
        var deviation = DeviationOf(weights, residuals, whole) / Math.Sqrt(1 - Math.Min(MostFitted, ofLevel));
        return new(level, season, deviation * Math.Sqrt(ofLevel), persistence, deviation, residuals) { Freedom = FreedomOf(weights, whole, persistence) };
    }

    /// <summary>
    /// Of how many independent months the deviation is known, less one for the level: 1/Σ(share)², and fewer where months hold on to what they deviate, for squares of a first-order
    /// process go together by its squared persistence (Bartlett 1946).
    /// </summary>
    public double Freedom { get; private init; } = double.PositiveInfinity;

    private static double FreedomOf(double[] weights, bool[] whole, double persistence)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var month = 0; month < weights.Length; month++)
        {
            if (!whole[month]) continue;
            sum += weights[month];
            squares += weights[month] * weights[month];
        }

        var held = persistence * persistence;
        return squares > 0 ? Math.Max(FewestFreedom, (sum * sum / squares * (1 - held) / (1 + held)) - 1) : FewestFreedom;
    }

    /// <summary>The months that are known as good as wholly; all, where those are few.</summary>
    private static bool[] WholeOf(IReadOnlyList<UsageMonth> months)
    {
        bool[] whole = [.. months.Select(each => each.Exposure > 0 && each.Known >= each.Exposure * Whole)];
        return whole.Count(each => each) >= FewestWhole ? whole : [.. months.Select(each => each.Exposure > 0)];
    }

    /// <summary>
    /// The deviation of months around the level that was fitted to them. A month counts by its exposure, and less the longer ago it is.
    /// </summary>
    private static double DeviationOf(double[] weights, double[] residuals, bool[] whole)
    {
        var (squares, exposure) = (0.0, 0.0);
        for (var month = 0; month < residuals.Length; month++)
        {
            if (!whole[month]) continue;
            squares += weights[month] * residuals[month] * residuals[month];
            exposure += weights[month];
        }

        return exposure > 0 ? Math.Sqrt(squares / exposure) : 0;
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
}
