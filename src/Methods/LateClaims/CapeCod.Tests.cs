namespace Roer.Methods.LateClaims;

public sealed class CapeCodTests
{
    private static readonly double[] Exposure = [7000, 8000, 9000, 10000, 11000];

    [Fact]
    public void It_reproduces_Struhuss()
    {
        var cape = CapeCod.Of(ChainLadder.Of(Triangles.Struhuss, 1 / 0.85), Exposure, new(0.75, 0.07));
        Assert.Equal([0.86099, 0.87393, 0.89654, 0.89836, 0.90897], cape.Ratios.Select(ratio => Math.Round(ratio, 5)));
        Assert.Equal([689.68, 1426.78, 2819.06, 4617.71, 7499.04], cape.Rows.Select(row => Math.Round(row.Reserve, 2)));
        Assert.Equal(17052.27, Math.Round(cape.Total.Reserve, 2));
    }

    /// <summary>Friedland (2010): the formula written out as Bornhuetter-Ferguson with the estimated ratio.</summary>
    [Fact]
    public void It_is_Bornhuetter_Ferguson_with_its_own_ratio()
    {
        var random = new Random(13);
        for (var round = 0; round < 100; round++)
        {
            var ladder = ChainLadder.Of(Triangles.Untidy(random, gaps: true), 1.02);
            double[] exposure = [.. ladder.Rows.Select(_ => 50 + (100 * random.NextDouble()))];
            var (decay, trend, rows) = (random.NextDouble(), (random.NextDouble() / 5) - 0.1, exposure.Length);
            var cape = CapeCod.Of(ladder, exposure, new(decay, trend));
            for (var row = 0; row < rows; row++)
            {
                var weights = Enumerable.Range(0, rows).Select(other => Math.Pow(decay, Math.Abs(row - other))).ToArray();
                var amounts = Enumerable.Range(0, rows).Sum(other => weights[other] * ladder.Rows[other].Latest * Math.Pow(1 + trend, rows - 1 - other));
                var used = Enumerable.Range(0, rows).Sum(other => weights[other] * exposure[other] / ladder.ToUltimate[ladder.Triangle.LatestColumn(other)]);
                Near.Equal(amounts / used, cape.Ratios[row], 1e-12);
            }

            double[] expected = [.. exposure.Select((each, row) => each * cape.Ratios[row] / Math.Pow(1 + trend, rows - 1 - row))];
            foreach (var (ours, theirs) in cape.Rows.Zip(BornhuetterFerguson.Of(ladder, expected)))
                Near.Equal(theirs.Ultimate, ours.Ultimate, 1e-12);
        }
    }

    [Fact]
    public void Without_lending_it_is_chain_ladder()
    {
        var ladder = ChainLadder.Of(Triangles.Raa, 1);
        var cape = CapeCod.Of(ladder, [.. Enumerable.Range(5, 10).Select(each => 1000.0 * each)], new(0, 0));
        foreach (var (ours, theirs) in cape.Rows.Zip(ladder.Rows))
            Near.Equal(theirs.Ultimate, ours.Ultimate, 1e-12);
    }

    [Fact]
    public void A_newest_row_without_amounts_still_has_a_reserve()
    {
        var ladder = ChainLadder.Of(Triangle.OfCumulative([[10, 20, 25], [12, 22], [0]]), 1);
        var cape = CapeCod.Of(ladder, [100, 100, 100], new(0.95, 0));
        Assert.Equal(0, ladder.Rows[2].Reserve);
        Assert.True(cape.Rows[2].Reserve > 0);
        Near.Equal(100 * cape.Ratios[2] * (1 - (1 / ladder.ToUltimate[0])), cape.Rows[2].Reserve, 1e-14);
    }

    [Fact]
    public void The_unit_of_the_exposure_does_not_matter_and_a_final_column_of_nothing_neither()
    {
        var ladder = ChainLadder.Of(Triangles.Struhuss, 1);
        var cape = CapeCod.Of(ladder, Exposure, new(0.95, 0.02));
        Near.Equal(cape.Total.Reserve, CapeCod.Of(ladder, [.. Exposure.Select(each => each / 100)], new(0.95, 0.02)).Total.Reserve, 1e-13);
        var longer = Triangles.Cells(Triangles.Struhuss).Select((row, index) => (IReadOnlyList<double?>)[.. row, index == 0 ? row[4] : null]);
        Near.Equal(cape.Total.Reserve, CapeCod.Of(ChainLadder.Of(Triangle.OfCumulative([.. longer]), 1), Exposure, new(0.95, 0.02)).Total.Reserve, 1e-13);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        var ladder = ChainLadder.Of(Triangles.Struhuss, 1);
        InputFault Fault(double[] exposure, double decay, double trend) => Assert.Throws<MethodInputException>(() => CapeCod.Of(ladder, exposure, new(decay, trend))).Fault;
        Assert.Equal(InputFault.Shape, Fault([1, 2], 1, 0));
        Assert.Equal(InputFault.Negative, Fault([1, 2, 3, 4, -5], 1, 0));
        Assert.Equal(InputFault.NotFinite, Fault([1, 2, 3, 4, double.NaN], 1, 0));
        Assert.Equal(InputFault.OutOfRange, Fault(Exposure, 1.1, 0));
        Assert.Equal(InputFault.OutOfRange, Fault(Exposure, double.NaN, 0));
        Assert.Equal(InputFault.OutOfRange, Fault(Exposure, 1, -1));
        Assert.Equal(InputFault.Singular, Fault([0, 0, 0, 0, 0], 1, 0));
        Assert.Equal(InputFault.Singular, Fault([0, 1, 1, 1, 1], 0, 0));
    }
}
