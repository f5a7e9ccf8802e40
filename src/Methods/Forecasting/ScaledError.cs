namespace Roer.Methods.Forecasting;

/// <summary>
/// The mean absolute scaled error of Hyndman and Koehler (2006, "Another look at measures of forecast accuracy"): the mean absolute error in units of
/// what the seasonal naive method missed, on average, one season ahead within the history. Below 1 is better than that.
/// </summary>
public static class ScaledError
{
    /// <summary>(1/n) Σ|yᵢ − fᵢ| divided by <see cref="Scale"/>; null when the history repeats itself exactly, so that the scale is 0.</summary>
    /// <param name="actual">The outcomes.</param>
    /// <param name="forecast">A forecast for each.</param>
    /// <param name="history">What was known before, oldest first: longer than one period.</param>
    /// <param name="period">The months in a season: 12, or 1 for none.</param>
    /// <exception cref="MethodInputException">A list is empty, too short or unequal, or a number is not finite.</exception>
    public static double? Mean(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast, ReadOnlySpan<double> history, int period)
    {
        Require.NotEmpty(actual, nameof(actual));
        Require.SameLength(actual.Length, forecast.Length, nameof(forecast));
        Require.Finite(actual, nameof(actual));
        Require.Finite(forecast, nameof(forecast));
        var scale = Scale(history, period);
        double sum = 0;
        for (var index = 0; index < actual.Length; index++) sum += Math.Abs(actual[index] - forecast[index]);
        var error = scale == 0 ? 0 : sum / actual.Length / scale;
        Require.Computed([error], nameof(actual));
        return scale == 0 ? null : error;
    }

    /// <summary>The mean of |yₜ − yₜ₋ₘ| over the history.</summary>
    /// <param name="history">Oldest first: longer than one period.</param>
    /// <param name="period">m, above 0.</param>
    /// <exception cref="MethodInputException">The history is too short, or a number is not finite.</exception>
    public static double Scale(ReadOnlySpan<double> history, int period)
    {
        Require.AboveZero(period, nameof(period));
        Require.AtLeast(history.Length, Math.Min(period, Array.MaxLength) + 1, nameof(history));
        Require.Finite(history, nameof(history));
        double sum = 0;
        for (var index = period; index < history.Length; index++) sum += Math.Abs(history[index] - history[index - period]);
        return sum / (history.Length - period);
    }
}
