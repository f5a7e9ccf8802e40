namespace Roer.Methods.Decomposition;

public sealed class StockFlowSplitTests
{
    private static readonly BootstrapOptions Options = new(20, 0.9, QuantileType.Gumbel);

    /// <summary>
    /// Two months. Before: a stay that runs all along. After: it again, and a stay that begins on the first day of the second month. One euro a month of stay.
    /// Only the inflow differs, and it adds one month of stay; but the mix of starts is known of the period after alone, and so is no difference.
    /// </summary>
    [Fact]
    public void One_more_start_is_inflow()
    {
        var old = new FlowSpell(0, 0, new DateOnly(2020, 1, 1), null);
        var before = new FlowPeriod(new DateOnly(2022, 1, 1), 2, [old], [new(0, 0, 2, 2)]);
        var after = new FlowPeriod(new DateOnly(2023, 1, 1), 2, [old, new(1, 0, new DateOnly(2023, 2, 1), null)], [new(0, 0, 2, 2), new(1, 0, 1, 1)]);
        var split = Of(before, after, 2);
        Near([0, 1, 0, 0, 0, 0, 0, 0], split);
        Assert.Equal((2, 3, 2, 3), (split.Before, split.After, split.FittedBefore, split.FittedAfter));
    }

    /// <summary>
    /// One month, two stays at its start. Before: one ends on the last day of the month, so both are there all month; a month costs 10. After: the same, 4 quantities
    /// a month where there were 2, at 6 a quantity where it was 5. Amounts 20 and 48. Intensity: half of 2 months × 2 more × (5 + 6) = 22; price: half of 2 × 1 more × (2 + 4) = 6.
    /// </summary>
    [Fact]
    public void More_a_month_and_dearer_are_intensity_and_price()
    {
        FlowPeriod Period(int year, double quantity, double amount) => new(new DateOnly(year, 6, 1), 1,
            [new(0, 0, new DateOnly(year, 2, 5), null), new(1, 0, new DateOnly(year, 3, 9), new DateOnly(year, 6, 30))],
            [new(0, 0, quantity / 2, amount / 2), new(1, 0, quantity / 2, amount / 2)]);
        Near([0, 0, 0, 0, 0, 22, 6, 0], Of(Period(2022, 4, 20), Period(2023, 8, 48), 2));
    }

    /// <summary>
    /// Two months, four stays at the start. Before: two end on the last day of the first month, one on the last of the second. The chance of ending is 3 in 6 member-months: 4 + 2 = 6 expected months. After:
    /// none end: 8 months. All is duration.
    /// </summary>
    [Fact]
    public void Fewer_ends_are_duration()
    {
        FlowSpell Stay(int unit, int year, int? month) => new(unit, 0, new DateOnly(year - 4, 1, 1), month is { } end ? new DateOnly(year, end + 1, 1).AddDays(-1) : null);
        var before = new FlowPeriod(new DateOnly(2022, 1, 1), 2, [Stay(0, 2022, 1), Stay(1, 2022, 1), Stay(2, 2022, 2), Stay(3, 2022, null)], [new(0, 0, 6, 6)]);
        var after = new FlowPeriod(new DateOnly(2023, 1, 1), 2, [Stay(0, 2023, null), Stay(1, 2023, null), Stay(2, 2023, null), Stay(3, 2023, null)], [new(0, 0, 8, 8)]);
        Near([0, 0, 2, 0, 0, 0, 0, 0], Of(before, after, 4));
    }

    /// <summary>A stay that ended in the month before leads to one in the first month of the period after, and to none before: sequence. The stock of leavers is alike.</summary>
    [Fact]
    public void A_stay_that_leads_to_another_is_sequence()
    {
        FlowSpell Left(int year) => new(0, 0, new DateOnly(year - 3, 1, 1), new DateOnly(year - 1, 12, 31));
        FlowSpell Other(int year) => new(1, 0, new DateOnly(year - 3, 1, 1), null);
        var before = new FlowPeriod(new DateOnly(2022, 1, 1), 1, [Left(2022), Other(2022)], [new(1, 0, 1, 1)]);
        var after = new FlowPeriod(new DateOnly(2023, 1, 1), 1, [Left(2023), Other(2023), new(0, 0, new DateOnly(2023, 1, 1), null)], [new(0, 0, 1, 1), new(1, 0, 1, 1)]);
        Near([0, 0, 0, 1, 0, 0, 0, 0], Of(before, after, 2));
    }

    /// <summary>One start in either period, in the dear stratum after: mix. Both strata have a running stay, so that their prices are known.</summary>
    [Fact]
    public void A_start_elsewhere_is_mix()
    {
        FlowPeriod Period(int year, int stratum) => new(new DateOnly(year, 1, 1), 1,
            [new(0, 0, new DateOnly(year - 3, 1, 1), null), new(1, 1, new DateOnly(year - 3, 1, 1), null), new(2, stratum, new DateOnly(year, 1, 1), null)],
            [new(0, 0, 1, 1), new(1, 1, 10, 10), new(2, stratum, stratum == 0 ? 1 : 10, stratum == 0 ? 1 : 10)]);
        var split = Of(Period(2022, 0), Period(2023, 1), 3, 2);
        Near([0, 0, 0, 0, 9, 0, 0, 0], split);
        Assert.Equal(-1, split.ByStratum[0][(int)FlowFactor.Mix], 1e-12);
        Assert.Equal(10, split.ByStratum[1][(int)FlowFactor.Mix], 1e-12);
    }

