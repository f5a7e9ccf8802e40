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
    public int StepsAsWished => Path.States.Length - Deviations.Where(one => one.Kind != DeviationKind.Missing && one.Step < Path.States.Length).Select(one => one.Step).Distinct().Count();

    /// <summary>The first thing that differs, in words; empty when nothing does.</summary>
    public string FirstDeviation
    {
        get
        {
            if (Deviations.Count == 0) return "";
            var deviation = Deviations[0];
            var step = deviation.Step < Path.States.Length ? Path.States[deviation.Step].Label : Capital(Path.End.Label());
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
    private const int MostLetters = 64;
    private readonly Dictionary<string, PatternAlignment> _laid = [];

    public WishedPathFit Of(FollowedPath path)
    {
        var nearest = Fit(path, 0);
        for (var at = 1; at < wishes.Count; at++)
        {
            var fit = Fit(path, at);
            if ((fit.Deviations.Count, fit.Outcome).CompareTo((nearest.Deviations.Count, nearest.Outcome)) < 0) nearest = fit;
        }

        return nearest;
    }

    private WishedPathFit Fit(FollowedPath path, int at)
    {
        var (wish, lastRuns) = (wishes[at], path.End == PathEnd.Running);
        var lengths = new int?[path.States.Length];
        for (var segment = 1; segment <= path.Segments.Length; segment++) lengths[^segment] = path.Segments[^segment].Length;
        var closed = Laid(path, at, goesOn: false).Within(wish.Steps, [.. lengths, null], lastRuns: false);
        if (closed.Count == 0 && path.End == PathEnd.Done) return new(path, wish, WishOutcome.Follows, closed);
        if (path.End == PathEnd.Done) return new(path, wish, WishOutcome.Differs, closed);
        if (closed.Count == 0 && wish.Steps[^1].States is [var end] && end == WishedPath.CodeOf(path.End)) return new(path, wish, WishOutcome.Follows, closed);
        var open = Laid(path, at, goesOn: true).Within(wish.Steps, lengths, lastRuns);
        return new(path, wish, open.Count == 0 ? WishOutcome.SoFar : WishOutcome.Differs, open);
    }

    /// <summary>The steps along a wished-for path, with the end after them unless it goes on. A letter a step makes the name under which that is remembered.</summary>
    private PatternAlignment Laid(FollowedPath path, int at, bool goesOn)
    {
        Span<char> letters = stackalloc char[Math.Min(path.States.Length, MostLetters) + 2];
        letters = path.States.Length > MostLetters ? new char[path.States.Length + 2] : letters;
        for (var step = 0; step < path.States.Length; step++) letters[step] = path.States[step].IsOngoing ? char.MaxValue : (char)path.States[step].Bits;
        letters[^2] = (char)(goesOn ? 0 : 1 + (int)path.End);
        letters[^1] = (char)at;
        var remembered = _laid.GetAlternateLookup<ReadOnlySpan<char>>();
        if (remembered.TryGetValue(letters, out var found)) return found;
        ulong[] states = [.. path.States.Select(state => state.Bits)];
        return remembered[letters] = PatternAlignment.Of(goesOn ? states : [.. states, WishedPath.CodeOf(path.End)], wishes[at].Steps, goesOn);
    }
}
