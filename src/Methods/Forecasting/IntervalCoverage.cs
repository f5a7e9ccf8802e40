using Roer.Methods.Distributions;

namespace Roer.Methods.Forecasting;

/// <summary>Which interval belongs to an observed share.</summary>
public enum ShareInterval
{
    /// <summary>Clopper and Pearson (1934): never below its level, at the price of being wide.</summary>
    ClopperPearson,

    /// <summary>Wilson (1927), the score interval: on average at its level.</summary>
    Wilson,
}

/// <summary>How often outcomes lay within their intervals, with the interval that this count itself deserves.</summary>
/// <param name="Inside">The outcomes within their interval, bounds included.</param>
/// <param name="Count">All outcomes.</param>
/// <param name="Share">Inside divided by count.</param>
/// <param name="Lower">The lower bound of the share that the forecasts have in the long run.</param>
/// <param name="Upper">Its upper bound.</param>
public sealed record IntervalCoverage(int Inside, int Count, double Share, double Lower, double Upper)
{
    /// <summary>The coverage of these intervals.</summary>
    /// <param name="actual">The outcomes.</param>
    /// <param name="lower">A lower bound for each.</param>
    /// <param name="upper">An upper bound for each, not below the lower.</param>
    /// <param name="interval">The interval of the share.</param>
    /// <param name="confidence">Its level, between 0 and 1, both excluded; not the level of the forecasts.</param>
    /// <exception cref="MethodInputException">The lists are empty or unequal, a number is not finite, bounds are the wrong way round, or the confidence is outside its bounds.</exception>
    public static IntervalCoverage Of(ReadOnlySpan<double> actual, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, ShareInterval interval, double confidence)
    {
        Require.SameLength(actual.Length, lower.Length, nameof(lower));
        Require.SameLength(actual.Length, upper.Length, nameof(upper));
        Require.Finite(actual, nameof(actual));
        Require.Finite(lower, nameof(lower));
        Require.Finite(upper, nameof(upper));
        var inside = 0;
        for (var index = 0; index < actual.Length; index++)
        {
            if (lower[index] > upper[index]) throw new MethodInputException(InputFault.Unsorted, nameof(upper), $"upper lies below lower at position {index}. Give the bounds the other way round.");
            if (actual[index] >= lower[index] && actual[index] <= upper[index]) inside++;
        }

        return OfCount(inside, actual.Length, interval, confidence);
    }

    /// <summary>
    /// The coverage of a count. Clopper-Pearson solves P(X ≥ inside | lower) = P(X ≤ inside | upper) = (1 − confidence)/2, which are quantiles of beta distributions; Wilson is
    /// (p̂ + z²/2n ± z√(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n).
    /// </summary>
    /// <param name="inside">0 to <paramref name="count"/>.</param>
    /// <param name="count">Above 0.</param>
    /// <param name="interval">The interval of the share.</param>
    /// <param name="confidence">Its level, between 0 and 1, both excluded.</param>
    /// <exception cref="MethodInputException">A number lies outside its bounds, or there are no outcomes.</exception>
    public static IntervalCoverage OfCount(int inside, int count, ShareInterval interval, double confidence)
    {
        if (count == 0) throw new MethodInputException(InputFault.Empty, nameof(count), "There are no outcomes. Give at least one.");
        Require.AboveZero(count, nameof(count));
        Require.Between(inside, 0, count, nameof(inside));
        Require.Share(confidence, nameof(confidence));
        Require.Known(interval, nameof(interval));
        var share = (double)inside / count;
        var tail = (1 - confidence) / 2;
        if (interval == ShareInterval.Wilson) return Wilson(inside, count, tail);
        var lower = inside == 0 ? 0 : BetaDistribution.Of(inside, count - inside + 1.0).Quantile(tail);
        var upper = inside == count ? 1 : BetaDistribution.Of(inside + 1.0, count - inside).UpperQuantile(tail);
        return new IntervalCoverage(inside, count, share, lower, upper);
    }

    private static IntervalCoverage Wilson(int inside, int count, double tail)
    {
        var z = NormalDistribution.Standard.UpperQuantile(tail);
        var (share, square) = ((double)inside / count, z * z / count);
        var middle = (share + (square / 2)) / (1 + square);
        var half = z * Math.Sqrt((share * (1 - share) / count) + (square / (4.0 * count))) / (1 + square);
        return new IntervalCoverage(inside, count, share, inside == 0 ? 0 : middle - half, inside == count ? 1 : middle + half);
    }
}
