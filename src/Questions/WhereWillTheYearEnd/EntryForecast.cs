using Roer.Care;
using Roer.Methods.Forecasting;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// How many spells of a form are expected to begin in each month after the edge: the mean of Theta and of exponential smoothing from 24 months on, each with a
/// season where it is seen; before that, or where few begin, the mean of the last twelve months.
/// </summary>
/// <param name="ByMonth">The expected number by month.</param>
/// <param name="Error">The standard error of their level, as a share of it.</param>
/// <param name="Size">Of the negative binomial distribution; null for Poisson.</param>
/// <param name="Exposures">What a new spell may cost a month of 30.4375 days, in cents.</param>
/// <param name="Spread">The square of its coefficient of variation.</param>
internal sealed record EntryForecast(IReadOnlyDictionary<int, double> ByMonth, double Error, double? Size, double Exposures, double Spread)
{
    private const int Year = 12;
    private const int FewestMonths = 2 * Year;
    private const double FewestEntries = 5;

    /// <summary>The forecasts of each form that has a spell.</summary>
    public static IReadOnlyDictionary<CareForm, EntryForecast> Of(IReadOnlyList<CareSpell> spells, ClaimHistory history) =>
        spells.GroupBy(spell => spell.Form).ToDictionary(group => group.Key, group => Of([.. group], history));

    private static EntryForecast Of(List<CareSpell> spells, ClaimHistory history)
    {
        var (first, edge, ahead) = (history.First, history.Calendar.Edge, Math.Max(1, history.Calendar.Ahead));
        var series = new double[edge - first + 1];
        var recent = new List<double>();
        foreach (var spell in spells)
        {
            var month = ClaimCalendar.NumberOf(DateOnly.FromDayNumber(spell.Start));
            if (month < first || month > edge) continue;
            series[month - first]++;
            if (month > edge - Year && spell.FirstWeight > 0) recent.Add(spell.FirstWeight * CareExposure.DaysAMonth);
        }

        var (means, residual) = Forecast(series, ahead);
        var mean = Math.Max(means.Average(), 1e-9);
        var variance = Math.Max(residual, mean);
        var months = means.Select((each, month) => (Month: edge + 1 + month, each)).ToDictionary(pair => pair.Month, pair => pair.each);
        var exposure = recent.Count > 0 ? recent.Average() : 0;
        var spread = recent.Count > 1 && exposure > 0 ? recent.Sum(each => (each - exposure) * (each - exposure)) / (recent.Count - 1) / (exposure * exposure) : 0;
        return new(months, Math.Min(1, Math.Sqrt(variance / Math.Min(Year, series.Length)) / mean), variance > mean * 1.0001 ? mean * mean / (variance - mean) : null, exposure, spread);
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
