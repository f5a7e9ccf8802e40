namespace Roer.Methods.Sequences;

/// <summary>Two ways to the same: methods that must agree where their rules do.</summary>
public sealed class PathAgreementTests
{
    /// <summary>When every overlap is a combination and nothing is too short, the chain of eras gives the sets that the sweep line gives.</summary>
    [Fact]
    public void Eras_without_thresholds_are_the_states_of_the_sweep_line()
    {
        var random = new Random(12);
        for (var round = 0; round < 300; round++)
        {
            Era[] records = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(100) is var start ? new Era(1UL << random.Next(4), start, start + random.Next(1, 40)) : default)];
            var eras = EraPath.Of(records, [new Era(1, 0, 500)], EraPathTests.Options("0/0/0/0/Changes/99"))[0];
            var states = StatePath.Of(
                [.. records.Select(record => System.Numerics.BitOperations.TrailingZeroCount(record.State))],
                [.. records.Select(record => record.Start)],
                [.. records.Select(record => record.End)],
                0,
                IdleTime.LeftOut);
            var changes = states.Where((state, at) => at == 0 || states[at - 1].State != state.State);
            Assert.Equal(changes.Select(state => state.State), eras.Select(era => era.State));
        }
    }

    /// <summary>The graph is the sum over the variants of their pairs, times their cases.</summary>
    [Fact]
    public void The_graph_follows_from_the_variants()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var log = EventLog.Draw(seed, 200, 4);
            var graph = DirectlyFollows.Of(log.Columns);
            var sums = new int[4, 4];
            foreach (var variant in Variants.Of(log.Columns).All)
            {
                for (var at = 1; at < variant.Activities.Count; at++) sums[variant.Activities[at - 1], variant.Activities[at]] += variant.Count;
            }

            for (var edge = 0; edge < 16; edge++) Assert.Equal(sums[edge / 4, edge % 4], graph.Count(edge / 4, edge % 4));
        }
    }

    /// <summary>A chain response that all cases keep means that no other activity follows.</summary>
    [Fact]
    public void A_chain_rule_is_kept_by_all_when_the_graph_has_no_other_edge()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var log = EventLog.Draw(seed, 3, 3);
            var graph = DirectlyFollows.Of(log.Columns);
            var others = graph.EndCounts[0] + graph.Count(0, 0) + graph.Count(0, 2);
            var rule = new DeclareRule(DeclareTemplate.ChainResponse, 0, 1, null, null);
            Assert.Equal(others == 0, Conformance.Of(log.Columns, [rule]).Violations.Count == 0);
        }
    }

    /// <summary>Gaps and overlaps of a wide range are sorted, of a narrow one counted; both give the same figures.</summary>
    [Fact]
    public void Figures_of_narrow_and_wide_times_agree()
    {
        var random = new Random(14);
        for (var round = 0; round < 200; round++)
        {
            int[] narrow = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(-20, 20))];
            int[] wide = [.. narrow.Select(value => value * 1_000_000)];
            var (small, large) = (TimeFigures.Of(narrow), TimeFigures.Of(wide));
            Assert.Equal((small.Sum * 1_000_000, small.Least * 1_000_000, small.Most * 1_000_000, small.Median * 1_000_000), (large.Sum, large.Least, large.Most, large.Median));
            Assert.Equal(small.Mean!.Value * 1_000_000, large.Mean!.Value, 1e-3);
            if (small.Deviation is { } deviation) Assert.Equal(deviation * 1_000_000, large.Deviation!.Value, 1e-3);
        }
    }

    /// <summary>Time covered and idle make up the throughput, and processing is what is covered once and more often.</summary>
    [Fact]
    public void Times_of_a_case_close()
    {
        var time = CaseTimes.Of(EventLog.Sorted([(1, 0, 0, 10), (1, 1, 2, 4), (1, 0, 3, 12), (1, 1, 20, 25), (2, 0, 25, 30)], 2).Columns);
        Assert.Equal(new CaseTime(1, 0, 25, 4, 26, 17, 8, 2), time[0]);
        Assert.Equal((25, 8), (time[0].Throughput, time[0].Idle));
        Assert.Equal(new CaseTime(2, 25, 30, 1, 5, 5, 0, 2), time[1]);
        Assert.Empty(CaseTimes.Of(new EventColumns([], [], [], [], 0)));
    }

    /// <summary>Options that do not exist are refused by name, not read as the last one.</summary>
    [Fact]
    public void Unknown_options_are_refused()
    {
        var columns = new EventColumns([1], [0], [0], [1], 1);
        List<MethodInputException> faults = [];
        try
        {
            ActivityPairs.Of(columns, (Touching)9);
        }
        catch (MethodInputException fault)
        {
            faults.Add(fault);
        }

        faults.Add(Assert.Throws<MethodInputException>(() => StatePath.Of([0], [0], [1], 0, (IdleTime)9)));
        faults.Add(Assert.Throws<MethodInputException>(() => EraPath.Of([], [], EraPathTests.Options("0/0/0/0/All/5") with { Overlap = (ShortOverlap)9 })));
        faults.Add(Assert.Throws<MethodInputException>(() => Conformance.Of(new EventColumns([1], [0], [0], [1], 1), [new DeclareRule((DeclareTemplate)99, 0, 0, null, null)])));
        Assert.Equal(Enumerable.Repeat(InputFault.OutOfRange, 4), faults.Select(fault => fault.Fault));
    }

    /// <summary>Costs and overlaps that no number holds.</summary>
    [Fact]
    public void Costs_and_overlaps_beyond_whole_numbers_are_refused()
    {
        Assert.Equal("costs", Assert.Throws<MethodInputException>(() => FollowTimes.Of(new EventColumns([1, 1, 1], [0, 0, 0], [0, 1, 2], [1, 2, 3], 1), [long.MaxValue, 1, 1])).ParamName);
        Assert.Equal("events", Assert.Throws<MethodInputException>(() => FollowTimes.Of(new EventColumns([1, 1], [0, 0], [int.MinValue, int.MinValue], [int.MaxValue, int.MaxValue], 1), [])).ParamName);
    }
}
