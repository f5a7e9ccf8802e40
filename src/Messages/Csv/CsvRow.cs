using System.Globalization;

namespace Roer.Messages;

/// <summary>The cells of a row by the names of their columns. A cell of the wrong form is told as a reason and makes the row wrong.</summary>
internal sealed class CsvRow(IReadOnlyList<string> columns, Reasons reasons)
{
    public const string Rule = "CSV-KOLOM";

    private const string DateForm = "yyyy-MM-dd";

    private CsvCells _cells = new(0, [], null);

    public int Line => _cells.Line;

    /// <summary>Whether a cell of this row was asked for and had the wrong form.</summary>
    public bool IsWrong { get; private set; }

    public void Set(CsvCells cells)
    {
        _cells = cells;
        IsWrong = false;
        if (cells.Fault is { } fault)
            Wrong("CSV-REGEL", fault, null);
        else if (cells.Cells.Count != columns.Count)
            Wrong("CSV-REGEL", $"De regel heeft {cells.Cells.Count} kolommen, maar de kop heeft er {columns.Count}. Kijk of er een puntkomma te veel of te weinig staat.", null);
    }

    public string Cell(int column) => _cells.Cells[column];

    public string? TextOrNull(string column) => Of(column) is { Length: > 0 } text ? text : null;

    public string Text(string column) => TextOrNull(column) ?? Wrong(column, "een tekst; de cel is leeg");

    /// <summary>A code of so many digits.</summary>
    public string Digits(string column, int count) => DigitsOrNull(column, count) ?? (Of(column).Length == 0 ? Wrong(column, $"{count} cijfers; de cel is leeg") : "");

    public string? DigitsOrNull(string column, int count)
    {
        if (Of(column) is not { Length: > 0 } text)
            return null;
        return text.Length == count && text.All(char.IsAsciiDigit) ? text : Wrong(column, $"{count} cijfers");
    }

    public DateOnly Date(string column)
    {
        if (DateOnly.TryParseExact(Of(column), DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Wrong(column, "een bestaande datum als 2025-01-31");
        return default;
    }

    public DateOnly? DateOrNull(string column) => Of(column).Length == 0 ? null : Date(column);

    public int Whole(string column)
    {
        if (int.TryParse(Of(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Wrong(column, "een geheel getal zonder punt of komma");
        return 0;
    }

    public string Wrong(string column, string expected)
    {
        Wrong(Rule, $"De kolom {column} heeft niet de goede vorm. Verwacht: {expected}. Herstel de cel en lever het bestand opnieuw aan.", column);
        return "";
    }

    private void Wrong(string rule, string sentence, string? column)
    {
        IsWrong = true;
        reasons.Add(rule, sentence, Line, column);
    }

    private string Of(string column)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] == column)
                return _cells.Cells[i];
        }

        throw new ArgumentException($"There is no column {column}.", nameof(column));
    }
}
