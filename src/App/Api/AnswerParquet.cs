using System.Globalization;
using Roer.Questions;
using Roer.Questions.Parts;
using Roer.Store;

namespace Roer.App.Api;

/// <summary>A table of an answer as Parquet, for the analyst's own tools: the rows of the CSV with typed columns, and what the figures rest on beside them.</summary>
internal static class AnswerParquet
{
    public const string MediaType = "application/vnd.apache.parquet";

    public static byte[] Of(Answer answer, string? table = null)
    {
        var shown = AnswerCsv.Shown(answer, table);
        var rows = shown.Rows.Select(row => Row(shown, row, row.Key));
        return new ParquetTable(Columns(shown), [.. shown.TotalRow is { } total ? rows.Append(Row(shown, total, "totaal")) : rows], Facts(answer, shown)).Bytes();
    }

    private static List<(string Name, ParquetType Type)> Columns(AnswerTable table)
    {
        List<(string Name, ParquetType Type)> columns = [("sleutel", ParquetType.Text), ("omschrijving", ParquetType.Text)];
        void Add(string name, ParquetType type)
        {
            // The engine takes names that differ in capitals only for the same.
            while (columns.Any(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))) name += "_";
            columns.Add((name, type));
        }

        foreach (var column in table.TextColumns) Add(column.Name, ParquetType.Text);
        foreach (var column in table.Columns)
        {
            var type = AnswerJson.IsWhole(column.Unit) ? ParquetType.Whole : ParquetType.Exact;
            Add(column.Name, type);
            Add(column.Name + "_status", ParquetType.Text);
            if (!AnswerCsv.HasInterval(table, column)) continue;
            Add(column.Name + "_van", type);
            Add(column.Name + "_tot", type);
        }

        return columns;
    }

    private static List<string?> Row(AnswerTable table, TableRow row, string key)
    {
        List<string?> cells = [key, row.Label];
        for (var at = 0; at < table.TextColumns.Count; at++) cells.Add(at < row.Texts.Count ? row.Texts[at] : "");
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var figure = row.Figures[at];
            cells.AddRange([Number(figure.Value, figure.Unit), AnswerCsv.Status(figure, row.Provisional)]);
            if (AnswerCsv.HasInterval(table, table.Columns[at])) cells.AddRange([Number(figure.Interval?.Low, figure.Unit), Number(figure.Interval?.High, figure.Unit)]);
        }

        return cells;
    }

    private static List<KeyValuePair<string, string>> Facts(Answer answer, AnswerTable table)
    {
        List<KeyValuePair<string, string>> facts =
        [
            new("vraag", answer.Question.Asks), new("tabel", table.Message), new("ondertitel", table.Subtitle), new("bereik", ScopeWords.Line(answer)),
            new("peildatum", answer.Scope.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("stand", answer.Basis.Stand.ToString(CultureInfo.InvariantCulture)),
            new("link", ScopeLinks.Pinned(answer)),
            new("bron", $"Roer {Product.Version}, uit {string.Join(", ", answer.Basis.Rows.Select(basis => $"{DutchText.Whole(basis.Rows)} {basis.What}"))}"),
            new("basis", string.Join(' ', answer.Basis.Completeness.Concat(answer.Basis.Methods))),
            new("kanttekeningen", string.Join(' ', answer.Caveats.Concat(table.Notes))),
            new("eenheden", string.Join("; ", table.Columns.Select(column => $"{column.Name}: {AnswerJson.Word(column.Unit)}"))),
        ];
        if (answer.Basis.Invented) facts.Add(new("let op", "verzonnen gegevens"));
        return facts;
    }

    private static string? Number(decimal? value, Unit unit) => AnswerJson.Value(value, unit)?.ToString(CultureInfo.InvariantCulture);
}
