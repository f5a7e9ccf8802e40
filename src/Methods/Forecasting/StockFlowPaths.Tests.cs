namespace Roer.Methods.Forecasting;

public sealed class StockFlowPathsTests
{
    private static readonly StockFlowOptions Options = new(20_000, 1, 7);
    private static readonly StayCurve Curve = StayCurve.Of(StockFlowTests.Survival, CurveTail.Ends, []);
    private static readonly StockFlowStratum One = new("one", StockFlowTests.Stock, StockFlowTests.Entries, Curve);

    /// <summary>
    /// With Poisson entries the stock is a sum of independent ones: its variance is the sum of p(1 − p) over the stock and of the mean over the entries.
    /// </summary>
    [Fact]
    public void Mean_and_variance_are_the_exact_ones()
    {
        var paths = StockFlowPaths.Simulate([One], [new(null, [], [])], Options).Total(["one"]).ByMonth();
        var expected = StockFlow.Expected([One])[0];
        for (var month = 0; month < 6; month++)
        {
            double variance = 0;
            for (var age = 0; age < StockFlowTests.Stock.Length; age++)
            {
                var stays = StockFlowTests.Stock[age] == 0 ? 0 : Curve.At(age + month + 1) / Curve.At(age);
                variance += StockFlowTests.Stock[age] * stays * (1 - stays);
            }

            for (var start = 0; start <= month; start++) variance += StockFlowTests.Entries[start] * Curve.At(month - start);
            Assert.InRange(paths.Mean[month] - expected[month], -4.5 * Math.Sqrt(variance / 20_000), 4.5 * Math.Sqrt(variance / 20_000));
            Assert.InRange(paths.Deviation[month] / Math.Sqrt(variance), 0.97, 1.03);
        }
    }

    /// <summary>An entry month that is negative binomial adds mean²/size to the variance; large numbers take the other way to draw.</summary>
    [Theory]
    [InlineData(20, 4.0)]
    [InlineData(2000, 50.0)]
    public void Entries_spread_as_a_negative_binomial(double mean, double size)
    {
        var stratum = new StockFlowStratum("wide", [], [mean, mean], StayCurve.Of([1], CurveTail.Stays, []));
        var paths = StockFlowPaths.Simulate([stratum], [new(size, [], [])], Options).Total(["wide"]).ByMonth();
        var variance = mean + (mean * mean / size);
        Assert.InRange(paths.Mean[1], (2 * mean) - (4.5 * Math.Sqrt(2 * variance / 20_000)), (2 * mean) + (4.5 * Math.Sqrt(2 * variance / 20_000)));
        Assert.InRange(paths.Deviation[0] / Math.Sqrt(variance), 0.96, 1.04);
        Assert.InRange(paths.Deviation[1] / Math.Sqrt(2 * variance), 0.96, 1.04);
    }

    [Fact]
    public void Moves_have_the_mean_of_the_formula_and_lose_nobody()
    {
        var round = StayCurve.Of([1, 0.5, 0], CurveTail.Ends, [new("a", [0, 0.2, 0.6]), new("b", [0, 0.3, 0.4])]);
        StockFlowStratum[] strata = [new("a", [10, 4], [3, 2, 1, 0, 0], round), new("b", [3], [0, 0, 0, 0, 0], round)];
        var paths = StockFlowPaths.Simulate(strata, [new(null, [], []), new(null, [], [])], Options);
        var expected = StockFlow.Expected(strata);
        foreach (var (name, place) in new[] { ("a", 0), ("b", 1) })
        {
            var mean = paths.Total([name]).ByMonth().Mean;
            for (var month = 0; month < 5; month++) Assert.InRange(mean[month], expected[place][month] - 0.12, expected[place][month] + 0.12);
        }

        var closed = strata.Select(stratum => stratum with { Entries = [0, 0, 0, 0, 0] }).ToArray();
        var all = StockFlowPaths.Simulate(closed, [new(null, [], []), new(null, [], [])], Options).Total(["a", "b"]);
        Assert.All(all.Of(4), total => Assert.Equal(17, total));
    }

    [Fact]
    public void The_seed_fixes_the_paths_and_an_unrelated_stratum_changes_nothing()
    {
        var other = new StockFlowStratum("other", [9], [4, 4, 4, 4, 4, 4], Curve);
        StockFlowDraws plain = new(3, [], []);
        var options = Options with { Paths = 200 };
        var alone = StockFlowPaths.Simulate([One], [plain], options);
        var together = StockFlowPaths.Simulate([other, One], [plain, plain], options);
        Assert.Equal(alone.Stock("one", 5), together.Stock("one", 5));
        Assert.NotEqual(alone.Stock("one", 5), StockFlowPaths.Simulate([One], [plain], options with { Seed = 8 }).Stock("one", 5));
        var total = together.Total(["one", "other"]);
        Assert.All(Enumerable.Range(0, 200), path => Assert.Equal(together.Stock("one", 2)[path] + together.Stock("other", 2)[path], total.Of(2)[path]));
        Assert.True(total.ByMonth().Quantile(5, 0.9) <= together.Total(["one"]).ByMonth().Quantile(5, 0.9) + together.Total(["other"]).ByMonth().Quantile(5, 0.9));
    }

