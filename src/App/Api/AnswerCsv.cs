using System.Globalization;
using System.Text;
using Roer.Questions;
using Roer.Questions.Parts;

namespace Roer.App.Api;

/// <summary>A table of an answer as CSV: UTF-8 with a byte order mark, semicolons, and beside every value its status.</summary>
internal static class AnswerCsv
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static byte[] Of(Answer answer, string? table = null)
    {
        var shown = Shown(answer, table);
        var text = new StringBuilder("\uFEFF");
        Line(text, [answer.Question.Asks, shown.Message]);
        Line(text, ["bereik", ScopeWords.Line(answer)]);
        Line(text, ["peildatum", answer.Scope.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        Line(text, ["stand", answer.Basis.Stand.ToString(CultureInfo.InvariantCulture)]);
        Line(text, ["link", ScopeLinks.Pinned(answer)]);
        if (answer.Basis.Invented) Line(text, ["let op", "verzonnen gegevens"]);
        Line(text, []);
        Line(text, Header(shown));
        foreach (var row in shown.Rows) Line(text, Row(shown, row, row.Key));
        if (shown.TotalRow is { } total) Line(text, Row(shown, total, "totaal"));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The table of that name, or the first one.</summary>
    /// <exception cref="ScopeException">The answer has no such table.</exception>
    public static AnswerTable Shown(Answer answer, string? table) => table is null ? answer.Tables[0] : answer.Tables.FirstOrDefault(known => known.Id == table)
        ?? throw new ScopeException("tabel", $"Dit antwoord heeft geen tabel '{table}'. Kies uit: {string.Join(", ", answer.Tables.Select(known => known.Id))}.");

    private static IEnumerable<string> Header(AnswerTable table)
    {
        yield return "sleutel";
        yield return table.RowHeader;
        foreach (var column in table.TextColumns) yield return column.Name;
        foreach (var column in table.Columns)
        {
            yield return column.Name;
            yield return column.Name + "_status";
            if (!HasInterval(table, column)) continue;
            yield return column.Name + "_van";
            yield return column.Name + "_tot";
        }
    }

    private static IEnumerable<string> Row(AnswerTable table, TableRow row, string key)
    {
        yield return key;
        yield return row.Label;
        for (var at = 0; at < table.TextColumns.Count; at++) yield return at < row.Texts.Count ? row.Texts[at] : "";
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var figure = row.Figures[at];
            yield return Number(figure.Value, figure.Unit);
            yield return Status(figure, row.Provisional);
            if (!HasInterval(table, table.Columns[at])) continue;
            yield return Number(figure.Interval?.Low, figure.Unit);
            yield return Number(figure.Interval?.High, figure.Unit);
        }
    }

    /// <summary>The word for what is known of a figure.</summary>
    public static string Status(Figure figure, bool isProvisional) => figure.State != FigureState.Known
        ? AnswerJson.Word(figure.State)
        : figure.Provisional || isProvisional ? "voorlopig" : "definitief";

    private static string Number(decimal? value, Unit unit) =>
        AnswerJson.Value(value, unit)?.ToString(CultureInfo.InvariantCulture).Replace('.', ',') ?? "";

    /// <summary>Whether a column has a figure with an interval.</summary>
    public static bool HasInterval(AnswerTable table, TableColumn column)
    {
        var at = table.Columns.ToList().IndexOf(column);
        return table.Rows.Any(row => row.Figures[at].Interval is not null);
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(';', cells.Select(CsvCell.Of)).Append("\r\n");
}
