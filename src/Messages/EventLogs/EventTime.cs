namespace Roer.Messages;

/// <summary>The time that an event tells.</summary>
/// <param name="Ticks">Ticks of UTC since the year 1, or <see cref="EventTable.NoTime"/>.</param>
/// <param name="IsUnreadable">Whether it tells something that is no time.</param>
internal readonly record struct EventTime(long Ticks, bool IsUnreadable)
{
    private const int MostLetters = 64;

    /// <summary>No time was told.</summary>
    public static EventTime None => new(EventTable.NoTime, false);

    /// <summary>The time that a text tells; an empty text tells none.</summary>
    public static EventTime Of(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        if (text.IsEmpty) return None;
        return new InstantText(text).TryRead(out var ticks) ? new EventTime(ticks, false) : new EventTime(EventTable.NoTime, true);
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{byte})"/>
    public static EventTime Of(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > MostLetters) return new EventTime(EventTable.NoTime, true);
        Span<byte> bytes = stackalloc byte[MostLetters];
        for (var at = 0; at < text.Length; at++) bytes[at] = char.IsAscii(text[at]) ? (byte)text[at] : (byte)'?';
        return Of(bytes[..text.Length]);
    }
}
