using Roer.Care;
using Roer.Methods.Sequences;
using Roer.Store.Measures;

namespace Roer.Questions.Parts.Paths;

/// <summary>The path of one youth whom we follow, from a first day up to the as-of date.</summary>
internal sealed class FollowedPath
{
    private FollowedPath(CareCourse course, int start, CareEpisode[] episodes, (StateSegment[] Smooth, int Unsmoothed) steps)
    {
        var segments = steps.Smooth;
        (Course, Start, Episodes, Segments, Unsmoothed) = (course, start, episodes, segments, steps.Unsmoothed);
        (First, Last) = (FirstOf(episodes), LastOf(episodes));
        var before = IsOngoing ? 1 : 0;
        var states = new FormSet[before + segments.Length];
        if (before > 0) states[0] = FormSet.Ongoing;
        for (var at = 0; at < segments.Length; at++)
        {
            states[before + at] = new FormSet(segments[at].State);
            Days += segments[at].Length;
        }

        foreach (var episode in episodes)
        {
            Cents += episode.Cents;
            CentsInPeriod += episode.CentsInPeriod;
        }

        (States, End) = (states, PathEnds.Of(Last.Way));
        Outcome = PathOutcomes.Of(this);
    }

    public CareCourse Course { get; }

    public int Start { get; }

    /// <summary>The trajectories in it, by first day; of care from before the first day the rest counts.</summary>
    public CareEpisode[] Episodes { get; }

    /// <summary>Which forms ran when, short segments smoothed away; time without care is left out.</summary>
    public StateSegment[] Segments { get; }

    /// <summary>How many steps there were before short ones were smoothed away, care from before the first day left out.</summary>
    public int Unsmoothed { get; }

    /// <summary>The heaviest of the trajectories that began first; help of a known form goes before that of an unknown one.</summary>
    public CareEpisode First { get; }

    public CareEpisode Last { get; }

    /// <summary>The steps, with a first one of its own for care from before.</summary>
    public FormSet[] States { get; }

    public int Days { get; }

    /// <summary>Eurocents claimed on its trajectories.</summary>
    public long Cents { get; }

    /// <summary>The part of them in the period.</summary>
    public long CentsInPeriod { get; }

    public bool IsOngoing => Episodes[0].Start < Start;

    public PathEnd End { get; }

    public PathOutcome Outcome { get; }

    public CareForm BeginForm => First.Form;

    /// <summary>The trajectories one after another, each with its own form.</summary>
    public FormSet[] Trajectories
    {
        get
        {
            if (Episodes.Length == 1) return States;
            var before = IsOngoing ? 1 : 0;
            var sets = new FormSet[before + Episodes.Length];
            if (before > 0) sets[0] = FormSet.Ongoing;
            for (var at = 0; at < Episodes.Length; at++) sets[before + at] = FormSet.Of(Episodes[at].Form);
            return sets;
        }
    }

    /// <summary>The path of a course from a day on, with pauses of at most so many days bridged and steps of fewer days smoothed away.</summary>
    public static FollowedPath Of(CareCourse course, int start, int gap, int shortest)
    {
        var episodes = Following(course, start);
        return new FollowedPath(course, start, episodes, SegmentsOf(episodes, start, gap, shortest));
    }

    /// <summary>The form with which a youth begins who is followed from this day on.</summary>
    public static CareForm BeginFormOf(CareCourse course, int start) => FirstOf(Following(course, start)).Form;

    private static (StateSegment[] Smooth, int Unsmoothed) SegmentsOf(CareEpisode[] episodes, int start, int gap, int shortest)
    {
        if (episodes.Length == 1) return ([new StateSegment(FormSet.Of(episodes[0].Form).Bits, Math.Max(start, episodes[0].Start), episodes[0].End)], 1);
        var (forms, starts, ends) = (new int[episodes.Length], new int[episodes.Length], new int[episodes.Length]);
        for (var at = 0; at < episodes.Length; at++)
            (forms[at], starts[at], ends[at]) = (FormSet.NumberOf(episodes[at].Form), Math.Max(start, episodes[at].Start), episodes[at].End);
        ends = Intervals.Bridged(starts, ends, gap);
        var whole = StatePath.Of(forms, starts, ends, 0, IdleTime.LeftOut);
        foreach (var segment in whole)
        {
            if (segment.Length < shortest) return ([.. StatePath.Of(forms, starts, ends, shortest, IdleTime.LeftOut)], whole.Count);
        }

        return ([.. whole], whole.Count);
    }

    private static CareEpisode[] Following(CareCourse course, int start)
    {
        var number = 0;
        foreach (var episode in course.Episodes) number += episode.End > start ? 1 : 0;
        var (following, at) = (new CareEpisode[number], 0);
        foreach (var episode in course.Episodes)
        {
            if (episode.End > start) following[at++] = episode;
        }

        return following;
    }

    private static CareEpisode FirstOf(CareEpisode[] episodes)
    {
        int Weight(CareEpisode episode) => episode.Form == CareForm.Unknown ? -1 : FormSet.NumberOf(episode.Form);
        var first = episodes[0];
        for (var at = 1; at < episodes.Length && episodes[at].Start == episodes[0].Start; at++)
        {
            if (Weight(episodes[at]) > Weight(first)) first = episodes[at];
        }

        return first;
    }

    /// <summary>The one that ends last, and of those the heaviest.</summary>
    private static CareEpisode LastOf(CareEpisode[] episodes)
    {
        var last = episodes[0];
        foreach (var episode in episodes)
        {
            if (episode.End > last.End || (episode.End == last.End && FormSet.NumberOf(episode.Form) > FormSet.NumberOf(last.Form))) last = episode;
        }

        return last;
    }
}
