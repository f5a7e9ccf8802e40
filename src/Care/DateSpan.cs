namespace Roer.Care;

/// <summary>
/// A run of calendar days. Both ends belong to it: the last day counts, as people and messages speak.
/// A span may be open, which means that no last day is known; it is a state of its own, never a missing date.
/// </summary>
public readonly record struct DateSpan : IComparable<DateSpan>
{
    private readonly DateOnly _last;

    private DateSpan(DateOnly first, DateOnly last)
    {
        First = first;
        _last = last;
    }

    /// <summary>The first day; it belongs to the span.</summary>
    public DateOnly First { get; }

    /// <summary>Whether no last day is known.</summary>
    public bool IsOpen => _last == DateOnly.MaxValue;

    /// <summary>The last day; it belongs to the span.</summary>
    /// <exception cref="InvalidOperationException">The span is open; ask <see cref="IsOpen"/> first or close it with <see cref="ClosedAt"/>.</exception>
    public DateOnly Last => IsOpen ? throw new InvalidOperationException("An open span has no last day.") : _last;

    /// <summary>The number of days, at least 1.</summary>
    /// <exception cref="InvalidOperationException">The span is open.</exception>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>A span from the first to the last day, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the first.</exception>
    public static DateSpan Of(DateOnly first, DateOnly last) => last < first
        ? throw new ArgumentOutOfRangeException(nameof(last), $"The last day {last:yyyy-MM-dd} lies before the first day {first:yyyy-MM-dd}.")
        : new DateSpan(first, last);

    /// <summary>An open span: it starts on the first day and no last day is known.</summary>
    public static DateSpan From(DateOnly first) => new(first, DateOnly.MaxValue);

    /// <summary>A span from the first day to the last one, or an open span where no last day is given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the first.</exception>
    public static DateSpan Of(DateOnly first, DateOnly? last) => last is { } day ? Of(first, day) : From(first);

    /// <summary>The days of one calendar month.</summary>
    public static DateSpan Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>Whether the day lies in the span; both ends do.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= _last;

    /// <summary>Whether the two spans share at least one day.</summary>
    public bool Overlaps(DateSpan other) => First <= other._last && other.First <= _last;

    /// <summary>Whether the two spans share no day and one starts on the day after the other's last.</summary>
    public bool Adjoins(DateSpan other) =>
        (!IsOpen && _last.AddDays(1) == other.First) || (!other.IsOpen && other._last.AddDays(1) == First);

    /// <summary>The days that both spans have; <see langword="null"/> when there are none.</summary>
    public DateSpan? Intersect(DateSpan other)
    {
        var first = First > other.First ? First : other.First;
        var last = _last < other._last ? _last : other._last;
        return first <= last ? new DateSpan(first, last) : null;
    }

    /// <summary>The smallest span that holds both.</summary>
    public DateSpan Cover(DateSpan other) =>
        new(First < other.First ? First : other.First, _last > other._last ? _last : other._last);

    /// <summary>This span with its days after the given day cut off; <see langword="null"/> when none are left.</summary>
    public DateSpan? ClosedAt(DateOnly day) => Intersect(new DateSpan(DateOnly.MinValue, day));

    /// <summary>The calendar months that the span touches, in order, each cut to the days of the span. The union is the span.</summary>
    /// <exception cref="InvalidOperationException">The span is open.</exception>
    public IEnumerable<DateSpan> Months()
    {
        var end = Last;
        for (var day = First; ;)
        {
            var month = Month(day.Year, day.Month);
            if (month._last >= end)
            {
                yield return new DateSpan(day, end);
                yield break;
            }

            yield return new DateSpan(day, month._last);
            day = month._last.AddDays(1);
        }
    }

    /// <summary>Orders by first day, then by last day; an open span comes last.</summary>
    public int CompareTo(DateSpan other) =>
        First != other.First ? First.CompareTo(other.First) : _last.CompareTo(other._last);

    /// <summary>Whether this span comes before the other in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator <(DateSpan left, DateSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether this span comes after the other in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator >(DateSpan left, DateSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether this span comes before the other or equals it.</summary>
    public static bool operator <=(DateSpan left, DateSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this span comes after the other or equals it.</summary>
    public static bool operator >=(DateSpan left, DateSpan right) => left.CompareTo(right) >= 0;

    /// <summary>The span as <c>2025-01-01..2025-01-31</c>, or <c>2025-01-01..</c> when it is open.</summary>
    public override string ToString() => IsOpen ? $"{First:yyyy-MM-dd}.." : $"{First:yyyy-MM-dd}..{_last:yyyy-MM-dd}";
}
