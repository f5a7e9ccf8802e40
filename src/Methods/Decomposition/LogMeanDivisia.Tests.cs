namespace Roer.Methods.Decomposition;

public sealed class LogMeanDivisiaTests
{
    /// <summary>Test set of LMDIR: two cells of three factors, 1971 and 1972.</summary>
    private static readonly double[] First = [1, 10, 2, 4, 5, 3];
    private static readonly double[] Second = [4, 5, 3, 5, 6, 4];

    [Fact]
    public void It_gives_the_published_effects_additive_and_multiplicative()
    {
        var found = LogMeanDivisia.Of(new FactorCells(First, Second, 3), EntryRule.InFactors);
        Near([69.79006598, -9.455125793, 39.66505981], found.Effects, 1e-8);
        Near([1.761117821, 0.926191306, 1.379410116], found.Ratios!, 1e-9);
        Assert.Equal((80, 180, 100, 0, 0), (found.Before, found.After, found.Change, found.New, found.Ended));
        Assert.Equal(1, found.NewOrEndedRatio);
    }

    [Theory]
    [InlineData(new double[] { 0, 10, 2 }, new double[] { 4, 5, 3 }, new double[] { 60, 0, 0 })]
    [InlineData(new double[] { 4, 5, 3 }, new double[] { 5, 6, 0 }, new double[] { 0, 0, -60 })]
    [InlineData(new double[] { 0, 0, 2 }, new double[] { 4, 5, 3 }, new double[] { 30, 30, 0 })]
    [InlineData(new double[] { 0, 5, 2 }, new double[] { 4, 0, 3 }, new double[] { 0, 0, 0 })]
    [InlineData(new double[] { 0, 5, 2 }, new double[] { 0, 6, 3 }, new double[] { 0, 0, 0 })]
    [InlineData(new double[] { 0, 0, 0 }, new double[] { 0, 0, 0 }, new double[] { 0, 0, 0 })]
    public void A_zero_has_its_analytic_limit_or_a_bar_of_its_own(double[] before, double[] after, double[] effects)
    {
        var limit = LogMeanDivisia.Of(new FactorCells(before, after, 3), EntryRule.InFactors);
        Assert.Equal(effects, limit.Effects);
        Assert.Null(limit.Ratios);
        var own = LogMeanDivisia.Of(new FactorCells(before, after, 3), EntryRule.OwnBar);
        Assert.Equal([0, 0, 0], own.Effects);
        Assert.Equal(Math.Max(0, limit.Change), own.New);
        Assert.Equal(Math.Min(0, limit.Change), own.Ended);
        Assert.Null(own.NewOrEndedRatio);
    }

    [Fact]
    public void The_limit_is_what_small_numbers_tend_to()
    {
        var limit = LogMeanDivisia.Of(new FactorCells([0, 0, 2], [4, 5, 3], 3), EntryRule.InFactors).Effects;
        var far = double.PositiveInfinity;
        foreach (var small in new[] { 1e-5, 1e-20, 1e-80, 1e-150 })
        {
            var near = LogMeanDivisia.Of(new FactorCells([small, small, 2], [4, 5, 3], 3), EntryRule.InFactors).Effects;
            var distance = limit.Zip(near, (left, right) => Math.Abs(left - right)).Max();
            Assert.InRange(distance, 0, far);
            far = distance;
        }

        Assert.InRange(far, 0, 0.2);
    }

    [Fact]
    public void Effects_close_turn_with_time_and_ignore_order_of_cells_order_of_factors_and_units()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var (cells, factors) = (random.Next(1, 700), random.Next(1, 8));
            var (before, after) = (Draw(random, cells * factors), Draw(random, cells * factors));
            var rule = round % 2 == 0 ? EntryRule.InFactors : EntryRule.OwnBar;
            var found = LogMeanDivisia.Of(new FactorCells(before, after, factors), rule);
            var size = found.Before + found.After;
            Assert.Equal(found.Change, found.Effects.Sum() + found.NewOrEnded, 1e-10 * size);
            if (found.Ratios is { } ratios) Assert.Equal(found.After / found.Before, ratios.Aggregate(1.0, (left, right) => left * right) * found.NewOrEndedRatio!.Value, 1e-9 * found.After / found.Before);
            Near(found.Effects, Slow(before, after, factors, rule), 1e-9 * size);

