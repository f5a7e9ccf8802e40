namespace Roer.Methods.Forecasting;

/// <summary>
/// The seasonal naive forecast: the value of the same place in the last season. Its standard error is σ√(⌊(h − 1)/m⌋ + 1) with σ² the mean of (yₜ − yₜ₋ₘ)²; a
/// season of 1 gives the naive forecast, the last value. Reproduces <c>snaive</c> and <c>naive</c> of the R package forecast.
/// </summary>
public static class SeasonalNaive
{
    /// <summary>The forecast from the end of a series.</summary>
    /// <param name="series">Oldest first; longer than one season.</param>
    /// <param name="period">The values in a season, above 0; 1 for the naive forecast.</param>
    /// <param name="horizon">The number of steps, above 0.</param>
    /// <exception cref="MethodInputException">The series is too short or not finite, or a number is not above 0.</exception>
    public static Forecast Of(ReadOnlySpan<double> series, int period, int horizon)
    {
        Require.AboveZero(period, nameof(period));
        Require.AboveZero(horizon, nameof(horizon));
        Require.AtLeast(series.Length, Math.Min(period, Array.MaxLength) + 1, nameof(series));
        Require.Finite(series, nameof(series));
        double squares = 0;
        for (var index = period; index < series.Length; index++)
            squares += (series[index] - series[index - period]) * (series[index] - series[index - period]);
        var deviation = Math.Sqrt(squares / (series.Length - period));
        var (mean, spread) = (new double[horizon], new double[horizon]);
        for (var step = 0; step < horizon; step++)
        {
            mean[step] = series[series.Length - period + (step % period)];
            spread[step] = deviation * Math.Sqrt((step / period) + 1);
        }

        return Forecast.OfNormal(mean, spread);
    }
}
