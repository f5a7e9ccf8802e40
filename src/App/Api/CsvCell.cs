using System.Buffers;

namespace Roer.App.Api;

/// <summary>A cell of every CSV that leaves: text that a spreadsheet would read as a formula stays text, and a number stays a number.</summary>
internal static class CsvCell
{
    private const string FormulaStarts = "=+-@＝＋－＠";
    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789,");

    /// <summary>The cell as it is written: behind an apostrophe where it would be a formula, and quoted where it must be.</summary>
    public static string Of(string cell)
    {
        var safe = IsFormula(cell) ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(";\"\r\n\t") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // Some programs pass over white space first; a tab or an end of line at the start is a sign by itself. Some take the wide signs of other scripts.
    private static bool IsFormula(string cell)
    {
        if (cell.Length > 0 && cell[0] is '\t' or '\r' or '\n') return true;
        var start = cell.AsSpan().TrimStart();
        return start.Length > 0 && FormulaStarts.Contains(start[0]) && !IsNegative(start);
    }

    private static bool IsNegative(ReadOnlySpan<char> text) => text[0] == '-' && text.Length > 1 && !text[1..].ContainsAnyExcept(NumberLetters);
}
