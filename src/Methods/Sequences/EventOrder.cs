namespace Roer.Methods.Sequences;

/// <summary>
/// The one order of events: by case, start and complete, and where all three are equal in the order of input. A sort that is not stable
/// changes which paths there are, for equal times are common.
/// </summary>
public static class EventOrder
{
    /// <summary>The positions of the events in that order.</summary>
    /// <exception cref="MethodInputException">The lengths differ.</exception>
    public static int[] Of(ReadOnlySpan<int> cases, ReadOnlySpan<int> starts, ReadOnlySpan<int> completes)
    {
        Require.SameLength(cases.Length, starts.Length, nameof(starts));
        Require.SameLength(cases.Length, completes.Length, nameof(completes));
        var keys = new (long CaseAndStart, long CompleteAndPosition)[cases.Length];
        var order = new int[cases.Length];
        for (var index = 0; index < keys.Length; index++)
        {
            keys[index] = (Joined(cases[index], starts[index]), Joined(completes[index], index));
            order[index] = index;
        }

        Array.Sort(keys, order);
        return order;
    }

    /// <summary>The values in an order.</summary>
    public static T[] Apply<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> order)
    {
        var ordered = new T[order.Length];
        for (var index = 0; index < ordered.Length; index++) ordered[index] = values[order[index]];
        return ordered;
    }

    /// <summary>Two numbers as one that sorts by the first and then the second.</summary>
    private static long Joined(int first, int second) => unchecked(((long)first << 32) | ((uint)second ^ 0x8000_0000));
}
