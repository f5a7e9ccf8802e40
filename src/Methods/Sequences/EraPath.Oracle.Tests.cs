namespace Roer.Methods.Sequences;

/// <summary>The chain from records to a path with an era as the list of its days, first and last included, so that its length is one less than their number.</summary>
public sealed class EraPathOracleTests
{
    [Theory]
    [InlineData(ShortOverlap.Truncate, PostCombinationScope.WholeCase)]
    [InlineData(ShortOverlap.Truncate, PostCombinationScope.Pieces)]
    [InlineData(ShortOverlap.Keep, PostCombinationScope.WholeCase)]
    [InlineData(ShortOverlap.Keep, PostCombinationScope.Pieces)]
    public void Paths_are_those_of_lists_of_days(ShortOverlap overlap, PostCombinationScope scope)
    {
        var random = new Random(51);
        var (combined, shortened) = (0, 0);
        for (var round = 0; round < 250; round++)
        {
            var records = Draw(random);
            var target = new Era(1, random.Next(0, 30), random.Next(60, 130));
            var options = Options(random) with { Overlap = overlap, Scope = scope };
            var found = EraPath.Of(records, [target], options)[0];
            Assert.Equal(Chain(records, target, options), found);
            combined += found.Count(era => !ulong.IsPow2(era.State));
            if (found.Count == options.MaxPathLength) shortened++;
        }

        Assert.True(combined > 50 && shortened > 10);
    }

    /// <summary>D1: many children one after another, in either order, have the paths that each has alone by the lists of days.</summary>
    [Fact]
    public void Another_child_or_a_far_target_changes_nothing()
    {
        var random = new Random(52);
        var options = Options(random) with { Targets = TargetWindows.Apart };
        var target = new Era(1, 0, 120);
        Era[][] children = [.. Enumerable.Range(0, 60).Select(_ => Draw(random))];
        var forward = children.Select(records => EraPath.Of(records, [target], options)[0]).ToList();
        var backward = children.Reverse().Select(records => EraPath.Of(records, [target], options)[0]).Reverse().ToList();
        for (var child = 0; child < children.Length; child++)
        {
            Assert.Equal(Chain(children[child], target, options), forward[child]);
            Assert.Equal(forward[child], backward[child]);
            var later = children[^(child + 1)].Select(record => record with { Start = record.Start + 1000, End = record.End + 1000 });
            var both = EraPath.Of([.. later, .. children[child]], [new Era(1, 1000, 1120), target], options);
            Assert.Equal(forward[child], both[0]);
            Assert.Equal(forward[^(child + 1)], both[1].Select(era => era with { Start = era.Start - 1000, End = era.End - 1000 }));
        }
    }

    private static List<Era> Chain(IEnumerable<Era> records, Era target, EraPathOptions options)
    {
        var eras = records.Where(record => record.Length >= options.MinEraDuration && record.Start >= target.Start && record.Start <= target.End)
            .Select(record => (record.State, Days: Enumerable.Range(record.Start, record.Length + 1).ToArray())).ToList();
        while (Touching(eras, options.EraCollapseSize) is var (one, two))
        {
            var days = eras[one].Days.Concat(eras[two].Days).ToArray();
            eras[one] = (eras[one].State, [.. Enumerable.Range(days.Min(), days.Max() - days.Min() + 1)]);
            eras.RemoveAt(two);
        }

        while (Round(eras, options) is { } next) eras = next;
        var path = new List<Era>();
        foreach (var (state, days) in InOrder(eras))
        {
            if (path.Count == options.MaxPathLength) break;
            if (options.Filter == PathFilter.First && path.Any(era => era.State == state)) continue;
            if (options.Filter == PathFilter.Changes && path.Count > 0 && path[^1].State == state) continue;
            path.Add(new Era(state, days[0], days[^1]));
        }

        return path;
    }

    private static (int One, int Two)? Touching(List<(ulong State, int[] Days)> eras, int size)
    {
        for (var two = 1; two < eras.Count; two++)
        {
            var (state, days) = eras[two];
            var one = eras.FindIndex(era => era.State == state && days[0] - era.Days[^1] <= size && era.Days[0] - days[^1] <= size);
            if (one < two) return (one, two);
        }

        return null;
    }

    /// <summary>The first two eras in a row that share days become pieces; nothing when there are no such two.</summary>
    private static List<(ulong State, int[] Days)>? Round(List<(ulong State, int[] Days)> unordered, EraPathOptions options)
    {
        var eras = InOrder(unordered);
        for (var second = 1; second < eras.Count; second++)
        {
            var ((a, first), (b, next)) = (eras[second - 1], eras[second]);
            var overlap = first.Count(day => day >= next[0]) - 1;
            if (overlap <= 0) continue;
            var isSwitch = overlap < options.CombinationWindow && overlap != first.Length - 1 && overlap != next.Length - 1;
            if (isSwitch && options.Overlap == ShortOverlap.Keep) continue;
            int[] before = [.. first.Where(day => day <= next[0])], shared = [.. first.Intersect(next)];
            int[] after = first[^1] < next[^1] ? [.. next.Where(day => day >= first[^1])] : [.. first.Where(day => day >= next[^1])];
            List<(ulong State, int[] Days)> pieces = isSwitch ? [(a, before), (b, next)] : [(a, before), (a | b, shared), (first[^1] < next[^1] ? b : a, after)];
            pieces.RemoveAll(piece => piece.Days.Length < 2);
            var others = eras.Where((_, at) => at != second && at != second - 1);
            bool Stays((ulong State, int[] Days) era) => era.Days.Length - 1 >= options.MinPostCombinationDuration;
            return options.Scope == PostCombinationScope.Pieces ? [.. others, .. pieces.Where(Stays)] : [.. others.Concat(pieces).Where(Stays)];
        }

        return null;
    }

    private static List<(ulong State, int[] Days)> InOrder(IEnumerable<(ulong State, int[] Days)> eras) =>
        [.. eras.OrderBy(era => era.Days[0]).ThenBy(era => era.Days[^1]).ThenBy(era => era.State)];

    private static Era[] Draw(Random random) =>
        [.. Enumerable.Range(0, random.Next(0, 8)).Select(_ => random.Next(0, 100) is var start ? new Era(1UL << random.Next(4), start, start + random.Next(0, 45)) : default)];

    private static EraPathOptions Options(Random random) => EraPathTests.Options(
        $"{random.Next(0, 6)}/{random.Next(0, 12)}/{random.Next(0, 25)}/{random.Next(0, 12)}/{(PathFilter)random.Next(3)}/{random.Next(2, 9)}");
}
