using Roer.Care;
using Roer.Methods.Sequences;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The path of one youth whom we follow, from a first day up to the as-of date.</summary>
internal sealed class FollowedPath
{
    private FollowedPath(CareCourse course, int start, CareEpisode[] episodes, IReadOnlyList<StateSegment> segments)
    {
        (Course, Start, Episodes, Segments) = (course, start, episodes, segments);
        Last = episodes.MaxBy(episode => (episode.End, episode.Form))!;
        States = [.. IsOngoing ? [PathState.Ongoing] : Array.Empty<PathState>(), .. segments.Select(segment => new PathState(segment.State))];
        Days = segments.Sum(segment => segment.Length);
        Cents = episodes.Sum(episode => episode.Cents);
        BeginForm = BeginFormOf(episodes);
    }

    public CareCourse Course { get; }

    /// <summary>The first day that is followed.</summary>
    public int Start { get; }

    /// <summary>The trajectories in it, by first day; of care from before the first day the rest counts.</summary>
    public CareEpisode[] Episodes { get; }

    /// <summary>Which forms ran when, short segments smoothed away; time without care is left out.</summary>
    public IReadOnlyList<StateSegment> Segments { get; }

    /// <summary>Whether care went on from before the first day.</summary>
    public bool IsOngoing => Episodes[0].Start < Start;

    /// <summary>The trajectory that ends last, of those the heaviest.</summary>
    public CareEpisode Last { get; }

    public PathEnd End => PathEnds.Of(Last.Way);

    /// <summary>The steps, with a first one of its own for care from before.</summary>
    public IReadOnlyList<PathState> States { get; }

    /// <summary>The days in care.</summary>
    public int Days { get; }

    /// <summary>Eurocents claimed on it.</summary>
    public long Cents { get; }

    /// <summary>What the youth began with: the heaviest of the trajectories that began first.</summary>
    public CareForm BeginForm { get; }

    public static CareForm BeginFormOf(IReadOnlyList<CareEpisode> episodes) =>
        episodes.TakeWhile(episode => episode.Start == episodes[0].Start).MaxBy(episode => episode.Form == PathForms.Every.Length - 1 ? -1 : episode.Form)!.Trajectory.Form;

    /// <summary>The path of a course from a day on, with pauses of at most so many days bridged and steps of fewer days smoothed away.</summary>
    public static FollowedPath Of(CareCourse course, int start, CarePathSettings settings)
    {
        CareEpisode[] episodes = [.. course.Episodes.Where(episode => episode.End > start)];
        int[] forms = [.. episodes.Select(episode => episode.Form)], starts = [.. episodes.Select(episode => Math.Max(start, episode.Start))], ends = [.. episodes.Select(episode => episode.End)];
        if (settings.Gap > 0) Bridge(starts, ends, settings.Gap);
        return new FollowedPath(course, start, episodes, StatePath.Of(forms, starts, ends, settings.Shortest, IdleTime.LeftOut));
    }

    /// <summary>What ends last before a short pause goes on until the next begin.</summary>
    private static void Bridge(int[] starts, int[] ends, int gap)
    {
        var last = 0;
        for (var index = 1; index < starts.Length; index++)
        {
            var pause = starts[index] - ends[last];
            if (pause > 0 && pause <= gap) ends[last] = starts[index];
            if (ends[index] >= ends[last]) last = index;
        }
    }
}
