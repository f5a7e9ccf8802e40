namespace Roer.Messages;

/// <summary>
/// Reads an instant: year, month and day (or day, month and year with hyphens or points), then perhaps a time after a T or a space, with any number of decimals,
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
        if (TryUsual(out ticks)) return true;
        ticks = 0;
        if (!TryDate(ref ticks)) return false;
        if (IsDone) return true;
        if (!Take('T') && !Take('t') && !TakeSpaces()) return false;
        if (!TryClock(ref ticks)) return false;
        TakeSpaces();
        return TryOffset(ref ticks) && IsDone;
    }

    /// <summary>The form that nearly every log has, such as 2024-10-27T12:00:00.250+01:00, read at its places; false leaves the text to be read by its parts.</summary>
    private readonly bool TryUsual(out long ticks)
    {
        ticks = 0;
        if (_text.Length is not (25 or 29) || _text[4] != '-' || _text[7] != '-' || _text[10] != 'T' || _text[13] != ':' || _text[16] != ':') return false;
        var zone = _text.Length - 6;
        if ((zone > 19 && _text[19] != '.') || _text[zone] is not ((byte)'+' or (byte)'-') || _text[zone + 3] != ':') return false;
        var (century, years, month, day) = (Two(0), Two(2), Two(5), Two(8));
        var (hour, minute, second, hours, minutes) = (Two(11), Two(14), Two(17), Two(zone + 1), Two(zone + 4));
        var thousandths = zone > 19 ? (Two(20) * 10) + (Two(21) % 10) : 0;
        if ((century | years | month | day | hour | minute | second | hours | minutes | (zone > 19 ? Two(20) | Two(21) : 0)) < 0) return false;
        var year = (century * 100) + years;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59 || hours > 23 || minutes > 59) return false;
        var offset = ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute;
        ticks = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks + (thousandths * TimeSpan.TicksPerMillisecond) + (_text[zone] == '-' ? offset : -offset);
        return true;
    }

    /// <summary>The number of two digits; -1 where there are none.</summary>
    private readonly int Two(int at)
    {
        var (tens, ones) = (_text[at] - '0', _text[at + 1] - '0');
        return tens is < 0 or > 9 || ones is < 0 or > 9 ? -1 : (tens * 10) + ones;
    }

    private bool TryDate(ref long ticks)
    {
        if (!TryNumber(4, out var first, out var digits)) return false;
        var mark = (char)Next();
        if (mark is not ('-' or '.') && (mark != '/' || digits != 4)) return false;
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
