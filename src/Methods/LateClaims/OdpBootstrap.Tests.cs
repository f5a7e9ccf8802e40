namespace Roer.Methods.LateClaims;

public sealed class OdpBootstrapTests
{
    private const int Draws = 20_000;

    private static readonly ChainLadder Taylor = ChainLadder.Of(Triangles.TaylorAshe, 1);

    /// <summary>Taylor-Ashe, 20,000 draws: mean 18.889 million, s.d. 2.996, quantiles 18.70, 20.74, 22.71 and 24.06 (R ChainLadder).</summary>
    [Theory]
    [InlineData(OdpProcessDistribution.Gamma)]
    [InlineData(OdpProcessDistribution.OverDispersedPoisson)]
    [InlineData(OdpProcessDistribution.NegativeBinomial)]
    public void It_reproduces_Taylor_and_Ashe_within_its_bands(OdpProcessDistribution process)
    {
        var bootstrap = OdpBootstrap.Of(Taylor, new(Draws, process), RandomSource.Named(1, "test"));
        var sorted = bootstrap.Totals.Order().ToArray();
        Near.Equal(18.889e6, sorted.Average(), 0.01);
        Near.Equal(2.996e6, Deviation(sorted), 0.02);
        foreach (var (share, expected) in new[] { (0.5, 18.70e6), (0.75, 20.74e6), (0.9, 22.71e6), (0.95, 24.06e6) })
            Near.Equal(expected, sorted[(int)(share * Draws)], 0.02);
        Assert.Equal((10, 0), (bootstrap.RowCount, bootstrap.Redrawn));
        Assert.All(bootstrap.Row(0), reserve => Assert.Equal(0, reserve));
    }

    /// <summary>The straightforward way: a new triangle of cells each time, chain ladder again, every cell to come drawn by itself.</summary>
    [Fact]
    public void It_equals_the_straightforward_way()
    {
        foreach (var triangle in new[] { Triangles.Raa, Triangle.OfIncremental([[90, 80, 50, 20], [99, 70, 46, 30], [110, 60], [85, 80, 40], [100], [70]]) })
        {
            var ladder = ChainLadder.Of(triangle, 1);
            var ours = OdpBootstrap.Of(ladder, new(Draws, OdpProcessDistribution.Gamma), RandomSource.Named(2, "ours"));
            var slow = Straightforward(ladder, RandomSource.Named(3, "slow"));
            Near.Equal(slow.Average(), ours.Totals.Average(), 0.02);
            Near.Equal(Deviation(slow), Deviation([.. ours.Totals]), 0.04);
            var (left, right) = (slow.Order().ToArray(), ours.Totals.Order().ToArray());
            foreach (var place in new[] { Draws / 20, Draws / 4, Draws / 2, Draws * 3 / 4, Draws * 19 / 20 })
                Assert.InRange(right[place] - left[place], -0.06 * Deviation(slow), 0.06 * Deviation(slow));
        }
    }

    [Fact]
    public void Seed_and_name_fix_the_draws_and_the_kinds_of_draw_do_not_disturb_each_other()
    {
        static IReadOnlyList<double> Totals(long seed, OdpProcessDistribution process) => OdpBootstrap.Of(Taylor, new(50, process), RandomSource.Named(seed, "fixed")).Totals;
        Assert.Equal(Totals(1, OdpProcessDistribution.Gamma), Totals(1, OdpProcessDistribution.Gamma));
        Assert.NotEqual(Totals(1, OdpProcessDistribution.Gamma), Totals(2, OdpProcessDistribution.Gamma));
        var more = OdpBootstrap.Of(Taylor, new(80, OdpProcessDistribution.Gamma), RandomSource.Named(1, "fixed"));
        Assert.Equal(Totals(1, OdpProcessDistribution.Gamma), more.Totals.Take(50));
        Assert.Equal(more.Totals[7], more.Of(7).ToArray().Sum());
        Assert.Equal(more.Row(4)[7], more.Of(7)[4]);
    }

