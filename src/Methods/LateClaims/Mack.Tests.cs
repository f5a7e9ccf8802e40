namespace Roer.Methods.LateClaims;

public sealed class MackTests
{
    [Fact]
    public void It_reproduces_the_tables_of_Mack()
    {
        var taylor = Mack.Of(ChainLadder.Of(Triangles.TaylorAshe, 1), LastSigma.Mack);
        double[] errors = [0, 75535, 121699, 133549, 261406, 411010, 558317, 875328, 971258, 1363155];
        Assert.Equal(errors, taylor.Rows.Select(row => Math.Round(row.StandardError)));
        Assert.Equal((2_447_095, 18_680_856), (Math.Round(taylor.Total.StandardError), Math.Round(taylor.Total.Reserve)));
        Assert.Equal((1878291.8, 1568532.2), (Math.Round(taylor.Total.ProcessError, 1), Math.Round(taylor.Total.ParameterError, 1)));
        double[] squares = [160280.33, 37736.86, 41965.21, 15182.90, 13731.32, 8185.77, 446.62, 1147.37, 446.62];
        Assert.Equal(squares, taylor.Columns.Select(column => Math.Round(column.SigmaSquared, 2)));
        double[] raa = [0, 206, 623, 747, 1469, 2002, 2209, 5358, 6333, 24566];
        Assert.Equal(raa, Mack.Of(ChainLadder.Of(Triangles.Raa, 1), LastSigma.Mack).Rows.Select(row => Math.Round(row.StandardError)));
    }

    [Theory]
    [InlineData(LastSigma.Mack, 26909.01, 2_447_095)]
    [InlineData(LastSigma.LogLinear, 26880.74, 2_441_364)]
    public void The_rule_for_the_last_sigma_is_a_choice(LastSigma rule, double raa, double taylor)
    {
        Assert.Equal(raa, Math.Round(Mack.Of(ChainLadder.Of(Triangles.Raa, 1), rule).Total.StandardError, 2));
        Assert.Equal(taylor, Math.Round(Mack.Of(ChainLadder.Of(Triangles.TaylorAshe, 1), rule).Total.StandardError));
    }

    /// <summary>Theorem 3 and its corollary as sums, instead of the recursion; for triangles of every shape.</summary>
    [Fact]
    public void It_equals_the_closed_formula()
    {
        var random = new Random(12);
        for (var round = 0; round < 200; round++)
        {
            var triangle = Triangles.Untidy(random, gaps: true);
            var mack = Mack.Of(ChainLadder.Of(triangle, 1), LastSigma.Mack);
            var total = 0.0;
            for (var row = 0; row < triangle.Rows; row++)
            {
                var (own, shared) = Closed(mack, row);
                Near.Equal(Math.Sqrt(own), mack.Rows[row].StandardError, 1e-10);
                total += own + shared;
            }

            Near.Equal(Math.Sqrt(total), mack.Total.StandardError, 1e-10);
        }
    }

    /// <summary>σ² by its definition with factors; the program's sums run over differences.</summary>
    [Fact]
    public void Sigma_is_the_weighted_variance_of_the_factors()
    {
        var cells = Triangles.Cells(Triangles.TaylorAshe);
        var mack = Mack.Of(ChainLadder.Of(Triangles.TaylorAshe, 1), LastSigma.Mack);
        for (var column = 0; column < 8; column++)
        {
            var both = cells.Where(row => row[column + 1] is not null).ToList();
            var square = both.Sum(row => row[column]!.Value * Math.Pow((row[column + 1]!.Value / row[column]!.Value) - mack.Columns[column].Factor, 2)) / (both.Count - 1);
            Near.Equal(square, mack.Columns[column].SigmaSquared, 1e-10);
        }
    }

    [Fact]
    public void Errors_have_the_unit_of_the_amounts()
    {
        var thousandth = Triangles.Changed(Triangles.Raa, (_, amount) => amount / 1000);
        Near.Equal(26.9090111556436, Mack.Of(ChainLadder.Of(thousandth, 1), LastSigma.Mack).Total.StandardError, 1e-12);
    }

