using Roer.Methods.Sequences;
using Roer.Questions.Parts;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>What a path is beside the wished-for ones.</summary>
internal enum WishOutcome
{
    /// <summary>It is one of them.</summary>
    Follows,

    /// <summary>It is one of them so far, and not over or no longer seen.</summary>
    SoFar,

    /// <summary>It differs from all of them.</summary>
    Differs,
}

/// <summary>A path beside the nearest of the wished-for ones.</summary>
/// <param name="Path">The path.</param>
/// <param name="Wish">The nearest one; of equally near ones the first that the reader wrote.</param>
/// <param name="Outcome">What it is beside it.</param>
/// <param name="Deviations">What differs, in the order of the path.</param>
internal sealed record WishedPathFit(FollowedPath Path, WishedPath Wish, WishOutcome Outcome, IReadOnlyList<PatternDeviation> Deviations)
{
    /// <summary>The steps of the path that are as wished.</summary>
    public int StepsAsWished => Path.States.Count - Deviations.Where(one => one.Kind != DeviationKind.Missing && one.Step < Path.States.Count).Select(one => one.Step).Distinct().Count();

    /// <summary>Holds paths against the wished-for ones. Pure.</summary>
    public static IReadOnlyList<WishedPathFit> Of(IReadOnlyList<FollowedPath> paths, IReadOnlyList<WishedPath> wishes)
    {
        var laid = new Dictionary<(string States, int Wish, bool GoesOn), PatternAlignment>();
        return [.. paths.Select(path => Enumerable.Range(0, wishes.Count).Select(at => Fit(path, wishes, at, laid)).MinBy(fit => (fit.Deviations.Count, fit.Outcome))!)];
    }

    private static WishedPathFit Fit(FollowedPath path, IReadOnlyList<WishedPath> wishes, int at, Dictionary<(string States, int Wish, bool GoesOn), PatternAlignment> laid)
    {
        var (wish, lastRuns) = (wishes[at], path.End == PathEnd.Running);
        ulong[] states = [.. path.States.Select(state => state.Bits)], whole = [.. states, WishedPath.CodeOf(path.End)];
        IReadOnlyList<int?> lengths = [.. path.IsOngoing ? [null] : Array.Empty<int?>(), .. path.Segments.Select(segment => (int?)segment.Length)];
        var closed = Laid(whole, goesOn: false).Within(wish.Steps, [.. lengths, null], lastRuns: false);
        if (closed.Count == 0 && path.End == PathEnd.Done) return new(path, wish, WishOutcome.Follows, closed);
        if (path.End == PathEnd.Done) return new(path, wish, WishOutcome.Differs, closed);
        if (closed.Count == 0 && wish.Steps[^1].States is [var end] && end == WishedPath.CodeOf(path.End)) return new(path, wish, WishOutcome.Follows, closed);
        var open = Laid(states, goesOn: true).Within(wish.Steps, lengths, lastRuns);
        return new(path, wish, open.Count == 0 ? WishOutcome.SoFar : WishOutcome.Differs, open);

        PatternAlignment Laid(ulong[] sequence, bool goesOn)
        {
            var key = (string.Join('>', sequence), at, goesOn);
            if (!laid.TryGetValue(key, out var found)) laid[key] = found = PatternAlignment.Of(sequence, wish.Steps, goesOn);
            return found;
        }
    }
}
