namespace Roer.Methods.Decomposition;

public sealed class ShapleyTests
{
    [Fact]
    public void Two_sectors_give_the_textbook_effects()
    {
        var found = Shapley.OfProduct(new FactorCells([50, 0.2, 3, 50, 0.8, 0.5], [80, 0.5, 2, 80, 0.5, 0.4], 3), EntryRule.InFactors);
        LogMeanDivisiaTests.Near([34.35, 39.3, -27.65], found.Effects, 1e-12);
        Assert.Equal(46, found.Change, 1e-12);
    }

    [Fact]
    public void It_is_the_average_over_all_orders_of_any_function()
    {
        var random = new Random(9);
        for (var factors = 1; factors <= 6; factors++)
        {
            double[] values = [.. Enumerable.Range(0, 1 << factors).Select(_ => (random.NextDouble() * 200) - 100)];
            var found = Shapley.Of(factors, changed => values[changed]);
            var slow = new double[factors];
            double[][] orders = [.. Orders([.. Enumerable.Range(0, factors)]).Select(order => Added(order, values))];
            for (var factor = 0; factor < factors; factor++) slow[factor] = orders.Average(order => order[factor]);
            LogMeanDivisiaTests.Near(slow, found.Effects, 1e-10);
            Assert.Equal(found.Change, found.Effects.Sum(), 1e-10);
        }
    }

    [Fact]
    public void Products_are_as_the_function_and_negative_cells_are_welcome()
    {
        var random = new Random(11);
        for (var round = 0; round < 50; round++)
        {
            var (cells, factors) = (random.Next(1, 20), random.Next(1, 7));
            double[] before = Draw(random, cells * factors), after = Draw(random, cells * factors);
            double Value(uint changed) => Enumerable.Range(0, cells).Sum(cell => Enumerable.Range(0, factors)
                .Aggregate(1.0, (product, factor) => product * ((changed >> factor & 1) == 1 ? after : before)[(cell * factors) + factor]));
            var found = Shapley.OfProduct(new FactorCells(before, after, factors), EntryRule.InFactors);
            LogMeanDivisiaTests.Near(Shapley.Of(factors, Value).Effects, found.Effects, 1e-9);
            var back = Shapley.OfProduct(new FactorCells(after, before, factors), EntryRule.InFactors);
            LogMeanDivisiaTests.Near([.. found.Effects.Select(effect => -effect)], back.Effects, 1e-9);
            var turned = Shapley.OfProduct(new FactorCells([.. before.Reverse()], [.. after.Reverse()], factors), EntryRule.InFactors);
            LogMeanDivisiaTests.Near([.. found.Effects.Reverse()], turned.Effects, 1e-9);
        }
    }

    [Fact]
    public void New_and_ended_cells_have_a_bar_of_their_own_when_asked()
    {
        var found = Shapley.OfProduct(new FactorCells([2, 3, 0, 4, 5, 1], [3, 3, 2, -4, 0, 1], 2), EntryRule.OwnBar);
        Assert.Equal((11, 1, -8, -5), (found.Before, found.After, found.New, found.Ended));
        LogMeanDivisiaTests.Near([3, 0], found.Effects, 1e-12);
        Assert.Equal(found.Change, found.Effects.Sum() + found.NewOrEnded, 1e-12);
    }

    [Fact]
    public void A_factor_without_influence_has_no_effect_and_equal_factors_have_equal_ones()
    {
        var found = Shapley.Of(3, changed => (changed & 1) + (changed >> 1 & 1) + ((changed & 3) == 3 ? 4 : 0));
        LogMeanDivisiaTests.Near([3, 3, 0], found.Effects, 1e-12);
        Assert.Equal(1, Shapley.Weights(20).Select((weight, size) => weight * Enumerable.Range(0, size).Aggregate(1.0, (chosen, each) => chosen * (19 - each) / (each + 1))).Sum(), 1e-12);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => Shapley.Of(0, _ => 1));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => Shapley.Of(21, _ => 1));
        LogMeanDivisiaTests.Throws(InputFault.NotFinite, () => Shapley.Of(2, changed => changed == 3 ? double.NaN : 1));
        LogMeanDivisiaTests.Throws(InputFault.NotFinite, () => Shapley.OfProduct(new FactorCells([double.NaN], [1], 1), EntryRule.OwnBar));
        LogMeanDivisiaTests.Throws(InputFault.NotFinite, () => Shapley.OfProduct(new FactorCells([1e300, 1e300], [1, 1], 2), EntryRule.OwnBar));
    }

    private static double[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextDouble() * 4) - 1)];

    private static IEnumerable<int[]> Orders(int[] left) => left.Length == 0
        ? [[]]
        : left.SelectMany(first => Orders([.. left.Where(each => each != first)]).Select(rest => (int[])[first, .. rest]));

    private static double[] Added(int[] order, double[] values)
    {
        var added = new double[order.Length];
        var changed = 0;
        foreach (var factor in order)
        {
            added[factor] = values[changed | (1 << factor)] - values[changed];
            changed |= 1 << factor;
        }

        return added;
    }
}
