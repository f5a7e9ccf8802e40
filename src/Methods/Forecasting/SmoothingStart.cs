using MathNet.Numerics.LinearRegression;

namespace Roer.Methods.Forecasting;

/// <summary>
/// Where the search for the parameters of a form starts: the heuristics of Hyndman and others (2008, section 2.6.1). The season comes from a classical decomposition, or
/// from one pair of waves when there are fewer than three seasons; level and trend from a line through the first seasons without it.
/// </summary>
internal static class SmoothingStart
{
    public const double LeastWeight = 0.0001;
    public const double MostWeight = 0.9999;
    public const double LeastDamping = 0.8;
    public const double MostDamping = 0.98;
    private const double LeastFigure = 0.01;

    /// <summary>α, then β, γ and φ as far as the form has them, then level, trend and all seasons but the oldest, newest first.</summary>
    public static double[] Of(ReadOnlySpan<double> series, int period, ExponentialSmoothingForm form)
    {
        var start = new List<double>();
        var alpha = LeastWeight + (0.2 * (MostWeight - LeastWeight) / (form.HasSeason ? period : 1));
        start.Add(alpha);
        if (form.HasTrend) start.Add(LeastWeight + (0.1 * (Math.Min(MostWeight, alpha) - LeastWeight)));
        if (form.HasSeason) start.Add(LeastWeight + (0.05 * (Math.Min(MostWeight, 1 - alpha) - LeastWeight)));
        if (form.IsDamped) start.Add(LeastDamping + (0.99 * (MostDamping - LeastDamping)));
        var seasonal = form.HasSeason ? Seasonal(series, period, form.Season == SmoothingSeason.Multiplicative) : [];
        var (level, trend) = Line(Adjusted(series, seasonal, form.Season), Math.Min(Math.Max(10, 2 * (form.HasSeason ? period : 1)), series.Length), form.HasTrend);
        start.Add(level);
        if (form.HasTrend) start.Add(trend);
        for (var place = period - 1; form.HasSeason && place >= 1; place--)
            start.Add(form.Season == SmoothingSeason.Multiplicative ? Math.Max(seasonal[place], LeastFigure) : seasonal[place]);
        return [.. start];
    }

    private static double[] Seasonal(ReadOnlySpan<double> series, int period, bool multiplicative)
    {
        if (series.Length >= 3 * period) return [.. SeasonalDecomposition.Of(series, period, multiplicative).Seasonal];
        var waves = new double[series.Length][];
        for (var index = 0; index < waves.Length; index++)
        {
            var angle = 2 * Math.PI * (index + 1) / period;
            waves[index] = period == 2 ? [index + 1, Math.Cos(angle)] : [index + 1, Math.Sin(angle), Math.Cos(angle)];
        }

        var fit = MultipleRegression.QR(waves, series.ToArray(), intercept: true);
        var seasonal = new double[series.Length];
        for (var index = 0; index < seasonal.Length; index++)
        {
            var line = fit[0] + (fit[1] * (index + 1));
            seasonal[index] = multiplicative ? line == 0 ? 1 : series[index] / line : series[index] - line;
        }

        return seasonal;
    }

    private static double[] Adjusted(ReadOnlySpan<double> series, double[] seasonal, SmoothingSeason season)
    {
        var adjusted = series.ToArray();
        for (var index = 0; index < seasonal.Length; index++)
            adjusted[index] = season == SmoothingSeason.Multiplicative ? series[index] / Math.Max(seasonal[index], LeastFigure) : series[index] - seasonal[index];
        return adjusted;
    }

    private static (double Level, double Trend) Line(double[] adjusted, int count, bool sloping)
    {
        var mean = adjusted.AsSpan(0, count).ToArray().Sum() / count;
        if (!sloping) return (mean, 0);
        double product = 0, square = 0;
        var middle = (count + 1) / 2.0;
        for (var index = 0; index < count; index++)
        {
            product += (index + 1 - middle) * (adjusted[index] - mean);
            square += (index + 1 - middle) * (index + 1 - middle);
        }

        var slope = product / square;
        var level = mean - (slope * middle);
        return Math.Abs(level + slope) < 1e-8 ? (level * 1.001, slope * 0.999) : (level, slope);
    }
}
