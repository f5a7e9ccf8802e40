using System.Text;
using Roer.Questions;
using Roer.Questions.Parts;

namespace Roer.App.Cli;

/// <summary>An answer on a terminal: the sentences, the totals, the first table, what it rests on and what it does not say.</summary>
internal static class AnswerText
{
    public static string Of(Answer answer)
    {
        var text = new StringBuilder();
        Line(text, answer.Question.Asks);
        Line(text, ScopeWords.Line(answer));
        if (answer.Basis.Invented) Line(text, "Let op: dit zijn verzonnen gegevens.");
        foreach (var alert in answer.Alerts) Line(text, $"Let op: {alert}");
        Line(text);
        foreach (var sentence in answer.Sentences) Line(text, sentence);
        Line(text);
        Grid(text, [.. answer.Totals.Select(total => Total(answer, total))], 1);
        if (answer.Tables.Count > 0) Table(text, answer.Tables[0]);
        Basis(text, answer.Basis);
        Line(text);
        Line(text, "Wat dit niet zegt");
        foreach (var caveat in answer.Caveats) Line(text, $"- {caveat}");
        return text.ToString();
    }

    private static string[] Total(Answer answer, Total total) =>
        [total.Label, WithUnit(total.Figure), FigureWords.Comparison(total, answer.Scope) ?? (total.Figure.Provisional ? "voorlopig" : "")];

    private static string WithUnit(Figure figure) =>
        figure.Value is not null && figure.Unit is Unit.Cents or Unit.CentsEach or Unit.ExactCents ? $"€ {DutchText.Cell(figure)}" : DutchText.Cell(figure);

    private static void Table(StringBuilder text, AnswerTable table)
    {
        Line(text);
        Line(text, table.Message);
        Line(text, table.Subtitle);
        List<string[]> cells = [[table.RowHeader, .. table.Columns.Select(column => column.Label), .. table.TextColumns.Select(column => column.Label)]];
        cells.AddRange(table.Rows.Select(row => Row(table, row)));
        if (table.TotalRow is { } total) cells.Add(Row(table, total));
        Grid(text, cells, table.Columns.Count);
        foreach (var note in table.Notes) Line(text, note);
    }

    private static string[] Row(AnswerTable table, TableRow row) =>
    [
        row.Provisional ? $"{row.Label} (voorlopig)" : row.Label,
        .. row.Figures.Select(DutchText.Cell),
        .. table.TextColumns.Select((_, at) => at < row.Texts.Count ? row.Texts[at] : ""),
    ];

    private static void Basis(StringBuilder text, Basis basis)
    {
        Line(text);
        Line(text, "Hoe zeker is dit?");
        foreach (var sentence in basis.Completeness.Concat(basis.Methods)) Line(text, $"- {sentence}");
        foreach (var (what, rows) in basis.Rows) Line(text, $"- {DutchText.Whole(rows)} {what}");
        foreach (var sentence in FindingWords.Touched(basis.Touched)) Line(text, $"- {sentence}");
        foreach (var finding in basis.Findings)
        {
            var money = finding.Euros.Value is { } cents ? $", samen {DutchText.Money((long)cents)} {FindingWords.Of(finding.Amount)}" : "";
            Line(text, $"- {DutchText.Whole(finding.Count)} keer: {finding.Sentence.TrimEnd('.')} ({finding.Rule}, {FindingWords.Of(finding.Severity)}){money}");
        }

        if (FindingWords.Elsewhere(basis.Findings) is { } elsewhere) Line(text, $"- {elsewhere}");
        Line(text, $"- stand {DutchText.Whole(basis.Stand)}");
    }

    // The first column is words, the next ones are numbers, and what comes after those is words again.
    private static void Grid(StringBuilder text, List<string[]> rows, int numbers)
    {
        if (rows.Count == 0) return;
        var widths = Enumerable.Range(0, rows[0].Length).Select(at => rows.Max(row => row[at].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, at) => at > 0 && at <= numbers ? cell.PadLeft(widths[at]) : cell.PadRight(widths[at]));
            Line(text, ("  " + string.Join("  ", cells)).TrimEnd());
        }
    }

    private static void Line(StringBuilder text, string line = "") => text.Append(ScreenText.Of(line)).Append('\n');
}