    [Fact]
    public void Columns_without_differences_add_no_error()
    {
        var flat = Triangle.OfCumulative([[10, 20, 30, 30, 30], [20, 40, 61, 61], [5, 10, 14], [8, 16], [9]]);
        var mack = Mack.Of(ChainLadder.Of(flat, 1), LastSigma.Mack);
        Assert.Equal([0, 0, 0], [mack.Columns[0].SigmaSquared, mack.Columns[2].SigmaSquared, mack.Columns[3].SigmaSquared]);
        Assert.True(mack.Columns[1].SigmaSquared > 0);
        Assert.Equal(0, mack.Rows[1].StandardError);
        Assert.Equal(0, mack.Rows[2].StandardError);
        Assert.True(mack.Rows[3].StandardError > 0);
        Assert.Equal(0, Mack.Of(ChainLadder.Of(Triangle.OfCumulative([[1, 2, 4, 4], [2, 4, 8], [1, 2], [5]]), 1), LastSigma.Mack).Total.StandardError);
    }

    [Fact]
    public void Rows_of_the_same_age_each_have_their_error()
    {
        var twins = Triangle.OfCumulative([[10, 18, 22, 23], [12, 20, 26], [9, 17, 20], [11, 21], [10, 18], [8]]);
        var mack = Mack.Of(ChainLadder.Of(twins, 1), LastSigma.Mack);
        Assert.All(mack.Rows.Skip(1), row => Assert.True(row.StandardError > 0));
        Near.Equal(mack.Rows[3].StandardError / mack.Rows[3].Reserve, Mack.Of(ChainLadder.Of(Triangles.Changed(twins, (_, amount) => amount * 7), 1), LastSigma.Mack).Rows[3].StandardError / mack.Rows[3].Reserve / 7, 1e-12);
    }

    [Fact]
    public void A_row_of_zeros_says_nothing_and_a_wide_history_extends_several_columns()
    {
        var plain = Mack.Of(ChainLadder.Of(Triangles.Raa, 1), LastSigma.Mack);
        var padded = Triangles.Cells(Triangles.Raa).Select(row => (IReadOnlyList<double?>)row).Append([0, 0, 0]);
        var with = Mack.Of(ChainLadder.Of(Triangle.OfCumulative([.. padded]), 1), LastSigma.Mack);
        Near.Equal(plain.Total.StandardError, with.Total.StandardError, 1e-12);
        Assert.Equal(default, with.Rows[10] with { Reserve = 0 });
        var wide = Triangle.OfCumulative([[10, 18, 22, 23, 24, 25], [12, 20, 26, 27], [9, 17, 20], [11, 21]]);
        var squares = Mack.Of(ChainLadder.Of(wide, 1), LastSigma.Mack).Columns.Select(column => column.SigmaSquared).ToArray();
        Near.Equal(Math.Min(squares[2] * squares[2] / squares[1], Math.Min(squares[1], squares[2])), squares[3], 1e-12);
        Near.Equal(Math.Min(squares[3] * squares[3] / squares[2], Math.Min(squares[2], squares[3])), squares[4], 1e-12);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(Triangle triangle, LastSigma rule, double tail = 1) => Assert.Throws<MethodInputException>(() => Mack.Of(ChainLadder.Of(triangle, tail), rule)).Fault;
        Assert.Equal(InputFault.OutOfRange, Fault(Triangles.Raa, LastSigma.Mack, 1.1));
        Assert.Equal(InputFault.OutOfRange, Fault(Triangles.Raa, (LastSigma)9));
        Assert.Equal(InputFault.Negative, Fault(Triangle.OfCumulative([[10, 12, 13], [-1, 3], [4]]), LastSigma.Mack));
        Assert.Equal(InputFault.Negative, Fault(Triangle.OfCumulative([[10, 12, 13], [0, 3], [4]]), LastSigma.Mack));
        Assert.Equal(InputFault.Negative, Fault(Triangle.OfCumulative([[10, 12, 13], [5, 6, 7], [6, 7, 8], [-4]]), LastSigma.Mack));
        Assert.Equal(InputFault.TooFew, Fault(Triangle.OfCumulative([[10, 12, 13], [4, 6], [5]]), LastSigma.Mack));
        Assert.Equal(InputFault.TooFew, Fault(Triangle.OfCumulative([[10, 12, 13], [4, 6], [5]]), LastSigma.LogLinear));
    }

