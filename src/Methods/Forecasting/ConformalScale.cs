namespace Roer.Methods.Forecasting;

/// <summary>
/// Split conformal calibration of an interval that a forecast already has: each side is multiplied by one factor, learned from earlier forecasts. The nonconformity of an earlier
/// forecast is its error over the half of its interval on the side of the outcome (normalised nonconformity: Papadopoulos, Gammerman and Vovk 2008; Lei and others 2018, section
/// 5.2); the factor is the ⌈(n + 1)·level⌉-th smallest. The chance promised holds if earlier forecasts and the coming one are exchangeable. Forecasts of one year
/// share their outcome and are not: then it is a correction by experience, without that promise.
/// </summary>
/// <param name="Factor">Above 1 the interval was too narrow, below 1 too wide; infinite when an outcome lay beside a forecast without spread.</param>
/// <param name="Level">The chance aimed at.</param>
/// <param name="Count">n, the number of earlier forecasts.</param>
/// <param name="Rank">Which of them the factor is, counted from 1.</param>
public sealed record ConformalScale(double Factor, double Level, int Count, int Rank)
{
    /// <summary>The fewest forecasts from which a factor of this level can be learned: 80% needs 4, 90% needs 9.</summary>
    /// <exception cref="MethodInputException">The level lies outside its bounds.</exception>
    public static int Fewest(double level)
    {
        Require.Share(level, nameof(level));
        return (int)Math.Ceiling((1 / (1 - level)) - 1 - 1e-9);
    }

    /// <summary>The factor of the intervals of this level of earlier forecasts.</summary>
    /// <exception cref="MethodInputException">The level lies outside its bounds, or there are too few forecasts.</exception>
    public static ConformalScale Of(IReadOnlyList<HeldForecast> earlier, double level)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        Require.AtLeast(earlier.Count, Fewest(level), nameof(earlier));
        // A hair is taken off, so that (n + 1)·level that is whole but for rounding keeps its rank.
        var rank = Math.Max(1, (int)Math.Ceiling(((earlier.Count + 1L) * level) - 1e-9));
        var scores = earlier.Select(forecast => Nonconformity(forecast, level)).Order().ToList();
        return new(scores[rank - 1], level, earlier.Count, rank);
    }

    /// <summary>The interval with each side multiplied by the factor.</summary>
    /// <param name="centre">The median of the forecast, within the interval.</param>
    /// <param name="interval">Its interval.</param>
    /// <exception cref="MethodInputException">The centre lies outside the interval.</exception>
    public ForecastInterval Around(double centre, ForecastInterval interval)
    {
        Require.Between(centre, interval.Lower, interval.Upper, nameof(centre));
        return new(centre - Side(centre - interval.Lower), centre + Side(interval.Upper - centre));
    }

    private double Side(double half) => half == 0 ? 0 : half * Factor;

    private static double Nonconformity(HeldForecast forecast, double level)
    {
        var (centre, interval) = (forecast.Median, forecast.Interval(level));
        var error = forecast.Outcome - centre;
        if (error == 0) return 0;
        var half = error > 0 ? interval.Upper - centre : centre - interval.Lower;
        return half > 0 ? Math.Abs(error) / half : double.PositiveInfinity;
    }
}
