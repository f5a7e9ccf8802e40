namespace Roer.Methods.Forecasting;

/// <summary>On which side forecasts lie. Above 0: too high.</summary>
/// <param name="MeanError">The mean of forecast minus outcome, in their unit.</param>
/// <param name="Relative">The sum of forecast minus outcome as a share of the sum of the outcomes; null when that sum is 0.</param>
public sealed record ForecastBias(double MeanError, double? Relative)
{
    /// <summary>The bias of these forecasts.</summary>
    /// <param name="actual">The outcomes.</param>
    /// <param name="forecast">A forecast for each.</param>
    /// <exception cref="MethodInputException">There are none, the lists are unequal, or a number is not finite.</exception>
    public static ForecastBias Of(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast)
    {
        Require.NotEmpty(actual, nameof(actual));
        Require.SameLength(actual.Length, forecast.Length, nameof(forecast));
        Require.Finite(actual, nameof(actual));
        Require.Finite(forecast, nameof(forecast));
        double off = 0, total = 0;
        for (var index = 0; index < actual.Length; index++)
        {
            off += forecast[index] - actual[index];
            total += actual[index];
        }

        Require.Computed([off, total], nameof(forecast));
        return new ForecastBias(off / actual.Length, total == 0 ? null : off / total);
    }
}
