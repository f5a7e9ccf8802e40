using System.Globalization;
using Roer.Care;

namespace Roer.Messages;

/// <summary>The cells of a row by the names of their columns. A cell of the wrong form is told as a reason and makes the row wrong.</summary>
internal sealed class CsvRow(IReadOnlyList<string> columns, Reasons reasons)
{
    public const string Rule = "CSV-KOLOM";

    private const string DateForm = "yyyy-MM-dd";
    private const string MonthForm = "yyyy-MM";
    private const long MostCents = 1_000_000_000_000_000;
    private const int LargestAllocation = 999_999_999;
    private const int MostPercent = 1000;
    private const int MunicipalityDigits = 4;

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

    /// <summary>Where the row stands, from the columns that every table has: <c>gemeente</c> and <c>bekend_op</c>.</summary>
    public Origin Origin() => new(Digits("gemeente", MunicipalityDigits), Date("bekend_op"), Line);

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

    public int? WholeOrNull(string column) => Of(column).Length == 0 ? null : Whole(column);

    /// <summary>An amount in whole eurocents, with a minus sign where it is negative.</summary>
    public long Cents(string column)
    {
        if (long.TryParse(Of(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var cents) && Math.Abs((decimal)cents) <= MostCents)
            return cents;
        Wrong(column, "een bedrag in hele eurocenten, zonder punt of komma");
        return 0;
    }

    public long? CentsOrNull(string column) => Of(column).Length == 0 ? null : Cents(column);

    /// <summary>An allocation number.</summary>
    public int Allocation(string column)
    {
        if (int.TryParse(Of(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LargestAllocation)
            return number;
        Wrong(column, "een toewijzingsnummer van 1 tot en met 9 cijfers");
        return 0;
    }

    /// <summary>A month, as its first day.</summary>
    public DateOnly Month(string column)
    {
        if (DateOnly.TryParseExact(Of(column), MonthForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return month;
        Wrong(column, "een maand als 2025-01");
        return default;
    }

    /// <summary>A month as its first and last day, or one day.</summary>
    public DateSpan MonthOrDay(string column)
    {
        var text = Of(column);
        if (DateOnly.TryParseExact(text, MonthForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return DateSpan.Month(month.Year, month.Month);
        if (DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return DateSpan.Of(day, day);
        Wrong(column, "een maand als 2025-01 of een dag als 2025-01-31");
        return DateSpan.Of(default, default);
    }

    public int Year(string column)
    {
        var year = Whole(column);
        if (!IsWrong && year is < 1900 or > 2999)
            Wrong(column, "een jaartal als 2025");
        return year;
    }

    public int? YearOrNull(string column) => Of(column).Length == 0 ? null : Year(column);

    public bool YesNo(string column)
    {
        switch (Of(column))
        {
            case "ja":
                return true;
            case "nee":
                return false;
            default:
                Wrong(column, "ja of nee");
                return false;
        }
    }

    /// <summary>A percentage with at most two decimals, after a comma or a point, in hundredths of a percent.</summary>
    public int? BasisPointsOrNull(string column)
    {
        var text = Of(column);
        if (text.Length == 0)
            return null;
        var mark = text.IndexOfAny([',', '.']);
        var decimals = mark < 0 ? "" : text[(mark + 1)..];
        if ((mark < 0 || decimals.Length is 1 or 2)
            && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && Math.Abs(percent) <= MostPercent)
        {
            return (int)(percent * 100);
        }

        Wrong(column, "een percentage met hooguit twee cijfers achter de komma, als 4,37");
        return null;
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
