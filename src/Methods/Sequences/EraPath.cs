namespace Roer.Methods.Sequences;

/// <summary>An era: a set of activities that run together.</summary>
/// <param name="State">The activities as bits: bit 0 is activity 0.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; its length is the difference.</param>
public readonly record struct Era(ulong State, int Start, int End)
{
    /// <summary>End − start.</summary>
    public int Length => End - Start;
}

/// <summary>
/// The chain from records to a path: leave out short records, keep those that start in the window of a target, join records of an activity
/// to eras, cut overlapping eras to combinations or make them switches, leave out short pieces, filter and shorten. It works on one case,
/// so nothing depends on other cases. An era that contains another keeps its end when they are joined. Cutting makes no pieces of 0 days.
/// <para>Source: the parameters of TreatmentPatterns (Markus et al. 2022, Computer Methods and Programs in Biomedicine 225), whose test cases it reproduces.</para>
/// </summary>
public static class EraPath
{
    private const int Activities = 64;
    /// <summary>Two of these apart is the longest that a number of days can tell.</summary>
    private const int Farthest = (1 << 30) - 1;

    /// <summary>The paths of one case: one, or one for each target. A path may be empty; a target that is too short has none.</summary>
    /// <param name="records">Its records in any order, each of one activity.</param>
    /// <param name="targets">Its targets in any order; their state does not matter.</param>
    /// <param name="options">The parameters.</param>
    /// <exception cref="MethodInputException">A record is not of exactly one activity or ends before it starts, or a parameter lies outside its bounds.</exception>
    public static IReadOnlyList<IReadOnlyList<Era>> Of(IReadOnlyList<Era> records, IReadOnlyList<Era> targets, EraPathOptions options)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(options);
        Check(records, targets, options);
        (int First, int Last)[] windows = [.. targets.Where(target => target.Length >= options.MinEraDuration).OrderBy(target => target.Start).ThenBy(target => target.End).Select(target => WindowOf(target, options.Window))];
        Era[] kept = [.. records.Where(record => record.Length >= options.MinEraDuration)];
        if (options.Targets == TargetWindows.Apart) return [.. windows.Select(window => Path([.. kept.Where(record => Starts(record, window))], options))];
        return windows.Length == 0 ? [] : [Path([.. kept.Where(record => windows.Any(window => Starts(record, window)))], options)];
    }

    private static IReadOnlyList<Era> Path(List<Era> records, EraPathOptions options)
    {
        var eras = Collapse([.. records.Select(record => Split(record, options.Splits))], options.EraCollapseSize);
        Combine(eras, options);
        Era[] filtered = options.Filter switch
        {
            PathFilter.First => [.. eras.DistinctBy(era => era.State)],
            PathFilter.Changes => [.. eras.Where((era, index) => index == 0 || eras[index - 1].State != era.State)],
            _ => [.. eras],
        };
        return [.. filtered.Take(options.MaxPathLength)];
    }

    private static Era Split(Era record, IReadOnlyList<EraSplit> splits)
    {
        foreach (var split in splits)
        {
            if (record.State == 1UL << split.Activity) return record with { State = 1UL << (record.Length < split.Days ? split.Shorter : split.Longer) };
        }

        return record;
    }

    private static List<Era> Collapse(IEnumerable<Era> records, int size)
    {
        var eras = new List<Era>();
        foreach (var record in records.OrderBy(record => record.State).ThenBy(record => record.Start).ThenBy(record => record.End))
        {
            if (eras.Count > 0 && eras[^1].State == record.State && (long)record.Start - eras[^1].End <= size) eras[^1] = eras[^1] with { End = Math.Max(eras[^1].End, record.End) };
            else eras.Add(record);
        }

        eras.Sort(Order);
        return eras;
    }

    /// <summary>The first overlap of two neighbours is dealt with, until there is none. Every round shortens what overlaps.</summary>
    private static void Combine(List<Era> eras, EraPathOptions options)
    {
        for (var second = FirstOverlap(eras, options); second > 0; second = FirstOverlap(eras, options))
        {
            var (one, two) = (eras[second - 1], eras[second]);
            List<Era> pieces = IsSwitch(one, two, options) ? [one with { End = two.Start }, two] : Cut(one, two);
            eras.RemoveRange(second - 1, 2);
            if (options.Scope == PostCombinationScope.Pieces) pieces.RemoveAll(piece => piece.Length < options.MinPostCombinationDuration);
            eras.AddRange(pieces);
            if (options.Scope == PostCombinationScope.WholeCase) eras.RemoveAll(era => era.Length < options.MinPostCombinationDuration);
            eras.Sort(Order);
        }
    }

    private static List<Era> Cut(Era one, Era two)
    {
        var both = one.State | two.State;
        Era[] pieces = one.End < two.End
            ? [one with { End = two.Start }, new(both, two.Start, one.End), two with { Start = one.End }]
            : [one with { End = two.Start }, new(both, two.Start, two.End), one with { Start = two.End }];
        return [.. pieces.Where(piece => piece.Length > 0)];
    }

    private static bool IsSwitch(Era one, Era two, EraPathOptions options) =>
        one.End - two.Start is var overlap && overlap < options.CombinationWindow && overlap != one.Length && overlap != two.Length;

    private static int FirstOverlap(List<Era> eras, EraPathOptions options)
    {
        for (var second = 1; second < eras.Count; second++)
        {
            var (one, two) = (eras[second - 1], eras[second]);
            if (two.Start < one.End && !(options.Overlap == ShortOverlap.Keep && IsSwitch(one, two, options))) return second;
        }

        return 0;
    }

    private static int Order(Era left, Era right) => (left.Start, left.End, left.State).CompareTo((right.Start, right.End, right.State));

    private static bool Starts(Era record, (int First, int Last) window) => record.Start >= window.First && record.Start <= window.Last;

    private static (int First, int Last) WindowOf(Era target, PathWindow window) =>
        ((window.From == TargetAnchor.Start ? target.Start : target.End) + window.FirstDay, (window.To == TargetAnchor.Start ? target.Start : target.End) + window.LastDay);

    private static void Check(IReadOnlyList<Era> records, IReadOnlyList<Era> targets, EraPathOptions options)
    {
        foreach (var record in records)
        {
            if (!ulong.IsPow2(record.State)) throw new MethodInputException(InputFault.OutOfRange, nameof(records), "A record is not of exactly one activity. Give one record for each.");
        }

        foreach (var each in records.Concat(targets))
        {
            Require.Between(each.Start, -Farthest, Farthest, nameof(records));
            Require.Between(each.End, each.Start, Farthest, nameof(records));
        }

        Require.Known(options.Filter, nameof(options.Filter));
        Require.Known(options.Overlap, nameof(options.Overlap));
        Require.Known(options.Scope, nameof(options.Scope));
        Require.Known(options.Targets, nameof(options.Targets));
        Require.Known(options.Window.From, nameof(options.Window));
        Require.Known(options.Window.To, nameof(options.Window));
        Require.Between(options.Window.FirstDay, -Farthest, Farthest - 1, nameof(options.Window));
        Require.Between(options.Window.LastDay, -Farthest, Farthest - 1, nameof(options.Window));
        Require.Between(options.MinEraDuration, 0, int.MaxValue, nameof(options.MinEraDuration));
        Require.Between(options.EraCollapseSize, 0, int.MaxValue, nameof(options.EraCollapseSize));
        Require.Between(options.CombinationWindow, 0, int.MaxValue, nameof(options.CombinationWindow));
        Require.Between(options.MinPostCombinationDuration, 0, int.MaxValue, nameof(options.MinPostCombinationDuration));
        Require.Between(options.MaxPathLength, 1, int.MaxValue, nameof(options.MaxPathLength));
        foreach (var activity in options.Splits.SelectMany(split => new[] { split.Activity, split.Shorter, split.Longer })) Require.Between(activity, 0, Activities - 1, nameof(options.Splits));
    }
}