    [Fact]
    public void Parameter_draws_widen_the_spread()
    {
        var slow = StayCurve.Of([1, 0.99, 0.98, 0.97, 0.96, 0.95, 0.94, 0.93, 0.92, 0.91, 0.9, 0.9], CurveTail.Stays, []);
        var options = Options with { ParameterDraws = 2, Paths = 4000 };
        var known = StockFlowPaths.Simulate([One], [new(5, [], [])], options).Total(["one"]).ByMonth();
        var unknown = StockFlowPaths.Simulate([One], [new(5, [Curve, slow], [])], options).Total(["one"]).ByMonth();
        var entries = StockFlowPaths.Simulate([One], [new(5, [], [[.. One.Entries.Select(each => each / 2)], [.. One.Entries.Select(each => each * 1.5)]])], options).Total(["one"]).ByMonth();
        Assert.True(unknown.Deviation[5] > 1.5 * known.Deviation[5]);
        Assert.True(entries.Deviation[5] > 1.3 * known.Deviation[5]);
        Assert.InRange(entries.Mean[5] / known.Mean[5], 0.97, 1.03);
    }

    [Fact]
    public void Costs_follow_the_paths()
    {
        var paths = StockFlowPaths.Simulate([One], [new(null, [], [])], Options with { Paths = 50 });
        StockFlowPrice price = new("one", [2, 2, 2, 2, 2, 2], [10, 10, 10, 11, 11, 11]);
        var cost = paths.Cost([price], StockExposure.EndOfMonth);
        var mean = paths.Cost([price], StockExposure.MeanOfEnds);
        Assert.Equal(paths.Stock("one", 3).Select(stock => stock * 22.0), cost.Of(3));
        Assert.Equal(paths.Stock("one", 0).Select(stock => (102 + stock) * 10.0), mean.Of(0));
        var year = Enumerable.Range(0, 50).Select(path => Enumerable.Range(0, 6).Sum(month => cost.Of(month)[path])).Order().ToArray();
        Assert.Equal(SampleQuantile.OfSorted(year, 0.9, QuantileType.MedianUnbiased), cost.Over(0, 5).Quantile(0, 0.9), 8);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        StockFlowDraws plain = new(null, [], []);
        static InputFault Fault(Action act) => Assert.Throws<MethodInputException>(act).Fault;
        Assert.Equal(InputFault.Shape, Fault(() => StockFlowPaths.Simulate([One], [], Options)));
        Assert.Equal(InputFault.Shape, Fault(() => StockFlowPaths.Simulate([One], [plain], new(10, 3, 1))));
        Assert.Equal(InputFault.OutOfRange, Fault(() => StockFlowPaths.Simulate([One], [plain], new(0, 1, 1))));
        Assert.Equal(InputFault.OutOfRange, Fault(() => StockFlowPaths.Simulate([One], [plain with { EntrySize = 0 }], Options)));
        Assert.Equal(InputFault.Shape, Fault(() => StockFlowPaths.Simulate([One], [plain with { Curves = [Curve, Curve] }], Options)));
        Assert.Equal(InputFault.Shape, Fault(() => StockFlowPaths.Simulate([One], [plain with { Entries = [[1, 2]] }], Options)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => StockFlowPaths.Simulate([One], [plain with { Curves = [StayCurve.Of([1, 0], CurveTail.Ends, [])] }], Options)));
        var paths = StockFlowPaths.Simulate([One], [plain], Options with { Paths = 2 });
        Assert.Equal(InputFault.Shape, Fault(() => paths.Total(["none"])));
        Assert.Equal(InputFault.Shape, Fault(() => paths.Total(["one", "one"])));
        Assert.Equal(InputFault.Empty, Fault(() => paths.Total([])));
        Assert.Equal(InputFault.OutOfRange, Fault(() => paths.Stock("one", 6)));
        Assert.Equal(InputFault.Shape, Fault(() => paths.Cost([new("one", [1], [1])], StockExposure.EndOfMonth)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => paths.Total(["one"]).Over(3, 2)));
    }

    /// <summary>Members are drawn one by one: more than ten million a month would not end.</summary>
    [Fact]
    public void More_members_than_can_be_drawn_are_refused()
    {
        var curve = StayCurve.Of([1, 0.5], CurveTail.Ends, []);
        foreach (var (stock, entries, size) in new (long, double, double?)[] { (long.MaxValue, 1, null), (0, 1e9, null), (0, 5, 1e-9) })
        {
            Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => StockFlowPaths.Simulate([new("a", [stock], [entries], curve)], [new(size, [], [])], new(2, 1, 1))).Fault);
        }
    }
}
