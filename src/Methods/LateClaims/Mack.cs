namespace Roer.Methods.LateClaims;

/// <summary>
/// The standard error of chain ladder without a distribution (Mack 1993, "Distribution-free calculation of the standard error of chain ladder
/// reserve estimates", theorem 3 and its corollary), as the recursion over columns that splits process from parameter error:
/// process²_{k+1} = process²_k·f² + Ĉ·σ², parameter²_{k+1} = parameter²_k·f² + Ĉ²·σ²/ΣC; for the total Ĉ is the sum over the rows.
/// Reproduces the tables of Taylor-Ashe (total 2,447,095) and RAA (26,909; Mack 1994, p. 130).
/// </summary>
/// <remarks>
/// σ²_k = Σ C_ik·(C_{i,k+1}/C_ik − f_k)²/(rows − 1), over rows with C_ik above 0. A row that is 0 in both columns says nothing and is left
/// out. A column without differences has σ² = 0 and adds no error. Rows may have the same age, and the table need not be square.
/// </remarks>
public sealed record Mack
{
    private Mack(ChainLadder ladder, MackColumn[] columns)
    {
        ChainLadder = ladder;
        Columns = columns;
        Rows = [.. Enumerable.Range(0, ladder.Triangle.Rows).Select(row => Develop(ladder, columns, row))];
        Total = TotalOf(ladder, columns, Rows);
    }

    /// <summary>The factors and reserves.</summary>
    public ChainLadder ChainLadder { get; }

    /// <summary>The factor, σ² and volume from each column to the next.</summary>
    public IReadOnlyList<MackColumn> Columns { get; }

    /// <summary>Each row with its errors.</summary>
    public IReadOnlyList<MackRow> Rows { get; }

    /// <summary>All rows together. Their process errors are independent; the factors they share are not.</summary>
    public MackRow Total { get; }

    /// <summary>The errors of a chain ladder without tail: what is unknown about a tail cannot be read from the triangle.</summary>
    /// <exception cref="MethodInputException">
    /// The tail is not 1; a cumulative amount is below 0, or is 0 before one that is not; or too few columns have a variance to extend it by
    /// this rule.
    /// </exception>
    public static Mack Of(ChainLadder ladder, LastSigma lastSigma)
    {
        if (ladder.Tail != 1) throw new MethodInputException(InputFault.OutOfRange, nameof(ladder), "The chain ladder has a tail, of which the triangle shows no error. Use a tail of 1.");
        for (var row = 0; row < ladder.Rows.Count; row++)
        {
            if (ladder.Rows[row].Latest < 0) throw NotPositive(row, ladder.Triangle.LatestColumn(row));
        }

        var sigmas = new double?[ladder.Factors.Count];
        for (var column = 0; column < sigmas.Length; column++)
            sigmas[column] = SigmaSquared(ladder, column);
        SigmaExtension.Fill(sigmas, lastSigma);
        var mack = new Mack(ladder, [.. sigmas.Select((sigma, column) => new MackColumn(ladder.Factors[column], sigma!.Value, Volume(ladder.Triangle, column)))]);
        Require.Computed([.. mack.Columns.Select(column => column.SigmaSquared), .. mack.Rows.Select(row => row.StandardError), mack.Total.StandardError], nameof(ladder));
        return mack;
    }

    private static double? SigmaSquared(ChainLadder ladder, int column)
    {
        var (sum, rows) = (0.0, 0);
        for (var row = 0; row < ladder.Triangle.Rows; row++)
        {
            var (from, to) = (ladder.Triangle.Row(row)[column], ladder.Triangle.Row(row)[column + 1]);
            if (double.IsNaN(from) || double.IsNaN(to) || (from == 0 && to == 0)) continue;
            if (from <= 0) throw NotPositive(row, column);
            var difference = to - (ladder.Factors[column] * from);
            sum += difference * difference / from;
            rows++;
        }

        return rows < 2 ? null : sum / (rows - 1);
    }

    private static MethodInputException NotPositive(int row, int column) =>
        new(InputFault.Negative, "ladder", $"The cumulative amount of row {row}, column {column} is not above 0, so Mack's variance has no meaning there. Merge columns or rows, or use Cape Cod.");

    private static double Volume(Triangle triangle, int column)
    {
        double sum = 0;
        for (var row = 0; row < triangle.Rows; row++)
        {
            if (!double.IsNaN(triangle.Row(row)[column]) && !double.IsNaN(triangle.Row(row)[column + 1])) sum += triangle.Row(row)[column];
        }

        return sum;
    }

    private static MackRow Develop(ChainLadder ladder, MackColumn[] columns, int row)
    {
        var (amount, process, parameter) = (ladder.Rows[row].Latest, 0.0, 0.0);
        for (var column = ladder.Triangle.LatestColumn(row); column < columns.Length; column++)
        {
            var (factor, sigma, volume) = columns[column];
            process = (process * factor * factor) + (amount * sigma);
            parameter = (parameter * factor * factor) + (amount * amount * sigma / volume);
            amount *= factor;
        }

        return new(ladder.Rows[row].Latest, ladder.Rows[row].Reserve, Math.Sqrt(process), Math.Sqrt(parameter));
    }

    private static MackRow TotalOf(ChainLadder ladder, MackColumn[] columns, IReadOnlyList<MackRow> rows)
    {
        var (amount, parameter) = (0.0, 0.0);
        for (var column = 0; column < columns.Length; column++)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                if (ladder.Triangle.LatestColumn(row) == column) amount += rows[row].Latest;
            }

            var (factor, sigma, volume) = columns[column];
            parameter = (parameter * factor * factor) + (amount * amount * sigma / volume);
            amount *= factor;
        }

        return new(ladder.Total.Latest, ladder.Total.Reserve, Math.Sqrt(rows.Sum(row => row.ProcessError * row.ProcessError)), Math.Sqrt(parameter));
    }
}
