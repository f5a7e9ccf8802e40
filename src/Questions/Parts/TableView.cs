using System.Globalization;

namespace Roer.Questions.Parts;

/// <summary>How a reader wants to see one table of a page: sorted by a column, turned to a page. It changes no figure.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Column">The column that it is sorted by; empty for the order that answers the question.</param>
/// <param name="Descending">Whether the largest comes first.</param>
/// <param name="Page">The page, counted from 1.</param>
public sealed record TableView(string Table, string? Column = null, bool Descending = true, int Page = 1)
{
    /// <summary>The name under which a reader says why he looks at single messages.</summary>
    public const string ReasonName = "reden";

    /// <summary>The most rows on one page.</summary>
    public const int PageSize = 50;

    /// <summary>The names that stand in a URL beside the scope.</summary>
    public static IReadOnlyList<string> Names { get; } = ["tabel", "sorteer", "pagina", ReasonName];

    /// <summary>Why the reader looks at single messages; it goes along when the table is sorted or turned. Empty where nobody asked.</summary>
    public string? Reason { get; init; }

    /// <summary>Reads the view from a URL; empty when no table was named. What cannot be read is left out: it changes no figure.</summary>
    public static TableView? Read(IEnumerable<KeyValuePair<string, string>> given)
    {
        var values = given.Where(pair => Names.Contains(pair.Key)).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);
        if (!values.TryGetValue("tabel", out var table) || table.Length == 0) return null;
        var sort = values.GetValueOrDefault("sorteer", "").Split('.');
        var page = int.TryParse(values.GetValueOrDefault("pagina"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(number, 1) : 1;
        return new TableView(table, sort[0].Length > 0 ? sort[0] : null, sort is not [_, "oplopend", ..], page) { Reason = values.GetValueOrDefault(ReasonName) };
    }

    /// <summary>The view as names and values of a URL.</summary>
    public IEnumerable<KeyValuePair<string, string>> Write()
    {
        yield return new("tabel", Table);
        if (Column is not null) yield return new("sorteer", Column + (Descending ? ".aflopend" : ".oplopend"));
        if (Page > 1) yield return new("pagina", Page.ToString(CultureInfo.InvariantCulture));
        if (Reason is { Length: > 0 }) yield return new(ReasonName, Reason);
    }

    /// <summary>The rows of the table in the order asked for; rows without a value come last.</summary>
    public IReadOnlyList<TableRow> Sort(AnswerTable table)
    {
        var column = table.Columns.Select((known, at) => (known, at)).Where(pair => pair.known.Name == Column).Select(pair => (int?)pair.at).FirstOrDefault();
        if (column is not { } at) return table.Rows;
        var known = table.Rows.Where(row => row.Figures[at].Value is not null);
        var sorted = Descending ? known.OrderByDescending(row => row.Figures[at].Value) : known.OrderBy(row => row.Figures[at].Value);
        return [.. sorted, .. table.Rows.Where(row => row.Figures[at].Value is null)];
    }
}
