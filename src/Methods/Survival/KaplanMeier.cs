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
    private readonly KaplanMeierPoint[] _points;

    private KaplanMeier(KaplanMeierPoint[] points, KaplanMeierOptions options) => (_points, Options) = (points, options);

    /// <summary>The options that the curve was drawn with.</summary>
    public KaplanMeierOptions Options { get; }

    /// <summary>The curve at every exit from <see cref="Start"/> on, event or not, rising in time. Before the first the survival is 1.</summary>
    public IReadOnlyList<KaplanMeierPoint> Points => _points;

    /// <summary>
    /// Where the curve starts: the first exit at which enough were at risk. The curve is conditional on lasting until just before it; with a whole curve
    /// in view from the start that is no condition.
    /// </summary>
    public double Start => _points[0].Time;

    /// <summary>The last exit. Beyond it nothing is known, unless the curve has reached 0.</summary>
    public double Last => _points[^1].Time;

    /// <summary>The curve of these spells.</summary>
    /// <exception cref="MethodInputException">An option is out of range, or there are never enough at risk.</exception>
    public static KaplanMeier Of(Spells spells, KaplanMeierOptions options)
    {
        Require.Known(options.Scale, nameof(options));
        Require.Between(options.FewestAtRisk, 0, double.MaxValue, nameof(options));
        var quantile = IntervalScaleLimits.Quantile(options.Level);
        var table = RiskTable.Of(spells);
        var first = Array.FindIndex(table.AtRisk, each => each >= options.FewestAtRisk);
        if (first < 0)
            throw new MethodInputException(InputFault.TooFew, nameof(options), "There are never so many at risk as the curve must start with. Give more spells, or a smaller FewestAtRisk.");

        var points = new KaplanMeierPoint[table.Times.Length - first];
        double survival = 1, sum = 0;
        for (var at = first; at < table.Times.Length; at++)
        {
            var (n, d) = (table.AtRisk[at], table.Events[at]);
            survival *= (n - d) / n;
            if (d < n) sum += d / (n * (n - d));
            double? error = survival > 0 ? survival * Math.Sqrt(sum) : null;
            var (lower, upper) = options.Scale.Limits(survival, error, quantile);
            points[at - first] = new KaplanMeierPoint(table.Times[at], n, d, table.Censored[at], survival, error, lower, upper);
        }

        return new KaplanMeier(points, options);
    }

    /// <summary>
    /// The curve at a time: that of the last exit at or before it. Null beyond the last exit, unless survival is 0 there. Before the first exit survival
    /// is 1, with those at risk at that exit.
    /// </summary>
    /// <exception cref="MethodInputException">The time is below 0 or not finite.</exception>
    public KaplanMeierPoint? At(double time)
    {
        Require.NotNegative([time], nameof(time));
        if (time > Last && _points[^1].Survival > 0) return null;
        var (low, high) = (0, _points.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_points[middle].Time <= time) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? new KaplanMeierPoint(time, _points[0].AtRisk, 0, 0, 1, 0, 1, 1) : _points[low - 1];
    }

    /// <summary>Curves are equal when their points and options are.</summary>
    public bool Equals(KaplanMeier? other) => other is not null && Options == other.Options && _points.AsSpan().SequenceEqual(other._points);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Options, _points.Length, _points[^1]);
}
