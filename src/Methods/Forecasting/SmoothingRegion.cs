namespace Roer.Methods.Forecasting;

/// <summary>
/// The parameters that may be: the usual region (0.0001 ≤ α ≤ 0.9999, β ≤ α, γ ≤ 1 − α, 0.8 ≤ φ ≤ 0.98) and within it the admissible one, where forecasts forget
/// the past (Hyndman, Akram and Archibald 2008, "The admissible parameter space for exponential smoothing models").
/// </summary>
internal static class SmoothingRegion
{
    private const double Slack = 1 + 1e-10;

    public static bool Holds(ExponentialSmoothingForm form, SmoothingWeights weights, int period)
    {
        if (!IsWeight(weights.Alpha)) return false;
        if (form.HasTrend && !(IsWeight(weights.Beta) && weights.Beta <= weights.Alpha)) return false;
        if (form.HasSeason && !(IsWeight(weights.Gamma) && weights.Gamma <= 1 - weights.Alpha)) return false;
        if (form.IsDamped && weights.Phi is not (>= SmoothingStart.LeastDamping and <= SmoothingStart.MostDamping)) return false;
        return !form.HasSeason || !form.HasTrend || Forgets(weights, period);
    }

    private static bool IsWeight(double weight) => weight is >= SmoothingStart.LeastWeight and <= SmoothingStart.MostWeight;

    /// <summary>
    /// Whether all roots of the characteristic polynomial of the seasonal forms with a trend lie within the unit circle, by the recursion of Schur and Cohn. Without a trend,
    /// and without a season, the usual region lies within the admissible one.
    /// </summary>
    private static bool Forgets(SmoothingWeights weights, int period)
    {
        var ((alpha, beta, gamma, phi), degree) = (weights, period + 1);
        if (alpha < 1 - (1 / phi) - (gamma * (1 - period + phi + (phi * period)) / (2 * phi * period))) return false;
        Span<double> polynomial = stackalloc double[degree + 1];
        polynomial.Fill(alpha + beta - (alpha * phi));
        polynomial[0] = phi * (1 - alpha - gamma);
        polynomial[1] = alpha + beta - (alpha * phi) + gamma - 1;
        polynomial[period] = alpha + beta - phi;
        polynomial[degree] = 1;
        var scale = 1.0;
        for (var index = 0; index <= degree; index++, scale *= Slack) polynomial[index] *= scale;
        return AllWithin(polynomial);
    }

    private static bool AllWithin(Span<double> polynomial)
    {
        while (polynomial.Length > 1)
        {
            var ratio = polynomial[0] / polynomial[^1];
            if (Math.Abs(ratio) >= 1) return false;
            for (int low = 0, high = polynomial.Length - 1; low <= high; low++, high--)
                (polynomial[low], polynomial[high]) = (polynomial[low] - (ratio * polynomial[high]), polynomial[high] - (ratio * polynomial[low]));
            polynomial = polynomial[1..];
        }

        return true;
    }
}
