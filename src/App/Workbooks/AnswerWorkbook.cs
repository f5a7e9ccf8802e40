using System.Globalization;
using Roer.App.Api;
using Roer.Questions;
using Roer.Questions.Parts;

namespace Roer.App.Workbooks;

/// <summary>
/// An answer as a workbook: first what was asked, what the answer is and what it rests on, then a sheet for each table. Money is in euros with cents, a percentage
/// is a share: numbers are numbers.
/// </summary>
internal static class AnswerWorkbook
{
    private const int Narrow = 16;
    private const int Label = 44;
    private static readonly string[] Heads = ["Totaal", "Waarde", "Status", "Van", "Tot", "Kans (%)", "Wat het telt"];

    public static byte[] Of(Answer answer) => Workbook.Of([First(answer), .. answer.Tables.Select(Table)]);

    private static Sheet First(Answer answer)
    {
        List<IReadOnlyList<SheetCell>> rows =
        [
            [SheetCell.Of(answer.Question.Asks, CellStyle.Title)],
            Pair("Bereik", ScopeWords.Line(answer)),
            Pair("Peildatum", answer.Scope.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            [SheetCell.Of("Stand"), SheetCell.Of(answer.Basis.Stand)],
            Pair("Link", ScopeLinks.Pinned(answer)),
        ];
        if (answer.Basis.Invented) rows.Add(Pair("Let op", "Dit zijn verzonnen gegevens."));
        rows.AddRange(answer.Alerts.Select(alert => Pair("Let op", alert)));
        Listed(rows, "Antwoord", answer.Sentences);
        rows.Add([]);
        rows.Add([.. Heads.Select(words => SheetCell.Of(words, CellStyle.Header))]);
        rows.AddRange(answer.Totals.Select(Total));
        Listed(rows, "Hoe zeker is dit", [.. answer.Basis.Completeness, .. answer.Basis.Methods, .. answer.Basis.Rows.Select(basis => $"{DutchText.Whole(basis.Rows)} {basis.What}"), .. FindingWords.Touched(answer.Basis.Touched)]);
        Listed(rows, "Bevindingen", [.. answer.Basis.Findings.Select(finding => $"{finding.Rule}, {DutchText.Whole(finding.Count)} keer: {finding.Sentence}")]);
        Listed(rows, "Wat dit niet zegt", answer.Caveats);
        return new("Overzicht", rows, [Label, 60, Narrow, Narrow, Narrow, Narrow, 60], 1);
    }

    private static IReadOnlyList<SheetCell> Total(Total total)
    {
        var figure = total.Figure;
        return
        [
            SheetCell.Of(total.Label), Number(figure.Value, figure.Unit), SheetCell.Of(AnswerCsv.Status(figure, isProvisional: false)),
            Number(figure.Interval?.Low, figure.Unit), Number(figure.Interval?.High, figure.Unit),
            figure.Interval is { } interval ? SheetCell.Of(interval.Level) : SheetCell.Empty, SheetCell.Of(total.Meaning, CellStyle.Wide),
        ];
    }

    private static Sheet Table(AnswerTable table)
    {
        List<IReadOnlyList<SheetCell>> rows = [[SheetCell.Of(table.Message, CellStyle.Title)], [SheetCell.Of(table.Subtitle)], Header(table)];
        rows.AddRange(table.Rows.Select(row => Row(table, row)));
        if (table.TotalRow is { } total) rows.Add(Row(table, total));
        rows.Add([]);
        rows.AddRange(table.Notes.Select(note => (IReadOnlyList<SheetCell>)[SheetCell.Of(note)]));
        var columns = Header(table).Count - 1 - table.TextColumns.Count;
        return new(table.Id, rows, [Label, .. table.TextColumns.Select(_ => 28), .. Enumerable.Repeat(Narrow, columns)], 3);
    }

    private static IReadOnlyList<SheetCell> Header(AnswerTable table)
    {
        List<string> words = [table.RowHeader, .. table.TextColumns.Select(column => column.Label)];
        foreach (var column in table.Columns)
        {
            words.AddRange([column.Label, "status"]);
            if (AnswerCsv.HasInterval(table, column)) words.AddRange(["van", "tot"]);
        }

        return [.. words.Select(each => SheetCell.Of(each, CellStyle.Header))];
    }

    private static List<SheetCell> Row(AnswerTable table, TableRow row)
    {
        List<SheetCell> cells = [SheetCell.Of(row.Label)];
        for (var at = 0; at < table.TextColumns.Count; at++) cells.Add(SheetCell.Of(at < row.Texts.Count ? row.Texts[at] : ""));
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var figure = row.Figures[at];
            cells.AddRange([Number(figure.Value, figure.Unit), SheetCell.Of(AnswerCsv.Status(figure, row.Provisional))]);
            if (AnswerCsv.HasInterval(table, table.Columns[at])) cells.AddRange([Number(figure.Interval?.Low, figure.Unit), Number(figure.Interval?.High, figure.Unit)]);
        }

        return cells;
    }

    private static SheetCell Number(decimal? value, Unit unit) => (AnswerJson.Value(value, unit), unit) switch
    {
        (null, _) => SheetCell.Empty,
        ({ } cents, Unit.Cents or Unit.ExactCents or Unit.CentsEach) => SheetCell.Of(cents / 100, CellStyle.Euros),
        ({ } percent, Unit.Percent or Unit.Chance) => SheetCell.Of(percent / 100, CellStyle.Percent),
        ({ } number, _) => SheetCell.Of(number),
    };

    private static void Listed(List<IReadOnlyList<SheetCell>> rows, string title, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0) return;
        rows.Add([]);
        rows.Add([SheetCell.Of(title, CellStyle.Header)]);
        rows.AddRange(sentences.Select(sentence => (IReadOnlyList<SheetCell>)[SheetCell.Of(sentence)]));
    }

    private static IReadOnlyList<SheetCell> Pair(string name, string words) => [SheetCell.Of(name, CellStyle.Header), SheetCell.Of(words)];
}
