namespace Roer.Methods.LateClaims;

/// <summary>
/// The over-dispersed Poisson model log E[x_ik] = α_i + β_k, var = φ·E (Renshaw and Verrall 1998), fitted as chain ladder backward from each
/// row's latest amount, which gives the same means where every row is known from its first column on.
/// </summary>
internal sealed class OdpFit
{
    private OdpFit(ChainLadder ladder, double[] means)
    {
        (Ladder, Means) = (ladder, means);
        var triangle = ladder.Triangle;
        Live = [.. Enumerable.Range(0, triangle.Rows).Where(row => triangle.Latest(row) != 0)];
        var residuals = new List<double>();
        foreach (var row in Live)
        {
            for (var column = 0; column <= triangle.LatestColumn(row); column++)
            {
                var mean = Mean(row, column);
                residuals.Add((triangle.Incremental(row, column)!.Value - mean) / Math.Sqrt(mean));
            }
        }

        Residuals = [.. residuals];
        FreeCells = Residuals.Length - (Live.Length + triangle.Columns - 1);
        Require.AtLeast(FreeCells, 1, "triangle cells beyond the parameters");
        Dispersion = residuals.Sum(residual => residual * residual) / FreeCells;
    }

    public ChainLadder Ladder { get; }

    /// <summary>The expected increment of every cell, known or not, by rows.</summary>
    public double[] Means { get; }

    /// <summary>The rows that are not 0. A row of zeros has mean 0 and no residuals: it adds no cells and no parameter.</summary>
    public int[] Live { get; }

    /// <summary>(x − m)/√m of the known cells of the live rows, by rows.</summary>
    public double[] Residuals { get; }

    /// <summary>Known cells less parameters.</summary>
    public int FreeCells { get; }

    /// <summary>φ: the sum of the squared residuals over the free cells.</summary>
    public double Dispersion { get; }

    /// <exception cref="MethodInputException">The ladder has a tail, a row has a gap, or the increments of a row or column add up to 0 or less.</exception>
    public static OdpFit Of(ChainLadder ladder)
    {
        if (ladder.Tail != 1) throw new MethodInputException(InputFault.OutOfRange, nameof(ladder), "The chain ladder has a tail, of which the triangle shows no error. Use a tail of 1.");
        ladder.Triangle.RequireFullRows();
        RequireRows(ladder.Triangle);
        for (var column = 0; column < ladder.Factors.Count; column++)
        {
            if (ladder.Factors[column] <= 1)
                throw Invalid($"column {column + 1}");
        }

        return new(ladder, MeansOf(ladder));
    }

    public double Mean(int row, int column) => Means[(row * Ladder.Triangle.Columns) + column];

    private static void RequireRows(Triangle triangle)
    {
        for (var row = 0; row < triangle.Rows; row++)
        {
            var known = triangle.Row(row)[..(triangle.LatestColumn(row) + 1)];
            if (known[^1] < 0 || (known[^1] == 0 && known.ContainsAnyExcept(0.0))) throw Invalid($"row {row}");
        }
    }

    private static double[] MeansOf(ChainLadder ladder)
    {
        var columns = ladder.Triangle.Columns;
        var means = new double[ladder.Rows.Count * columns];
        for (var row = 0; row < ladder.Rows.Count; row++)
        {
            var before = 0.0;
            for (var column = 0; column < columns; column++)
            {
                var after = ladder.Rows[row].Ultimate / ladder.ToUltimate[column];
                means[(row * columns) + column] = after - before;
                before = after;
            }
        }

        return means;
    }

    private static MethodInputException Invalid(string where) =>
        new(InputFault.OutOfRange, "ladder", $"The increments of {where} add up to 0 or less, which the over-dispersed Poisson model does not allow. Use the lognormal distribution with Mack's error (MackLogNormal), merge rows or columns, or cut off columns of zeros.");
}
