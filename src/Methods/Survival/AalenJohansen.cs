namespace Roer.Methods.Survival;

/// <summary>How incidence curves are drawn.</summary>
/// <param name="Scale">The scale on which intervals are symmetric.</param>
/// <param name="Level">The chance that an interval aims at, such as 0.95.</param>
public sealed record AalenJohansenOptions(IntervalScale Scale, double Level);

/// <summary>The chance to have ended by one cause, or by none, at one exit.</summary>
/// <param name="Time">The exit.</param>
/// <param name="AtRisk">How many (by weight) were at risk: entry &lt; time ≤ exit.</param>
/// <param name="Probability">The chance to be in this state just after the time.</param>
/// <param name="StandardError">By the delta method; null for no end where that chance is 0.</param>
/// <param name="Lower">Lower limit; null where there is none.</param>
/// <param name="Upper">Upper limit; null where there is none.</param>
public readonly record struct AalenJohansenPoint(double Time, double AtRisk, double Probability, double? StandardError, double? Lower, double? Upper);

/// <summary>
/// How durations end, with several causes that exclude each other: F_c(t) = Σ over event times s ≤ t of S(s−)·d_c/n (Aalen and Johansen 1978). One minus
/// a survival curve per cause would overstate each. Causes that tie stay tied: nothing is drawn by lot. Variance by the delta method
/// (Andersen et al. 1993, §IV.4.1; Marubini and Valsecchi 1995, eq. 10.12):
/// Σ [F_c(t)−F_c(s)]²·d/(n(n−d)) + S(s−)²(n−d_c)d_c/n³ − 2[F_c(t)−F_c(s)]S(s−)d_c/n².
/// Reproduces the monoclonal gammopathy example of R's <c>survfit</c> (Therneau, vignette <c>compete</c>). With late entries R's variance differs: it
/// takes the jackknife.
/// </summary>
public sealed partial class AalenJohansen
{
    private readonly RiskTable _table;
    private readonly double _quantile;
    private readonly AalenJohansenPoint[][] _states;

    private AalenJohansen(RiskTable table, AalenJohansenOptions options)
    {
        (_table, Options, _quantile) = (table, options, IntervalScaleLimits.Quantile(options.Level));
        _states = new AalenJohansenPoint[table.ByCause.Length + 1][];
    }

    /// <summary>The options that the curves were drawn with.</summary>
    public AalenJohansenOptions Options { get; }

    /// <summary>The number of causes.</summary>
    public int Causes => _states.Length - 1;

    /// <summary>The last exit. Beyond it nothing is known, unless nothing is left to end.</summary>
    public double Last => _table.Times[^1];

    /// <summary>The curves of these spells, at every exit.</summary>
    /// <exception cref="MethodInputException">An option is out of range.</exception>
    public static AalenJohansen Of(Spells spells, AalenJohansenOptions options)
    {
        Require.Known(options.Scale, nameof(options));
        var curves = new AalenJohansen(RiskTable.Of(spells), options);
        var before = curves.NotEnded();
        for (var cause = 1; cause <= curves.Causes; cause++)
            curves._states[cause] = curves.Incidence(curves._table.ByCause[cause - 1], before);
        return curves;
    }

    /// <summary>The chance to have ended by a cause, at every exit, rising in time; 0 before the first. A cause that does not occur has no curve.</summary>
    /// <param name="cause">From 1 to <see cref="Causes"/>.</param>
    /// <exception cref="MethodInputException">There is no such cause.</exception>
    public IReadOnlyList<AalenJohansenPoint> Incidence(int cause)
    {
        Require.Between(cause, 1, Causes, nameof(cause));
        return _states[cause];
    }

    /// <summary>The chance not to have ended, at every exit, falling in time: the Kaplan-Meier curve of all causes.</summary>
    public IReadOnlyList<AalenJohansenPoint> InStart => _states[0];

    /// <summary>
    /// The chance to have ended by a cause (0: not to have ended) at a time. Null beyond the last exit while something is left to end.
    /// </summary>
    /// <exception cref="MethodInputException">There is no such cause, or the time is below 0 or not finite.</exception>
    public AalenJohansenPoint? At(int cause, double time)
    {
        Require.Between(cause, 0, Causes, nameof(cause));
        Require.NotNegative([time], nameof(time));
        if (time > Last && _states[0][^1].Probability > 0) return null;
        var at = Array.BinarySearch(_table.Times, time);
        if (at < 0) at = ~at - 1;
        double start = cause == 0 ? 1 : 0;
        return at < 0 ? new AalenJohansenPoint(time, _table.AtRisk[0], start, 0, start, start) : _states[cause][at];
    }

    /// <summary>Fills the state of no end, and gives S just before each time.</summary>
    private double[] NotEnded()
    {
        var (points, before) = (new AalenJohansenPoint[_table.Times.Length], new double[_table.Times.Length]);
        double survival = 1, sum = 0;
        for (var at = 0; at < points.Length; at++)
        {
            before[at] = survival;
            var (n, d) = (_table.AtRisk[at], _table.Events[at]);
            survival *= (n - d) / n;
            if (d < n) sum += d / (n * (n - d));
            points[at] = Point(at, survival, survival > 0 ? survival * Math.Sqrt(sum) : null);
        }

        _states[0] = points;
        return before;
    }

    /// <summary>
    /// The variance is a square in F_c(t), so that its coefficients can be summed once: a with 1, F(s) and F(s)² for d/(n(n−d)), b for the middle
    /// term, c with 1 and F(s) for the last. When all at risk end, S is 0 from then on and F_c(t) − F_c(s) with it.
    /// </summary>
    private AalenJohansenPoint[] Incidence(double[] events, double[] before)
    {
        var points = new AalenJohansenPoint[events.Length];
        double f = 0, a = 0, aF = 0, aFF = 0, b = 0, c = 0, cF = 0;
        for (var at = 0; at < points.Length; at++)
        {
            var (n, d, mine, s) = (_table.AtRisk[at], _table.Events[at], events[at], before[at]);
            f += s * mine / n;
            var weight = d < n ? d / (n * (n - d)) : 0;
            (a, aF, aFF) = (a + weight, aF + (f * weight), aFF + (f * f * weight));
            b += s * s * (n - mine) * mine / (n * n * n);
            var cross = s * mine / (n * n);
            (c, cF) = (c + cross, cF + (f * cross));
            var variance = (f * f * a) - (2 * f * aF) + aFF + b - (2 * f * c) + (2 * cF);
            points[at] = Point(at, f, Math.Sqrt(Math.Max(0, variance)));
        }

        return points;
    }

    private AalenJohansenPoint Point(int at, double probability, double? error)
    {
        var (lower, upper) = Options.Scale.Limits(probability, error, _quantile);
        return new AalenJohansenPoint(_table.Times[at], _table.AtRisk[at], probability, error, lower, upper);
    }
}