    /// <summary>Twice the stock, all else alike: the stock's own bar.</summary>
    [Fact]
    public void More_at_the_start_is_stock()
    {
        FlowPeriod Period(int year, int units) => new(new DateOnly(year, 1, 1), 3,
            [.. Enumerable.Range(0, units).Select(unit => new FlowSpell(unit, 0, new DateOnly(year - 5, 1, 1), null))],
            [.. Enumerable.Range(0, units).Select(unit => new FlowAmount(unit, 0, 3, 6))]);
        Near([12, 0, 0, 0, 0, 0, 0, 0], Of(Period(2022, 2), Period(2023, 4), 4));
    }

    [Fact]
    public void What_no_stay_stands_behind_is_not_explained()
    {
        var before = new FlowPeriod(new DateOnly(2022, 1, 1), 1, [], [new(0, 0, 5, 5)]);
        var after = new FlowPeriod(new DateOnly(2023, 1, 1), 1, [], [new(0, 0, 7, 8)]);
        Near([0, 0, 0, 0, 0, 0, 0, 3], Of(before, after, 1));
    }

    [Fact]
    public void Effects_add_up_strata_add_up_and_turning_the_periods_turns_the_signs()
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var world = new DrawnFlows(seed);
            var (split, back) = (world.Split(Options), StockFlowSplit.Of(world.After, world.Before, world.Size, Options, RandomSource.Named(seed, "test")));
            Assert.Equal(split.After - split.Before, Bars(split).Sum(), 1e-7);
            Near([.. Bars(back).Select(effect => -effect)], split, 1e-7);
            for (var bar = 0; bar <= StockFlowSplit.Factors; bar++)
                Assert.Equal(Bars(split)[bar], split.ByStratum.Sum(stratum => stratum[bar]), 1e-7);
        }
    }

    [Fact]
    public void The_same_twice_differs_in_nothing()
    {
        var world = new DrawnFlows(3);
        var split = StockFlowSplit.Of(world.Before, world.Before, world.Size, Options, RandomSource.Named(3, "test"));
        Near(new double[8], split, 1e-9);
        Assert.All(split.Effects, effect => Assert.Equal((0, 0), (Math.Round(effect.Low, 6), Math.Round(effect.High, 6))));
    }

    [Fact]
    public void A_unit_that_stays_throughout_in_a_stratum_of_its_own_changes_no_bar()
    {
        var world = new DrawnFlows(5);
        FlowPeriod With(FlowPeriod period) => period with
        {
            Spells = [.. period.Spells, new FlowSpell(world.Size.Units, world.Size.Strata, new DateOnly(2010, 1, 1), null)],
            Amounts = [.. period.Amounts, new FlowAmount(world.Size.Units, world.Size.Strata, 12, 1200)],
        };
        var more = StockFlowSplit.Of(With(world.Before), With(world.After), (world.Size.Units + 1, world.Size.Strata + 1), Options, RandomSource.Named(5, "test"));
        Near(Bars(world.Split(Options)), more, 1e-6);
    }

    [Fact]
    public void The_order_of_stays_and_amounts_does_not_matter_and_the_seed_does_for_intervals_only()
    {
        var world = new DrawnFlows(7);
        FlowPeriod Turned(FlowPeriod period) => period with { Spells = [.. period.Spells.Reverse()], Amounts = [.. period.Amounts.Reverse()] };
        var (split, turned) = (world.Split(Options), StockFlowSplit.Of(Turned(world.Before), Turned(world.After), world.Size, Options, RandomSource.Named(7, "test")));
        Near(Bars(split), turned, 1e-7);
        Assert.Equal(split.Effects[2].Low, turned.Effects[2].Low, 1e-6);
        var other = StockFlowSplit.Of(world.Before, world.After, world.Size, Options, RandomSource.Named(8, "test"));
        Near(Bars(split), other, 1e-7);
        Assert.NotEqual(split.Effects[2].Low, other.Effects[2].Low);
    }

    [Fact]
    public void It_equals_a_slow_obvious_count()
    {
        for (var seed = 20; seed < 22; seed++)
        {
            var world = new DrawnFlows(seed);
            Near(SlowStockFlow.Bars(world.Before, world.After, world.Size.Strata), world.Split(Options), 1e-4);
        }
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        var world = new DrawnFlows(1);
        void Throws(InputFault fault, FlowPeriod before, FlowPeriod after, (int, int) size) =>
            LogMeanDivisiaTests.Throws(fault, () => StockFlowSplit.Of(before, after, size, Options, RandomSource.Named(1, "test")));
        Throws(InputFault.Shape, world.Before, world.After with { Months = 11 }, world.Size);
        Throws(InputFault.OutOfRange, world.Before with { First = new DateOnly(2022, 1, 2) }, world.After, world.Size);
        Throws(InputFault.OutOfRange, world.Before, world.After, (1, world.Size.Strata));
        Throws(InputFault.OutOfRange, world.Before, world.After, (world.Size.Units, 1));
        Throws(InputFault.TooFew, world.Before, world.After, (0, 1));
        Throws(InputFault.Unsorted, world.Before with { Spells = [new(0, 0, new DateOnly(2022, 2, 2), new DateOnly(2022, 2, 1))] }, world.After, world.Size);
        Throws(InputFault.NotFinite, world.Before with { Amounts = [new(0, 0, double.NaN, 1)] }, world.After, world.Size);
    }

    internal static double[] Bars(StockFlowSplit split) => [.. split.Effects.Select(effect => effect.Estimate), split.Unexplained.Estimate];

    private static StockFlowSplit Of(FlowPeriod before, FlowPeriod after, int units, int strata = 1) =>
        StockFlowSplit.Of(before, after, (units, strata), Options, RandomSource.Named(1, "test"));

    private static void Near(double[] expected, StockFlowSplit split, double margin = 1e-12) => LogMeanDivisiaTests.Near(expected, Bars(split), margin);
}
