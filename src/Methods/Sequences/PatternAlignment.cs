namespace Roer.Methods.Sequences;

/// <summary>
/// A sequence laid along a pattern with the fewest differences: an extra step, a missing step and another step than the one wanted count one each.
/// <para>
/// Source: Wagner and Fischer (1974), The string-to-string correction problem, with unit costs; optional steps and steps of any number as in matching
/// with wild cards (Myers and Miller 1989). Where several alignments differ least, the same one is always chosen: read from the end, a step that
/// fits goes before an omitted one, that before another, that before a missing, that before an extra one.
/// </para>
/// </summary>
/// <param name="Places">For each step of the sequence the position of the pattern it was laid on; −1 for an extra one.</param>
/// <param name="Deviations">The differences, in the order of the sequence.</param>
public sealed record PatternAlignment(IReadOnlyList<int> Places, IReadOnlyList<PatternDeviation> Deviations)
{
    /// <summary>The number of differences.</summary>
    public int Distance => Deviations.Count;

    /// <summary>Lays a sequence along a pattern.</summary>
    /// <param name="states">The sequence.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="goesOn">Whether the sequence is not over: what the pattern wants after its last step is then not missing.</param>
    public static PatternAlignment Of(IReadOnlyList<ulong> states, IReadOnlyList<PatternStep> pattern, bool goesOn)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(pattern);
        var costs = Costs(states, pattern);
        var end = pattern.Count;
        if (goesOn)
        {
            for (var shorter = end - 1; shorter >= 0; shorter--)
            {
                if (costs[states.Count, shorter] < costs[states.Count, end]) end = shorter;
            }
        }

        return Walk(states, pattern, costs, end);
    }

    /// <summary>All differences with the lengths of the steps held against the bounds of the pattern as well.</summary>
    /// <param name="pattern">The pattern of this alignment.</param>
    /// <param name="lengths">The length of each step; nothing where it is not known.</param>
    /// <param name="lastRuns">Whether the last step is not over, so that it cannot be too short.</param>
    public IReadOnlyList<PatternDeviation> Within(IReadOnlyList<PatternStep> pattern, IReadOnlyList<int?> lengths, bool lastRuns)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(lengths);
        var found = Deviations.ToList();
        for (var step = 0; step < Places.Count; step++)
        {
            var place = Places[step];
            if (place < 0 || lengths[step] is not { } length || found.Exists(one => one.Step == step && one.Kind == DeviationKind.Other)) continue;
            if (length > pattern[place].AtMost) found.Add(new PatternDeviation(DeviationKind.TooLong, step, place));
            else if (length < pattern[place].AtLeast && !(lastRuns && step == Places.Count - 1)) found.Add(new PatternDeviation(DeviationKind.TooShort, step, place));
        }

        return [.. found.OrderBy(one => one.Step)];
    }

    private static int[,] Costs(IReadOnlyList<ulong> states, IReadOnlyList<PatternStep> pattern)
    {
        var costs = new int[states.Count + 1, pattern.Count + 1];
        for (var step = 0; step <= states.Count; step++)
        {
            for (var wanted = 0; wanted <= pattern.Count; wanted++)
            {
                if (step == 0 && wanted == 0) continue;
                var least = int.MaxValue;
                if (wanted > 0) least = costs[step, wanted - 1] + Missing(pattern[wanted - 1]);
                if (step > 0) least = Math.Min(least, costs[step - 1, wanted] + (wanted > 0 && pattern[wanted - 1].IsAnything ? 0 : 1));
                if (step > 0 && wanted > 0) least = Math.Min(least, costs[step - 1, wanted - 1] + (pattern[wanted - 1].Fits(states[step - 1]) ? 0 : 1));
                costs[step, wanted] = least;
            }
        }

        return costs;
    }

    private static int Missing(PatternStep step) => step.IsOptional || step.IsAnything ? 0 : 1;

    private static PatternAlignment Walk(IReadOnlyList<ulong> states, IReadOnlyList<PatternStep> pattern, int[,] costs, int wanted)
    {
        var (places, found) = (Enumerable.Repeat(-1, states.Count).ToArray(), new List<PatternDeviation>());
        var step = states.Count;
        while (step > 0 || wanted > 0)
        {
            var cost = costs[step, wanted];
            var last = wanted > 0 ? pattern[wanted - 1] : null;
            var fits = step > 0 && last is not null && last.Fits(states[step - 1]);
            if (fits && last!.IsAnything && cost == costs[step - 1, wanted]) places[--step] = wanted - 1;
            else if (fits && cost == costs[step - 1, wanted - 1]) places[--step] = --wanted;
            else if (last is not null && Missing(last) == 0 && cost == costs[step, wanted - 1]) wanted--;
            else if (step > 0 && last is not null && cost == costs[step - 1, wanted - 1] + 1) found.Add(new(DeviationKind.Other, step - 1, places[--step] = --wanted));
            else if (last is not null && cost == costs[step, wanted - 1] + 1) found.Add(new(DeviationKind.Missing, step, --wanted));
            else found.Add(new(DeviationKind.Extra, --step, -1));
        }

        found.Reverse();
        return new PatternAlignment(places, found);
    }
}
