namespace Roer.Messages;

/// <summary>
/// Reads an instant: year, month and day (or day, month and year with hyphens), then perhaps a time after a T or a space, with any number of decimals,
/// then perhaps an offset. An instant is UTC by its own offset, so that the change to summer time is respected; without one it is taken as
/// UTC. Decimals beyond a tenth of a microsecond are dropped.
/// </summary>
internal ref struct InstantText(ReadOnlySpan<byte> text)
{
    private const int TickDigits = 7;

    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    private readonly bool IsDone => _at == _text.Length;

    public bool TryRead(out long ticks)
    {
        ticks = 0;
        if (!TryDate(ref ticks)) return false;
        if (IsDone) return true;
        if (!Take('T') && !Take('t') && !TakeSpaces()) return false;
        if (!TryClock(ref ticks)) return false;
        TakeSpaces();
        return TryOffset(ref ticks) && IsDone;
    }

    private bool TryDate(ref long ticks)
    {
        if (!TryNumber(4, out var first, out var digits)) return false;
        var mark = (char)Next();
        if (mark != '-' && (mark != '/' || digits != 4)) return false;
        _at++;
        if (!TryNumber(2, out var month, out _) || !Take(mark) || !TryNumber(digits == 4 ? 2 : 4, out var last, out var width)) return false;
        if (digits == 3 || (digits < 4 && width != 4)) return false;
        var (year, day) = digits == 4 ? (first, last) : (last, first);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks;
        return true;
    }

    private bool TryClock(ref long ticks)
    {
        if (!TryNumber(2, out var hour, out _) || !Take(':') || !TryNumber(2, out var minute, out var digits) || digits != 2) return false;
        var (second, fraction) = (0, 0L);
        if (Take(':') && (!TryNumber(2, out second, out digits) || digits != 2)) return false;
        if ((Take('.') || Take(',')) && !TryFraction(out fraction)) return false;
        var endsDay = hour == 24 && minute == 0 && second == 0 && fraction == 0;
        if ((hour > 23 && !endsDay) || minute > 59 || second > 60) return false;
        ticks += (((hour * 60L) + minute) * TimeSpan.TicksPerMinute) + (second * TimeSpan.TicksPerSecond) + fraction;
        return true;
    }

    private bool TryOffset(ref long ticks)
    {
        if (IsDone || Take('Z') || Take('z')) return true;
        if (_text[_at..].SequenceEqual("UTC"u8) || _text[_at..].SequenceEqual("GMT"u8))
        {
            _at = _text.Length;
            return true;
        }

        var isWest = Next() == '-';
        if (!Take('-') && !Take('+')) return false;
        if (!TryNumber(2, out var hours, out var digits) || digits != 2) return false;
        var minutes = 0;
        if ((Take(':') || !IsDone) && (!TryNumber(2, out minutes, out digits) || digits != 2)) return false;
        if (hours > 23 || minutes > 59) return false;
        var offset = ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute;
        ticks += isWest ? offset : -offset;
        return true;
    }

    private bool TryFraction(out long fraction)
    {
        fraction = 0;
        var digits = 0;
        for (; Next() is >= (byte)'0' and <= (byte)'9'; _at++, digits++)
        {
            if (digits < TickDigits) fraction = (fraction * 10) + _text[_at] - '0';
        }

        for (var missing = digits; missing < TickDigits; missing++) fraction *= 10;
        return digits > 0;
    }

    private bool TryNumber(int most, out int number, out int digits)
    {
        (number, digits) = (0, 0);
        for (; digits < most && Next() is >= (byte)'0' and <= (byte)'9'; _at++, digits++) number = (number * 10) + _text[_at] - '0';
        return digits > 0;
    }

    private bool Take(char letter)
    {
        if (Next() != letter) return false;
        _at++;
        return true;
    }

    private bool TakeSpaces()
    {
        var from = _at;
        while (Take(' '))
        {
        }

        return _at > from;
    }

    private readonly byte Next() => _at < _text.Length ? _text[_at] : (byte)0;
}
