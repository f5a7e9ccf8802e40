namespace Roer.Methods.DisclosureControl;

/// <summary>The slow and obvious attacker: every table of whole numbers that fits what is known. Only for a handful of cells.</summary>
internal static class SlowTables
{
    /// <summary>All ways to fill the cells within their bounds, none above <paramref name="most"/>, so that the parts add up.</summary>
    public static List<long[]> All(IReadOnlyList<CellBounds> known, IReadOnlyList<CellSum> sums, long most)
    {
        List<long[]> found = [];
        Fill(new long[known.Count], 0);
        return found;

        void Fill(long[] cells, int at)
        {
            if (at == cells.Length)
            {
                if (sums.All(sum => Fits(cells, sum))) found.Add([.. cells]);
                return;
            }

            for (var value = known[at].Low; value <= Math.Min(known[at].High ?? most, most); value++)
            {
                cells[at] = value;
                Fill(cells, at + 1);
            }
        }
    }

    /// <summary>A table of two by two with its margins: inner cells 0 to 3, rows 4 and 5, columns 6 and 7, all 8.</summary>
    public static IReadOnlyList<CellSum> TwoByTwo { get; } =
        [new(4, [0, 1]), new(5, [2, 3]), new(6, [0, 2]), new(7, [1, 3]), new(8, [4, 5]), new(8, [6, 7])];

    /// <summary>The nine cells of a table of two by two.</summary>
    public static long[] WithMargins(long a, long b, long c, long d) => [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d];

    private static bool Fits(long[] cells, CellSum sum)
    {
        var parts = sum.Parts.Sum(part => cells[part]);
        return sum.MayOverlap ? parts >= cells[sum.Total] : parts == cells[sum.Total];
    }
}
