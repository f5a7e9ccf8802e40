using Roer.Methods.Forecasting;

namespace Roer.Methods.Spending;

/// <summary>
/// Which part of the exposure is spent: by month the completed spending over the exposure, smoothed, with a season where two years or more show one. The season
/// is drawn toward none as far as its months differ no more than chance lets them.
/// </summary>
/// <param name="Level">The level at the edge, without season.</param>
/// <param name="Season">By month of the year, January first.</param>
/// <param name="Alpha">The weight of the smoothing.</param>
/// <param name="Deviation">The standard deviation of a month around its forecast, as a share of the level.</param>
/// <param name="Residuals">Of each month, as a share of the level.</param>
public sealed record UsageRate(double Level, IReadOnlyList<double> Season, double Alpha, double Deviation, IReadOnlyList<double> Residuals)
{
    private const int Year = 12;

    /// <summary>The rate of a series of spending over exposure, whose first month has this number.</summary>
    public static UsageRate Of(double[] series, int first)
    {
        var season = SeasonOf(series, first);
        double[] plain = [.. series.Select((each, month) => each / season[(first + month) % Year])];
        var mean = plain.TakeLast(Year).Average();
        if (!(mean > 0)) return new(0, season, 0, 0, [.. series.Select(_ => 0.0)]);
        try
        {
            var form = new ExponentialSmoothingForm(SmoothingError.Additive, SmoothingTrend.None, SmoothingSeason.None);
            var fit = ExponentialSmoothing.Fit(plain, 1, form, new SmoothingOptions(SmoothingCriterion.MeanSquaredError, SmoothingSearch.Once));
            var level = Math.Max(fit.Level, 0);
            return level > 0 ? new(level, season, fit.Alpha, Math.Sqrt(fit.Variance) / level, [.. fit.Residuals.Select(residual => residual / level)]) : Plain(plain, season, mean);
        }
        catch (MethodInputException)
        {
            return Plain(plain, season, mean);
        }
    }

    private static UsageRate Plain(double[] series, double[] season, double mean)
    {
        double[] residuals = [.. series.Select(each => (each - mean) / mean)];
        return new(mean, season, 0, Math.Sqrt(residuals.Sum(residual => residual * residual) / Math.Max(1, series.Length - 1)), residuals);
    }

    private static double[] SeasonOf(double[] series, int first)
    {
        var seasons = Enumerable.Repeat(1.0, Year).ToArray();
        if (series.Length < 2 * Year || series.Any(each => each <= 0)) return seasons;
        var ratios = new List<double>[Year];
        for (var month = 0; month < Year; month++) ratios[month] = [];
        for (var month = Year / 2; month + (Year / 2) < series.Length; month++)
        {
            var window = series.AsSpan(month - (Year / 2), Year + 1);
            var centre = 0.0;
            foreach (var each in window) centre += each;
            centre = (centre - ((window[0] + window[^1]) / 2)) / Year;
            ratios[(first + month) % Year].Add(series[month] / centre);
        }

        double[] means = [.. ratios.Select(each => each.Average())];
        var (within, between, grand) = (ratios.Select((each, place) => each.Sum(ratio => (ratio - means[place]) * (ratio - means[place]))).Sum(), 0.0, means.Average());
        foreach (var mean in means) between += (mean - grand) * (mean - grand) / (Year - 1);
        var free = ratios.Sum(each => each.Count) - Year;
        var chance = free > 0 ? within / free / ratios.Average(each => each.Count) : between;
        var kept = between > 0 ? Math.Max(0, 1 - (chance / between)) : 0;
        return [.. means.Select(mean => 1 + (kept * ((mean / grand) - 1)))];
    }
}
