namespace Roer.Questions.Parts.Charts;

/// <summary>What one sees in a fan: how far we know, between which bounds it ends, and where the budget lies.</summary>
internal static class FanSummary
{
    public static string Of(AnswerTable table)
    {
        var columns = ChartOption.Columns(table);
        var last = table.Rows[^1];
        var was = table.Rows.LastOrDefault(row => row.Figures[columns[0]].Value is not null);
        string[] sentences =
        [
            was is null ? "" : $"{FanOption.Plain(table, columns[0])} tot en met {was.Label}: {DutchText.Alone(was.Figures[columns[0]])}.",
            FanOption.AtEnd(table, 80) is { } words ? $"In {last.Label} ligt de uitkomst met 80% kans tussen {words.Replace(" – ", " en ", StringComparison.Ordinal)}." : "",
            Budget(table, last.Figures[columns[4]], last.Figures[columns[5]]),
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    private static string Budget(AnswerTable table, Figure low, Figure high) => (FanOption.Budget(table), low.Value, high.Value) switch
    {
        ({ } budget, { } least, { } most) => $"De begroting van {DutchText.Alone(budget)} ligt {(budget.Value < least ? "daaronder" : budget.Value > most ? "daarboven" : "daartussen")}.",
        _ => "",
    };
}
