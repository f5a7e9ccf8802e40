namespace Roer.Methods.Forecasting;

/// <summary>A forecast by simulated outcomes, held against what came of it.</summary>
public sealed class HeldForecast
{
    private readonly double[] _sorted;

    private HeldForecast(double outcome, double[] sorted) => (Outcome, _sorted, Mean) = (outcome, sorted, sorted.Sum() / sorted.Length);

    /// <summary>What came of it.</summary>
    public double Outcome { get; }

    /// <summary>The mean of the draws.</summary>
    public double Mean { get; }

    /// <summary>The median of the draws.</summary>
    public double Median => Quantile(0.5);

    /// <summary>The fair <see cref="RankedProbabilityScore"/>: of the distribution that the draws come from. Of few draws it can fall below 0; then it is 0.</summary>
    public double Score => Math.Max(0, RankedProbabilityScore.OfSample(Outcome, _sorted, SampleEstimator.Fair));

    /// <summary>How far the mean lay from the outcome.</summary>
    public double AbsoluteError => Math.Abs(Mean - Outcome);

    /// <summary>Where the outcome lies in the forecast.</summary>
    public ProbabilityTransform Transform => ProbabilityTransform.OfSample(Outcome, _sorted);

    /// <summary>Holds a forecast.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="draws">The simulated outcomes, in any order; at least two.</param>
    /// <exception cref="MethodInputException">There are too few draws, or a number is not finite.</exception>
    public static HeldForecast Of(double outcome, ReadOnlySpan<double> draws)
    {
        Require.Finite([outcome], nameof(outcome));
        Require.AtLeast(draws.Length, 2, nameof(draws));
        Require.Finite(draws, nameof(draws));
        var sorted = draws.ToArray();
        Array.Sort(sorted);
        return new(outcome, sorted);
    }

    /// <summary>The quantile of the draws, of type 8 of Hyndman and Fan (1996).</summary>
    /// <param name="probability">Between 0 and 1, both excluded.</param>
    /// <exception cref="MethodInputException">The probability lies outside its bounds.</exception>
    public double Quantile(double probability)
    {
        Require.Share(probability, nameof(probability));
        return SampleQuantile.OfSorted(_sorted, probability, QuantileType.MedianUnbiased);
    }

    /// <summary>The central interval of a level.</summary>
    /// <param name="level">The chance that it promises, between 0 and 1, both excluded.</param>
    /// <exception cref="MethodInputException">The level lies outside its bounds.</exception>
    public ForecastInterval Interval(double level)
    {
        Require.Share(level, nameof(level));
        return new(Quantile((1 - level) / 2), Quantile((1 + level) / 2));
    }

    /// <summary>Whether the outcome lies within the central interval of a level, bounds included.</summary>
    public bool IsInside(double level) => Interval(level) is var interval && interval.Lower <= Outcome && Outcome <= interval.Upper;
}