    [Fact]
    public void Reserves_have_the_unit_of_the_amounts()
    {
        var plain = OdpBootstrap.Of(Taylor, new(200, OdpProcessDistribution.Gamma), RandomSource.Named(1, "unit"));
        var cents = OdpBootstrap.Of(ChainLadder.Of(Triangles.Changed(Triangles.TaylorAshe, (_, amount) => amount * 100), 1), new(200, OdpProcessDistribution.Gamma), RandomSource.Named(1, "unit"));
        foreach (var (one, hundred) in plain.Totals.Zip(cents.Totals))
            Near.Equal(100 * one, hundred, 1e-6);
    }

    [Fact]
    public void A_triangle_without_residuals_has_one_outcome()
    {
        var even = Triangle.OfIncremental([[8, 4, 2], [8, 4, 2], [8, 4], [8]]);
        Assert.All(OdpBootstrap.Of(ChainLadder.Of(even, 1), new(20, OdpProcessDistribution.Gamma), RandomSource.Named(1, "even")).Totals, total => Near.Equal(8, total, 1e-9));
    }

    /// <summary>Residuals so large that pseudo-triangles fail: they are counted, and what is left is finite.</summary>
    [Fact]
    public void Pseudo_triangles_without_chain_ladder_are_drawn_anew_and_counted()
    {
        var wild = Triangle.OfIncremental([[1, 60, -50], [70, -60, 55], [1, 50], [40]]);
        var bootstrap = OdpBootstrap.Of(ChainLadder.Of(wild, 1), new(500, OdpProcessDistribution.OverDispersedPoisson), RandomSource.Named(1, "wild"));
        Assert.True(bootstrap.Redrawn > 0);
        Assert.All(bootstrap.Totals, total => Assert.True(double.IsFinite(total)));
    }

    [Fact]
    public void What_the_model_cannot_hold_is_a_named_error()
    {
        static MethodInputException Fault(Triangle triangle, int draws, OdpProcessDistribution process) =>
            Assert.Throws<MethodInputException>(() => OdpBootstrap.Of(ChainLadder.Of(triangle, 1), new(draws, process), RandomSource.Named(1, "fault")));
        var falling = Triangle.OfCumulative([[10, 15, 14], [9, 14, 13], [8, 12], [7]]);
        Assert.Contains("MackLogNormal", Fault(falling, 10, OdpProcessDistribution.Gamma).Message, StringComparison.Ordinal);
        Assert.Equal(InputFault.OutOfRange, Fault(Triangles.Raa, 0, OdpProcessDistribution.Gamma).Fault);
        Assert.Equal(InputFault.OutOfRange, Fault(Triangles.Raa, 1, (OdpProcessDistribution)9).Fault);
        var small = Triangles.Changed(Triangles.TaylorAshe, (_, amount) => amount / 1e6);
        Assert.Equal(InputFault.OutOfRange, Fault(small, 1, OdpProcessDistribution.NegativeBinomial).Fault);
    }

    private static double[] Straightforward(ChainLadder ladder, RandomSource random)
    {
        var fit = OdpFit.Of(ladder);
        var triangle = ladder.Triangle;
        var stretch = Math.Sqrt((double)fit.Residuals.Length / fit.FreeCells);
        var totals = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var pseudo = Enumerable.Range(0, triangle.Rows).Select(row => (IReadOnlyList<double?>)[.. Enumerable.Range(0, triangle.LatestColumn(row) + 1)
                .Select(column => (double?)(fit.Mean(row, column) + (stretch * fit.Residuals[random.Below(fit.Residuals.Length)] * Math.Sqrt(fit.Mean(row, column)))))]);
            var again = ChainLadder.Of(Triangle.OfIncremental([.. pseudo]), 1);
            totals[draw] = Enumerable.Range(0, triangle.Rows).Sum(row => ToCome(again, row, fit.Dispersion, random));
        }

        return totals;
    }

    private static double ToCome(ChainLadder ladder, int row, double dispersion, RandomSource random)
    {
        var (amount, drawn) = (ladder.Rows[row].Latest, 0.0);
        foreach (var factor in ladder.Factors.Skip(ladder.Triangle.LatestColumn(row)))
        {
            var mean = amount * (factor - 1);
            amount += mean;
            if (mean != 0) drawn += Math.Sign(mean) * random.Gamma(Math.Abs(mean) / dispersion, dispersion);
        }

        return drawn;
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
