namespace Roer.Methods.Decomposition;

public sealed class QuantityChainTests
{
    [Fact]
    public void The_factors_telescope_to_the_last_quantity()
    {
        var (before, after) = QuantityChain.Factors([100, 20, 30, 600, 50, 5, 5, 10], [110, 22, 44, 900, 40, 8, 2, 30], 4);
        Assert.Equal([100, 0.2, 1.5, 20, 50, 0.1, 1, 2], before);
        Assert.Equal((900.0, 30.0), (Product(after[..4]), Product(after[4..])));
    }

    /// <summary>No youths then: the share of youths rises from 0 and explains all; what youths would have had is unknown, so it did not change.</summary>
    [Fact]
    public void What_was_not_there_takes_the_ratios_of_the_other_moment()
    {
        var (before, after) = QuantityChain.Factors([100, 0, 0, 0], [110, 22, 44, 900], 4);
        Assert.Equal([100, 0, 2, 900 / 44.0], before);
        Assert.Equal([110, 0.2, 2, 900 / 44.0], after);
        var split = LogMeanDivisia.Of(new FactorCells(before, after, 4), EntryRule.InFactors);
        Assert.Equal([0, 900, 0, 0], split.Effects.Select(effect => Math.Round(effect, 9)));
    }

    [Fact]
    public void What_never_was_there_explains_nothing()
    {
        var (before, after) = QuantityChain.Factors([100, 0, 0], [110, 0, 0], 3);
        Assert.Equal([100, 0, 1, 110, 0, 1], [.. before, .. after]);
    }

    [Fact]
    public void Something_out_of_nothing_is_a_named_error()
    {
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => QuantityChain.Factors([0, 5], [1, 5], 2)).Fault);
        Assert.Equal(InputFault.Negative, Assert.Throws<MethodInputException>(() => QuantityChain.Factors([1, -5], [1, 5], 2)).Fault);
    }

    private static double Product(double[] factors) => Math.Round(factors.Aggregate(1.0, (product, factor) => product * factor), 9);
}
