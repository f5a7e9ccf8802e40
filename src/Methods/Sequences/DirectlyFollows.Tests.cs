using Roer.Methods.Decomposition;

namespace Roer.Methods.Sequences;

public sealed class DirectlyFollowsTests
{
    [Fact]
    public void The_invariants_hold_and_a_slow_count_agrees()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var log = EventLog.Draw(seed, 40, 5);
            var graph = DirectlyFollows.Of(log.Columns);
            var cases = log.ByCase;
            Assert.Equal((log.Cases.Length, cases.Count, cases.Count), (graph.Events, graph.Cases, log.Columns.CaseCount()));
            for (var a = 0; a < 5; a++)
            {
                Assert.Equal(log.Activities.Count(each => each == a), graph.Occurrences(a));
                Assert.Equal(graph.Occurrences(a), graph.StartCounts[a] + Enumerable.Range(0, 5).Sum(b => graph.Count(b, a)));
                Assert.Equal((cases.Count(each => each[0].Activity == a), cases.Count(each => each[^1].Activity == a)), (graph.StartCounts[a], graph.EndCounts[a]));
                for (var b = 0; b < 5; b++)
                {
                    var perCase = cases.Select(each => each.Zip(each.Skip(1)).Count(pair => pair.First.Activity == a && pair.Second.Activity == b)).ToList();
                    Assert.Equal((perCase.Sum(), perCase.Count(count => count > 0)), (graph.Count(a, b), graph.CaseCount(a, b)));
                }
            }

            Assert.Equal(graph.Events - graph.Cases, Enumerable.Range(0, 25).Sum(edge => graph.Count(edge / 5, edge % 5)));
        }
    }

    [Fact]
    public void Times_keep_gap_and_overlap_apart_and_agree_with_a_slow_count()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var log = EventLog.Draw(seed, 40, 4);
            long[] costs = [.. log.Cases.Select((_, at) => (at * 7L) - 30)];
            var found = FollowTimes.Of(log.Columns, costs);
            var pairs = log.ByCase.SelectMany(each => each.Zip(each.Skip(1))).ToLookup(pair => (pair.First.Activity, pair.Second.Activity));
            Assert.Equal(pairs.Count, found.Count);
            foreach (var time in found)
            {
                var slow = pairs[(time.From, time.To)].ToList();
                int[] gaps = [.. slow.Select(pair => Math.Max(0, pair.Second.Start - pair.First.Complete)).Order()];
                Assert.Equal((slow.Count, gaps.Sum(), gaps[0], gaps[^1]), (time.Count, (int)time.Gap.Sum, time.Gap.Least, time.Gap.Most));
                Assert.Equal((gaps[(gaps.Length - 1) / 2] + gaps[gaps.Length / 2]) / 2.0, time.Gap.Median);
                Assert.Equal(slow.Sum(pair => Enumerable.Range(0, 30).Count(day => Runs(pair.First, day) && Runs(pair.Second, day))), time.Overlap.Sum);
                Assert.Equal(slow.Count(pair => pair.First.Complete > pair.Second.Start), time.Overlapping);
                Assert.Equal((slow.Sum(pair => costs[pair.First.At]), slow.Sum(pair => costs[pair.Second.At])), (time.CostBefore, time.CostAfter));
                Assert.InRange(time.OverlapShare, 0, 1);
                if (gaps.Length == 1) Assert.Null(time.Gap.Deviation);
                else Assert.Equal(gaps.Sum(gap => Math.Pow(gap - time.Gap.Mean!.Value, 2)) / (gaps.Length - 1), Math.Pow(time.Gap.Deviation!.Value, 2), 1e-9);
            }
        }
    }

    /// <summary>The table of semantics: A from 1 January to 1 February, B from 10 January to 1 March. Others print −22 days.</summary>
    [Fact]
    public void An_overlap_is_never_a_negative_gap()
    {
        var time = FollowTimes.Of(EventLog.Sorted([(1, 0, 1, 32), (1, 1, 10, 60)], 2).Columns, []).Single();
        Assert.Equal((0, 22, 1, 1.0, 0, 0), (time.Gap.Sum, time.Overlap.Sum, time.Overlapping, time.OverlapShare, time.CostBefore, time.CostAfter));
    }

    [Fact]
    public void An_unrelated_case_changes_no_edge_of_others_and_no_events_give_nothing()
    {
        var log = EventLog.Of("abcab", "ab", "cdcd");
        var alone = DirectlyFollows.Of(EventLog.Of("abcab", "ab").Columns);
        var beside = DirectlyFollows.Of(log.Columns);
        Assert.Equal((3, 2), (alone.Count(0, 1), alone.CaseCount(0, 1)));
        Assert.Equal((alone.Count(0, 1), alone.CaseCount(0, 1)), (beside.Count(0, 1), beside.CaseCount(0, 1)));
        var none = DirectlyFollows.Of(new EventColumns([], [], [], [], 3));
        Assert.Equal((0, 0, 0, 0), (none.Events, none.Cases, none.Count(1, 2), none.StartCounts[0]));
        Assert.Empty(FollowTimes.Of(new EventColumns([], [], [], [], 0), []));
        Assert.Null(TimeFigures.Of([]).Mean);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => _ = new EventColumns([1, 1], [0], [0, 0], [0, 0], 1));
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => _ = new EventColumns([1], [0], [], [0], 1));
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => _ = new EventColumns([1], [0], [1], [], 1));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => _ = new EventColumns([1], [1], [0], [0], 1));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => _ = new EventColumns([1], [-1], [0], [0], 1));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => _ = new EventColumns([1], [0], [1], [0], 1));
        LogMeanDivisiaTests.Throws(InputFault.Unsorted, () => _ = new EventColumns([2, 1], [0, 0], [0, 0], [0, 0], 1));
        LogMeanDivisiaTests.Throws(InputFault.Unsorted, () => _ = new EventColumns([1, 1], [0, 0], [1, 0], [1, 1], 1));
        LogMeanDivisiaTests.Throws(InputFault.Unsorted, () => _ = new EventColumns([1, 1], [0, 0], [1, 1], [2, 1], 1));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => DirectlyFollows.Of(new EventColumns([], [], [], [], 5000)));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => DirectlyFollows.Of(new EventColumns([], [], [], [], 3)).Count(0, 3));
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => FollowTimes.Of(EventLog.Of("ab").Columns, [1]));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => FollowTimes.Of(new EventColumns([1, 1], [0, 0], [int.MinValue, int.MaxValue], [-5, int.MaxValue], 1), [1, 1]));
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => EventOrder.Of([1], [1], []));
    }

    private static bool Runs((int Activity, int Start, int Complete, int At) each, int day) => each.Start <= day && day < each.Complete;
}
