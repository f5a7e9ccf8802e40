using Roer.Methods.Distributions;

namespace Roer.Methods.Forecasting;

/// <summary>
/// How many of a number of outcomes lie within their intervals when these are right: n·level on average, and by binomial chance within the band. Outcomes that hang together, as
/// of forecasts of one year, leave the band more often: it is then on the narrow side.
/// </summary>
/// <param name="Expected">n·level.</param>
/// <param name="Low">The smallest count within the band.</param>
/// <param name="High">The largest.</param>
public sealed record CoverageBand(double Expected, long Low, long High)
{
    /// <summary>The band of a count.</summary>
    /// <param name="count">The outcomes, 0 or more.</param>
    /// <param name="level">The chance that each interval promises, between 0 and 1, both excluded.</param>
    /// <param name="confidence">The chance that the band holds the count at least, between 0 and 1, both excluded; no more than half of the rest lies at either side.</param>
    /// <exception cref="MethodInputException">A number lies outside its bounds.</exception>
    public static CoverageBand Of(int count, double level, double confidence)
    {
        Require.NotNegative([count], nameof(count));
        Require.Share(level, nameof(level));
        Require.Share(confidence, nameof(confidence));
        if (count == 0) return new(0, 0, 0);
        var (binomial, tail) = (BinomialDistribution.Of(count, level), (1 - confidence) / 2);
        return new(count * level, binomial.Quantile(tail), binomial.UpperQuantile(tail));
    }

    /// <summary>Whether a count lies within the band.</summary>
    public bool Holds(int count) => count >= Low && count <= High;
}
