using System.Numerics;

namespace Roer.Methods.Sequences;

/// <summary>A sequence of activities and the cases that have it.</summary>
/// <param name="Activities">The activities in order.</param>
/// <param name="Count">How many cases.</param>
/// <param name="FirstCase">The first case that has it.</param>
public sealed record Variant(IReadOnlyList<int> Activities, int Count, int FirstCase);

/// <summary>
/// The variants: which sequences of activities occur and in how many cases, the most frequent first and equally frequent ones as they
/// come first. Cases are compared by 127 bits: a short sequence fits in them whole, a long one is hashed, and equal hashes are compared
/// activity by activity, so no two sequences are ever taken for one.
/// </summary>
/// <param name="All">The variants.</param>
/// <param name="OfCase">The position in <paramref name="All"/> of the variant of each case, in the order of the events.</param>
public sealed record Variants(IReadOnlyList<Variant> All, IReadOnlyList<int> OfCase)
{
    /// <summary>The variants of these events; none without events.</summary>
    public static Variants Of(EventColumns events)
    {
        var table = new VariantTable(events);
        var bits = BitOperations.Log2((uint)events.ActivityCount) + 1;
        for (var first = 0; first < events.Count;)
        {
            var (key, end) = KeyOf(events.Cases, events.Activities, first, bits);
            table.Add(key, first, end - first);
            first = end;
        }

        return table.Sorted(events);
    }

    /// <summary>How many of the most frequent variants together cover at least a share of the cases; 0 without cases.</summary>
    /// <param name="share">0 to 1.</param>
    /// <exception cref="MethodInputException">The share lies outside its bounds.</exception>
    public int NeededToCover(double share)
    {
        Require.Between(share, 0, 1, nameof(share));
        long covered = 0;
        var needed = 0;
        while (needed < All.Count && covered < share * OfCase.Count) covered += All[needed++].Count;
        return needed;
    }

    /// <summary>The key of the case that begins here, and where it ends: as many bits an activity as needed, and of what does not fit a hash.</summary>
    private static (VariantKey Key, int End) KeyOf(ReadOnlySpan<int> cases, ReadOnlySpan<int> activities, int first, int bits)
    {
        unchecked
        {
            var (low, high, current, index) = (0UL, 0UL, cases[first], first);
            var fits = first + (VariantKey.Bits / bits);
            activities = activities[..cases.Length];
            for (; index < cases.Length && cases[index] == current && index < fits; index++)
            {
                high = (high << bits) | (low >> (64 - bits));
                low = (low << bits) | (uint)(activities[index] + 1);
            }

            if (index == cases.Length || cases[index] != current) return (new VariantKey(low, high), index);
            for (; index < cases.Length && cases[index] == current; index++)
            {
                var activity = (ulong)(uint)activities[index] + 1;
                low = (low ^ activity) * 0xD6E8_FEB8_6659_FD93UL;
                high = (BitOperations.RotateLeft(high, 23) ^ activity ^ (low >> 32)) * 0xFF51_AFD7_ED55_8CCDUL;
            }

            return (VariantKey.OfHash(low, high), index);
        }
    }
}
