using Roer.Methods.DisclosureControl;

namespace Roer.Questions;

/// <summary>One column of all public tables together: the total they share, every row, and how they add up.</summary>
internal sealed record DisclosureCells
{
    public required IReadOnlyList<CellName> Names { get; init; }

    public required IReadOnlyList<long> Values { get; init; }

    public required IReadOnlyList<CellSum> Sums { get; init; }

    /// <summary>The cells of a column; empty when its total or a row of it is not a known whole number.</summary>
    public static DisclosureCells? Of(Answer answer, Contributors contributors, string column)
    {
        if (answer.Totals.FirstOrDefault(total => total.Name == column)?.Figure.Value is not { } whole) return null;
        List<CellName> names = [CellName.Total];
        List<decimal?> values = [whole];
        List<CellSum> sums = [];
        foreach (var table in contributors.Tables.SelectMany(id => answer.Tables.Where(table => table.Id == id && table.Rows.Count > 0)))
        {
            var at = Position(table, column);
            if (at < 0) return null;
            var parts = Enumerable.Range(names.Count, table.Rows.Count).ToList();
            names.AddRange(table.Rows.Select(row => new CellName(table.Id, row.Key)));
            values.AddRange(table.Rows.Select(row => row.Figures[at].Value));
            var sum = table.Rows.Sum(row => row.Figures[at].Value ?? 0);
            // Rows that add up to less than the total leave somebody out: no reader can compute with them.
            if (sum >= whole) sums.Add(new CellSum(0, parts, MayOverlap: sum > whole));
        }

        return values.All(value => value is { } number && number == decimal.Truncate(number))
            ? new() { Names = names, Values = [.. values.Select(value => (long)value!.Value)], Sums = sums }
            : null;
    }

    public static int Position(AnswerTable table, string column) => table.Columns.ToList().FindIndex(known => known.Name == column);
}
