namespace Roer.Methods.LateClaims;

public sealed class BenktanderTests
{
    private static readonly ChainLadder Ladder = ChainLadder.Of(Triangles.Raa, 1);
    private static readonly double[] Expected = [.. Enumerable.Range(0, 10).Select(row => 15_000.0 + (1000 * row))];

    /// <summary>Friedland's XYZ, newest year: latest 3,409, factor 24.852455, expected 47,797.</summary>
    [Fact]
    public void It_reproduces_the_newest_year_of_XYZ()
    {
        var ladder = ChainLadder.Of(Triangle.OfCumulative([[1000, 24852.455153667513], [3409]]), 1);
        Near.Equal(49282.76948999759, BornhuetterFerguson.Of(ladder, [1, 47797])[1].Ultimate, 1e-12);
        Near.Equal(50708.75536985241, Benktander.Of(ladder, [1, 47797], 2)[1].Ultimate, 1e-12);
    }

    [Fact]
    public void Expecting_chain_ladder_gives_chain_ladder_and_so_does_repeating_without_end()
    {
        double[] own = [.. Ladder.Rows.Select(row => row.Ultimate)];
        for (var row = 0; row < 10; row++)
        {
            Near.Equal(own[row], BornhuetterFerguson.Of(Ladder, own)[row].Ultimate, 1e-12);
            Near.Equal(own[row], Benktander.Of(Ladder, Expected, 1000)[row].Ultimate, 1e-10);
        }
    }

    [Fact]
    public void Each_repetition_takes_the_last_outcome_as_expectation()
    {
        var expected = Expected;
        for (var iterations = 1; iterations < 6; iterations++)
        {
            var once = BornhuetterFerguson.Of(Ladder, expected);
            var all = Benktander.Of(Ladder, Expected, iterations);
            for (var row = 0; row < 10; row++)
                Near.Equal(once[row].Ultimate, all[row].Ultimate, 1e-12);
            expected = [.. once.Select(row => row.Ultimate)];
        }
    }

    [Fact]
    public void A_row_without_amounts_has_a_reserve_and_a_final_row_has_none()
    {
        var rows = BornhuetterFerguson.Of(ChainLadder.Of(Triangle.OfCumulative([[10, 20], [0]]), 1), [33, 44]);
        Assert.Equal((0, 22), (rows[0].Reserve, rows[1].Reserve));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(ChainLadder ladder, double[] expected, int iterations) => Assert.Throws<MethodInputException>(() => Benktander.Of(ladder, expected, iterations)).Fault;
        Assert.Equal(InputFault.Shape, Fault(Ladder, [1], 1));
        Assert.Equal(InputFault.OutOfRange, Fault(Ladder, Expected, 0));
        Assert.Equal(InputFault.Negative, Fault(Ladder, [.. Expected.Select(each => -each)], 1));
        Assert.Equal(InputFault.NotFinite, Fault(Ladder, [.. Expected.Select(_ => double.NaN)], 1));
        Assert.Equal(InputFault.OutOfRange, Fault(ChainLadder.Of(Triangle.OfCumulative([[100, 10], [100]]), 1), [5, 5], 100_000));
    }
}
