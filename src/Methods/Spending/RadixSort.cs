namespace Roer.Methods.Spending;

/// <summary>Sorts whole amounts by their digits, the last first: as many passes as their range has digits, and no comparing.</summary>
internal static class RadixSort
{
    private const int Bits = 11;
    private const int Digits = 1 << Bits;

    /// <summary>The amounts from low to high; those given stay as they are.</summary>
    public static long[] Of(ReadOnlySpan<long> amounts)
    {
        var sorted = amounts.ToArray();
        if (sorted.Length < 2) return sorted;
        var (least, most) = (long.MaxValue, long.MinValue);
        foreach (var amount in sorted) (least, most) = (Math.Min(least, amount), Math.Max(most, amount));
        var (from, to) = (sorted, new long[sorted.Length]);
        var range = Above(most, least);
        for (var shift = 0; shift < 64 && range >> shift != 0; shift += Bits)
        {
            Pass(from, to, least, shift);
            (from, to) = (to, from);
        }

        return from;
    }

    /// <summary>By one digit of what lies above the least; equal digits keep their order.</summary>
    private static void Pass(ReadOnlySpan<long> from, Span<long> to, long least, int shift)
    {
        Span<int> places = stackalloc int[Digits];
        places.Clear();
        foreach (var amount in from) places[Digit(amount, least, shift)]++;
        var sum = 0;
        foreach (ref var place in places) (place, sum) = (sum, sum + place);
        foreach (var amount in from) to[places[Digit(amount, least, shift)]++] = amount;
    }

    private static int Digit(long amount, long least, int shift) => (int)((Above(amount, least) >> shift) & (Digits - 1));

    /// <summary>How far it lies above the least: that may be more than a signed number holds.</summary>
    private static ulong Above(long amount, long least) => unchecked((ulong)(amount - least));
}
