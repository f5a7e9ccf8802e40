using System.Globalization;

namespace Roer.Messages;

/// <summary>A whole number from 0, in any form that XML Schema allows: a sign, leading zeros and white space around it.</summary>
internal sealed class WholeNumber(string name, long most) : SimpleType(name, $"een geheel getal van 0 tot en met {most}", Keep.Number)
{
    /// <summary>The largest number allowed.</summary>
    public long Most { get; } = most;

    public override bool IsNumber => true;

    public override bool Accepts(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        var value = Trim(text);
        var negative = value.Length > 0 && value[0] == '-';
        if (value.Length > 0 && value[0] is '-' or '+')
            value = value[1..];
        if (value.Length == 0)
            return false;
        foreach (var digit in value)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            number = number > Most ? number : (number * 10) + (digit - '0');
        }

        return number <= Most && !(negative && number > 0);
    }
}

/// <summary>A whole number that has to be written in one way.</summary>
internal sealed class FixedNumber(string value) : SimpleType(null, value, Keep.Nothing)
{
    public override bool IsNumber => true;

    public override bool Accepts(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        return Trim(text).SequenceEqual(Expected);
    }
}

/// <summary>A real day of the calendar in the years 0001 to 9999, without a time zone. The number is <see cref="DateOnly.DayNumber"/>.</summary>
internal sealed class CalendarDate(string name) : SimpleType(name, "een bestaande datum als 2025-01-31", Keep.Number)
{
    public override bool IsNumber => true;

    public override bool Accepts(ReadOnlySpan<char> text, out long number) => TryRead(Trim(text), out number);

    /// <summary>Reads <c>jjjj-mm-dd</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long dayNumber)
    {
        dayNumber = 0;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-' || !Two(text, 0, out var century) || !Two(text, 2, out var years)
            || !Two(text, 5, out var month) || !Two(text, 8, out var day))
            return false;
        var year = (century * 100) + years;
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
            return false;
        dayNumber = new DateOnly(year, month, day).DayNumber;
        return true;
    }

    public static bool Two(ReadOnlySpan<char> text, int at, out int value)
    {
        int tens = text[at] - '0', ones = text[at + 1] - '0';
        value = (tens * 10) + ones;
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9;
    }
}

/// <summary>A time of day without a time zone, seconds in any fraction; 24:00:00 is the end of the day. The number is in ticks.</summary>
internal sealed class TimeOfDay(string name) : SimpleType(name, "een tijd als 09:30:00", Keep.Number)
{
    private const int WholeSeconds = 8;
    private const int TickDigits = 7;

    public override bool IsNumber => true;

    public override bool Accepts(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        var time = Trim(text);
        if (time.Length < WholeSeconds || time[2] != ':' || time[5] != ':' || !CalendarDate.Two(time, 0, out var hour)
            || !CalendarDate.Two(time, 3, out var minute) || !CalendarDate.Two(time, 6, out var second) || minute > 59 || second > 59)
            return false;
        if (!ReadFraction(time[WholeSeconds..], out var ticks))
            return false;
        number = (((hour * 60L) + minute) * 60 + second) * TimeSpan.TicksPerSecond + ticks;
        return number <= TimeSpan.TicksPerDay && (hour < 24 || time[WholeSeconds..].TrimStart('.').TrimStart('0').IsEmpty);
    }

    private static bool ReadFraction(ReadOnlySpan<char> fraction, out long ticks)
    {
        ticks = 0;
        if (fraction.IsEmpty)
            return true;
        if (fraction[0] != '.' || fraction.Length == 1 || fraction[1..].ContainsAnyExceptInRange('0', '9'))
            return false;
        var digits = fraction[1..Math.Min(fraction.Length, TickDigits + 1)];
        ticks = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        for (var i = digits.Length; i < TickDigits; i++)
            ticks *= 10;
        return true;
    }
}
