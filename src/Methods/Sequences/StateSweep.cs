namespace Roer.Methods.Sequences;

/// <summary>The sweep line over the intervals of one case, with memory that is used again for the next.</summary>
internal sealed class StateSweep(IdleTime idle)
{
    private readonly int[] _running = new int[StatePath.MostActivities];
    private long[] _borders = new long[16];

    /// <summary>Adds the segments of a case. Borders on one day may come in any order: the state is only looked at between days.</summary>
    public void Path(ReadOnlySpan<int> activities, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, List<StateSegment> segments)
    {
        var borders = Borders(activities, starts, ends);
        var (state, before) = (0UL, 0);
        for (var index = 0; index < borders.Length; index++)
        {
            var (day, activity, step) = ((int)(borders[index] >> 8), (int)((borders[index] >> 1) & 63), borders[index] & 1);
            if (index > 0 && day > before && (state != 0 || idle == IdleTime.IsState)) Append(segments, new StateSegment(state, before, day));
            before = day;
            _running[activity] += step == 1 ? 1 : -1;
            state = _running[activity] > 0 ? state | (1UL << activity) : state & ~(1UL << activity);
        }
    }

    /// <summary>Every start and end as one number, sorted: the day, the activity, and whether it begins.</summary>
    private ReadOnlySpan<long> Borders(ReadOnlySpan<int> activities, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        if (_borders.Length < activities.Length * 2) _borders = new long[activities.Length * 4];
        var count = 0;
        for (var index = 0; index < activities.Length; index++)
        {
            if (starts[index] == ends[index]) continue;
            _borders[count++] = ((long)starts[index] << 8) | ((long)activities[index] << 1) | 1;
            _borders[count++] = ((long)ends[index] << 8) | ((long)activities[index] << 1);
        }

        var borders = _borders.AsSpan(0, count);
        borders.Sort();
        return borders;
    }

    private static void Append(List<StateSegment> segments, StateSegment next)
    {
        if (segments.Count > 0 && segments[^1].State == next.State && segments[^1].End == next.Start) segments[^1] = segments[^1] with { End = next.End };
        else segments.Add(next);
    }
}
