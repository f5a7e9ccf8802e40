namespace Roer.Questions.Parts;

/// <summary>What one sees in a chart, in one or two sentences, for who does not see it.</summary>
public static class ChartSummary
{
    /// <summary>The summary of the table's chart.</summary>
    public static string Of(AnswerTable table)
    {
        var columns = Charts.ChartOption.Columns(table);
        if (columns.Count == 0 || table.Rows.Count == 0) return "Er is niets om te tekenen.";
        return table.Chart switch
        {
            ChartKind.Concentration => Concentration(table, columns[0], columns[^1]),
            ChartKind.Months => Months(table, columns[^1]),
            ChartKind.Curve => Curve(table, columns[0]),
            ChartKind.Waterfall => Charts.WaterfallSummary.Of(table),
            ChartKind.Stacked => Stacked(table, columns),
            ChartKind.Fan => Charts.FanSummary.Of(table),
            ChartKind.Sankey => Charts.FlowSummary.Of(table),
            ChartKind.ProcessMap => Charts.MapSummary.Of(table),
            _ => Largest(table, columns[0]),
        };
    }

    private static string Largest(AnswerTable table, int column)
    {
        var rows = table.Rows.Where(row => row.Figures[column].Value is not null).OrderByDescending(row => row.Figures[column].Value).ToList();
        if (rows.Count == 0) return $"Van geen enkele rij is {Label(table, column)} bekend.";
        var text = $"Het grootst is {Name(table, rows[0])}: {DutchText.Alone(rows[0].Figures[column])}.";
        var margin = table.Chart == ChartKind.Bars && rows[0].Figures[column].Interval is { } known
            ? $" Het streepje bij een balk laat zien hoe onzeker die is (marge van {DutchText.Percent(known.Level, 0)})."
            : "";
        return rows.Count == 1
            ? text + margin
            : $"{text} Daarna {(rows.Count == 2 ? "komt" : "komen")} {DutchText.List([.. rows.Skip(1).Take(2).Select(row => $"{Name(table, row)} ({DutchText.Alone(row.Figures[column])})")])}.{margin}";
    }

    private static string Months(AnswerTable table, int column)
    {
        var known = table.Rows.Where(row => row.Figures[column].Value is not null).ToList();
        if (known.Count == 0) return $"Van geen enkele maand is {Label(table, column)} bekend.";
        var (most, least) = (known.MaxBy(row => row.Figures[column].Value)!, known.MinBy(row => row.Figures[column].Value)!);
        var provisional = table.Rows.Count(row => row.Provisional);
        return $"{table.Columns[column].Label}: het meest in {most.Label} ({DutchText.Alone(most.Figures[column])}), het minst in {least.Label} ({DutchText.Alone(least.Figures[column])})."
            + (provisional == 0 ? "" : $" {(provisional == 1 ? "Eén maand is" : $"{DutchText.Whole(provisional)} maanden zijn")} nog niet compleet.");
    }

    private static string Concentration(AnswerTable table, int across, int up)
    {
        var row = table.Rows.Where(known => known.Figures[across].Value is > 0 && known.Figures[up].Value is not null).MinBy(known => Math.Abs(known.Figures[across].Value!.Value - 10m));
        return row is null
            ? "Er is te weinig om te laten zien hoe het geld verdeeld is."
            : $"{DutchText.Percent(row.Figures[across].Value!.Value, 0)} op de onderste as staat tegenover {DutchText.Percent(row.Figures[up].Value!.Value, 0)} van de euro's.";
    }

    private static string Curve(AnswerTable table, int column)
    {
        var known = table.Rows.Where(row => row.Figures[column].Value is not null).ToList();
        if (known.Count == 0) return "Er is te weinig om een lijn te tekenen.";
        var shown = known.Where((_, at) => at == known.Count / 2 || at == known.Count - 1).Prepend(known[0]).DistinctBy(row => row.Key);
        return $"{table.Columns[column].Label}: {DutchText.List([.. shown.Select(row => $"{DutchText.Alone(row.Figures[column])} bij {row.Label}")])}.";
    }

    private static string Stacked(AnswerTable table, IReadOnlyList<int> columns)
    {
        if (Charts.StackedOption.Last(table, columns) is not { } last) return "Er is te weinig om te tekenen.";
        var largest = columns.Where(column => last.Figures[column].Value > 0).OrderByDescending(column => last.Figures[column].Value).Take(3)
            .Select(column => $"{table.Columns[column].Label} ({DutchText.Alone(last.Figures[column])})");
        return $"Bij {last.Label} zijn dit de grootste delen: {DutchText.List([.. largest])}.";
    }

    // The names of forms of care are plain words; other labels may be names or codes.
    private static string Name(AnswerTable table, TableRow row) =>
        table.Dimension == "hulpvorm" ? char.ToLowerInvariant(row.Label[0]) + row.Label[1..] : row.Label;

    private static string Label(AnswerTable table, int column) => table.Columns[column].Label.ToLowerInvariant();
}
