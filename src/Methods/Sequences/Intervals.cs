namespace Roer.Methods.Sequences;

/// <summary>Overlapping intervals of one case, from start up to but not including end, sorted by start.</summary>
public static class Intervals
{
    /// <summary>The most that run at one time; 0 without intervals.</summary>
    /// <exception cref="MethodInputException">The lists differ in length.</exception>
    public static int MostTogether(ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        Require.SameLength(starts.Length, ends.Length, nameof(ends));
        var most = 0;
        foreach (var start in starts)
        {
            var together = 0;
            for (var index = 0; index < starts.Length; index++) together += starts[index] <= start && ends[index] > start ? 1 : 0;
            most = Math.Max(most, together);
        }

        return most;
    }

    /// <summary>The ends when short pauses are bridged: what ends last before a pause of at most so long goes on until the next start.</summary>
    /// <exception cref="MethodInputException">The lists differ in length, the starts are not sorted, or the longest is negative.</exception>
    public static int[] Bridged(ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int longest)
    {
        Require.SameLength(starts.Length, ends.Length, nameof(ends));
        Require.Between(longest, 0, int.MaxValue, nameof(longest));
        var bridged = ends.ToArray();
        var last = 0;
        for (var index = 1; index < bridged.Length; index++)
        {
            Require.Between(starts[index], starts[index - 1], int.MaxValue, nameof(starts));
            var pause = (long)starts[index] - bridged[last];
            if (pause > 0 && pause <= longest) bridged[last] = starts[index];
            if (bridged[index] >= bridged[last]) last = index;
        }

        return bridged;
    }
}
