using Roer.Methods.Forecasting;

namespace Roer.Methods.Spending;

/// <summary>
/// How many spells are expected to begin in each month ahead: the mean of Theta and of exponential smoothing from 24 months on, each with a season where it is
/// seen; before that, or where few begin, the mean of the last twelve months.
/// </summary>
/// <param name="First">The number of the first month ahead.</param>
/// <param name="Means">The expected number of each month ahead.</param>
/// <param name="Error">The standard error of their level, as a share of it.</param>
/// <param name="Size">Of the negative binomial distribution; null for Poisson.</param>
/// <param name="Exposure">What a new spell brings in exposure, on average.</param>
/// <param name="Spread">The square of its coefficient of variation.</param>
public sealed record EntryForecast(int First, IReadOnlyList<double> Means, double Error, double? Size, double Exposure, double Spread)
{
    private const int Year = 12;
    private const int FewestMonths = 2 * Year;
    private const double FewestEntries = 5;

    /// <summary>The expected number of a month; of one that was not forecast the mean of those that were.</summary>
    public double At(int month) => month >= First && month < First + Means.Count ? Means[month - First] : Means.Average();

    /// <summary>The forecast from what began in each month before.</summary>
    /// <param name="begun">How many began in each month, the oldest first.</param>
    /// <param name="exposures">What each of the recent ones brought in exposure.</param>
    /// <param name="first">The number of the first month ahead.</param>
    /// <param name="ahead">The number of months ahead, at least one.</param>
    public static EntryForecast Of(double[] begun, IReadOnlyList<double> exposures, int first, int ahead)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(exposures);
        var (means, residual) = Forecast(begun, ahead);
        var mean = Math.Max(means.Average(), 1e-9);
        var variance = Math.Max(residual, mean);
        var exposure = exposures.Count > 0 ? exposures.Average() : 0;
        var spread = exposures.Count > 1 && exposure > 0 ? exposures.Sum(each => (each - exposure) * (each - exposure)) / (exposures.Count - 1) / (exposure * exposure) : 0;
        return new(first, means, Math.Min(1, Math.Sqrt(variance / Math.Min(Year, begun.Length)) / mean), variance > mean * 1.0001 ? mean * mean / (variance - mean) : null, exposure, spread);
    }

    /// <summary>The expected entries ahead, and the variance of a month around what was expected of it.</summary>
    private static (double[] Means, double Variance) Forecast(double[] series, int ahead)
    {
        var last = series.TakeLast(Year).ToArray();
        if (series.Length < FewestMonths || last.Average() < FewestEntries)
        {
            var (mean, spread) = (last.Average(), last.Length > 1 ? last.Sum(each => (each - last.Average()) * (each - last.Average())) / (last.Length - 1) : 0);
            return ([.. Enumerable.Repeat(mean, ahead)], spread);
        }

        var theta = Theta.Of(series, Year, ahead);
        var smoothing = Smoothing(series);
        var plain = smoothing.Forecast(ahead, new SmoothingForecastOptions(SmoothingFormulas.Literature, 1000, 1));
        var outlook = ForecastEnsemble.Of([theta.Outlook, plain]);
        return ([.. outlook.Mean.Select(each => Math.Max(0, each))], smoothing.Variance);
    }

    /// <summary>Without a season, or with one where three years are there and it is better by AICc.</summary>
    private static ExponentialSmoothing Smoothing(double[] series)
    {
        var options = new SmoothingOptions(SmoothingCriterion.Likelihood, SmoothingSearch.Once);
        var level = ExponentialSmoothing.Fit(series, 1, new ExponentialSmoothingForm(SmoothingError.Additive, SmoothingTrend.None, SmoothingSeason.None), options);
        if (series.Length < 3 * Year) return level;
        var seasonal = ExponentialSmoothing.Fit(series, Year, new ExponentialSmoothingForm(SmoothingError.Additive, SmoothingTrend.None, SmoothingSeason.Additive), options);
        return seasonal.Aicc < level.Aicc ? seasonal : level;
    }
}
