namespace Roer.Methods.LateClaims;

/// <summary>
/// Amounts by the period they belong to (rows, oldest first) and by how many periods later they became known (columns, from 0). Row and column
/// count from 0. Not every cell needs to be known: rows may be shorter than the others, may start after the first column, and the table need
/// not be square. What was credited is an amount below 0.
/// </summary>
public sealed class Triangle
{
    private const double MostCells = 1 << 26;
    private const double MostAmount = 1e100;
    private readonly double[] _cumulative;
    private readonly int[] _latest;

    private Triangle(double[] cumulative, int columns)
    {
        _cumulative = cumulative;
        Columns = columns;
        Rows = cumulative.Length / columns;
        foreach (var amount in cumulative)
        {
            if (Math.Abs(amount) > MostAmount) throw new MethodInputException(InputFault.OutOfRange, "rows", "The triangle has an amount beyond 10¹⁰⁰, or amounts that add up to one. Give it in a larger unit, or correct it.");
        }

        _latest = new int[Rows];
        for (var row = 0; row < Rows; row++)
        {
            _latest[row] = Row(row).LastIndexOfAnyExcept(double.NaN);
            if (_latest[row] < 0) throw new MethodInputException(InputFault.Empty, "rows", $"Row {row} of the triangle has no known cell. Leave the row out.");
        }
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>
    /// The triangle of loose amounts as known at the end of one period: every cell up to it is known, and is 0 where no amount fell. Amounts
    /// of the same cell are added; credits are below 0.
    /// </summary>
    /// <param name="cells">The amounts, in any order; empty gives a triangle of zeros.</param>
    /// <param name="frame">The size, and the last period that is known.</param>
    /// <exception cref="MethodInputException">The frame has no rows or columns, or no cell in its last row; or an amount is not finite, lies outside the frame or is later than what is known.</exception>
    public static Triangle Of(ReadOnlySpan<TriangleCell> cells, TriangleFrame frame)
    {
        Require.AboveZero(frame.Rows, nameof(frame.Rows));
        Require.AboveZero(frame.Columns, nameof(frame.Columns));
        Require.Between((double)frame.Rows * frame.Columns, 1, MostCells, nameof(frame));
        var sums = new double[frame.Rows * frame.Columns];
        for (var row = 0; row < frame.Rows; row++)
            sums.AsSpan(row * frame.Columns, frame.Columns)[(int)Math.Clamp((long)frame.LastPeriod - row + 1, 0, frame.Columns)..].Fill(double.NaN);
        foreach (var (row, column, amount) in cells)
        {
            Require.Between(row, 0, frame.Rows - 1, nameof(row));
            Require.Between(column, 0, frame.Columns - 1, nameof(column));
            Require.Finite([amount], nameof(amount));
            if (row + column > frame.LastPeriod)
                throw new MethodInputException(InputFault.OutOfRange, nameof(cells), $"The amount of row {row}, column {column} is later than period {frame.LastPeriod}, the last that is known. Move the last period, or leave the amount out.");
            sums[(row * frame.Columns) + column] += amount;
        }

        return new(Accumulated(sums, frame.Columns), frame.Columns);
    }

    /// <summary>The triangle of cumulative amounts; null is unknown. Rows may differ in length: what is missing at the end is unknown.</summary>
    /// <exception cref="MethodInputException">There are no rows, a row has no known cell, or an amount is not finite.</exception>
    public static Triangle OfCumulative(IReadOnlyList<IReadOnlyList<double?>> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        if (columns == 0) throw new MethodInputException(InputFault.Empty, nameof(rows), "The triangle is empty. Give at least one row with one known cell.");
        var cells = new double[rows.Count * columns];
        cells.AsSpan().Fill(double.NaN);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                if (rows[row][column] is not { } amount) continue;
                Require.Finite([amount], nameof(rows));
                cells[(row * columns) + column] = amount;
            }
        }

