namespace Roer.Messages;

/// <summary>The order of events: by case, start and time, and where these are equal as they came.</summary>
internal static class CaseEvents
{
    /// <summary>The positions of the events in order; nothing when they are in order as they came.</summary>
    public static int[]? Order(int[] cases, int caseCount, long[] starts, long[] times)
    {
        var order = ByCase(cases, caseCount);
        var filled = new (long Start, long Time)[order.Length];
        var changed = false;
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && cases[order[end]] == cases[order[first]]) end++;
            if (!IsSorted(order.AsSpan(first, end - first), starts, times, filled))
            {
                Array.Sort(order, first, end - first, new ByTime(filled));
                changed = true;
            }

            first = end;
        }

        return changed || !IsRising(cases) ? order : null;
    }

    /// <summary>The positions by case, in each case as they came.</summary>
    private static int[] ByCase(int[] cases, int caseCount)
    {
        var next = new int[caseCount + 1];
        foreach (var each in cases) next[each + 1]++;
        for (var at = 1; at <= caseCount; at++) next[at] += next[at - 1];
        var order = new int[cases.Length];
        for (var at = 0; at < cases.Length; at++) order[next[cases[at]]++] = at;
        return order;
    }

    /// <summary>Whether the events of a case came in order. An event without a time gets that of the event before it, the first ones the earliest there is.</summary>
    private static bool IsSorted(ReadOnlySpan<int> events, long[] starts, long[] times, (long Start, long Time)[] filled)
    {
        var sorted = true;
        var before = (Start: EventTable.NoTime, Time: EventTable.NoTime);
        foreach (var at in events)
        {
            var now = times[at] == EventTable.NoTime ? before : (starts[at], times[at]);
            sorted &= before.CompareTo(now) <= 0;
            filled[at] = before = now;
        }

        return sorted;
    }

    private static bool IsRising(int[] cases)
    {
        for (var at = 1; at < cases.Length; at++)
        {
            if (cases[at] < cases[at - 1]) return false;
        }

        return true;
    }

    private sealed class ByTime((long Start, long Time)[] filled) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            var order = filled[x].CompareTo(filled[y]);
            return order != 0 ? order : x.CompareTo(y);
        }
    }
}
