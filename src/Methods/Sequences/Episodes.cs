namespace Roer.Methods.Sequences;

/// <summary>
/// Events of one activity in one case that overlap, touch, or lie no further apart than a gap, are one episode: from the first start to the last end. The
/// events of other cases and activities change nothing.
/// </summary>
public sealed class Episodes
{
    private readonly int[] _cases;
    private readonly int[] _activities;
    private readonly int[] _starts;
    private readonly int[] _completes;
    private readonly int _activityCount;
    private int _count;

    private Episodes(EventColumns events)
    {
        (_cases, _activities, _starts, _completes) = (new int[events.Count], new int[events.Count], new int[events.Count], new int[events.Count]);
        _activityCount = events.ActivityCount;
    }

    /// <summary>The episodes as events, in order.</summary>
    public EventColumns Columns => new(_cases.AsSpan(0, _count), _activities.AsSpan(0, _count), _starts.AsSpan(0, _count), _completes.AsSpan(0, _count), _activityCount);

    /// <summary>The episodes of these events.</summary>
    /// <param name="events">The events; an event lasts up to but not including its end.</param>
    /// <param name="gap">How much time may lie between two that are one; 0 joins only what overlaps or touches.</param>
    /// <exception cref="MethodInputException">The gap is negative.</exception>
    public static Episodes Of(EventColumns events, int gap)
    {
        Require.AtLeast(gap, 0, nameof(gap));
        var episodes = new Episodes(events);
        var last = new int[events.ActivityCount];
        Array.Fill(last, -1);
        for (var first = 0; first < events.Count;)
        {
            var end = events.EndOfCase(first);
            episodes.AddCase(events, (first, end), last, gap);
            first = end;
        }

        return episodes;
    }

    /// <summary>Starts rise, so that an event joins the last episode of its activity or none.</summary>
    private void AddCase(EventColumns events, (int First, int End) range, int[] last, int gap)
    {
        var begin = _count;
        for (var index = range.First; index < range.End; index++)
        {
            var (activity, start, complete) = (events.Activities[index], events.Starts[index], events.Completes[index]);
            var open = last[activity];
            if (open >= begin && (long)start - gap <= _completes[open])
            {
                _completes[open] = Math.Max(_completes[open], complete);
                continue;
            }

            last[activity] = _count;
            (_cases[_count], _activities[_count], _starts[_count], _completes[_count]) = (events.Cases[index], activity, start, complete);
            _count++;
        }

        Order(begin);
    }

    /// <summary>Of equal starts the one that ends first comes first.</summary>
    private void Order(int begin)
    {
        for (var index = begin + 1; index < _count; index++)
        {
            var (activity, complete, at) = (_activities[index], _completes[index], index);
            for (; at > begin && _starts[at - 1] == _starts[index] && _completes[at - 1] > complete; at--)
                (_activities[at], _completes[at]) = (_activities[at - 1], _completes[at - 1]);
            (_activities[at], _completes[at]) = (activity, complete);
        }
    }
}
