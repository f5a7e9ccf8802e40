using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Roer.Methods;

/// <summary>
/// A named, seeded stream of chance: xoshiro256** (Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators"). Its
/// 256 bits of state are the SHA-256 of seed and name, so that a new use of chance never shifts the draws of another, and the same seed and
/// name give the same draws on every machine. A stream has state: use one on one thread.
/// </summary>
public sealed partial class RandomSource
{
    private readonly long _seed;
    private readonly string _name;
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    private RandomSource(long seed, string name)
    {
        (_seed, _name) = (seed, name);
        var state = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{seed}/{name}")));
        (_a, _b) = (BinaryPrimitives.ReadUInt64LittleEndian(state), BinaryPrimitives.ReadUInt64LittleEndian(state.AsSpan(8)));
        (_c, _d) = (BinaryPrimitives.ReadUInt64LittleEndian(state.AsSpan(16)), BinaryPrimitives.ReadUInt64LittleEndian(state.AsSpan(24)));
    }

    /// <summary>The stream of this seed and name. The name says what is drawn, such as "chain ladder/residuals".</summary>
    public static RandomSource Named(long seed, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new RandomSource(seed, name);
    }

    /// <summary>A stream below this one, independent of it and of how much was drawn from it.</summary>
    public RandomSource Child(string name) => Named(_seed, $"{_name}/{name}");

    /// <summary>64 bits, each 0 or 1 with equal chance.</summary>
    public ulong Bits()
    {
        unchecked
        {
            var drawn = BitOperations.RotateLeft(_b * 5, 7) * 9;
            var shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = BitOperations.RotateLeft(_d, 45);
            return drawn;
        }
    }

    /// <summary>Uniform from 0 up to but not including 1, in steps of 2⁻⁵³.</summary>
    public double Uniform() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 up to but not including <paramref name="bound"/>, each with equal chance (Lemire 2019).</summary>
    /// <exception cref="MethodInputException">The bound is 0 or less.</exception>
    public int Below(int bound)
    {
        Require.AboveZero(bound, nameof(bound));
        var range = (ulong)bound;
        var high = Math.BigMul(Bits(), range, out var low);
        if (low < range)
        {
            var threshold = unchecked(0UL - range) % range;
            while (low < threshold)
                high = Math.BigMul(Bits(), range, out low);
        }

        return (int)high;
    }

    internal static RandomSource OfState(ulong a, ulong b, ulong c, ulong d) => new(0, "state") { _a = a, _b = b, _c = c, _d = d };
}
