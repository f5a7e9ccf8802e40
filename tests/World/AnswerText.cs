using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Roer.Questions;
using Roer.Questions.Parts;

namespace Roer.Tests.World;

/// <summary>An answer as text: whole, to compare two of them to the byte, or as tables that people can read.</summary>
internal static class AnswerText
{
    private const int RowsShown = 12;
    private static readonly JsonSerializerOptions Options = new() { IncludeFields = true, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Everything that the answer says.</summary>
    public static string Whole(Answer answer) => JsonSerializer.Serialize(
        new { answer.Scope, answer.Alerts, answer.Sentences, answer.Totals, answer.Tables, answer.Basis, answer.Caveats, answer.Options }, Options);

    /// <summary>The same without what names the intake: which file came in first and what was found while reading it.</summary>
    public static string WithoutIntake(Answer answer) => Whole(answer with { Basis = answer.Basis with { Stand = 0 } });

    /// <summary>Sentences, totals and the first rows of each table, in the words of the page.</summary>
    public static string Tables(Answer answer)
    {
        var text = new StringBuilder();
        text.AppendJoin('\n', answer.Alerts.Concat(answer.Sentences).Concat(answer.Basis.Completeness)).Append("\n\n| Totaal | Waarde |\n|---|---|\n");
        foreach (var total in answer.Totals)
            text.Append(CultureInfo.InvariantCulture, $"| {total.Label} | {DutchText.Cell(total.Figure)} |\n");
        foreach (var table in answer.Tables)
            AddTable(text, table);
        return text.ToString();
    }

    private static void AddTable(StringBuilder text, AnswerTable table)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {table.Message}\n\n{table.Subtitle}\n\n| {string.Join(" | ", table.TextColumns.Select(column => column.Label).Prepend(table.RowHeader))} | ");
        text.AppendJoin(" | ", table.Columns.Select(column => column.Label)).Append(" |\n|---|");
        text.Append(string.Concat(Enumerable.Repeat("---|", table.TextColumns.Count + table.Columns.Count))).Append('\n');
        foreach (var row in table.Rows.Take(RowsShown))
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Texts.Prepend(row.Label).Concat(row.Figures.Select(DutchText.Cell)))} |\n");
        if (table.Rows.Count > RowsShown)
            text.Append(CultureInfo.InvariantCulture, $"\nEn nog {table.Rows.Count - RowsShown} rijen.\n");
    }
}
