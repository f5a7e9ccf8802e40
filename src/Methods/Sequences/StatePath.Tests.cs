using System.Numerics;
using Roer.Methods.Decomposition;

namespace Roer.Methods.Sequences;

public sealed class StatePathTests
{
    [Theory]
    [InlineData("A0-10 B5-15", 0, IdleTime.LeftOut, "A0-5 AB5-10 B10-15")]
    [InlineData("A0-10 B10-15", 0, IdleTime.LeftOut, "A0-10 B10-15")]
    [InlineData("A0-10 A10-15", 0, IdleTime.LeftOut, "A0-15")]
    [InlineData("A0-10 A5-15", 0, IdleTime.LeftOut, "A0-15")]
    [InlineData("A0-10 A12-15", 0, IdleTime.LeftOut, "A0-10 A12-15")]
    [InlineData("A0-10 A12-15", 0, IdleTime.IsState, "A0-10 -10-12 A12-15")]
    [InlineData("A0-10 A12-35", 3, IdleTime.IsState, "A0-35")]
    [InlineData("A0-10 B7-30", 4, IdleTime.LeftOut, "A0-10 B10-30")]
    [InlineData("AB0-10 C10-12 BC12-30", 4, IdleTime.LeftOut, "AB0-10 BC10-30")]
    [InlineData("A0-2", 9, IdleTime.LeftOut, "A0-2")]
    [InlineData("A0-2 B4-20", 9, IdleTime.LeftOut, "A0-2 B4-20")]
    [InlineData("A0-0", 0, IdleTime.IsState, "")]
    public void States_are_cut_joined_and_smoothed(string intervals, int shortest, IdleTime idle, string expected) =>
        Assert.Equal(expected, Text(Of(intervals, shortest, idle)));

    [Fact]
    public void Every_day_has_the_activities_that_run_and_nothing_depends_on_order_or_calendar()
    {
        var random = new Random(2);
        for (var round = 0; round < 300; round++)
        {
            (int Activity, int Start, int End)[] drawn = [.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => random.Next(40) is var start ? (random.Next(4), start, start + random.Next(0, 15)) : default)];
            var found = Path(drawn, 0, 0, IdleTime.LeftOut);
            for (var day = 0; day < 60; day++)
            {
                var state = drawn.Where(each => each.Start <= day && day < each.End).Aggregate(0UL, (mask, each) => mask | (1UL << each.Activity));
                Assert.Equal(state, found.SingleOrDefault(segment => segment.Start <= day && day < segment.End).State);
            }

            var shortest = random.Next(0, 8);
            var smooth = Path(drawn, 0, shortest, IdleTime.IsState);
            Assert.Equal(smooth, Path([.. drawn.Reverse()], 0, shortest, IdleTime.IsState));
            Assert.Equal(smooth, Path(drawn, 500, shortest, IdleTime.IsState).Select(segment => segment with { Start = segment.Start - 500, End = segment.End - 500 }));
            Assert.True(smooth.Count < 2 || smooth.All(segment => segment.Length >= shortest));
            for (var index = 1; index < smooth.Count; index++) Assert.True(smooth[index - 1].End == smooth[index].Start && smooth[index - 1].State != smooth[index].State);
            if (found.Count > 0 && drawn.Length > 0) Assert.Equal((found[0].Start, found[^1].End), (smooth[0].Start, smooth[^1].End));
        }
    }

    [Fact]
    public void Rates_are_events_for_time_at_risk_and_time_without_a_state_is_no_passage()
    {
        IReadOnlyList<IReadOnlyList<StateSegment>> paths = [Of("A0-10 B10-15 A15-20", 0, IdleTime.LeftOut), Of("A0-7", 0, IdleTime.LeftOut), Of("A0-3 B5-9", 0, IdleTime.LeftOut), []];
        var found = TransitionRates.Of(paths, state => state);
        Assert.Equal([new(1, 2, 1, 25), new(2, 1, 1, 9)], found);
        Assert.Equal(1 / 25.0, found[0].Rate);
        Assert.Empty(TransitionRates.Of(paths, _ => 0));
        Assert.Null(new TransitionRate(1, 2, 0, 0).Rate);
        var ranks = TransitionRates.Of([Of("A0-10 B4-10 C10-20", 0, IdleTime.LeftOut)], state => (ulong)(63 - BitOperations.LeadingZeroCount(state)));
        Assert.Equal([new(0, 1, 1, 4), new(1, 2, 1, 6)], ranks);
    }

    /// <summary>R 4.2: poisson.test(events, 100)$conf.int.</summary>
    [Theory]
    [InlineData(0, 0, 0.03688879454113936)]
    [InlineData(1, 0.0002531780798428988, 0.05571643390938898)]
    [InlineData(10, 0.047953886961324341, 0.183903560420177775)]
    [InlineData(1000, 9.3897301840769529, 10.6395213601630196)]
    public void The_interval_of_a_rate_is_that_of_Garwood(int events, double low, double high)
    {
        var found = new TransitionRate(1, 2, events, 100).Interval(0.95)!.Value;
        Assert.Equal(low, found.Low, 1e-10 * Math.Max(low, 1e-3));
        Assert.Equal(high, found.High, 1e-10 * high);
        Assert.Null(new TransitionRate(1, 2, 0, 0).Interval(0.95));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => new TransitionRate(1, 2, 0, 9).Interval(1));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => StatePath.Of([1], [1, 2], [3], 0, IdleTime.IsState));
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => StatePath.Of([1], [1], [3, 4], 0, IdleTime.IsState));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => StatePath.Of([64], [1], [3], 0, IdleTime.IsState));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => StatePath.Of([1], [3], [1], 0, IdleTime.IsState));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => StatePath.Of([1], [1], [3], -1, IdleTime.IsState));
        LogMeanDivisiaTests.Throws(InputFault.Unsorted, () => TransitionRates.Of([[new(1, 0, 5), new(2, 4, 9)]], state => state));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => TransitionRates.Of([[new(1, 5, 0)]], state => state));
    }

    private static IReadOnlyList<StateSegment> Path((int Activity, int Start, int End)[] each, int shift, int shortest, IdleTime idle) =>
        StatePath.Of([.. each.Select(one => one.Activity)], [.. each.Select(one => one.Start + shift)], [.. each.Select(one => one.End + shift)], shortest, idle);

    /// <summary>"AB0-10" is A and B on days 0 to 9.</summary>
    private static IReadOnlyList<StateSegment> Of(string text, int shortest, IdleTime idle) => Path(
        [.. text.Split(' ').SelectMany(part =>
        {
            var days = part.TrimStart('A', 'B', 'C').Split('-').Select(day => int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            return part.TakeWhile(char.IsAsciiLetter).Select(letter => (letter - 'A', days[0], days[1]));
        })],
        0,
        shortest,
        idle);

    private static string Text(IEnumerable<StateSegment> path) => string.Join(' ', path.Select(segment =>
        $"{string.Concat("ABC".Where((_, bit) => (segment.State >> bit & 1) == 1))}{(segment.State == 0 ? "-" : "")}{segment.Start}-{segment.End}"));
}