            var back = LogMeanDivisia.Of(new FactorCells(after, before, factors), rule);
            Near([.. found.Effects.Select(effect => -effect)], back.Effects, 1e-12 * size);
            Assert.Equal((found.New, found.Ended), (-back.Ended, -back.New));
            var turned = LogMeanDivisia.Of(new FactorCells([.. before.Reverse()], [.. after.Reverse()], factors), rule);
            Near([.. found.Effects.Reverse()], turned.Effects, 1e-12 * size);

            double[] units = [.. Enumerable.Range(0, factors).Select(_ => random.NextDouble() + 0.5)];
            double[] InUnits(double[] values) => [.. values.Select((value, index) => value * units[index % factors])];
            var scale = units.Aggregate(1.0, (left, right) => left * right);
            Near([.. found.Effects.Select(effect => effect * scale)], LogMeanDivisia.Of(new FactorCells(InUnits(before), InUnits(after), factors), rule).Effects, 1e-11 * size * scale);
        }
    }

    [Fact]
    public void Effects_of_parts_add_up_to_those_of_the_whole()
    {
        var random = new Random(5);
        const int Cells = 900, Factors = 5, Groups = 7;
        var (before, after) = (Draw(random, Cells * Factors), Draw(random, Cells * Factors));
        int[] groups = [.. Enumerable.Range(0, Cells).Select(_ => random.Next(Groups - 1))];
        var whole = LogMeanDivisia.Of(new FactorCells(before, after, Factors), EntryRule.OwnBar);
        var parts = LogMeanDivisia.OfGroups(new FactorCells(before, after, Factors), groups, Groups, EntryRule.OwnBar);
        for (var factor = 0; factor < Factors; factor++) Assert.Equal(whole.Effects[factor], parts.Sum(part => part.Effects[factor]), 1e-10 * whole.After);
        Assert.Equal(whole.NewOrEnded, parts.Sum(part => part.NewOrEnded), 1e-10 * whole.After);
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0], parts[^1].Effects.Append(parts[^1].Before).Append(parts[^1].After).Append(parts[^1].NewOrEnded));
    }

    [Fact]
    public void A_factor_that_does_not_change_has_no_effect_and_a_sole_factor_has_all()
    {
        var found = LogMeanDivisia.Of(new FactorCells([3, 7, 3, 2], [3, 9, 3, 1], 2), EntryRule.InFactors);
        Assert.Equal(0, found.Effects[0]);
        Assert.Equal(found.Change, found.Effects[1], 1e-12);
        Assert.Equal([4.0], LogMeanDivisia.Of(new FactorCells([3], [7], 1), EntryRule.InFactors).Effects.Select(effect => Math.Round(effect, 12)));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(0, 5, 0)]
    [InlineData(10, 20, 14.426950408889634)]
    [InlineData(1, 1.0000001, 1.00000005)]
    [InlineData(1e-300, 1e300, 7.238241365054197e296)]
    public void The_logarithmic_mean_lies_between_geometric_and_arithmetic(double left, double right, double expected)
    {
        Assert.Equal(expected, LogMeanDivisia.LogMean(left, right), 1e-12 * Math.Max(1, expected));
        Assert.Equal(LogMeanDivisia.LogMean(left, right), LogMeanDivisia.LogMean(right, left), 1e-13 * Math.Max(1, expected));
        Assert.InRange(LogMeanDivisia.LogMean(left, right), Math.Sqrt(left) * Math.Sqrt(right) * (1 - 1e-15), ((left / 2) + (right / 2)) * (1 + 1e-15));
    }

    [Fact]
    public void Ratios_beyond_the_numbers_are_computed_where_the_products_are_not()
    {
        var found = LogMeanDivisia.Of(new FactorCells([1e-200, 1e200], [1e200, 1e-200], 2), EntryRule.InFactors);
        Near([Math.Log(1e200) * 2, -Math.Log(1e200) * 2], found.Effects, 1e-9);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        Throws(InputFault.Empty, () => LogMeanDivisia.Of(new FactorCells([], [], 1), EntryRule.OwnBar));
        Throws(InputFault.OutOfRange, () => LogMeanDivisia.Of(default, EntryRule.OwnBar));
        Throws(InputFault.Shape, () => LogMeanDivisia.Of(new FactorCells([1, 2], [1], 1), EntryRule.OwnBar));
        Throws(InputFault.Shape, () => LogMeanDivisia.Of(new FactorCells([1, 2, 3], [1, 2, 3], 2), EntryRule.OwnBar));
        Throws(InputFault.OutOfRange, () => LogMeanDivisia.Of(new FactorCells([1], [1], 0), EntryRule.OwnBar));
        foreach (var nonsense in new[] { double.NaN, double.PositiveInfinity })
        {
            Throws(InputFault.NotFinite, () => LogMeanDivisia.Of(new FactorCells([1, 2, 3, 4, 5, nonsense], [1, 2, 3, 4, 5, 6], 2), EntryRule.OwnBar));
            Throws(InputFault.NotFinite, () => LogMeanDivisia.Of(new FactorCells([1, 2, 3, 4, 5, 6], [1, nonsense, 3, 4, 5, 6], 2), EntryRule.OwnBar));
        }

        Assert.Contains("Shapley", Throws(InputFault.Negative, () => LogMeanDivisia.Of(new FactorCells([1, 2, 3, 4, 5], [1, -2, 3, 4, 5], 1), EntryRule.OwnBar)).Message, StringComparison.Ordinal);
        Throws(InputFault.OutOfRange, () => LogMeanDivisia.Of(new FactorCells([1e200, 1e200], [1, 1], 2), EntryRule.OwnBar));
        Throws(InputFault.OutOfRange, () => LogMeanDivisia.Of(new FactorCells([1e-200, 1e-200], [1, 1], 2), EntryRule.OwnBar));
        Throws(InputFault.Shape, () => LogMeanDivisia.OfGroups(new FactorCells([1, 2], [1, 2], 1), [0], 1, EntryRule.OwnBar));
        Throws(InputFault.OutOfRange, () => LogMeanDivisia.OfGroups(new FactorCells([1, 2], [1, 2], 1), [0, 2], 2, EntryRule.OwnBar));
    }

    internal static MethodInputException Throws(InputFault fault, Action act)
    {
        var thrown = Assert.Throws<MethodInputException>(act);
        Assert.Equal(fault, thrown.Fault);
        return thrown;
    }

    internal static void Near(IReadOnlyList<double> expected, IReadOnlyList<double> found, double tolerance)
    {
        Assert.Equal(expected.Count, found.Count);
        for (var index = 0; index < expected.Count; index++) Assert.Equal(expected[index], found[index], tolerance);
    }

    /// <summary>Numbers of very different sizes, one in thirty of them 0.</summary>
    private static double[] Draw(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(30) == 0 ? 0 : Math.Exp((random.NextDouble() * 4) - 2))];

    private static double[] Slow(double[] before, double[] after, int factors, EntryRule rule)
    {
        var effects = new double[factors];
        for (var cell = 0; cell < before.Length / factors; cell++)
        {
            double[] x0 = before[(cell * factors)..((cell + 1) * factors)], x1 = after[(cell * factors)..((cell + 1) * factors)];
            var (v0, v1) = (x0.Aggregate(1.0, (a, b) => a * b), x1.Aggregate(1.0, (a, b) => a * b));
            for (var factor = 0; factor < factors; factor++)
            {
                if (v0 > 0 && v1 > 0) effects[factor] += (v0 == v1 ? v0 : (v1 - v0) / Math.Log(v1 / v0)) * Math.Log(x1[factor] / x0[factor]);
                else if (rule == EntryRule.InFactors && v0 + v1 > 0 && x0[factor] * x1[factor] == 0) effects[factor] += (v1 - v0) / x0.Concat(x1).Count(x => x == 0);
            }
        }

        return effects;
    }
}
