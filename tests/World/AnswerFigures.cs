using Roer.Questions;

namespace Roer.Tests.World;

/// <summary>The figures of an answer by name: <c>totaal/jeugdigen</c>, <c>per-hulpvorm/02/trajecten</c>. An unknown figure has no value.</summary>
internal static class AnswerFigures
{
    public static SortedDictionary<string, decimal?> Of(Answer answer)
    {
        var figures = new SortedDictionary<string, decimal?>(StringComparer.Ordinal);
        foreach (var total in answer.Totals) figures[$"totaal/{total.Name}"] = total.Figure.Value;
        foreach (var table in answer.Tables)
        {
            foreach (var row in table.Rows)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                    figures[$"{table.Id}/{row.Key}/{table.Columns[column].Name}"] = row.Figures[column].Value;
            }
        }

        return figures;
    }

    /// <summary>The figure of that name.</summary>
    public static Figure Figure(this Answer answer, string name) => name.Split('/') switch
    {
        [var total] => answer.Totals.Single(each => each.Name == total).Figure,
        [var table, var row, var column] => Cell(answer.Tables.Single(each => each.Id == table), row, column),
        _ => throw new ArgumentException($"'{name}' names no figure."),
    };

    /// <summary>The value of that name: a whole amount in euros when it is money.</summary>
    public static decimal? Value(this Answer answer, string name)
    {
        var figure = answer.Figure(name);
        return figure.Unit is Unit.Cents or Unit.CentsEach or Unit.ExactCents ? figure.Value / 100 : figure.Value;
    }

    private static Figure Cell(AnswerTable table, string row, string column) => table.Rows.Single(each => each.Key == row).Figures[table.Columns.TakeWhile(each => each.Name != column).Count()];
}
