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

    /// <summary>Cells that come, go, stay and never were: the effects add up to the change, and looked at the other way about they turn their signs.</summary>
    [Fact]
    public void Effects_close_and_turn_with_the_moments_whatever_is_not_there()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (quantities, cells) = (random.Next(1, 7), random.Next(1, 6));
            double[] before = [.. Enumerable.Range(0, cells).SelectMany(_ => Chain(random, quantities))], after = [.. Enumerable.Range(0, cells).SelectMany(_ => Chain(random, quantities))];
            var (there, back) = (Effects(before, after, quantities), Effects(after, before, quantities));
            Assert.Equal(Last(after, quantities) - Last(before, quantities), there.Sum(), 1e-6);
            Assert.All(there.Zip(back), pair => Assert.Equal(pair.First, -pair.Second, 1e-6));
            Assert.All(Effects(before, before, quantities), effect => Assert.Equal(0, effect, 1e-9));
        }

        static double Last(double[] chains, int quantities) => chains.Where((_, at) => at % quantities == quantities - 1).Sum();
    }

    [Fact]
    public void Something_out_of_nothing_is_a_named_error()
    {
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => QuantityChain.Factors([0, 5], [1, 5], 2)).Fault);
        Assert.Equal(InputFault.Negative, Assert.Throws<MethodInputException>(() => QuantityChain.Factors([1, -5], [1, 5], 2)).Fault);
    }

    /// <summary>From some quantity on there may be nothing more.</summary>
    private static IEnumerable<double> Chain(Random random, int quantities)
    {
        var until = random.Next(3) == 0 ? random.Next(quantities) : quantities;
        return [.. Enumerable.Range(0, quantities).Select(at => at < until ? random.Next(1, 500) : 0.0)];
    }

    private static IReadOnlyList<double> Effects(double[] before, double[] after, int quantities)
    {
        var (first, second) = QuantityChain.Factors(before, after, quantities);
        return [.. LogMeanDivisia.Of(new FactorCells(first, second, quantities), EntryRule.InFactors).Effects];
    }

    private static double Product(double[] factors) => Math.Round(factors.Aggregate(1.0, (product, factor) => product * factor), 9);
}
