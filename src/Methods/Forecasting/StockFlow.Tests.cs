namespace Roer.Methods.Forecasting;

public sealed class StockFlowTests
{
    internal static readonly double[] Survival = [1, 0.95, 0.85, 0.7, 0.55, 0.42, 0.3, 0.2, 0.12, 0.06, 0.02, 0];
    internal static readonly long[] Stock = [20, 18, 17, 13, 11, 9, 6, 4, 2, 1, 1, 0];
    internal static readonly double[] Entries = [22, 22, 23, 24, 24, 25];
    private static readonly StayCurve Curve = StayCurve.Of(Survival, CurveTail.Ends, []);

    [Fact]
    public void It_gives_the_exact_example()
    {
        double[] expected = [103.881453634085, 106.182205513784, 109.163909774436, 112.707894736842, 115.791353383459, 119.343759398496];
        Assert.All(expected.Zip(StockFlow.Expected([.. Stock.Select(count => (double)count)], Entries, Curve)), pair => Assert.Equal(pair.First, pair.Second, 9));
        Assert.All(expected.Zip(StockFlow.Expected([new StockFlowStratum("one", Stock, Entries, Curve)])[0]), pair => Assert.Equal(pair.First, pair.Second, 9));
    }

    [Fact]
    public void Even_entries_come_to_entries_times_mean_stay()
    {
        var stock = StockFlow.Expected([], [.. Enumerable.Repeat(22.0, 40)], Curve);
        Assert.Equal(113.74, stock[^1], 10);
        double[] steady = [.. Survival.Select(share => 22 * share)];
        Assert.All(StockFlow.Expected(steady, [.. Enumerable.Repeat(22.0, 5)], Curve), each => Assert.Equal(113.74, each, 10));
    }

    /// <summary>Moves: part of the first stratum goes on in the second, followed by hand for two months.</summary>
    [Fact]
    public void Who_moves_enters_the_other_stratum_at_age_0()
    {
        var light = StayCurve.Of([1, 0.5, 0.25], CurveTail.Ends, [new StayMove("heavy", [0, 0.3, 0.4])]);
        var heavy = StayCurve.Of([1, 0.8, 0.6], CurveTail.KeepsItsRate, []);
        var expected = StockFlow.Expected([new("light", [100], [0, 0, 0], light), new("heavy", [], [0, 0, 0], heavy)]);
        Assert.All(expected[0].Zip([50.0, 25, 0]), pair => Assert.Equal(pair.Second, pair.First, 10));
        Assert.All(expected[1].Zip([30.0, (30 * 0.8) + 10, (30 * 0.6) + 8]), pair => Assert.Equal(pair.Second, pair.First, 10));
    }

    [Fact]
    public void When_all_leavers_move_back_nobody_is_lost()
    {
        var round = StayCurve.Of([1, 0.5, 0], CurveTail.Ends, [new StayMove("a", [0, 0.2, 0.6]), new StayMove("b", [0, 0.3, 0.4])]);
        var expected = StockFlow.Expected([new("a", [10, 4], [0, 0, 0, 0, 0], round), new("b", [3], [0, 0, 0, 0, 0], round)]);
        for (var month = 0; month < 5; month++) Assert.Equal(17, expected[0][month] + expected[1][month], 10);
    }

    [Fact]
    public void It_is_linear_and_an_unrelated_stratum_changes_nothing()
    {
        var one = new StockFlowStratum("one", Stock, Entries, Curve);
        var other = new StockFlowStratum("other", [5, 5], [1, 2, 3, 4, 5, 6], StayCurve.Of([1, 0.9], CurveTail.Stays, []));
        Assert.Equal(StockFlow.Expected([one])[0], StockFlow.Expected([other, one])[1]);
        var twice = StockFlow.Expected([.. Stock.Select(count => 2.0 * count)], [.. Entries.Select(count => 2 * count)], Curve);
        Assert.All(StockFlow.Expected([one])[0].Zip(twice), pair => Assert.Equal(2 * pair.First, pair.Second, 9));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(Action act) => Assert.Throws<MethodInputException>(act).Fault;
        Assert.Equal(InputFault.Empty, Fault(() => StockFlow.Expected([1], [], Curve)));
        Assert.Equal(InputFault.Negative, Fault(() => StockFlow.Expected([-1], [1], Curve)));
        Assert.Equal(InputFault.NotFinite, Fault(() => StockFlow.Expected([1], [double.NaN], Curve)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => StockFlow.Expected([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [1], Curve)));
        Assert.Equal(InputFault.Empty, Fault(() => StockFlow.Expected([])));
        Assert.Equal(InputFault.Shape, Fault(() => StockFlow.Expected([new("a", [], [1], Curve), new("a", [], [1], Curve)])));
        Assert.Equal(InputFault.Shape, Fault(() => StockFlow.Expected([new("a", [], [1], Curve), new("b", [], [1, 2], Curve)])));
        Assert.Equal(InputFault.Shape, Fault(() => StockFlow.Expected([new("a", [], [1], StayCurve.Of([1, 0], CurveTail.Ends, [new("nowhere", [0, 1])]))])));
    }
}
