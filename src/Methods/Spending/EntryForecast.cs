using Roer.Methods.Forecasting;

namespace Roer.Methods.Spending;

/// <summary>
/// How many spells are expected to begin in each month ahead: the mean of Theta and of exponential smoothing from 24 months on, each with a season where it is
/// seen; before that, or where few begin, the mean of the last months: twelve, or as many
/// more as it takes to see twelve begin, at most three years and without the first month of the history: much that ran before is told anew then. What is told of a
/// season that all share is taken out before and put back after.
/// </summary>
/// <param name="First">The number of the first month ahead.</param>
/// <param name="Means">The expected number of each month ahead.</param>
/// <param name="Error">The standard error of their level and of what they bring, as a share of it.</param>
/// <param name="Size">Of the negative binomial distribution; null for Poisson.</param>
/// <param name="Exposures">What a new spell brings in exposure, on average.</param>
/// <param name="Spread">The square of its coefficient of variation.</param>
public sealed record EntryForecast(int First, IReadOnlyList<double> Means, double Error, double? Size, double Exposures, double Spread)
{
    private const int Year = 12;
    private const int FewestMonths = 2 * Year;
    private const int MostMonths = 3 * Year;
    private const double FewestEntries = 5;
    private const int FewestExposures = 30;
    private const double LentExposures = 3;
    private const double LentSpread = 0.5;
    private const double MostError = 1;
    private const double MostRare = 1.5;

    /// <summary>The expected number of a month; of one that was not forecast the mean of those that were.</summary>
    public double At(int month) => month >= First && month < First + Means.Count ? Means[month - First] : Means.Average();

    /// <summary>The forecast from what began in each month before.</summary>
    /// <param name="begun">How many began in each month, the oldest first.</param>
    /// <param name="exposures">What each brought in exposure at the prices of the edge, the oldest first.</param>
    /// <param name="first">The number of the first month ahead.</param>
    /// <param name="ahead">The number of months ahead, at least one.</param>
    /// <param name="season">By month of the year what begins against a month without season, January first; above 0.</param>
    public static EntryForecast Of(double[] begun, IReadOnlyList<double> exposures, int first, int ahead, IReadOnlyList<double> season)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(exposures);
        ArgumentNullException.ThrowIfNull(season);
        double SeasonOf(int month) => season[((month % Year) + Year) % Year];
        var (means, residual, months) = Forecast([.. begun.Select((each, place) => each / SeasonOf(first - begun.Length + place))], ahead);
        means = [.. means.Select((each, place) => each * SeasonOf(first + place))];
        var mean = Math.Max(means.Average(), 1e-9);
        var variance = Math.Max(residual, mean);
        var recent = exposures.TakeLast(Math.Max(FewestExposures, (int)begun.TakeLast(Year).Sum())).ToList();
        var exposure = recent.Count > 0 ? recent.Average() : 0;
        var spread = SpreadOf(recent, exposure);
        var error = (variance / months / (mean * mean)) + (recent.Count > 0 ? spread / recent.Count : 0);
        return new(first, means, Math.Min(MostError, Math.Sqrt(error)), variance > mean * 1.0001 ? mean * mean / (variance - mean) : null, exposure, spread);
    }

    /// <summary>The square of the coefficient of variation, as if three more had been seen of which it is a half: a few that happen to be alike say little.</summary>
    private static double SpreadOf(List<double> exposures, double mean)
    {
        if (!(mean > 0)) return 0;
        var squares = exposures.Sum(each => (each - mean) * (each - mean)) / (mean * mean);
        return (squares + (LentExposures * LentSpread)) / (Math.Max(0, exposures.Count - 1) + LentExposures);
    }

    /// <summary>The expected entries ahead, the variance of a month around what was expected of it, and of how many months that is the mean.</summary>
    private static (double[] Means, double Variance, int Months) Forecast(double[] series, int ahead)
    {
        if (series.Length < FewestMonths || series.TakeLast(Year).Average() < FewestEntries)
        {
            var months = Math.Min(Year, series.Length);
            if (series.Average() < MostRare) while (months < Math.Min(MostMonths, series.Length - 1) && series.TakeLast(months).Sum() < Year) months++;
            var last = series.TakeLast(months).ToArray();
            var (mean, spread) = (last.Average(), last.Length > 1 ? last.Sum(each => (each - last.Average()) * (each - last.Average())) / (last.Length - 1) : 0);
            return ([.. Enumerable.Repeat(mean, ahead)], spread, months);
        }

        var theta = Theta.Of(series, Year, ahead);
        var smoothing = Smoothing(series);
        var plain = smoothing.Forecast(ahead, new SmoothingForecastOptions(SmoothingFormulas.Literature, 1000, 1));
        var outlook = ForecastEnsemble.Of([theta.Outlook, plain]);
        return ([.. outlook.Mean.Select(each => Math.Max(0, each))], smoothing.Variance, Year);
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
