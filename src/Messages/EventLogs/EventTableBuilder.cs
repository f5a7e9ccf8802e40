using System.Text;

namespace Roer.Messages;

/// <summary>Gathers events as they come and puts them in order.</summary>
internal sealed class EventTableBuilder
{
    /// <summary>The most events, and the most cases.</summary>
    public const int MostEvents = 50_000_000;

    private static readonly byte[] _noName = Encoding.UTF8.GetBytes(EventTable.NoName);

    private readonly ActivityNumbers _names = new();
    private readonly List<int> _cases = [];
    private readonly List<int> _activities = [];
    private readonly List<long> _starts = [];
    private readonly List<long> _times = [];
    private int _caseCount;
    private int _withoutName;
    private int _withoutTime;
    private int _unreadable;
    private int _startAfterEnd;
    private int _outside;
    private int _uneven;

    /// <summary>A new case; its number.</summary>
    public int AddCase() => _caseCount < MostEvents ? _caseCount++ : throw EventLogFault.TooManyEvents;

    public void CountOutside() => _outside++;

    public void CountUneven() => _uneven++;

    /// <summary>The number of an activity; of no name that of <see cref="EventTable.NoName"/>.</summary>
    public int Activity(ReadOnlySpan<byte> name) => _names.Of(name);

    /// <summary>Adds an event of a case; a negative activity is none.</summary>
    public void Add(int name, int activity, EventTime start, EventTime time)
    {
        if (_cases.Count == MostEvents) throw EventLogFault.TooManyEvents;
        if (activity < 0)
        {
            _withoutName++;
            activity = _names.Of(_noName);
        }

        if (start.IsUnreadable || time.IsUnreadable) _unreadable++;
        var (from, to) = (start.Ticks == EventTable.NoTime ? time.Ticks : start.Ticks, time.Ticks == EventTable.NoTime ? start.Ticks : time.Ticks);
        if (to == EventTable.NoTime && !start.IsUnreadable && !time.IsUnreadable) _withoutTime++;
        if (from > to)
        {
            _startAfterEnd++;
            from = to;
        }

        _cases.Add(name);
        _activities.Add(activity);
        _starts.Add(from);
        _times.Add(to);
    }

    public EventTable Build()
    {
        var (cases, activities, starts, times) = (_cases.ToArray(), _activities.ToArray(), _starts.ToArray(), _times.ToArray());
        if (CaseEvents.Order(cases, _caseCount, starts, times) is { } order)
        {
            cases = Array.ConvertAll(order, at => cases[at]);
            activities = Array.ConvertAll(order, at => activities[at]);
            starts = Array.ConvertAll(order, at => starts[at]);
            times = Array.ConvertAll(order, at => times[at]);
        }

        return new EventTable
        {
            CaseCount = _caseCount,
            Activities = _names.Names,
            Cases = cases,
            ActivityOf = activities,
            Starts = starts,
            Times = times,
            Flaws = new EventFlaws(_withoutName, _withoutTime, _unreadable, _startAfterEnd, _caseCount - Filled(cases), _outside, _uneven),
        };
    }

    /// <summary>How many cases have events.</summary>
    private static int Filled(int[] cases)
    {
        var filled = 0;
        for (var at = 0; at < cases.Length; at++) filled += at == 0 || cases[at] != cases[at - 1] ? 1 : 0;
        return filled;
    }
}
