namespace Roer.Methods.Sequences;

/// <summary>The times of one case, in the unit of the events.</summary>
/// <param name="Case">The case.</param>
/// <param name="Start">The first start.</param>
/// <param name="End">The last end.</param>
/// <param name="Events">How many events.</param>
/// <param name="Processing">The sum of the lengths of the events; time that two events share counts twice.</param>
/// <param name="Covered">The length of the union of the events: time in which at least one ran.</param>
/// <param name="Overlap">Time in which at least two ran.</param>
/// <param name="Overlapping">How many cases, this one included, have a span [start, end] that meets this one's; touching counts.</param>
public sealed record CaseTime(int Case, int Start, int End, int Events, long Processing, long Covered, long Overlap, int Overlapping)
{
    /// <summary>From first start to last end.</summary>
    public long Throughput => (long)End - Start;

    /// <summary>Time within the span in which nothing ran: never below 0.</summary>
    public long Idle => Throughput - Covered;
}

/// <summary>
/// Throughput, processing and idle time of cases as edeaR defines them, with overlap apart. Idle time is the span less the union of the
/// events, so it is never negative; overlap never fills a gap elsewhere.
/// </summary>
public static class CaseTimes
{
    /// <summary>One row a case, in the order of the events.</summary>
    public static IReadOnlyList<CaseTime> Of(EventColumns events)
    {
        var found = new List<CaseTime>();
        for (var first = 0; first < events.Count;)
        {
            var end = events.EndOfCase(first);
            found.Add(One(events.Cases[first], events.Starts[first..end], events.Completes[first..end]));
            first = end;
        }

        int[] starts = [.. found.Select(each => each.Start).Order()], ends = [.. found.Select(each => each.End).Order()];
        return [.. found.Select(each => each with { Overlapping = Below(starts, each.End + 1L) - Below(ends, each.Start) })];
    }

    private static CaseTime One(int name, ReadOnlySpan<int> starts, ReadOnlySpan<int> completes)
    {
        long processing = 0, covered = 0, twice = 0;
        int reach = starts[0], second = starts[0];
        for (var index = 0; index < starts.Length; index++)
        {
            var (start, complete) = (starts[index], completes[index]);
            processing += (long)complete - start;
            covered += Math.Max(0L, (long)complete - Math.Max(start, reach));
            var both = Math.Min(reach, complete);
            twice += Math.Max(0L, (long)both - Math.Max(start, second));
            second = Math.Max(second, both);
            reach = Math.Max(reach, complete);
        }

        return new CaseTime(name, starts[0], reach, starts.Length, processing, covered, twice, 0);
    }

    private static int Below(int[] sorted, long bound)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < bound) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
