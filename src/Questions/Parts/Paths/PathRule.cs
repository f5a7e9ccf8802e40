using Roer.Methods.Sequences;

namespace Roer.Questions.Parts.Paths;

/// <summary>A rule that a reader wants paths to keep: a template of Declare over the trajectories, in the order in which they begin.</summary>
/// <param name="Text">As the reader wrote it.</param>
/// <param name="Rule">The rule; activity 0 stands for the forms named first by the template, 1 for the other ones, 2 for all else.</param>
/// <param name="First">The forms of activity 0, as bits.</param>
/// <param name="Other">The forms of activity 1; none for a template of one activity.</param>
internal sealed record PathRule(string Text, DeclareRule Rule, ulong First, ulong Other)
{
    private const int Activities = 3;

    /// <summary>
    /// The paths that the rule is about, and what each is beside it. What may still come does not break a rule as long as help runs, or when a youth is
    /// out of sight; for who still has help, a term that has passed does.
    /// </summary>
    public IReadOnlyList<(FollowedPath Path, WishOutcome Outcome)> Judge(IReadOnlyList<FollowedPath> paths, DateOnly asOf)
    {
        List<FollowedPath> touched = [.. paths.Where(IsAbout)];
        var number = touched.Sum(path => path.Episodes.Length);
        var (cases, activities, starts, ends, at) = (new int[number], new int[number], new int[number], new int[number], 0);
        for (var path = 0; path < touched.Count; path++)
        {
            foreach (var episode in touched[path].Episodes)
                (cases[at], activities[at], starts[at], ends[at++]) = (path, ActivityOf(FormSet.Of(episode.Form).Bits), episode.Start, episode.End);
        }

        var goesOn = touched.Select(path => path.End switch { PathEnd.Done => (int?)null, PathEnd.Running => asOf.DayNumber + 1, _ => path.Last.End }).ToArray();
        var broken = Conformance.Of(new EventColumns(cases, activities, starts, ends, Activities), [Rule], goesOn).Violations.Select(one => one.Case).ToHashSet();
        return [.. touched.Select((path, place) => (path, broken.Contains(place) ? WishOutcome.Differs : path.End == PathEnd.Done ? WishOutcome.Follows : WishOutcome.SoFar))];
    }

    /// <summary>Whether the path has what the rule asks something of; a rule about the whole path is about every path.</summary>
    private bool IsAbout(FollowedPath path)
    {
        var about = Rule.Template switch
        {
            DeclareTemplate.RespondedExistence or DeclareTemplate.Response or DeclareTemplate.AlternateResponse or DeclareTemplate.ChainResponse or DeclareTemplate.NotSuccession => First,
            DeclareTemplate.Precedence or DeclareTemplate.AlternatePrecedence or DeclareTemplate.ChainPrecedence => Other,
            DeclareTemplate.Coexistence or DeclareTemplate.NotCoexistence or DeclareTemplate.Succession or DeclareTemplate.AlternateSuccession or DeclareTemplate.ChainSuccession => First | Other,
            _ => ulong.MaxValue,
        };
        return Array.Exists(path.Episodes, episode => (FormSet.Of(episode.Form).Bits & about) != 0);
    }

    private int ActivityOf(ulong form) => (form & First) != 0 ? 0 : (form & Other) != 0 ? 1 : 2;
}
