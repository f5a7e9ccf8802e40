namespace Roer.Methods.Survival;

/// <summary>On which scale the interval of a cumulative hazard is symmetric.</summary>
public enum HazardScale
{
    /// <summary>H ± z·s, cut at 0.</summary>
    Plain,

    /// <summary>H·exp(±z·s/H).</summary>
    Log,
}

/// <summary>How the variance of a cumulative hazard is estimated.</summary>
public enum HazardVariance
{
    /// <summary>Σ d/n² (Aalen 1978).</summary>
    Poisson,

    /// <summary>Σ d(n−d)/n³: less, because of ties (Klein 1991; Andersen et al. 1993, eq. 4.1.7 with the tie correction).</summary>
    Binomial,
}

/// <summary>How a cumulative hazard is drawn.</summary>
/// <param name="Scale">The scale on which intervals are symmetric.</param>
/// <param name="Variance">The estimate of the variance.</param>
/// <param name="Level">The chance that an interval aims at, such as 0.95.</param>
public sealed record NelsonAalenOptions(HazardScale Scale, HazardVariance Variance, double Level);

/// <summary>The cumulative hazard at one exit.</summary>
/// <param name="Time">The exit.</param>
/// <param name="AtRisk">How many (by weight) were at risk: entry &lt; time ≤ exit.</param>
/// <param name="Events">How many ended then, of any cause.</param>
/// <param name="Hazard">The cumulative hazard up to and including this time.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit.</param>
public readonly record struct NelsonAalenPoint(double Time, double AtRisk, double Events, double Hazard, double StandardError, double Lower, double Upper);

/// <summary>
/// The cumulative hazard H(t) = Σ over event times s ≤ t of d/n (Nelson 1972; Aalen 1978). Reproduces the cumulative hazards of R's
/// <c>survfit</c> on the remission times of Freireich et al. (1963).
/// </summary>
public static class NelsonAalen
{
    /// <summary>The cumulative hazard at every exit, rising in time. Before the first it is 0.</summary>
    /// <exception cref="MethodInputException">An option is out of range.</exception>
    public static IReadOnlyList<NelsonAalenPoint> Of(Spells spells, NelsonAalenOptions options)
    {
        Require.Known(options.Scale, nameof(options));
        Require.Known(options.Variance, nameof(options));
        var quantile = IntervalScaleLimits.Quantile(options.Level);
        var table = RiskTable.Of(spells);
        var points = new NelsonAalenPoint[table.Times.Length];
        double hazard = 0, variance = 0;
        for (var at = 0; at < points.Length; at++)
        {
            var (n, d) = (table.AtRisk[at], table.Events[at]);
            hazard += d / n;
            variance += d / (n * n) * (options.Variance == HazardVariance.Poisson ? 1 : (n - d) / n);
            var error = Math.Sqrt(variance);
            var (lower, upper) = Limits(options.Scale, hazard, quantile * error);
            points[at] = new NelsonAalenPoint(table.Times[at], n, d, hazard, error, lower, upper);
        }

        return points;
    }

    private static (double Lower, double Upper) Limits(HazardScale scale, double hazard, double half)
    {
        if (half == 0) return (hazard, hazard);
        return scale == HazardScale.Plain
            ? (Math.Max(0, hazard - half), hazard + half)
            : (hazard * Math.Exp(-half / hazard), hazard * Math.Exp(half / hazard));
    }
}
