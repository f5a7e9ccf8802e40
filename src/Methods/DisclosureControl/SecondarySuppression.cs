namespace Roer.Methods.DisclosureControl;

/// <summary>
/// Which further cells of linked tables must be hidden so that no hidden one can be computed from the others: by elimination over all tables
/// together (Langsrud 2024). Cells are taken up one after the other, totals and the heaviest first, and each stays published as long as no cell
/// that must be hidden becomes a combination of published ones. All that elimination says is that there is no formula; <see cref="Audited"/> looks at intervals too.
/// </summary>
public static class SecondarySuppression
{
    /// <summary>Which cells are hidden: those that must be, and those that protect them.</summary>
    /// <param name="weights">What publishing a cell is worth; usually its value.</param>
    /// <param name="sums">Which cells add up to which, of all linked tables.</param>
    /// <param name="primary">Which cells must be hidden.</param>
    /// <exception cref="MethodInputException">The lists differ in length, or a position is no cell.</exception>
    public static bool[] Of(IReadOnlyList<long> weights, IReadOnlyList<CellSum> sums, IReadOnlyList<bool> primary)
    {
        Require.SameLength(weights.Count, primary.Count, nameof(primary));
        CellSum.Check(sums, weights.Count);
        var hidden = Enumerable.Repeat(true, weights.Count).ToArray();
        var totals = sums.Select(sum => sum.Total).ToHashSet();
        var candidates = Enumerable.Range(0, weights.Count).Where(cell => !primary[cell])
            .OrderByDescending(totals.Contains).ThenByDescending(cell => weights[cell]).ThenBy(cell => cell);
        foreach (var cell in candidates)
        {
            hidden[cell] = false;
            if (Told(sums, hidden).Any(told => primary[told])) hidden[cell] = true;
        }

        return hidden;
    }

    /// <summary>
    /// As <see cref="Of"/>, and then hides more until an attacker who knows no more than lower bounds finds no interval that is too narrow: the
    /// lightest published cell that adds up with the exposed one goes first, a total last.
    /// </summary>
    /// <param name="values">The values of the cells.</param>
    /// <param name="lowest">What an attacker knows each cell to be at least.</param>
    /// <param name="sums">Which cells add up to which.</param>
    /// <param name="primary">Which cells must be hidden.</param>
    /// <param name="margin">How far below and above the value an attacker may not come of each hidden cell; below goes no further than its lowest.</param>
    /// <exception cref="MethodInputException">The lists differ in length, a position is no cell, or a value lies below its lowest.</exception>
    public static bool[] Audited(
        IReadOnlyList<long> values, IReadOnlyList<long> lowest, IReadOnlyList<CellSum> sums, IReadOnlyList<bool> primary, Func<int, long> margin)
    {
        Require.SameLength(values.Count, lowest.Count, nameof(lowest));
        var hidden = Of(values, sums, primary);
        while (true)
        {
            var attack = IntervalAttack.On([.. values.Select((value, cell) => hidden[cell] ? new CellBounds(lowest[cell], null) : CellBounds.Exactly(value))], sums);
            var exposed = Enumerable.Range(0, values.Count).Where(cell => primary[cell] && IsExposed(attack.Bounds(cell), cell)).ToList();
            if (exposed.Count == 0 || Next(values, sums, hidden, exposed) is not { } next) return hidden;
            hidden[next] = true;
        }

        bool IsExposed(CellBounds bounds, int cell) =>
            bounds.Low > Math.Max(values[cell] - margin(cell), lowest[cell]) || bounds.High < values[cell] + margin(cell);
    }

    /// <summary>The hidden cells of which the value follows from the published ones.</summary>
    public static IReadOnlyList<int> Told(IReadOnlyList<CellSum> sums, IReadOnlyList<bool> hidden)
    {
        var columns = Enumerable.Range(0, hidden.Count).Where(cell => hidden[cell]).ToList();
        var rows = sums.Where(sum => !sum.MayOverlap).Select(sum =>
        {
            var row = new Fraction[columns.Count];
            foreach (var part in sum.Parts.Where(part => hidden[part])) row[columns.IndexOf(part)] += 1;
            if (hidden[sum.Total]) row[columns.IndexOf(sum.Total)] -= 1;
            return row;
        }).ToList();
        Reduce(rows, columns.Count);
        return [.. rows.Where(row => row.Count(number => number.Sign != 0) == 1).Select(row => columns[Array.FindIndex(row, number => number.Sign != 0)]).Order()];
    }

    private static int? Next(IReadOnlyList<long> values, IReadOnlyList<CellSum> sums, bool[] hidden, List<int> exposed)
    {
        var totals = sums.Select(sum => sum.Total).ToHashSet();
        var near = sums.Select(sum => sum.Parts.Append(sum.Total)).Where(cells => cells.Any(exposed.Contains)).SelectMany(cells => cells).ToHashSet();
        return Enumerable.Range(0, values.Count).Where(cell => !hidden[cell]).Cast<int?>()
            .OrderByDescending(cell => near.Contains(cell!.Value)).ThenBy(cell => totals.Contains(cell!.Value)).ThenBy(cell => values[cell!.Value]).ThenBy(cell => cell)
            .FirstOrDefault();
    }

    /// <summary>Gauss and Jordan: every pivot stands alone in its column.</summary>
    private static void Reduce(List<Fraction[]> rows, int columns)
    {
        var done = 0;
        for (var column = 0; column < columns && done < rows.Count; column++)
        {
            var pivot = rows.FindIndex(done, row => row[column].Sign != 0);
            if (pivot < 0) continue;
            (rows[done], rows[pivot]) = (rows[pivot], rows[done]);
            var divisor = rows[done][column];
            for (var at = column; at < columns; at++) rows[done][at] /= divisor;
            foreach (var row in rows.Where((row, index) => index != done && row[column].Sign != 0)) Subtract(row, rows[done], column);
            done++;
        }
    }

    private static void Subtract(Fraction[] row, Fraction[] pivot, int column)
    {
        var share = row[column];
        for (var at = column; at < row.Length; at++) row[at] -= share * pivot[at];
    }
}
