using Roer.Care;
using Roer.Methods.Sequences;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The path of one youth whom we follow, from a first day up to the as-of date.</summary>
internal sealed class FollowedPath
{
    private FollowedPath(CareCourse course, int start, CareEpisode[] episodes, IReadOnlyList<StateSegment> segments)
    {
        (Course, Start, Episodes, Segments) = (course, start, episodes, segments);
        Last = episodes.MaxBy(episode => (episode.End, FormSet.NumberOf(episode.Form)))!;
        States = [.. IsOngoing ? [FormSet.Ongoing] : Array.Empty<FormSet>(), .. segments.Select(segment => new FormSet(segment.State))];
        Days = segments.Sum(segment => segment.Length);
        Cents = episodes.Sum(episode => episode.Cents);
        First = FirstOf(episodes);
    }

    public CareCourse Course { get; }

    public int Start { get; }

    /// <summary>The trajectories in it, by first day; of care from before the first day the rest counts.</summary>
    public CareEpisode[] Episodes { get; }

    /// <summary>Which forms ran when, short segments smoothed away; time without care is left out.</summary>
    public IReadOnlyList<StateSegment> Segments { get; }

    /// <summary>The heaviest of the trajectories that began first; help of a known form goes before that of an unknown one.</summary>
    public CareEpisode First { get; }

    public CareEpisode Last { get; }

    /// <summary>The steps, with a first one of its own for care from before.</summary>
    public IReadOnlyList<FormSet> States { get; }

    public int Days { get; }

    public long Cents { get; }

    public bool IsOngoing => Episodes[0].Start < Start;

    public PathEnd End => PathEnds.Of(Last.Way);

    public CareForm BeginForm => First.Form;

    /// <summary>The trajectories one after another, each with its own form.</summary>
    public IReadOnlyList<FormSet> Trajectories =>
        [.. IsOngoing ? [FormSet.Ongoing] : Array.Empty<FormSet>(), .. Episodes.Select(episode => FormSet.Of(episode.Form))];

    /// <summary>The path of a course from a day on, with pauses of at most so many days bridged and steps of fewer days smoothed away.</summary>
    public static FollowedPath Of(CareCourse course, int start, CarePathSettings settings)
    {
        var episodes = Following(course, start);
        int[] forms = [.. episodes.Select(episode => FormSet.NumberOf(episode.Form))], starts = [.. episodes.Select(episode => Math.Max(start, episode.Start))], ends = [.. episodes.Select(episode => episode.End)];
        return new FollowedPath(course, start, episodes, StatePath.Of(forms, starts, Intervals.Bridged(starts, ends, settings.Gap), settings.Shortest, IdleTime.LeftOut));
    }

    /// <summary>The form with which a youth begins who is followed from this day on.</summary>
    public static CareForm BeginFormOf(CareCourse course, int start) => FirstOf(Following(course, start)).Form;

    private static CareEpisode[] Following(CareCourse course, int start) => [.. course.Episodes.Where(episode => episode.End > start)];

    private static CareEpisode FirstOf(CareEpisode[] episodes) =>
        episodes.TakeWhile(episode => episode.Start == episodes[0].Start).MaxBy(episode => episode.Form == CareForm.Unknown ? -1 : FormSet.NumberOf(episode.Form))!;
}
