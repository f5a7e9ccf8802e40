namespace Roer.Methods.Sequences;

/// <summary>Whether events of which one starts when the other ends run at the same time.</summary>
public enum Touching
{
    /// <summary>They do: max(start) ≤ min(complete).</summary>
    Counts,

    /// <summary>They do not: max(start) &lt; min(complete).</summary>
    DoesNotCount,
}

/// <summary>
/// Pairs of events within a case, counted by their activities. A pair of events counts once, whichever of the two comes first: both
/// orders of two activities are summed.
/// </summary>
/// <param name="Concurrent">How many pairs run at the same time; symmetric.</param>
/// <param name="EventuallyFollows">How many pairs of a first and a second event there are of which the first ended when or before the second started.</param>
public sealed record ActivityPairs(int[,] Concurrent, int[,] EventuallyFollows)
{
    /// <summary>The pairs of these events. The time it takes grows with the square of the events of a case.</summary>
    public static ActivityPairs Of(EventColumns events, Touching touching)
    {
        Require.Between(events.ActivityCount, 0, DirectlyFollows.MostActivities, nameof(events));
        Require.Known(touching, nameof(touching));
        var pairs = new ActivityPairs(new int[events.ActivityCount, events.ActivityCount], new int[events.ActivityCount, events.ActivityCount]);
        for (var first = 0; first < events.Count;)
        {
            var end = events.EndOfCase(first);
            for (var left = first; left < end; left++)
            {
                for (var right = left + 1; right < end; right++) pairs.Add(events, left, right, touching);
            }

            first = end;
        }

        return pairs;
    }

    private void Add(EventColumns events, int left, int right, Touching touching)
    {
        var (one, other) = (events.Activities[left], events.Activities[right]);
        var shared = (long)Math.Min(events.Completes[left], events.Completes[right]) - events.Starts[right];
        if (events.Completes[left] <= events.Starts[right]) EventuallyFollows[one, other]++;
        if (shared < 0 || (shared == 0 && touching == Touching.DoesNotCount)) return;
        Concurrent[one, other]++;
        if (one != other) Concurrent[other, one]++;
    }
}
