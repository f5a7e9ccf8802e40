using System.Buffers;

namespace Roer.Messages;

/// <summary>A text of a length in characters, not in code units: a character outside the basic plane counts as one.</summary>
internal class PlainText(string name, int most, string expected, Keep keep = Keep.Nothing) : SimpleType(name, expected, keep)
{
    /// <summary>The most characters.</summary>
    public int Most { get; } = most;

    public override bool Accepts(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        return text.Length > 0 && (text.Length <= Most || CharactersIn(text) <= Most) && HasRightCharacters(text);
    }

    protected virtual bool HasRightCharacters(ReadOnlySpan<char> text) => true;

    private static int CharactersIn(ReadOnlySpan<char> text)
    {
        var characters = text.Length;
        foreach (var unit in text)
            if (char.IsLowSurrogate(unit))
                characters--;
        return characters;
    }
}

/// <summary>Pattern <c>.*[^\s].*</c>: one line with something on it. White space is space, tab, carriage return and line feed, as XML Schema says.</summary>
internal sealed class NotBlank(string name, int most, Keep keep = Keep.Nothing)
    : PlainText(name, most, $"een tekst van 1 tot en met {most} tekens op één regel, niet leeg", keep)
{
    protected override bool HasRightCharacters(ReadOnlySpan<char> text) =>
        text.IndexOfAny('\r', '\n') < 0 && text.ContainsAnyExcept(' ', '\t');
}

/// <summary>A text of which every character belongs to a set.</summary>
internal sealed class OnlyCharacters(string? name, int most, SearchValues<char> allowed, string expected, Keep keep = Keep.Nothing)
    : PlainText(name!, most, expected, keep)
{
    protected override bool HasRightCharacters(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(allowed);
}

/// <summary>A number of digits that is a name, not a quantity.</summary>
internal sealed class Digits(string name, int count, Keep keep) : SimpleType(name, $"{count} cijfers", keep)
{
    public int Count { get; } = count;

    public override bool Accepts(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        return text.Length == Count && !text.ContainsAnyExceptInRange('0', '9');
    }
}

/// <summary>Initials: the letters between A and Z and those from À to ỳ.</summary>
internal sealed class Initials(string name, int most) : PlainText(name, most, $"1 tot en met {most} letters zonder punten")
{
    protected override bool HasRightCharacters(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (!char.IsAsciiLetter(letter) && letter is < 'À' or > 'ỳ')
                return false;
        return true;
    }
}

/// <summary>Free text of any length and any number of lines, with something on it.</summary>
internal sealed class FreeText(string name) : SimpleType(name, "een tekst die niet leeg is", Keep.Nothing)
{
    public override bool Accepts(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        return HasInk(text);
    }

    public static bool HasInk(ReadOnlySpan<char> text) => text.ContainsAnyExcept(" \t\r\n");
}

/// <summary>A version of three numbers without leading zeros.</summary>
internal sealed class VersionText(string name) : SimpleType(name, "een versie als 1.0.0", Keep.Nothing)
{
    private const int Parts = 3;

    public override bool Accepts(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            if (++parts > Parts || !IsPart(text[range]))
                return false;
        }

        return parts == Parts;
    }

    private static bool IsPart(ReadOnlySpan<char> part) =>
        part.Length > 0 && !part.ContainsAnyExceptInRange('0', '9') && (part.Length == 1 || part[0] != '0');
}

/// <summary>One text and no other.</summary>
internal sealed class FixedText(string value) : SimpleType(null, value, Keep.Nothing)
{
    public override bool Accepts(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        return text.SequenceEqual(Expected);
    }
}
