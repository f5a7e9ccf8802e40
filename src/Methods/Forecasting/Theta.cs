namespace Roer.Methods.Forecasting;

/// <summary>
/// The Theta method of Assimakopoulos and Nikolopoulos (2000, "The theta model: a decomposition approach to forecasting") in the form of Hyndman and Billah (2003,
/// "Unmasking the Theta method"): simple exponential smoothing with half the slope of the straight line through the series as drift, on the series without its
/// season if it has one. Reproduces <c>thetaf</c> of the R package forecast 8.20.
/// </summary>
/// <param name="Alpha">The weight of the smoothing.</param>
/// <param name="Drift">Half the slope of the line, per step, in the unit of the adjusted series.</param>
/// <param name="IsSeasonal">Whether a season was found and taken out.</param>
/// <param name="Outlook">The forecast; its deviation σ√((h − 1)α² + 1) is that of the adjusted series.</param>
public sealed record Theta(double Alpha, double Drift, bool IsSeasonal, Forecast Outlook)
{
    private const double SeasonalAbove = 1.6448536269514722;
    private const double LeastAlpha = 1e-10;

    /// <summary>The forecast from the end of a series.</summary>
    /// <param name="series">Oldest first; at least five values.</param>
    /// <param name="period">The values in a season; it is looked for when there are more than two seasons, and taken out as a multiplicative figure if |r_m| / √((1 + 2Σ rᵢ²)/n) over lags i below m is above 1.645.</param>
    /// <param name="horizon">The number of steps, above 0.</param>
    /// <exception cref="MethodInputException">The series is too short or not finite, or a number is not above 0.</exception>
    public static Theta Of(ReadOnlySpan<double> series, int period, int horizon)
    {
        Require.AboveZero(period, nameof(period));
        Require.AboveZero(horizon, nameof(horizon));
        Require.AtLeast(series.Length, 5, nameof(series));
        Require.Finite(series, nameof(series));
        var parts = FindsSeason(series, period) ? SeasonOf(series, period) : null;
        var adjusted = parts is null ? series.ToArray() : [.. parts.Adjusted];
        var form = new ExponentialSmoothingForm(SmoothingError.Additive, SmoothingTrend.None, SmoothingSeason.None);
        var smoothing = ExponentialSmoothing.Fit(adjusted, 1, form, new SmoothingOptions(SmoothingCriterion.MeanSquaredError, SmoothingSearch.Once));
        var (alpha, drift, count) = (Math.Max(LeastAlpha, smoothing.Alpha), Slope(adjusted) / 2, adjusted.Length);
        var (mean, deviation) = (new double[horizon], new double[horizon]);
        for (var step = 0; step < horizon; step++)
        {
            var level = smoothing.Level + (drift * (step + ((1 - Math.Pow(1 - alpha, count)) / alpha)));
            mean[step] = parts is null ? level : level * parts.Figure[(count + step) % period];
            deviation[step] = Math.Sqrt(smoothing.Variance * ((step * alpha * alpha) + 1));
        }

        return new Theta(alpha, drift, parts is not null, Forecast.OfNormal(mean, deviation));
    }

    /// <summary>A figure of nearly 0 would divide by nothing; such a season is left in.</summary>
    private static SeasonalDecomposition? SeasonOf(ReadOnlySpan<double> series, int period)
    {
        for (var index = 0; index < series.Length; index++)
            if (series[index] < 0) return null;
        var parts = SeasonalDecomposition.Of(series, period, multiplicative: true);
        return parts.Figure.Any(place => Math.Abs(place) < 1e-10) ? null : parts;
    }

    private static bool FindsSeason(ReadOnlySpan<double> series, int period)
    {
        if (period < 2 || series.Length <= 2L * period) return false;
        var mean = series.ToArray().Sum() / series.Length;
        double variance = 0, squares = 0, last = 0;
        for (var lag = 0; lag <= period; lag++)
        {
            double product = 0;
            for (var index = lag; index < series.Length; index++) product += (series[index] - mean) * (series[index - lag] - mean);
            if (lag == 0) variance = product;
            if (variance == 0) return false;
            last = product / variance;
            if (lag > 0 && lag < period) squares += last * last;
        }

        return Math.Abs(last) / Math.Sqrt((1 + (2 * squares)) / series.Length) > SeasonalAbove;
    }

    private static double Slope(double[] values)
    {
        var (middle, mean) = ((values.Length - 1) / 2.0, values.Sum() / values.Length);
        double product = 0, square = 0;
        for (var index = 0; index < values.Length; index++)
        {
            product += (index - middle) * (values[index] - mean);
            square += (index - middle) * (index - middle);
        }

        return product / square;
    }
}
