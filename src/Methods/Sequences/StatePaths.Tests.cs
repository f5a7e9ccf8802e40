using Roer.Methods.Decomposition;

namespace Roer.Methods.Sequences;

/// <summary>The chain in columns gives each case what it gets by itself.</summary>
public sealed class StatePathsTests
{
    [Theory]
    [InlineData(0, IdleTime.LeftOut)]
    [InlineData(3, IdleTime.LeftOut)]
    [InlineData(3, IdleTime.IsState)]
    public void Every_case_has_the_path_that_it_has_alone(int shortest, IdleTime idle)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var log = EventLog.Draw(seed, 60, 1 + (seed % 7));
            var found = StatePaths.Of(log.Columns, shortest, idle);
            var columns = found.Columns;
            List<(int, StateSegment)> paths = [];
            for (var at = 0; at < columns.Count; at++) paths.Add((columns.Cases[at], new(found.States[columns.Activities[at]], columns.Starts[at], columns.Completes[at])));
            var alone = log.ByCase.SelectMany(each => StatePath.Of([.. each.Select(one => one.Activity)], [.. each.Select(one => one.Start)], [.. each.Select(one => one.Complete)], shortest, idle)
                .Select(segment => (log.Cases[each[0].At], segment)));
            Assert.Equal(alone, paths);
            Assert.Equal(found.States.Count, found.States.Distinct().Count());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void Episodes_are_the_runs_of_a_calendar_of_days(int gap)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var log = EventLog.Draw(seed, 40, 3);
            var columns = Episodes.Of(log.Columns, gap).Columns;
            List<(int, int, int, int)> found = [];
            for (var at = 0; at < columns.Count; at++) found.Add((columns.Cases[at], columns.Starts[at], columns.Completes[at], columns.Activities[at]));
            var slow = log.ByCase.SelectMany(each => each.GroupBy(one => one.Activity).SelectMany(group => Slow([.. group.Select(one => (one.Start, one.Complete))], gap)
                .Select(run => (Case: log.Cases[each[0].At], run.Start, run.End, Activity: group.Key))));
            Assert.Equal(slow.OrderBy(run => run), found.OrderBy(run => run));
            Assert.Equal(found.Select(run => (run.Item1, run.Item2, run.Item3)).Order(), found.Select(run => (run.Item1, run.Item2, run.Item3)));
        }
    }

    /// <summary>Merged or not, time has the same states.</summary>
    [Fact]
    public void Merging_changes_no_state()
    {
        var log = EventLog.Draw(3, 200, 5);
        var (merged, whole) = (StatePaths.Of(Episodes.Of(log.Columns, 0).Columns, 2, IdleTime.LeftOut), StatePaths.Of(log.Columns, 2, IdleTime.LeftOut));
        Assert.Equal(whole.Columns.Completes.ToArray(), merged.Columns.Completes.ToArray());
        Assert.Equal(Told(whole), Told(merged));

        static ulong[] Told(StatePaths paths) => [.. paths.Columns.Activities.ToArray().Select(number => paths.States[number])];
    }

    [Fact]
    public void Nothing_gives_nothing_and_nonsense_is_named()
    {
        Assert.Equal(0, StatePaths.Of(EventLog.Sorted([], 0).Columns, 0, IdleTime.LeftOut).Columns.Count);
        Assert.Equal(0, Episodes.Of(EventLog.Sorted([], 0).Columns, 0).Columns.Count);
        LogMeanDivisiaTests.Throws(InputFault.TooFew, () => Episodes.Of(EventLog.Sorted([], 0).Columns, -1));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => StatePaths.Of(EventLog.Sorted([], 65).Columns, 0, IdleTime.LeftOut));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => StatePaths.Of(EventLog.Sorted([], 1).Columns, -1, IdleTime.LeftOut));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => StatePaths.Of(EventLog.Sorted([(1, 0, 1, int.MaxValue)], 1).Columns, 0, IdleTime.LeftOut));
    }

    /// <summary>One event after another by start; what does not begin within the gap after all before it begins a run.</summary>
    private static List<(int Start, int End)> Slow(List<(int Start, int End)> events, int gap)
    {
        var runs = new List<(int Start, int End)>();
        foreach (var (start, end) in events.OrderBy(one => one.Start))
        {
            if (runs.Count > 0 && start - gap <= runs[^1].End) runs[^1] = (runs[^1].Start, Math.Max(runs[^1].End, end));
            else runs.Add((start, end));
        }

        return runs;
    }
}
