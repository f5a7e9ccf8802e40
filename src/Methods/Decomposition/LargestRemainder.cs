namespace Roer.Methods.Decomposition;

/// <summary>
/// Rounds parts to whole units so that they add up to their total exactly: the method of the largest remainder (Hamilton 1792). Every
/// part becomes one of its two neighbouring whole numbers. Ties: the earlier part is rounded away from zero, so that the negated parts give
/// the negated answer.
/// </summary>
public static class LargestRemainder
{
    private const double Largest = 1L << 52;

    /// <summary>Whole numbers that lie at most 1 from the parts and add up to the total.</summary>
    /// <param name="parts">Parts of either sign, such as effects in cents with their fractions.</param>
    /// <param name="total">The whole total that they must have.</param>
    /// <exception cref="MethodInputException">
    /// There is no part, one is not finite or beyond 2⁵², or the total cannot be reached by rounding each part up or down.
    /// </exception>
    public static long[] Of(ReadOnlySpan<double> parts, long total)
    {
        Require.NotEmpty(parts, nameof(parts));
        foreach (var part in parts) Require.Between(part, -Largest, Largest, nameof(parts));
        var whole = new long[parts.Length];
        var remainders = new double[parts.Length];
        long sum = 0;
        for (var index = 0; index < parts.Length; index++)
        {
            whole[index] = (long)Math.Floor(parts[index]);
            remainders[index] = parts[index] - Math.Floor(parts[index]);
            sum += whole[index];
        }

        var up = total - sum;
        if (up < 0 || up > remainders.Count(remainder => remainder > 0))
            throw new MethodInputException(InputFault.OutOfRange, nameof(total), $"{nameof(total)} cannot be reached by rounding {nameof(parts)} up or down. Give the total that the parts add up to, rounded.");
        foreach (var index in UpFirst(parts, remainders).Take((int)up)) whole[index]++;
        return whole;
    }

    /// <summary>Shares a whole total in proportion to weights: Hamilton's apportionment.</summary>
    /// <param name="weights">0 or more each, and not all 0.</param>
    /// <param name="total">The whole number to share, of either sign.</param>
    /// <exception cref="MethodInputException">A weight is negative or not finite, or there is none above 0.</exception>
    public static long[] Apportion(ReadOnlySpan<double> weights, long total)
    {
        Require.NotNegative(weights, nameof(weights));
        var sum = CompensatedSum.Of(weights);
        Require.AboveZero(sum, nameof(weights));
        var quotas = new double[weights.Length];
        for (var index = 0; index < weights.Length; index++)
        {
            var quota = total * (weights[index] / sum);
            quotas[index] = Math.Abs(quota - Math.Round(quota)) < 1e-12 * Math.Max(1, Math.Abs(quota)) ? Math.Round(quota) : quota;
        }

        return Of(quotas, total);
    }

    private static IEnumerable<int> UpFirst(ReadOnlySpan<double> parts, double[] remainders)
    {
        var negative = new bool[parts.Length];
        for (var index = 0; index < parts.Length; index++) negative[index] = parts[index] < 0;
        return Enumerable.Range(0, remainders.Length)
            .Where(index => remainders[index] > 0)
            .OrderByDescending(index => remainders[index])
            .ThenBy(index => negative[index])
            .ThenBy(index => negative[index] ? -index : index);
    }
}
