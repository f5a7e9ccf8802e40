namespace Roer.App.Workbooks;

/// <summary>How a cell of a sheet is shown. The number is its place in the styles of the workbook.</summary>
internal enum CellStyle
{
    Plain = 0,
    Title = 1,
    Header = 2,
    Euros = 3,
    Percent = 4,
    Wide = 5,
}

/// <summary>A cell: words, or a number. Words are written as words, so that no program reads them as a formula.</summary>
internal sealed record SheetCell(string? Words, decimal? Number, CellStyle Style)
{
    public static SheetCell Empty { get; } = new(null, null, CellStyle.Plain);

    public static SheetCell Of(string words, CellStyle style = CellStyle.Plain) => new(words, null, style);

    public static SheetCell Of(decimal number, CellStyle style = CellStyle.Plain) => new(null, number, style);
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Rows">The cells of each row, from the first column on.</param>
/// <param name="Widths">The width of each column in letters.</param>
/// <param name="Frozen">How many rows stay in sight.</param>
internal sealed record Sheet(string Name, IReadOnlyList<IReadOnlyList<SheetCell>> Rows, IReadOnlyList<int> Widths, int Frozen);
