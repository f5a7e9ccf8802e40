using System.Numerics;

namespace Roer.Methods.Reserves;

/// <summary>The distribution of a sum from those of its two terms: directly when that is little work, else by the fast Fourier transform.</summary>
internal static class Convolution
{
    private const long LittleWork = 1 << 22;

    public static double[] Of(double[] left, double[] right) => (long)left.Length * right.Length <= LittleWork ? Direct(left, right) : Fourier(left, right);

    public static double[] Direct(double[] left, double[] right)
    {
        var sum = new double[left.Length + right.Length - 1];
        for (var one = 0; one < left.Length; one++)
        {
            var chance = left[one];
            if (chance == 0) continue;
            var part = sum.AsSpan(one, right.Length);
            for (var other = 0; other < right.Length; other++) part[other] += chance * right[other];
        }

        return sum;
    }

    /// <summary>Both as one complex sequence x + iy, whose transform Z gives that of the product: (Z_k² − conj(Z_{n−k})²) / 4i.</summary>
    public static double[] Fourier(double[] left, double[] right)
    {
        var length = left.Length + right.Length - 1;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)length);
        var both = new Complex[size];
        for (var index = 0; index < size; index++) both[index] = new(index < left.Length ? left[index] : 0, index < right.Length ? right[index] : 0);
        Transform(both);
        var product = new Complex[size];
        for (var index = 0; index < size; index++)
        {
            var mirrored = Complex.Conjugate(both[(size - index) & (size - 1)]);
            product[index] = Complex.Conjugate(((both[index] * both[index]) - (mirrored * mirrored)) / new Complex(0, 4));
        }

        Transform(product);
        var sum = new double[length];
        for (var index = 0; index < length; index++) sum[index] = Math.Max(0, product[index].Real / size);
        return sum;
    }

    /// <summary>Cooley and Tukey (1965), in place, for a length that is a power of two.</summary>
    private static void Transform(Complex[] values)
    {
        Reverse(values);
        var turns = new Complex[Math.Max(1, values.Length / 2)];
        for (var index = 0; index < turns.Length; index++) turns[index] = Complex.FromPolarCoordinates(1, -2 * Math.PI * index / values.Length);
        for (var half = 1; half < values.Length; half *= 2)
        {
            var stride = values.Length / (2 * half);
            for (var first = 0; first < values.Length; first += 2 * half) Butterflies(values.AsSpan(first, 2 * half), turns, stride);
        }
    }

    private static void Butterflies(Span<Complex> block, Complex[] turns, int stride)
    {
        var half = block.Length / 2;
        for (var index = 0; index < half; index++)
        {
            var turned = block[index + half] * turns[index * stride];
            block[index + half] = block[index] - turned;
            block[index] += turned;
        }
    }

    private static void Reverse(Complex[] values)
    {
        var mirrored = 0;
        for (var index = 1; index < values.Length; index++)
        {
            var bit = values.Length / 2;
            for (; (mirrored & bit) != 0; bit /= 2) mirrored ^= bit;
            mirrored |= bit;
            if (index < mirrored) (values[index], values[mirrored]) = (values[mirrored], values[index]);
        }
    }
}
