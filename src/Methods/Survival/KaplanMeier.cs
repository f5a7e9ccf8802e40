namespace Roer.Methods.Survival;

/// <summary>How a Kaplan-Meier curve is drawn.</summary>
/// <param name="Scale">The scale on which intervals are symmetric.</param>
/// <param name="Level">The chance that an interval aims at, such as 0.95.</param>
/// <param name="FewestAtRisk">
/// The curve starts at the first exit at which at least so many are at risk, and is conditional on lasting until just before it; 1 or less
/// draws it whole. With late entries the first few at risk may otherwise put the curve at 0 for good; 10 is a sound choice.
/// </param>
public sealed record KaplanMeierOptions(IntervalScale Scale, double Level, double FewestAtRisk);

/// <summary>The curve at one exit.</summary>
/// <param name="Time">The exit.</param>
/// <param name="AtRisk">How many (by weight) were at risk: entry &lt; time ≤ exit.</param>
/// <param name="Events">How many ended then, of any cause.</param>
/// <param name="Censored">How many were last seen then.</param>
/// <param name="Survival">The chance to last longer than this time.</param>
/// <param name="StandardError">Of the survival, by Greenwood; null where survival is 0.</param>
/// <param name="Lower">Lower limit; null where there is none.</param>
/// <param name="Upper">Upper limit; null where there is none.</param>
public readonly record struct KaplanMeierPoint(
    double Time,
    double AtRisk,
    double Events,
    double Censored,
    double Survival,
    double? StandardError,
    double? Lower,
    double? Upper);

/// <summary>
/// The chance to last longer than t, from durations of which some had not ended or came into view late: S(t) = Π over event times s ≤ t of
/// (1 − d/n), with d events among n at risk (Kaplan and Meier 1958, eq. 2b). Standard error by Greenwood (1926):
/// S²·Σ d/(n(n−d)). Every end counts, whatever its cause. Reproduces the remission times of Freireich et al. (1963) as printed by Kalbfleisch and
/// Prentice (2002), table 1.1 and §1.4, and R's <c>survfit</c>.
/// </summary>
public sealed partial record KaplanMeier
{
    private readonly RiskTable _table;
    private readonly int _first;
    private readonly double[] _survival;
    private readonly double[] _sums;
    private readonly double _quantile;
    private readonly Lazy<KaplanMeierPoint[]> _points;

    private KaplanMeier(RiskTable table, int first, KaplanMeierOptions options)
    {
        (_table, _first, Options, _quantile) = (table, first, options, IntervalScaleLimits.Quantile(options.Level));
        (_survival, _sums) = (new double[table.Times.Length - first], new double[table.Times.Length - first]);
        double survival = 1, sum = 0;
        for (var at = 0; at < _survival.Length; at++)
        {
            var (n, d) = (AtRisk[at], Events[at]);
            survival *= (n - d) / n;
            if (d < n) sum += d / (n * (n - d));
            (_survival[at], _sums[at]) = (survival, sum);
        }

        _points = new(() => [.. Enumerable.Range(0, _survival.Length).Select(PointAt)]);
    }

    /// <summary>The options that the curve was drawn with.</summary>
    public KaplanMeierOptions Options { get; }

    /// <summary>The curve at every exit from <see cref="Start"/> on, event or not, rising in time. Before the first the survival is 1.</summary>
    public IReadOnlyList<KaplanMeierPoint> Points => _points.Value;

    /// <summary>
    /// Where the curve starts: the first exit at which enough were at risk. The curve is conditional on lasting until just before it; with a whole curve
    /// in view from the start that is no condition.
    /// </summary>
    public double Start => Times[0];

    /// <summary>The last exit. Beyond it nothing is known, unless the curve has reached 0.</summary>
    public double Last => Times[^1];

    internal ReadOnlySpan<double> Times => _table.Times.AsSpan(_first);

    internal ReadOnlySpan<double> AtRisk => _table.AtRisk.AsSpan(_first);

    internal ReadOnlySpan<double> Events => _table.Events.AsSpan(_first);

    /// <summary>The chance to last longer than each of the times.</summary>
    internal ReadOnlySpan<double> Survival => _survival;

    /// <summary>The curve of these spells.</summary>
    /// <exception cref="MethodInputException">An option is out of range, or there are never enough at risk.</exception>
    public static KaplanMeier Of(Spells spells, KaplanMeierOptions options) => Of(() => RiskTable.Of(spells), options);

    /// <summary>The curve of spells that were counted by day: the same as that of the spells, to the digit.</summary>
    /// <exception cref="MethodInputException">An option is out of range, or there are never enough at risk.</exception>
    public static KaplanMeier Of(DayCounts counts, KaplanMeierOptions options) => Of(counts.Table, options);

    private static KaplanMeier Of(Func<RiskTable> count, KaplanMeierOptions options)
    {
        Require.Known(options.Scale, nameof(options));
        Require.Between(options.FewestAtRisk, 0, double.MaxValue, nameof(options));
        IntervalScaleLimits.Quantile(options.Level);
        var table = count();
        var first = Array.FindIndex(table.AtRisk, each => each >= options.FewestAtRisk);
        return first >= 0 ? new KaplanMeier(table, first, options) : throw new MethodInputException(
            InputFault.TooFew, nameof(options), "There are never so many at risk as the curve must start with. Give more spells, or a smaller FewestAtRisk.");
    }

    /// <summary>
    /// The curve at a time: that of the last exit at or before it. Null beyond the last exit, unless survival is 0 there. Before the first exit survival
    /// is 1, with those at risk at that exit.
    /// </summary>
    /// <exception cref="MethodInputException">The time is below 0 or not finite.</exception>
    public KaplanMeierPoint? At(double time)
    {
        Require.NotNegative([time], nameof(time));
        if (time > Last && _survival[^1] > 0) return null;
        var found = Times.BinarySearch(time);
        var at = found < 0 ? ~found - 1 : found;
        return at < 0 ? new KaplanMeierPoint(time, AtRisk[0], 0, 0, 1, 0, 1, 1) : PointAt(at);
    }

    /// <summary>Curves are equal when their points and options are.</summary>
    public bool Equals(KaplanMeier? other) => other is not null && Options == other.Options && Points.SequenceEqual(other.Points);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Options, _survival.Length, Last);

    /// <summary>The point with its limits: they take most of the work, and few points are looked at.</summary>
    private KaplanMeierPoint PointAt(int at)
    {
        var survival = _survival[at];
        double? error = survival > 0 ? survival * Math.Sqrt(_sums[at]) : null;
        var (lower, upper) = Options.Scale.Limits(survival, error, _quantile);
        return new KaplanMeierPoint(Times[at], AtRisk[at], Events[at], _table.Censored[_first + at], survival, error, lower, upper);
    }
}
