using System.Numerics;

namespace Roer.Methods.Sequences;

public sealed class TransitionRatesTests
{
    /// <summary>Each day of each case is looked at: it is a day at risk of its state, and a passage when the day before had another.</summary>
    [Fact]
    public void Rates_are_those_of_counting_days_one_by_one()
    {
        var random = new Random(41);
        foreach (var stateOf in new Func<ulong, ulong>[] { state => state, state => (ulong)BitOperations.Log2(state | 1), state => (ulong)BitOperations.PopCount(state) })
        {
            for (var round = 0; round < 40; round++)
            {
                var paths = Paths(random, random.Next(1, 12));
                var (days, passages) = ByDay(paths, stateOf);
                Assert.Equal(
                    passages.OrderBy(each => each.Key.From).ThenBy(each => each.Key.To).Select(each => new TransitionRate(each.Key.From, each.Key.To, each.Value, days[each.Key.From])),
                    TransitionRates.Of(paths, stateOf));
            }
        }
    }

    /// <summary>Another child adds its own passages and days, whatever its place; one in states of its own changes nothing of the others.</summary>
    [Fact]
    public void Another_child_adds_only_its_own()
    {
        var random = new Random(42);
        for (var round = 0; round < 50; round++)
        {
            var paths = Paths(random, 8);
            StateSegment[] stranger = [new(256, 0, 9), new(512, 9, 30)];
            var before = TransitionRates.Of(paths, state => state);
            Assert.Equal([.. before, new(256, 512, 1, 9)], TransitionRates.Of([stranger, .. paths], state => state));
            Assert.Equal(before.Select(rate => rate with { Events = rate.Events * 2, Exposure = rate.Exposure * 2 }), TransitionRates.Of([.. paths, .. paths.Reverse()], state => state));
        }
    }

    /// <summary>The limits of a Poisson mean by Garwood (1936), as R 4.2 prints them: poisson.test(events, 1, conf.level = level).</summary>
    [Theory]
    [InlineData(0, 0.95, 0.0000, 3.6889)]
    [InlineData(1, 0.95, 0.0253, 5.5716)]
    [InlineData(2, 0.95, 0.2422, 7.2247)]
    [InlineData(3, 0.95, 0.6187, 8.7673)]
    [InlineData(5, 0.95, 1.6235, 11.6683)]
    [InlineData(20, 0.95, 12.2165, 30.8884)]
    [InlineData(50, 0.95, 37.1110, 65.9188)]
    [InlineData(100, 0.95, 81.3640, 121.6268)]
    [InlineData(2, 0.90, 0.3554, 6.2958)]
    [InlineData(7, 0.90, 3.2853, 13.1481)]
    public void Printed_limits_hold(int events, double level, double low, double high)
    {
        var found = new TransitionRate(1, 2, events, 1).Interval(level)!.Value;
        Assert.Equal((low, high), (Math.Round(found.Low, 4), Math.Round(found.High, 4)));
    }

    /// <summary>At its limits the Poisson chance of as many events or more, and as many or fewer, is half of what the interval leaves out.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.95)]
    [InlineData(0.999)]
    public void Tails_at_the_limits_are_summed_term_by_term(double level)
    {
        for (var events = 0; events <= 60; events++)
        {
            var (low, high) = new TransitionRate(1, 2, events, 365).Interval(level)!.Value;
            Assert.Equal((1 - level) / 2, AtMost(events, high * 365), 1e-10);
            if (events > 0) Assert.Equal((1 - level) / 2, 1 - AtMost(events - 1, low * 365), 1e-10);
            Assert.True(low <= events / 365.0 && events / 365.0 < high);
        }
    }

    private static double AtMost(int events, double mean)
    {
        double term = Math.Exp(-mean), sum = 0;
        for (var number = 0; number <= events; term *= mean / ++number) sum += term;
        return sum;
    }

    private static IReadOnlyList<StateSegment>[] Paths(Random random, int cases) =>
        [.. Enumerable.Range(0, cases).Select(at => StatePathOracleTests.Of(StatePathOracleTests.Draw(random), 0, at % 2 == 0 ? IdleTime.IsState : IdleTime.LeftOut))];

    private static (Dictionary<ulong, long> Days, Dictionary<(ulong From, ulong To), int> Passages) ByDay(IReadOnlyList<StateSegment>[] paths, Func<ulong, ulong> stateOf)
    {
        var (days, passages) = (new Dictionary<ulong, long>(), new Dictionary<(ulong From, ulong To), int>());
        foreach (var path in paths)
        {
            ulong? yesterday = null;
            for (var day = 0; day < 80; day++)
            {
                ulong? today = path.Any(segment => segment.Start <= day && day < segment.End) ? stateOf(path.Single(segment => segment.Start <= day && day < segment.End).State) : null;
                if (today is { } state) days[state] = days.GetValueOrDefault(state) + 1;
                if (today is { } to && yesterday is { } from && from != to) passages[(from, to)] = passages.GetValueOrDefault((from, to)) + 1;
                yesterday = today;
            }
        }

        return (days, passages);
    }
}
