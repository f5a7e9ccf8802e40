namespace Roer.Questions.Parts.Charts;

/// <summary>That one thing follows another; read from a row whose key is <c>van&gt;naar</c> and whose first two words are their labels.</summary>
/// <param name="From">The key of the first.</param>
/// <param name="To">The key of the next.</param>
/// <param name="FromLabel">Its words.</param>
/// <param name="ToLabel">Its words.</param>
/// <param name="Count">How many, which is the width of the line.</param>
/// <param name="Words">All charted numbers that are known.</param>
internal sealed record MapEdge(string From, string To, string FromLabel, string ToLabel, decimal Count, string Words)
{
    /// <summary>The most lines that a drawing bears.</summary>
    public const int Most = 14;

    /// <summary>Whether it comes back to where it was.</summary>
    public bool IsLoop => From == To;

    /// <summary>The edges of a table, most first; equal ones in the order of their keys.</summary>
    public static IReadOnlyList<MapEdge> Of(AnswerTable table)
    {
        var columns = ChartOption.Columns(table);
        return
        [
            .. table.Rows.Where(row => row.Figures[columns[0]].Value is > 0).Select(row => Read(row, columns))
                .OrderByDescending(edge => edge.Count).ThenBy(edge => edge.From, StringComparer.Ordinal).ThenBy(edge => edge.To, StringComparer.Ordinal),
        ];
    }

    /// <summary>The edges that are drawn: those that no more than the most allowed are at least as large as.</summary>
    public static IReadOnlyList<MapEdge> Shown(IReadOnlyList<MapEdge> edges) =>
        edges.Count <= Most ? edges : [.. edges.Where(edge => edge.Count > edges[Most].Count)];

    private static MapEdge Read(TableRow row, IReadOnlyList<int> columns)
    {
        var arrow = row.Key.IndexOf('>', StringComparison.Ordinal);
        var words = columns.Select(column => row.Figures[column]).Where(figure => figure.Value is not null).Select(Words);
        return new MapEdge(row.Key[..arrow], row.Key[(arrow + 1)..], row.Texts[0], row.Texts[1], row.Figures[columns[0]].Value!.Value, string.Join(" · ", words));

        static string Words(Figure figure) => figure.Unit == Unit.Days ? $"{DutchText.Alone(figure)}{DutchText.HardSpace}dagen" : DutchText.Alone(figure);
    }
}
