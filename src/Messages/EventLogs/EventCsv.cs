using System.Text;

namespace Roer.Messages;

/// <summary>Reads events from a CSV: one row an event, the rows of a case in any place. The columns of case and activity must be there.</summary>
internal sealed class EventCsv
{
    private const long MostCaseLetters = 512L << 20;
    private const int LettersForEach = 64;

    private readonly DelimitedRows _rows;
    private readonly EventTableBuilder _events = new();
    private readonly Dictionary<string, int> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _caseOf;
    private readonly int _width;
    private readonly int _case;
    private readonly int _activity;
    private readonly int _time;
    private readonly int _start;
    private long _caseLetters;
    private byte[] _name = new byte[256];

    private EventCsv(DelimitedRows rows, EventLogNames names)
    {
        _rows = rows;
        _caseOf = _cases.GetAlternateLookup<ReadOnlySpan<char>>();
        List<string> header = rows.Next() ? [.. Enumerable.Range(0, rows.Count).Select(at => rows.Cell(at).Trim().ToString())] : [];
        _width = header.Count;
        _case = Column(header, (names.Case, EventLogNames.UsualCase), "--geval");
        _activity = Column(header, (names.Activity, EventLogNames.UsualActivity), "--activiteit");
        _time = names.Time is null ? header.IndexOf(EventLogNames.UsualTime) : Column(header, (names.Time, EventLogNames.UsualTime), "--tijd");
        _start = header.IndexOf(EventLogNames.Start);
    }

    public static EventTable Read(Func<Stream> open, EventLogNames names)
    {
        using var rows = new DelimitedRows(open());
        return new EventCsv(rows, names).ReadAll();
    }

    private static int Column(List<string> header, (string? Chosen, string Usual) name, string option)
    {
        var column = name.Chosen ?? name.Usual;
        var at = header.IndexOf(column);
        return at >= 0 ? at : throw EventLogFault.NoColumn(column, option, name.Chosen is not null);
    }

    private EventTable ReadAll()
    {
        while (_rows.Next())
        {
            if (_rows.Count != _width) _events.CountUneven();
            var name = _rows.Cell(_case);
            if (name.IsEmpty)
            {
                _events.CountOutside();
                continue;
            }

            if (!_caseOf.TryGetValue(name, out var number)) number = AddCase(name);
            _events.Add(number, Activity(_rows.Cell(_activity)), EventTime.Of(_rows.Cell(_start)), EventTime.Of(_rows.Cell(_time)));
        }

        return _events.Build();
    }

    private int AddCase(ReadOnlySpan<char> name)
    {
        _caseLetters += name.Length + LettersForEach;
        if (_caseLetters > MostCaseLetters) throw EventLogFault.TooManyNames;
        return _caseOf[name] = _events.AddCase();
    }

    private int Activity(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty) return -1;
        var most = Encoding.UTF8.GetMaxByteCount(name.Length);
        if (most > _name.Length) _name = new byte[most * 2];
        return _events.Activity(_name.AsSpan(0, Encoding.UTF8.GetBytes(name, _name)));
    }
}
