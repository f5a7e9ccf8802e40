namespace Roer.Methods.Survival;

/// <summary>Puts spells on the line of their exits, by counting days where that is cheap and by sorting where it is not.</summary>
public sealed partial class Spells
{
    /// <summary>
    /// The spells of these rows, in this order; a row may come more than once, as in a bootstrap. Weights and clusters go along.
    /// </summary>
    /// <param name="rows">Positions, the first is 0.</param>
    /// <exception cref="MethodInputException">Empty, or a position outside the spells.</exception>
    public Spells Subset(ReadOnlySpan<int> rows)
    {
        Require.NotEmpty(rows, nameof(rows));
        foreach (var row in rows)
            Require.Between(row, 0, Count - 1, nameof(rows));
        var kept = Positions(Gather(_exit, rows));
        var map = new Dictionary<int, int>(kept.Length);
        for (var at = 0; at < kept.Length; at++)
            map[kept[at]] = at;
        var exit = Array.ConvertAll(Gather(_exit, rows), each => map[each]);
        var entry = _entry is null ? null : Array.ConvertAll(Gather(_entry, rows), each => FirstAtOrAfter(kept, each));
        var causes = Gather(_causes, rows);
        return new Spells(Gather(_times, kept), exit, entry, causes, (_weights is null ? null : Gather(_weights, rows), _clusters is null ? null : Gather(_clusters, rows)))
        {
            Causes = causes.Max(),
        };
    }

    private static Spells OfSorted(ReadOnlySpan<double> entries, ReadOnlySpan<double> exits, ReadOnlySpan<int> causes)
    {
        var sorted = exits.ToArray();
        var rows = new int[sorted.Length];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = row;
        Array.Sort(sorted, rows);
        var exit = new int[sorted.Length];
        var distinct = 0;
        for (var at = 0; at < sorted.Length; at++)
        {
            if (at > 0 && sorted[at] != sorted[distinct]) distinct++;
            sorted[distinct] = sorted[at];
            exit[rows[at]] = distinct;
        }

        Array.Resize(ref sorted, distinct + 1);
        int[]? entry = entries.IsEmpty ? null : new int[entries.Length];
        for (var row = 0; row < entries.Length; row++)
            entry![row] = FirstAfter(sorted, entries[row]);
        return new Spells(sorted, exit, entry, causes.ToArray(), default) { Causes = Highest(causes) };
    }

    private static Spells OfCounted(ReadOnlySpan<int> entries, ReadOnlySpan<int> exits, ReadOnlySpan<int> causes, int last)
    {
        const int DaysAlwaysCounted = 100_000;
        if (last > Math.Max(DaysAlwaysCounted, 4L * exits.Length)) return OfSorted(Wide(entries), Wide(exits), causes);

        var position = new int[last + 2];
        foreach (var day in exits)
            position[day + 1] = 1;
        for (var day = 0; day <= last; day++)
            position[day + 1] += position[day];
        var times = new double[position[last + 1]];
        var exit = new int[exits.Length];
        for (var row = 0; row < exits.Length; row++)
        {
            exit[row] = position[exits[row]];
            times[exit[row]] = exits[row];
        }

        int[]? entry = entries.IsEmpty ? null : new int[entries.Length];
        for (var row = 0; row < entries.Length; row++)
            entry![row] = position[entries[row] + 1];
        return new Spells(times, exit, entry, causes.ToArray(), default) { Causes = Highest(causes) };
    }

    private static int Highest(ReadOnlySpan<int> causes)
    {
        var highest = 0;
        foreach (var cause in causes)
            highest = Math.Max(highest, cause);
        return highest;
    }

    private static double[] Wide(ReadOnlySpan<int> days)
    {
        var wide = new double[days.Length];
        for (var row = 0; row < days.Length; row++)
            wide[row] = days[row];
        return wide;
    }

    private static T[] Gather<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> rows)
    {
        var gathered = new T[rows.Length];
        for (var at = 0; at < rows.Length; at++)
            gathered[at] = values[rows[at]];
        return gathered;
    }

    /// <summary>Each position that occurs, rising, once. Changes its argument.</summary>
    private static int[] Positions(int[] positions)
    {
        Array.Sort(positions);
        var distinct = 0;
        for (var at = 1; at < positions.Length; at++)
        {
            if (positions[at] != positions[distinct]) positions[++distinct] = positions[at];
        }

        return positions[..(distinct + 1)];
    }

    private static int FirstAtOrAfter(int[] rising, int value)
    {
        var found = Array.BinarySearch(rising, value);
        return found < 0 ? ~found : found;
    }

    private static int FirstAfter(double[] rising, double value)
    {
        var found = Array.BinarySearch(rising, value);
        return found < 0 ? ~found : found + 1;
    }
}
