using Roer.Care;

namespace Roer.Questions.Parts.Paths;

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
    public static string Label(this PathOutcome outcome) => outcome switch
    {
        PathOutcome.DoneAfterOne => "klaar na één traject",
        PathOutcome.FirstRuns => "eerste traject loopt nog",
        PathOutcome.OutOfSight => "uit beeld na één traject",
        PathOutcome.Heavier => "later zwaardere hulp",
        PathOutcome.Equal => "later hulp die niet zwaarder is",
        _ => "later alleen lichtere hulp",
    };

    public static PathOutcome Of(FollowedPath path)
    {
        if (path.Episodes.Length == 1)
            return path.End switch { PathEnd.Done => PathOutcome.DoneAfterOne, PathEnd.Running => PathOutcome.FirstRuns, _ => PathOutcome.OutOfSight };
        var first = path.First.Form.Rank();
        var isLighter = first is not null;
        foreach (var episode in path.Episodes)
        {
            if (ReferenceEquals(episode, path.First)) continue;
            var rank = episode.Form.Rank();
            if (rank > first) return PathOutcome.Heavier;
            isLighter &= rank < first;
        }

        return isLighter ? PathOutcome.Lighter : PathOutcome.Equal;
    }
}
