using Roer.Methods.Distributions;

namespace Roer.Methods.Comparisons;

/// <summary>
/// The difference of two shares of separate groups, with the hybrid score interval that keeps within −1 to 1 and is right for small groups too. Source:
/// Newcombe (1998), Statistics in Medicine 17, 873–890, method 10, from Wilson's interval (1927); reproduces his table II.
/// </summary>
/// <param name="Difference">The first share less the second.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="PValue">The chance of so large a difference when the shares are equal: the pooled score test.</param>
public sealed record ShareDifference(double Difference, double Lower, double Upper, double PValue)
{
    /// <summary>The difference of count/number; empty when a group is empty.</summary>
    /// <param name="first">How many of how many in the first group.</param>
    /// <param name="second">How many of how many in the second group.</param>
    /// <param name="level">The chance that the interval aims at, such as 0.9.</param>
    /// <exception cref="MethodInputException">A count is negative or above its number, or the level lies outside 0 to 1.</exception>
    public static ShareDifference? Of((long Count, long Number) first, (long Count, long Number) second, double level)
    {
        Require.Share(level, nameof(level));
        Require.Between(first.Count, 0, first.Number, nameof(first));
        Require.Between(second.Count, 0, second.Number, nameof(second));
        if (first.Number == 0 || second.Number == 0) return null;
        var (p, q) = ((double)first.Count / first.Number, (double)second.Count / second.Number);
        var (low, high) = Wilson(first.Count, first.Number, level);
        var (otherLow, otherHigh) = Wilson(second.Count, second.Number, level);
        var pooled = (double)(first.Count + second.Count) / (first.Number + second.Number);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / first.Number) + (1.0 / second.Number)));
        return new ShareDifference(
            p - q,
            p - q - Math.Sqrt(((p - low) * (p - low)) + ((otherHigh - q) * (otherHigh - q))),
            p - q + Math.Sqrt(((high - p) * (high - p)) + ((q - otherLow) * (q - otherLow))),
            error == 0 ? 1 : 2 * NormalDistribution.Standard.UpperTail(Math.Abs(p - q) / error));
    }

    /// <summary>Wilson's score interval of one share.</summary>
    /// <exception cref="MethodInputException">The count lies outside 0 to the number, the number is 0, or the level lies outside 0 to 1.</exception>
    public static (double Low, double High) Wilson(long count, long number, double level)
    {
        Require.Share(level, nameof(level));
        Require.Between(number, 1, double.MaxValue, nameof(number));
        Require.Between(count, 0, number, nameof(count));
        var z = NormalDistribution.Standard.UpperQuantile((1 - level) / 2);
        var p = (double)count / number;
        var middle = (p + (z * z / (2 * number))) / (1 + (z * z / number));
        var half = z / (1 + (z * z / number)) * Math.Sqrt((p * (1 - p) / number) + (z * z / (4.0 * number * number)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
