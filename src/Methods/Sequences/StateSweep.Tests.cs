namespace Roer.Methods.Sequences;

/// <summary>What must not matter to a path of states does not: how its intervals are cut, in which order they come, and when it all was.</summary>
public sealed class StateSweepTests
{
    [Theory]
    [InlineData(0, IdleTime.IsState)]
    [InlineData(3, IdleTime.IsState)]
    [InlineData(0, IdleTime.LeftOut)]
    [InlineData(5, IdleTime.LeftOut)]
    public void Cutting_an_interval_in_two_changes_nothing(int shortest, IdleTime idle) => Assert.All(Enumerable.Range(0, 100), seed =>
    {
        var (whole, random) = (Draw(seed), new Random(seed));
        var cut = whole.SelectMany(one => Cut(one, random.Next(one.Start, one.End + 1)));
        Assert.Equal(Path(whole, shortest, idle), Path([.. cut.OrderBy(_ => random.Next())], shortest, idle));
    });

    [Fact]
    public void So_many_days_later_the_path_is_so_many_days_later() => Assert.All(Enumerable.Range(100, 100), seed =>
    {
        var drawn = Draw(seed);
        var later = Path([.. drawn.Select(one => one with { Start = one.Start + 10_007, End = one.End + 10_007 })], 3, IdleTime.IsState);
        Assert.Equal(Path(drawn, 3, IdleTime.IsState), later.Select(segment => segment with { Start = segment.Start - 10_007, End = segment.End - 10_007 }));
    });

    /// <summary>Without smoothing every day of the path has the activities that run on it, and a day on which nothing runs is a state or is not there.</summary>
    [Theory]
    [InlineData(IdleTime.IsState)]
    [InlineData(IdleTime.LeftOut)]
    public void Every_day_has_the_state_of_what_runs_on_it(IdleTime idle) => Assert.All(Enumerable.Range(200, 100), seed =>
    {
        var drawn = Draw(seed);
        var lasting = drawn.Where(one => one.End > one.Start).ToList();
        var expected = lasting.Count == 0 ? [] : Enumerable.Range(lasting.Min(one => one.Start), lasting.Max(one => one.End) - lasting.Min(one => one.Start))
            .Select(day => (Day: day, State: lasting.Where(one => one.Start <= day && day < one.End).Aggregate(0UL, (state, one) => state | (1UL << one.Activity))))
            .Where(day => idle == IdleTime.IsState || day.State != 0).ToList();
        var found = Path(drawn, 0, idle);
        Assert.Equal(expected, found.SelectMany(segment => Enumerable.Range(segment.Start, segment.Length).Select(day => (Day: day, segment.State))));
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.False(pair.First.End == pair.Second.Start && pair.First.State == pair.Second.State));
    });

    [Fact]
    public void The_last_activity_has_a_bit_and_the_farthest_day_a_place()
    {
        const int Far = (1 << 30) - 1;
        Assert.Equal([new StateSegment(1UL << 63, -Far, Far)], Path([new(63, -Far, Far)], 0, IdleTime.LeftOut));
        Assert.Equal(
            [new StateSegment(1, -Far, -3), new StateSegment(0, -3, 4), new StateSegment(1UL << 63, 4, Far)],
            Path([new(63, 4, Far), new(0, -Far, -3)], 0, IdleTime.IsState));
        Assert.Equal(2 * Far, Path([new(0, -Far, Far)], 7, IdleTime.IsState)[0].Length);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => Path([new(0, 0, Far + 1)], 0, IdleTime.IsState)).Fault);
    }

    private readonly record struct Interval(int Activity, int Start, int End);

    private static List<Interval> Draw(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => Of(random.Next(4) * 21, random.Next(-20, 20), random.Next(0, 9)))];
    }

    private static Interval Of(int activity, int start, int days) => new(activity, start, start + days);

    private static Interval[] Cut(Interval one, int at) => [one with { End = at }, one with { Start = at }];

    private static IReadOnlyList<StateSegment> Path(IReadOnlyCollection<Interval> spans, int shortest, IdleTime idle) =>
        StatePath.Of([.. spans.Select(one => one.Activity)], [.. spans.Select(one => one.Start)], [.. spans.Select(one => one.End)], shortest, idle);
}
