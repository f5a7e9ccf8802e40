namespace Roer.Methods;

/// <summary>
/// How unevenly a total is divided: the concentration curve of Lorenz (1905), drawn from the largest downward, so that it reads
/// "the largest p percent have q percent of the total".
/// </summary>
public sealed class ConcentrationCurve
{
    private readonly long[] _running;

    private ConcentrationCurve(long[] running, int count)
    {
        _running = running;
        Count = count;
    }

    /// <summary>The number of values, all above 0.</summary>
    public int Count { get; }

    /// <summary>The sum of the values.</summary>
    public long Total => Count == 0 ? 0 : _running[^1];

    /// <summary>The curve of these values. Values of 0 or less have no place on it and are left out; the order does not matter.</summary>
    public static ConcentrationCurve Of(ReadOnlySpan<long> values)
    {
        var kept = new List<long>(values.Length);
        foreach (var value in values)
        {
            if (value > 0) kept.Add(value);
        }

        kept.Sort();
        kept.Reverse();
        var running = new long[kept.Count];
        long sum = 0;
        for (var index = 0; index < running.Length; index++)
        {
            if (sum > long.MaxValue - kept[index]) throw new MethodInputException(InputFault.OutOfRange, nameof(values), "The values add up to more than the largest whole number. Give them in a larger unit.");
            running[index] = sum += kept[index];
        }


        return new ConcentrationCurve(running, running.Length);
    }

    /// <summary>
    /// The share in percent of the total that the largest <paramref name="percent"/> percent of the values have; between two values
    /// the curve is a straight line. Not a number never comes out: an empty curve is an error.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The percentage lies outside 0 to 100.</exception>
    /// <exception cref="InvalidOperationException">The curve has no values.</exception>
    public decimal ShareOfLargest(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 0m);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100m);
        if (Count == 0) throw new InvalidOperationException("A concentration curve needs at least one value above 0.");
        var position = Count * percent / 100m;
        var whole = (int)decimal.Floor(position);
        decimal below = whole == 0 ? 0 : _running[whole - 1];
        var next = whole == Count ? 0 : _running[whole] - below;
        return (below + (next * (position - whole))) * 100m / Total;
    }
}
