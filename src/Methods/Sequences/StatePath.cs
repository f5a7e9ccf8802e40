using System.Numerics;

namespace Roer.Methods.Sequences;

/// <summary>Whether time in which nothing runs is a state.</summary>
public enum IdleTime
{
    /// <summary>It is: the state without activities.</summary>
    IsState,

    /// <summary>It is left out of the path, and what lies at either side of it are no neighbours.</summary>
    LeftOut,
}

/// <summary>Time in which the same set of activities runs.</summary>
/// <param name="State">The activities as bits; 0 when nothing runs.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last.</param>
public readonly record struct StateSegment(ulong State, int Start, int End)
{
    /// <summary>The number of days.</summary>
    public int Length => End - Start;
}

/// <summary>
/// The path of states of one case: time is cut at every start and end, the state is the set of activities that run (a sweep line), and
/// equal neighbours are one. Segments shorter than a number of days are smoothed away, the shortest first and of equally short ones the
/// earliest: each joins the neighbour whose state has more activities in common with it, the earlier one at a tie. A segment without
/// neighbours stays. Every case stands by itself.
/// </summary>
public static class StatePath
{
    /// <summary>The most activities: a state is a set of bits.</summary>
    public const int MostActivities = 64;

    private const int Farthest = 1 << 30;

    /// <summary>The path; empty without intervals that last.</summary>
    /// <param name="activities">The activity of each interval, 0 to 63.</param>
    /// <param name="starts">Its first day.</param>
    /// <param name="ends">The day after its last; an interval of 0 days does nothing.</param>
    /// <param name="shortest">Segments shorter than this are smoothed away: 0 or 1 keeps all.</param>
    /// <param name="idle">What time without activities is.</param>
    /// <exception cref="MethodInputException">Lengths differ, an activity lies outside its bounds, an interval ends before it starts or is farther than 2³⁰ days from day 0, or the shortest is negative.</exception>
    public static IReadOnlyList<StateSegment> Of(ReadOnlySpan<int> activities, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int shortest, IdleTime idle)
    {
        Require.SameLength(activities.Length, starts.Length, nameof(starts));
        Require.SameLength(activities.Length, ends.Length, nameof(ends));
        RequireOptions(shortest, idle);
        for (var index = 0; index < activities.Length; index++)
            Require.Between(activities[index], 0, MostActivities - 1, nameof(activities));
        RequireNear(starts, ends);
        var segments = new List<StateSegment>();
        new StateSweep(idle).Path(activities, starts, ends, segments);
        Smooth(segments, shortest);
        return segments;
    }

    internal static void RequireOptions(int shortest, IdleTime idle)
    {
        Require.Known(idle, nameof(idle));
        Require.Between(shortest, 0, int.MaxValue, nameof(shortest));
    }

    internal static void RequireNear(ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        for (var index = 0; index < starts.Length; index++)
        {
            Require.Between(starts[index], -Farthest, Farthest, nameof(starts));
            Require.Between(ends[index], starts[index], Farthest, nameof(ends));
        }
    }

    internal static void Smooth(List<StateSegment> segments, int shortest)
    {
        while (ShortestBelow(segments, shortest) is { } at)
        {
            var segment = segments[at];
            var earlier = Touches(segments, at - 1) ? BitOperations.PopCount(segments[at - 1].State & segment.State) : -1;
            var later = Touches(segments, at) ? BitOperations.PopCount(segments[at + 1].State & segment.State) : -1;
            segments[at] = segment with { State = segments[earlier >= later ? at - 1 : at + 1].State };
            Join(segments, at);
            Join(segments, at - 1);
        }
    }

    private static int? ShortestBelow(List<StateSegment> segments, int shortest)
    {
        int? found = null;
        for (var index = 0; index < segments.Count; index++)
        {
            var length = segments[index].Length;
            if (length < shortest && (found is null || length < segments[found.Value].Length) && (Touches(segments, index - 1) || Touches(segments, index))) found = index;
        }

        return found;
    }

    /// <summary>Whether the segment at this place ends where the next one starts.</summary>
    private static bool Touches(List<StateSegment> segments, int at) => at >= 0 && at + 1 < segments.Count && segments[at].End == segments[at + 1].Start;

    private static void Join(List<StateSegment> segments, int at)
    {
        if (!Touches(segments, at) || segments[at].State != segments[at + 1].State) return;
        segments[at] = segments[at] with { End = segments[at + 1].End };
        segments.RemoveAt(at + 1);
    }
}
