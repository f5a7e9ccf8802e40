using System.Text;

namespace Roer.Messages;

/// <summary>
/// What the elements of XES mean, whoever reads them. Each trace of the log is a case, each event of a trace an event, whatever its
/// lifecycle; only attributes straight below an event count, of equal keys the last.
/// </summary>
internal sealed class XesEvents(EventLogNames names)
{
    private const int DeepestDepth = 1000;
    private const int DepthOfAttributes = 3;

    private readonly EventTableBuilder _events = new();
    private readonly byte[] _activityKey = Encoding.UTF8.GetBytes(names.Activity ?? EventLogNames.UsualActivity);
    private readonly byte[] _timeKey = Encoding.UTF8.GetBytes(names.Time ?? EventLogNames.UsualTime);
    private bool _inTrace;
    private bool _inEvent;
    private int _depth;
    private int _case;
    private int _activity;
    private EventTime _time;

    /// <summary>Whether an element that opens now is an attribute of an event.</summary>
    public bool WantsAttribute => _inEvent && _depth == DepthOfAttributes;

    public EventTable Build() => _events.Build();

    public void Open(XesElement element)
    {
        _depth++;
        switch (_depth)
        {
            case 1:
                if (element != XesElement.Log) throw EventLogFault.NotXes;
                break;
            case 2:
                _inTrace = element == XesElement.Trace;
                if (_inTrace) _case = _events.AddCase();
                else if (element == XesElement.Event) _events.CountOutside();
                break;
            case DepthOfAttributes:
                _inEvent = _inTrace && element == XesElement.Event;
                (_activity, _time) = (-1, EventTime.None);
                break;
            case > DeepestDepth:
                throw EventLogFault.TooDeep;
        }
    }

    /// <summary>An attribute of the event that is open, its texts in UTF-8.</summary>
    public void Attribute(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        if (key.SequenceEqual(_activityKey)) _activity = value.IsEmpty ? -1 : _events.Activity(value);
        else if (key.SequenceEqual(_timeKey)) _time = EventTime.Of(value);
    }

    public void Close()
    {
        if (_depth == DepthOfAttributes && _inEvent)
        {
            _events.Add(_case, _activity, _time, _time);
            _inEvent = false;
        }

        _depth--;
    }
}
