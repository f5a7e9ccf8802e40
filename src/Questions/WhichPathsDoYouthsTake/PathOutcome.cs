using Roer.Care;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>What came after a youth's first trajectory. Each youth has exactly one.</summary>
internal enum PathOutcome
{
    /// <summary>One trajectory, which has ended.</summary>
    DoneAfterOne,

    /// <summary>One trajectory, which still runs.</summary>
    FirstRuns,

    /// <summary>One trajectory, after which the youth went out of sight.</summary>
    OutOfSight,

    /// <summary>At least one later trajectory is heavier than the first.</summary>
    Heavier,

    /// <summary>No later trajectory is heavier, and at least one is equally heavy or of an unknown form.</summary>
    Equal,

    /// <summary>All later trajectories are lighter.</summary>
    Lighter,
}

/// <summary>Tells the outcome of a path.</summary>
internal static class PathOutcomes
{
    public static PathOutcome Of(FollowedPath path)
    {
        if (path.Episodes.Length == 1)
            return path.End switch { PathEnd.Done => PathOutcome.DoneAfterOne, PathEnd.Running => PathOutcome.FirstRuns, _ => PathOutcome.OutOfSight };
        var first = path.BeginForm.Rank();
        var later = Later(path).Select(episode => episode.Trajectory.Form.Rank()).ToList();
        if (later.Exists(rank => rank > first)) return PathOutcome.Heavier;
        return first is not null && later.TrueForAll(rank => rank < first) ? PathOutcome.Lighter : PathOutcome.Equal;
    }

    /// <summary>All trajectories but the first one, which is the heaviest of those that began first.</summary>
    private static IEnumerable<CareEpisode> Later(FollowedPath path)
    {
        var first = Array.FindIndex(path.Episodes, episode => episode.Trajectory.Form == path.BeginForm);
        return path.Episodes.Where((_, at) => at != first);
    }
}
