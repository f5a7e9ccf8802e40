using Roer.Methods.Sequences;

namespace Roer.Questions.Parts.Paths;

/// <summary>What a path is beside what a reader wishes for.</summary>
internal enum WishOutcome
{
    /// <summary>It is as wished.</summary>
    Follows,

    /// <summary>It is as wished so far, and not over or no longer seen.</summary>
    SoFar,

    /// <summary>It differs.</summary>
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

    /// <summary>The first thing that differs, in words; empty when nothing does.</summary>
    public string FirstDeviation
    {
        get
        {
            if (Deviations.Count == 0) return "";
            var deviation = Deviations[0];
            var step = deviation.Step < Path.States.Count ? Path.States[deviation.Step].Label : Capital(Path.End.Label());
            var wanted = deviation.Wanted < 0 ? null : Wish.Steps[deviation.Wanted];
            return deviation.Kind switch
            {
                DeviationKind.Extra => $"{step} kwam erbij",
                DeviationKind.Missing => $"{Capital(WishedPath.LabelOf(wanted!))} ontbrak",
                DeviationKind.Other => $"{step} in plaats van {WishedPath.LabelOf(wanted!)}",
                DeviationKind.TooLong => $"{step} duurde langer dan {DutchText.Whole(wanted!.AtMost!.Value)} dagen",
                _ => $"{step} duurde korter dan {DutchText.Whole(wanted!.AtLeast!.Value)} dagen",
            };
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>Holds paths against the wished-for ones; what it lays along each other it remembers.</summary>
internal sealed class WishedPathJudge(IReadOnlyList<WishedPath> wishes)
{
    private readonly Dictionary<(string States, int Wish, bool GoesOn), PatternAlignment> _laid = [];

    public WishedPathFit Of(FollowedPath path) => Enumerable.Range(0, wishes.Count).Select(at => Fit(path, at)).MinBy(fit => (fit.Deviations.Count, fit.Outcome))!;

    private WishedPathFit Fit(FollowedPath path, int at)
    {
        var (wish, lastRuns) = (wishes[at], path.End == PathEnd.Running);
        ulong[] states = [.. path.States.Select(state => state.Bits)], whole = [.. states, WishedPath.CodeOf(path.End)];
        IReadOnlyList<int?> lengths = [.. path.IsOngoing ? [null] : Array.Empty<int?>(), .. path.Segments.Select(segment => (int?)segment.Length)];
        var closed = Laid(whole, at, goesOn: false).Within(wish.Steps, [.. lengths, null], lastRuns: false);
        if (closed.Count == 0 && path.End == PathEnd.Done) return new(path, wish, WishOutcome.Follows, closed);
        if (path.End == PathEnd.Done) return new(path, wish, WishOutcome.Differs, closed);
        if (closed.Count == 0 && wish.Steps[^1].States is [var end] && end == WishedPath.CodeOf(path.End)) return new(path, wish, WishOutcome.Follows, closed);
        var open = Laid(states, at, goesOn: true).Within(wish.Steps, lengths, lastRuns);
        return new(path, wish, open.Count == 0 ? WishOutcome.SoFar : WishOutcome.Differs, open);
    }

    private PatternAlignment Laid(ulong[] sequence, int at, bool goesOn)
    {
        var key = (string.Join('>', sequence), at, goesOn);
        if (!_laid.TryGetValue(key, out var found)) _laid[key] = found = PatternAlignment.Of(sequence, wishes[at].Steps, goesOn);
        return found;
    }
}
