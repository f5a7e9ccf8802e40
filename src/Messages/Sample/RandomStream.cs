namespace Roer.Messages.Sample;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, 2014). Each use has a named stream of its own, so that a new use never shifts the draws of another.
/// </summary>
internal sealed class RandomStream
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state;

    private RandomStream(ulong state) => _state = state;

    public static RandomStream Named(string name, int seed, long index = 0) =>
        new(Mix(Mark(name) ^ Mix(unchecked((ulong)seed * Step)) ^ Mix(unchecked((ulong)index + Step))));

    /// <summary>64 bits that stand for a text (FNV-1a, mixed).</summary>
    public static ulong Mark(string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var letter in text)
            hash = unchecked((hash ^ letter) * 0x100000001B3UL);
        return Mix(hash);
    }

    /// <summary>A share from 0 up to but not including 1.</summary>
    public double Share() => (Bits() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double chance) => Share() < chance;

    public int Below(int bound) => (int)BigMul(Bits(), (ulong)bound);

    /// <summary>A whole number with both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>An index, drawn by weight.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
            total += weight;
        var left = Share() * total;
        for (var index = 0; index < weights.Length; index++)
        {
            left -= weights[index];
            if (left < 0)
                return index;
        }

        return weights.Length - 1;
    }

    /// <summary>A waiting time with mean 1.</summary>
    public double Exponential() => -Math.Log(1 - Share());

    /// <summary>A positive factor with mean 1, spread by the standard deviation of its logarithm.</summary>
    public double Spread(double sigma) => Math.Exp((sigma * Normal()) - (sigma * sigma / 2));

    /// <summary>Rounds up or down by chance, so that the mean is kept.</summary>
    public int Round(double number)
    {
        var floor = Math.Floor(number);
        return (int)floor + (Chance(number - floor) ? 1 : 0);
    }

    public ulong Bits()
    {
        _state = unchecked(_state + Step);
        return Mix(_state);
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - Share())) * Math.Cos(2 * Math.PI * Share());

    private static ulong Mix(ulong bits)
    {
        bits = unchecked((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EB);
        return bits ^ (bits >> 31);
    }

    private static ulong BigMul(ulong left, ulong right) => Math.BigMul(left, right, out _);
}
