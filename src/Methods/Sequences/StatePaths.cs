namespace Roer.Methods.Sequences;

/// <summary>
/// The paths of states of many cases at once, as events whose activity is the number of a state. Each case has the path that <see cref="StatePath"/>
/// gives it; nothing is made anew for each case, so that millions of cases take seconds.
/// </summary>
public sealed class StatePaths
{
    private const int CachedStates = 256;

    private readonly List<ulong> _states = [];
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly (ulong State, int Next)[] _recent = new (ulong, int)[CachedStates];
    private int[] _cases = [];
    private int[] _numberOf = [];
    private int[] _starts = [];
    private int[] _ends = [];
    private int _count;

    /// <summary>The states by number, in order of first meeting: the activities as bits, 0 when nothing runs.</summary>
    public IReadOnlyList<ulong> States => _states;

    /// <summary>The paths as events, in order; the activity is a position in <see cref="States"/>.</summary>
    public EventColumns Columns => new(_cases.AsSpan(0, _count), _numberOf.AsSpan(0, _count), _starts.AsSpan(0, _count), _ends.AsSpan(0, _count), _states.Count);

    /// <summary>The paths of these events; a case in which nothing lasts has none.</summary>
    /// <param name="events">The events, of at most 64 activities; each lasts up to but not including its end.</param>
    /// <param name="shortest">Segments shorter than this are smoothed away: 0 or 1 keeps all.</param>
    /// <param name="idle">What time without activities is.</param>
    /// <exception cref="MethodInputException">There are more than 64 activities, a time is farther than 2³⁰ from 0, or an option is out of range.</exception>
    public static StatePaths Of(EventColumns events, int shortest, IdleTime idle)
    {
        Require.Between(events.ActivityCount, 0, StatePath.MostActivities, nameof(events));
        StatePath.RequireOptions(shortest, idle);
        var (paths, sweep, segments) = (new StatePaths(), new StateSweep(idle), new List<StateSegment>());
        for (var first = 0; first < events.Count;)
        {
            var length = events.EndOfCase(first) - first;
            var starts = events.Starts.Slice(first, length);
            var ends = events.Completes.Slice(first, length);
            StatePath.RequireNear(starts, ends);
            segments.Clear();
            sweep.Path(events.Activities.Slice(first, length), starts, ends, segments);
            StatePath.Smooth(segments, shortest);
            paths.Add(events.Cases[first], segments);
            first += length;
        }

        paths.Resize(paths._count);
        return paths;
    }

    private void Add(int name, List<StateSegment> segments)
    {
        if (_count + segments.Count > _cases.Length) Resize(Math.Max(_count + segments.Count, 1024 + (_cases.Length / 2 * 3)));
        foreach (var segment in segments)
        {
            (_cases[_count], _numberOf[_count], _starts[_count], _ends[_count]) = (name, NumberOf(segment.State), segment.Start, segment.End);
            _count++;
        }
    }

    private void Resize(int size)
    {
        Array.Resize(ref _cases, size);
        Array.Resize(ref _numberOf, size);
        Array.Resize(ref _starts, size);
        Array.Resize(ref _ends, size);
    }

    private int NumberOf(ulong state)
    {
        ref var recent = ref _recent[(int)((state ^ (state >> 11) ^ (state >> 29)) % CachedStates)];
        if (recent.Next > 0 && recent.State == state) return recent.Next - 1;
        if (!_numbers.TryGetValue(state, out var number))
        {
            number = _numbers[state] = _states.Count;
            _states.Add(state);
        }

        recent = (state, number + 1);
        return number;
    }
}
