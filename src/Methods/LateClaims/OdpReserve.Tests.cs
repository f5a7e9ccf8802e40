namespace Roer.Methods.LateClaims;

public sealed class OdpReserveTests
{
    /// <summary>Errors in percent as England and Verrall (1999) print them; φ and the total by R's glm with epsilon 1e-14.</summary>
    [Fact]
    public void It_reproduces_Taylor_and_Ashe()
    {
        var odp = OdpReserve.Of(ChainLadder.Of(Triangles.TaylorAshe, 1), NegativeIncrements.Refuse);
        double[] percent = [116, 46, 37, 31, 26, 23, 20, 24, 43];
        Assert.Equal(percent, odp.Rows.Skip(1).Select(row => Math.Round(100 * row.StandardError / row.Reserve)));
        Near.Equal(52601.3615, odp.Dispersion, 1e-9);
        Near.Equal(2945646.2312, odp.Total.StandardError, 1e-10);
        Near.Equal(18680855.6119243, odp.Total.Reserve, 1e-13);
    }

    /// <summary>Rows of any length, two of the same age: R's glm on the same cells.</summary>
    [Fact]
    public void It_holds_on_a_ragged_triangle()
    {
        var odp = OdpReserve.Of(ChainLadder.Of(Ragged, 1), NegativeIncrements.Refuse);
        Near.Equal(0.0493980498645, odp.Dispersion, 1e-9);
        Near.Equal(32.9202791461412, odp.Total.Reserve, 1e-11);
        Near.Equal(1.2752245256480, odp.Total.ProcessError, 1e-9);
        Near.Equal(2.0398562459427, odp.Total.ParameterError, 1e-9);
    }

    /// <summary>
    /// The parameter error by another road: the chain-ladder reserve as a function of each known increment, its slope found by moving that
    /// increment, and increments of variance φ·m.
    /// </summary>
    [Fact]
    public void The_parameter_error_is_that_of_a_moved_triangle()
    {
        var odp = OdpReserve.Of(ChainLadder.Of(Ragged, 1), NegativeIncrements.Refuse);
        var fit = OdpFit.Of(ChainLadder.Of(Ragged, 1));
        var means = Enumerable.Range(0, 6).Select(row => Enumerable.Range(0, Ragged.LatestColumn(row) + 1).Select(column => (double?)fit.Mean(row, column)).ToArray()).ToArray();
        double Reserve(int row) => ChainLadder.Of(Triangle.OfIncremental(means), 1).Rows[row].Reserve;
        for (var of = 2; of < 6; of++)
        {
            var variance = 0.0;
            foreach (var row in means)
            {
                for (var column = 0; column < row.Length; column++)
                {
                    var mean = row[column]!.Value;
                    row[column] = mean + 1e-4;
                    var above = Reserve(of);
                    row[column] = mean - 1e-4;
                    var slope = (above - Reserve(of)) / 2e-4;
                    row[column] = mean;
                    variance += slope * slope * odp.Dispersion * mean;
                }
            }

            Near.Equal(Math.Sqrt(variance), odp.Rows[of].ParameterError, 1e-6);
        }
    }

    /// <summary>What characterises the greatest Poisson likelihood: known rows and columns add up to what they are.</summary>
    [Fact]
    public void Fitted_rows_and_columns_have_the_sums_of_the_triangle()
    {
        foreach (var triangle in new[] { Ragged, Triangles.TaylorAshe, Triangles.Raa })
        {
            var fit = OdpFit.Of(ChainLadder.Of(triangle, 1));
            for (var row = 0; row < triangle.Rows; row++)
                Near.Equal(triangle.Latest(row), Enumerable.Range(0, triangle.LatestColumn(row) + 1).Sum(column => fit.Mean(row, column)), 1e-12);
            for (var column = 0; column < triangle.Columns; column++)
            {
                var known = Enumerable.Range(0, triangle.Rows).Where(row => triangle.LatestColumn(row) >= column).ToList();
                Near.Equal(known.Sum(row => triangle.Incremental(row, column)!.Value), known.Sum(row => fit.Mean(row, column)), 1e-11);
            }
        }
    }

    /// <summary>R's glmReserve fails on RAA: one increment is below 0.</summary>
    [Fact]
    public void An_increment_below_0_is_refused_or_allowed_by_choice()
    {
        var ladder = ChainLadder.Of(Triangles.Raa, 1);
        Assert.Equal(InputFault.Negative, Assert.Throws<MethodInputException>(() => OdpReserve.Of(ladder, NegativeIncrements.Refuse)).Fault);
        var allowed = OdpReserve.Of(ladder, NegativeIncrements.Allow);
        Near.Equal(ladder.Total.Reserve, allowed.Total.Reserve, 1e-13);
        Assert.InRange(allowed.Total.StandardError, 17_000, 20_000);
    }

    [Fact]
    public void A_row_of_zeros_changes_no_other_row_and_the_unit_does_not_matter()
    {
        var plain = OdpReserve.Of(ChainLadder.Of(Ragged, 1), NegativeIncrements.Refuse);
        var with = OdpReserve.Of(ChainLadder.Of(Triangle.OfCumulative([.. Triangles.Cells(Ragged), [0, 0, null, null]]), 1), NegativeIncrements.Refuse);
        Near.Equal(plain.Dispersion, with.Dispersion, 1e-13);
        Near.Equal(plain.Total.StandardError, with.Total.StandardError, 1e-11);
        Assert.Equal(default, with.Rows[6]);
        var cents = OdpReserve.Of(ChainLadder.Of(Triangles.Changed(Ragged, (_, amount) => 100 * amount), 1), NegativeIncrements.Refuse);
        Near.Equal(100 * plain.Total.StandardError, cents.Total.StandardError, 1e-11);
        Near.Equal(100 * plain.Dispersion, cents.Dispersion, 1e-11);
    }

    [Fact]
    public void What_the_model_cannot_hold_is_a_named_error()
    {
        static MethodInputException Fault(Triangle triangle, double tail = 1) => Assert.Throws<MethodInputException>(() => OdpReserve.Of(ChainLadder.Of(triangle, tail), NegativeIncrements.Allow));
        var falling = Fault(Triangle.OfCumulative([[10, 15, 14], [9, 14, 13], [8, 12], [7]]));
        Assert.Equal(InputFault.OutOfRange, falling.Fault);
        Assert.Contains("MackLogNormal", falling.Message, StringComparison.Ordinal);
        Assert.Equal(InputFault.OutOfRange, Fault(Triangle.OfCumulative([[10, 15, 16], [9, 14, 16], [8, 12], [-1]])).Fault);
        Assert.Equal(InputFault.OutOfRange, Fault(Triangle.OfCumulative([[10, 15, 16], [9, 14, 16], [8, 0], [1]])).Fault);
        Assert.Equal(InputFault.Shape, Fault(Triangle.OfCumulative([[10, 15, 16], [9, 14, 16], [null, 12], [7]])).Fault);
        Assert.Equal(InputFault.OutOfRange, Fault(Triangles.Raa, 1.2).Fault);
        Assert.Equal(InputFault.TooFew, Fault(Triangle.OfCumulative([[10, 15], [9]])).Fault);
    }

    private static Triangle Ragged { get; } = Triangle.OfIncremental([[10, 8, 5, 2], [12, 9, 6, 3], [9, 7], [11, 8, 4], [10], [7]]);

    [Fact]
    public void An_unknown_option_is_refused() =>
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => OdpReserve.Of(ChainLadder.Of(Triangles.TaylorAshe, 1), (NegativeIncrements)8)).Fault);
}