    private static (double Own, double Shared) Closed(Mack mack, int row)
    {
        var triangle = mack.ChainLadder.Triangle;
        var (own, shared, amount) = (0.0, 0.0, mack.Rows[row].Latest);
        for (var column = triangle.LatestColumn(row); column < mack.Columns.Count; column++)
        {
            var (factor, square, volume) = mack.Columns[column];
            own += square / factor / factor * ((1 / amount) + (1 / volume));
            var others = Enumerable.Range(0, triangle.Rows).Where(other => other != row && triangle.LatestColumn(other) <= column).Sum(other => mack.Rows[other].Ultimate);
            shared += others * square / factor / factor / volume;
            amount *= factor;
        }

        return (mack.Rows[row].Ultimate * mack.Rows[row].Ultimate * own, mack.Rows[row].Ultimate * shared);
    }

    /// <summary>
    /// The closed form of Mack (1993), theorem 3 and its corollary, written out row by row and pair by pair, on triangles of which rows are longer or shorter than
    /// the others: mse_i = U²Σσ²/f²(1/Ĉ + 1/S), and for the total 2·U_i·U_j·Σσ²/(f²S) from the later of the two ages on.
    /// </summary>
    [Fact]
    public void Ragged_triangles_have_the_errors_of_the_closed_form()
    {
        var random = new Random(9);
        for (var round = 0; round < 40; round++)
        {
            var columns = random.Next(4, 8);
            var lengths = Enumerable.Range(0, 9).Select(row => row < 3 ? columns : Math.Clamp(9 - row + random.Next(-1, 2), 1, columns)).ToArray();
            var mack = Mack.Of(ChainLadder.Of(Triangle.OfIncremental([.. lengths.Select(length => Row(random, length))]), 1), LastSigma.Mack);
            var errors = Enumerable.Range(0, 9).Select(row => SlowError(mack, row)).ToArray();
            for (var row = 0; row < 9; row++) Assert.Equal(errors[row], mack.Rows[row].StandardError * mack.Rows[row].StandardError, 1e-9 * (errors[row] + 1));
            var total = errors.Sum();
            for (var row = 0; row < 9; row++)
            {
                for (var other = 0; other < 9; other++) total += row == other ? 0 : SlowShared(mack, row, other);
            }

            Near.Equal(total, mack.Total.StandardError * mack.Total.StandardError, 1e-9);
        }
    }

    private static double?[] Row(Random random, int length) => [.. Enumerable.Range(0, length).Select(column => (double?)(1000 * Math.Exp(-0.6 * column) * (0.6 + random.NextDouble())))];

    private static double SlowError(Mack mack, int row)
    {
        var (sum, amount, ultimate) = (0.0, mack.Rows[row].Latest, mack.Rows[row].Ultimate);
        for (var column = mack.ChainLadder.Triangle.LatestColumn(row); column < mack.Columns.Count; column++)
        {
            var (factor, sigma, volume) = mack.Columns[column];
            sum += ultimate * ultimate * sigma / (factor * factor) * ((1 / amount) + (1 / volume));
            amount *= factor;
        }

        return sum;
    }

    private static double SlowShared(Mack mack, int row, int other)
    {
        var sum = 0.0;
        for (var column = Math.Max(mack.ChainLadder.Triangle.LatestColumn(row), mack.ChainLadder.Triangle.LatestColumn(other)); column < mack.Columns.Count; column++)
        {
            var (factor, sigma, volume) = mack.Columns[column];
            sum += sigma / (factor * factor * volume);
        }

        return mack.Rows[row].Ultimate * mack.Rows[other].Ultimate * sum;
    }
}
