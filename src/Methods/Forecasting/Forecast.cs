using MathNet.Numerics.Distributions;

namespace Roer.Methods.Forecasting;

/// <summary>A forecast interval of one step.</summary>
/// <param name="Lower">The lower bound.</param>
/// <param name="Upper">The upper bound, not below the lower.</param>
public readonly record struct ForecastInterval(double Lower, double Upper);

/// <summary>
/// A forecast of the steps after a history: a mean for each step, and how far the outcome may lie from it. The spread is normal with the standard
/// errors, unless there are simulated paths, which then speak for themselves.
/// </summary>
public sealed record Forecast
{
    private readonly double[][] _draws;

    private Forecast(IReadOnlyList<double> mean, IReadOnlyList<double> deviation, double[][] draws) =>
        (Mean, Deviation, _draws) = (mean, deviation, draws);

    /// <summary>The expected value of each step, the first step first.</summary>
    public IReadOnlyList<double> Mean { get; }

    /// <summary>The standard deviation of the outcome around the forecast, for each step.</summary>
    public IReadOnlyList<double> Deviation { get; }

    /// <summary>The number of steps.</summary>
    public int Horizon => Mean.Count;

    /// <summary>Whether the spread comes from simulated paths.</summary>
    public bool IsSimulated => _draws.Length > 0;

    /// <summary>A forecast whose outcomes are normal around the mean.</summary>
    /// <param name="mean">For each step.</param>
    /// <param name="deviation">For each step, 0 or more.</param>
    /// <exception cref="MethodInputException">There are no steps, the lists are unequal, or a number is not finite or a deviation below 0.</exception>
    public static Forecast OfNormal(ReadOnlySpan<double> mean, ReadOnlySpan<double> deviation)
    {
        Require.NotEmpty(mean, nameof(mean));
        Require.SameLength(mean.Length, deviation.Length, nameof(deviation));
        Require.Finite(mean, nameof(mean));
        Require.NotNegative(deviation, nameof(deviation));
        return new Forecast([.. mean], [.. deviation], []);
    }

    /// <summary>A forecast by simulated paths.</summary>
    /// <param name="mean">For each step.</param>
    /// <param name="draws">For each step the simulated values, in any order; at least two.</param>
    /// <exception cref="MethodInputException">There are no steps or too few draws, the lists are unequal, or a number is not finite.</exception>
    public static Forecast OfDraws(ReadOnlySpan<double> mean, IReadOnlyList<double[]> draws)
    {
        ArgumentNullException.ThrowIfNull(draws);
        Require.NotEmpty(mean, nameof(mean));
        Require.SameLength(mean.Length, draws.Count, nameof(draws));
        Require.Finite(mean, nameof(mean));
        var sorted = draws.Select(Sorted).ToArray();
        return new Forecast([.. mean], [.. sorted.Select(SpreadOf)], sorted);
    }

    /// <summary>
    /// The α-quantile of a step: mean + z·deviation, or the sample quantile of the draws of type 8 of Hyndman and Fan (1996), as R's forecasts have it.
    /// </summary>
    /// <param name="step">0 for the first step.</param>
    /// <param name="probability">α, between 0 and 1, both excluded.</param>
    /// <exception cref="MethodInputException">The step or the probability lies outside its bounds.</exception>
    public double Quantile(int step, double probability)
    {
        Require.Between(step, 0, Horizon - 1, nameof(step));
        Require.Share(probability, nameof(probability));
        var quantile = IsSimulated ? SampleQuantile.Read(_draws[step], probability, QuantileType.MedianUnbiased) : Mean[step] + (Deviation[step] * Normal.InvCDF(0, 1, probability));
        Require.Representable(quantile, nameof(probability));
        return quantile;
    }

    /// <summary>The central interval of each step.</summary>
    /// <param name="level">The chance that it promises, between 0 and 1, both excluded.</param>
    /// <exception cref="MethodInputException">The level lies outside its bounds.</exception>
    public IReadOnlyList<ForecastInterval> Interval(double level)
    {
        Require.Share(level, nameof(level));
        return [.. Enumerable.Range(0, Horizon).Select(step => new ForecastInterval(Quantile(step, (1 - level) / 2), Quantile(step, (1 + level) / 2)))];
    }

    /// <summary>The <see cref="RankedProbabilityScore"/> of a step: of the normal distribution, or of the draws as they are.</summary>
    /// <param name="step">0 for the first step.</param>
    /// <param name="actual">The outcome.</param>
    /// <exception cref="MethodInputException">The step lies outside its bounds, or the outcome is not finite.</exception>
    public double Score(int step, double actual)
    {
        Require.Between(step, 0, Horizon - 1, nameof(step));
        return IsSimulated ? RankedProbabilityScore.OfSample(actual, _draws[step], SampleEstimator.Empirical) : RankedProbabilityScore.OfNormal(actual, Mean[step], Deviation[step]);
    }

    private static double[] Sorted(double[] draws)
    {
        Require.AtLeast(draws.Length, 2, nameof(draws));
        Require.Finite(draws, nameof(draws));
        var sorted = (double[])draws.Clone();
        Array.Sort(sorted);
        return sorted;
    }

    private static double SpreadOf(double[] draws)
    {
        var mean = draws.Sum() / draws.Length;
        return Math.Sqrt(draws.Sum(draw => (draw - mean) * (draw - mean)) / (draws.Length - 1));
    }
}
