namespace Roer.Methods.Forecasting;

/// <summary>
/// The mean of forecasts, which is rarely far from the best of them (Bates and Granger 1969; the Theta and smoothing pair of the M4 competition). The deviation is the mean of theirs, that is of errors that
/// go together wholly: on the safe side, since the mean of normal errors spreads at most so much.
/// </summary>
public static class ForecastEnsemble
{
    /// <summary>The mean of these forecasts, step by step, with normal intervals.</summary>
    /// <param name="forecasts">At least one, of one horizon.</param>
    /// <exception cref="MethodInputException">There are none, or their horizons differ.</exception>
    public static Forecast Of(IReadOnlyList<Forecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        Require.NotEmpty<Forecast>([.. forecasts], nameof(forecasts));
        foreach (var forecast in forecasts) Require.SameLength(forecasts[0].Horizon, forecast.Horizon, nameof(forecasts));
        double[] Mean(Func<Forecast, IReadOnlyList<double>> part) =>
            [.. Enumerable.Range(0, forecasts[0].Horizon).Select(step => forecasts.Sum(forecast => part(forecast)[step]) / forecasts.Count)];
        return Forecast.OfNormal(Mean(forecast => forecast.Mean), Mean(forecast => forecast.Deviation));
    }

    /// <summary>The mean of exponential smoothing, chosen by AICc, and Theta.</summary>
    /// <param name="series">Oldest first; at least five values.</param>
    /// <param name="period">The values in a season, above 0.</param>
    /// <param name="horizon">The number of steps, above 0.</param>
    /// <param name="fit">How the smoothing is fitted.</param>
    /// <param name="ahead">How it looks ahead.</param>
    /// <exception cref="MethodInputException">As for <see cref="ExponentialSmoothing"/> and <see cref="Theta"/>.</exception>
    public static Forecast OfSmoothingAndTheta(ReadOnlySpan<double> series, int period, int horizon, SmoothingOptions fit, SmoothingForecastOptions ahead)
    {
        var smoothing = ExponentialSmoothing.Choose(series, period, fit, InformationCriterion.Aicc).Forecast(horizon, ahead);
        return Of([smoothing, Theta.Of(series, period, horizon).Outlook]);
    }
}
