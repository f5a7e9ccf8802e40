using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>What came after a youth's first trajectory: each youth has exactly one. A later one of an unknown form counts as equally heavy.</summary>
internal enum PathOutcome
{
    DoneAfterOne,
    FirstRuns,
    OutOfSight,
    Heavier,
    Equal,
    Lighter,
}

/// <summary>Tells the outcome of a path.</summary>
internal static class PathOutcomes
{
    public static PathOutcome Of(FollowedPath path)
    {
        if (path.Episodes.Length == 1)
            return path.End switch { PathEnd.Done => PathOutcome.DoneAfterOne, PathEnd.Running => PathOutcome.FirstRuns, _ => PathOutcome.OutOfSight };
        var first = path.First.Form.Rank();
        var later = path.Episodes.Where(episode => episode != path.First).Select(episode => episode.Form.Rank()).ToList();
        if (later.Exists(rank => rank > first)) return PathOutcome.Heavier;
        return first is not null && later.TrueForAll(rank => rank < first) ? PathOutcome.Lighter : PathOutcome.Equal;
    }
}
