using System.Numerics;

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
        Int128 sum = 0;
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

    /// <summary>
    /// Whole numbers that add up to the total, where the parts need not: what they differ from it goes to the largest of them first, the rest
    /// by largest remainder. No parts give nothing.
    /// </summary>
    /// <param name="parts">Parts of either sign.</param>
    /// <param name="total">The whole total that they get.</param>
    /// <exception cref="MethodInputException">A part is not finite or beyond 2⁵².</exception>
    public static long[] Close(ReadOnlySpan<double> parts, long total)
    {
        if (parts.IsEmpty) return [];
        var exact = parts.ToArray();
        var largest = 0;
        for (var index = 1; index < exact.Length; index++)
        {
            if (Math.Abs(exact[index]) > Math.Abs(exact[largest])) largest = index;
        }

        exact[largest] += total - CompensatedSum.Of(exact);
        return Of(exact, total);
    }

    /// <summary>Shares a whole total in proportion to weights: Hamilton's apportionment.</summary>
    /// <param name="weights">0 or more each, and not all 0.</param>
    /// <param name="total">The whole number to share, of either sign.</param>
    /// <exception cref="MethodInputException">A weight is negative or not finite, or there is none above 0.</exception>
    public static long[] Apportion(ReadOnlySpan<double> weights, long total)
    {
        Require.NotNegative(weights, nameof(weights));
        if (!weights.ContainsAnyExcept(0)) throw new MethodInputException(InputFault.OutOfRange, nameof(weights), $"{nameof(weights)} has none above 0, so there is nobody to share with. Give one.");
        var exact = WholeWeights(weights);
        var (sum, size) = (exact.Aggregate(BigInteger.Add), BigInteger.Abs(total));
        var shares = new BigInteger[exact.Length];
        var remainders = new BigInteger[exact.Length];
        for (var index = 0; index < exact.Length; index++) shares[index] = BigInteger.DivRem(size * exact[index], sum, out remainders[index]);
        var up = (int)(size - shares.Aggregate(BigInteger.Add));
        foreach (var index in Enumerable.Range(0, shares.Length).OrderByDescending(index => remainders[index]).Take(up)) shares[index]++;
        return Array.ConvertAll(shares, share => (long)(share * Math.Sign(total)));
    }

    /// <summary>The weights as whole multiples of one power of two: exact, so that no quota loses its fraction, however large the total.</summary>
    private static BigInteger[] WholeWeights(ReadOnlySpan<double> weights)
    {
        var parts = Array.ConvertAll(weights.ToArray(), weight => BitConverter.DoubleToInt64Bits(Math.Abs(weight)) is var bits && bits >> 52 is var power && power > 0
            ? (Mantissa: (bits & ((1L << 52) - 1)) | (1L << 52), Power: (int)power - 1)
            : (Mantissa: bits, Power: 0));
        var least = parts.Where(part => part.Mantissa != 0).Min(part => part.Power);
        return Array.ConvertAll(parts, part => part.Mantissa == 0 ? BigInteger.Zero : (BigInteger)part.Mantissa << (part.Power - least));
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