        return new(cells, columns);
    }

    /// <summary>The triangle of amounts by period of becoming known. Each row is known from its first column until some column; null is unknown.</summary>
    /// <exception cref="MethodInputException">There are no rows, a row has no known cell or an unknown one before a known one, or an amount is not finite.</exception>
    public static Triangle OfIncremental(IReadOnlyList<IReadOnlyList<double?>> rows)
    {
        var triangle = OfCumulative(rows);
        triangle.RequireFullRows();
        return new(Accumulated([.. triangle._cumulative], triangle.Columns), triangle.Columns);
    }

    /// <summary>The amount known by the end of this column, or null where that is unknown.</summary>
    /// <exception cref="MethodInputException">The row or the column does not exist.</exception>
    public double? Cumulative(int row, int column)
    {
        RequireRow(row);
        Require.Between(column, 0, Columns - 1, nameof(column));
        return Row(row)[column] is var amount && double.IsNaN(amount) ? null : amount;
    }

    /// <summary>The amount that became known in this column, or null where that is unknown; in column 0 it is the cumulative amount.</summary>
    /// <exception cref="MethodInputException">The row or the column does not exist.</exception>
    public double? Incremental(int row, int column) => column == 0 ? Cumulative(row, 0) : Cumulative(row, column) - Cumulative(row, column - 1);

    /// <summary>The last known column of a row.</summary>
    /// <exception cref="MethodInputException">The row does not exist.</exception>
    public int LatestColumn(int row)
    {
        RequireRow(row);
        return _latest[row];
    }

    /// <summary>The last known cumulative amount of a row.</summary>
    /// <exception cref="MethodInputException">The row does not exist.</exception>
    public double Latest(int row)
    {
        var column = LatestColumn(row);
        return Row(row)[column];
    }

    /// <summary>
    /// The triangle without the columns after this one: by contract nothing is paid that becomes known later. What did become known later is
    /// left out; <see cref="After"/> tells how much.
    /// </summary>
    /// <exception cref="MethodInputException">The column does not exist, or a row is known only after it.</exception>
    public Triangle CutAfter(int column)
    {
        Require.Between(column, 0, Columns - 1, nameof(column));
        var cells = new double[Rows * (column + 1)];
        for (var row = 0; row < Rows; row++)
            Row(row)[..(column + 1)].CopyTo(cells.AsSpan(row * (column + 1)));
        return new(cells, column + 1);
    }

    /// <summary>What became known after this column, over the rows that are known both then and later.</summary>
    /// <exception cref="MethodInputException">The column does not exist.</exception>
    public double After(int column)
    {
        Require.Between(column, 0, Columns - 1, nameof(column));
        return Enumerable.Range(0, Rows).Where(row => _latest[row] > column).Sum(row => Latest(row) - Cumulative(row, column) ?? 0);
    }

    /// <summary>The triangle without the rows before this one, such as those before the first full period of a contract.</summary>
    /// <exception cref="MethodInputException">The row does not exist.</exception>
    public Triangle From(int row)
    {
        Require.Between(row, 0, Rows - 1, nameof(row));
        return new(_cumulative[(row * Columns)..], Columns);
    }

    internal ReadOnlySpan<double> Row(int row) => _cumulative.AsSpan(row * Columns, Columns);

    internal void RequireFullRows()
    {
        for (var row = 0; row < Rows; row++)
        {
            if (Row(row)[..(_latest[row] + 1)].Contains(double.NaN))
                throw new MethodInputException(InputFault.Shape, "rows", $"Row {row} of the triangle has an unknown cell before a known one. Give it, or leave the row out.");
        }
    }

    private void RequireRow(int row) => Require.Between(row, 0, Rows - 1, nameof(row));

    private static double[] Accumulated(double[] amounts, int columns)
    {
        for (var cell = 0; cell < amounts.Length; cell++)
        {
            if (cell % columns != 0) amounts[cell] += amounts[cell - 1];
        }

        return amounts;
    }
}
