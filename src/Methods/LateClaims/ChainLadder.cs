namespace Roer.Methods.LateClaims;

/// <summary>
/// Chain ladder with volume-weighted factors: f_k = ΣC_{i,k+1}/ΣC_{i,k} over the rows known in both columns, and ultimate = latest·Πf·tail.
/// Cases: Taylor and Ashe (1983) and RAA, as printed by Mack (1993, 1994).
/// </summary>
/// <remarks>Volume-weighted factors need no positive cell, only positive sums: a row of 0 stays 0 (Cape Cod gives it a reserve).</remarks>
public sealed record ChainLadder
{
    private ChainLadder(Triangle triangle, double[] factors, double tail)
    {
        Triangle = triangle;
        Factors = factors;
        Tail = tail;
        var toUltimate = new double[triangle.Columns];
        toUltimate[^1] = tail;
        for (var column = triangle.Columns - 2; column >= 0; column--)
            toUltimate[column] = toUltimate[column + 1] * factors[column];
        ToUltimate = toUltimate;
        Rows = [.. Enumerable.Range(0, triangle.Rows).Select(row => new DevelopedRow(triangle.Latest(row), triangle.Latest(row) * (toUltimate[triangle.LatestColumn(row)] - 1)))];
    }

    /// <summary>The triangle that was developed.</summary>
    public Triangle Triangle { get; }

    /// <summary>The factor from each column to the next: one fewer than there are columns.</summary>
    public IReadOnlyList<double> Factors { get; }

    /// <summary>The factor from the last column to the ultimate.</summary>
    public double Tail { get; }

    /// <summary>The factor from each column to the ultimate, tail included; 1 divided by it is the share that is known by then.</summary>
    public IReadOnlyList<double> ToUltimate { get; }

    /// <summary>Latest, reserve and ultimate of each row.</summary>
    public IReadOnlyList<DevelopedRow> Rows { get; }

    /// <summary>The sums over the rows.</summary>
    public DevelopedRow Total => DevelopedRow.Total(Rows);

    /// <summary>Develops a triangle.</summary>
    /// <param name="triangle">The triangle; each two neighbouring columns need a row that is known in both.</param>
    /// <param name="tail">The factor after the last column, above 0: 1 where that column is final, as by contract.</param>
    /// <exception cref="MethodInputException">No row is known in two neighbouring columns, a column adds up to 0 or less, or the tail is not above 0.</exception>
    public static ChainLadder Of(Triangle triangle, double tail)
    {
        Require.AboveZero(tail, nameof(tail));
        var factors = new double[triangle.Columns - 1];
        for (var column = 0; column < factors.Length; column++)
        {
            var (from, to, rows) = Step(triangle, column);
            if (rows == 0) throw new MethodInputException(InputFault.TooFew, nameof(triangle), $"No row of the triangle is known in both columns {column} and {column + 1}. Cut it after column {column}, or give a longer history.");
            if (!(from > 0 && to > 0)) throw new MethodInputException(InputFault.Singular, nameof(triangle), $"The known amounts of column {column} or {column + 1} add up to 0 or less, so there is no factor between them. Merge columns, or merge this triangle with a larger one.");
            factors[column] = to / from;
        }

        var ladder = new ChainLadder(triangle, factors, tail);
        Require.Computed([.. ladder.ToUltimate, .. ladder.Rows.Select(row => row.Ultimate), ladder.Total.Ultimate], nameof(triangle));
        return ladder;
    }

    /// <summary>The share of a row that is known, by the columns it has passed.</summary>
    internal double Known(int row) => 1 / ToUltimate[Triangle.LatestColumn(row)];

    private static (double From, double To, int Rows) Step(Triangle triangle, int column)
    {
        var (from, to, rows) = (0.0, 0.0, 0);
        for (var row = 0; row < triangle.Rows; row++)
        {
            var cells = triangle.Row(row);
            if (double.IsNaN(cells[column]) || double.IsNaN(cells[column + 1])) continue;
            (from, to, rows) = (from + cells[column], to + cells[column + 1], rows + 1);
        }

        return (from, to, rows);
    }
}
