namespace Roer.Questions.Parts.Charts;

/// <summary>
/// The rows of a waterfall that are drawn: at most ten. Of more, the differences that are small or can be zero are one bar, the rest; it has their sum and no
/// interval, for the interval of a sum is not the sum of intervals. The table keeps all.
/// </summary>
internal static class WaterfallRest
{
    public const string Key = "overig";
    private const int MostBars = 10;
    private const int Totals = 2;

    /// <summary>The rows in the order of the table, the rest just before the last total.</summary>
    public static IReadOnlyList<TableRow> Drawn(AnswerTable table)
    {
        var rest = Of(table);
        if (rest.Count == 0) return table.Rows;
        var column = ChartOption.Columns(table)[0];
        var sum = Figure.Of(rest.Sum(row => row.Figures[column].Value!.Value), table.Columns[column].Unit, rest.Any(row => row.Provisional || row.Figures[column].Provisional));
        var one = new TableRow(Key, $"Overig ({rest.Count})", [.. table.Columns.Select(_ => sum)]);
        return [.. table.Rows.SkipLast(1).Where(row => !rest.Contains(row)), one, table.Rows[^1]];
    }

    /// <summary>The rows that are drawn as one; none where all fit. A difference that is not known is always drawn.</summary>
    public static IReadOnlyList<TableRow> Of(AnswerTable table)
    {
        if (table.Rows.Count <= MostBars) return [];
        var column = ChartOption.Columns(table)[0];
        var known = table.Rows.Skip(1).SkipLast(1).Where(row => row.Figures[column].Value is not null).ToList();
        var unknown = table.Rows.Count - Totals - known.Count;
        var least = known.Select(Size).DefaultIfEmpty().Max() / 10;
        var order = known.OrderByDescending(row => IsSure(row.Figures[column]) && Size(row) >= least).ThenByDescending(Size);
        var rest = order.Skip(Math.Max(0, MostBars - Totals - 1 - unknown)).ToHashSet();
        return [.. table.Rows.Where(rest.Contains)];

        decimal Size(TableRow row) => Math.Abs(row.Figures[column].Value!.Value);
    }

    private static bool IsSure(Figure figure) => figure.Interval is not { Low: <= 0, High: >= 0 };
}
