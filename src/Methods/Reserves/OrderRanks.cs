using Roer.Methods.Distributions;

namespace Roer.Methods.Reserves;

/// <summary>
/// The ranks of the order statistics between which a quantile lies with a probability, whatever the distribution: of n values the number
/// below the quantile is binomial (David and Nagaraja 2003, section 7.1). Of 10,000 paths the 90% quantile lies between the 8,941st and the
/// 9,060th by <see cref="RankRule.Normal"/>.
/// </summary>
public static class OrderRanks
{
    /// <summary>The ranks, from 1; nothing at a side where the sample has too few values.</summary>
    /// <param name="count">How many values, 1 or more.</param>
    /// <param name="probability">The quantile, strictly between 0 and 1.</param>
    /// <param name="level">The probability of the interval, strictly between 0 and 1.</param>
    /// <param name="rule">How the ranks are found.</param>
    /// <exception cref="MethodInputException">A number lies outside its bounds.</exception>
    public static (long? Low, long? High) Of(long count, double probability, double level, RankRule rule)
    {
        Require.Between(count, 1, long.MaxValue, nameof(count));
        Require.Share(probability, nameof(probability));
        Require.Share(level, nameof(level));
        Require.Known(rule, nameof(rule));
        var tail = (1 - level) / 2;
        var (low, high) = rule == RankRule.Normal ? ByNormal(count, probability, tail) : ByBinomial(count, probability, tail);
        return (low < 1 ? null : low, high > count ? null : high);
    }

    private static (long Low, long High) ByNormal(long count, double probability, double tail)
    {
        var half = NormalDistribution.Standard.UpperQuantile(tail) * Math.Sqrt(count * probability * (1 - probability));
        return ((long)Math.Floor((count * probability) - half), (long)Math.Ceiling((count * probability) + half) + 1);
    }

    private static (long Low, long High) ByBinomial(long count, double probability, double tail)
    {
        var below = BinomialDistribution.Of(count, probability);
        return (below.Quantile(tail), below.UpperQuantile(tail) + 1);
    }
}
