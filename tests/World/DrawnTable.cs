namespace Roer.Tests.World;

/// <summary>A table drawn in text: a line of column names and a line a row, cells parted by bars. The first column's name says what the rows are.</summary>
internal sealed record DrawnTable(string Kind, IReadOnlyList<DrawnRow> Rows)
{
    /// <summary>The tables of a text, parted by empty lines.</summary>
    public static IEnumerable<DrawnTable> Read(string text)
    {
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var columns = Cells(lines[0]);
            yield return new DrawnTable(columns[0], [.. lines[1..].Select(line => new DrawnRow(columns, Cells(line)))]);
        }
    }

    private static string[] Cells(string line) => line.Split('|', StringSplitOptions.TrimEntries);
}

/// <summary>One row of a drawn table. An empty cell, and a column that was not drawn, are no value.</summary>
internal sealed record DrawnRow(string[] Columns, string[] Cells)
{
    public string? this[string column]
    {
        get
        {
            var at = Array.IndexOf(Columns, column);
            return at < 0 || at >= Cells.Length || Cells[at].Length == 0 ? null : Cells[at];
        }
    }

    /// <summary>The first column: what the row is about.</summary>
    public string Subject => Cells[0];

    public string Text(string column) =>
        this[column] ?? throw new ArgumentException($"A row '{string.Join(" | ", Cells)}' of {Columns[0]} has no {column}.");

    public DateOnly Day(string column) => DateOnly.ParseExact(Text(column), "yyyy-MM-dd", null);

    public DateOnly? DayOrNull(string column) => this[column] is null ? null : Day(column);
}
