namespace Roer.Methods.Survival;

/// <summary>Divides rows by their stratum.</summary>
internal static class Strata
{
    /// <summary>The rows of each stratum, by rising number; one stratum, numbered 0, with all rows when none are given.</summary>
    public static IEnumerable<(int Number, int[] Rows)> Of(ReadOnlySpan<int> strata, int count)
    {
        var rows = Enumerable.Range(0, count).ToArray();
        if (strata.IsEmpty) return [(0, rows)];
        var numbers = strata.ToArray();
        return rows.GroupBy(row => numbers[row]).OrderBy(group => group.Key).Select(group => (group.Key, group.ToArray()));
    }
}
