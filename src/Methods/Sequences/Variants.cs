using System.Numerics;

namespace Roer.Methods.Sequences;

/// <summary>A sequence of activities and the cases that have it.</summary>
/// <param name="Activities">The activities in order.</param>
/// <param name="Count">How many cases.</param>
/// <param name="FirstCase">The first case that has it.</param>
public sealed record Variant(IReadOnlyList<int> Activities, int Count, int FirstCase);

/// <summary>
/// The variants: which sequences of activities occur and in how many cases, the most frequent first and equally frequent ones as they
/// come first. Cases are compared by a 128-bit hash, and equal hashes are compared activity by activity, so no two sequences are ever taken
/// for one.
/// </summary>
/// <param name="All">The variants.</param>
/// <param name="OfCase">The position in <paramref name="All"/> of the variant of each case, in the order of the events.</param>
public sealed record Variants(IReadOnlyList<Variant> All, IReadOnlyList<int> OfCase)
{
    /// <summary>The variants of these events; none without events.</summary>
    public static Variants Of(EventColumns events)
    {
        var table = new VariantTable(events);
        var cases = events.Cases;
        var activities = events.Activities;
        for (var first = 0; first < cases.Length;)
        {
            var (low, high, end) = Hash(cases, activities, first);
            table.Add(activities[first..end], low, high, first);
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

    /// <summary>Two multiplicative hashes in one pass over the case, and where it ends.</summary>
    private static (ulong Low, ulong High, int End) Hash(ReadOnlySpan<int> cases, ReadOnlySpan<int> activities, int first)
    {
        unchecked
        {
            var (low, high, current) = (0x9E37_79B9_7F4A_7C15UL, 0xC2B2_AE3D_27D4_EB4FUL, cases[first]);
            activities = activities[..cases.Length];
            var index = first;
            for (; index < cases.Length && cases[index] == current; index++)
            {
                var activity = (ulong)(uint)activities[index] + 1;
                low = (low ^ activity) * 0xD6E8_FEB8_6659_FD93UL;
                high = (BitOperations.RotateLeft(high, 23) ^ activity) * 0xFF51_AFD7_ED55_8CCDUL;
            }

            return (low ^ (low >> 32), high ^ (high >> 29), index);
        }
    }
}
