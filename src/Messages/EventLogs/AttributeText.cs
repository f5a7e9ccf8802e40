using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace Roer.Messages;

/// <summary>The text of an attribute in UTF-8, as XML writes it.</summary>
internal static class AttributeText
{
    private static readonly byte[] _controls = [.. Enumerable.Range(0, 0x20).Select(code => (byte)code)];
    private static readonly byte[] _high = [.. Enumerable.Range(0x80, 0x80).Select(code => (byte)code)];
    private static readonly SearchValues<byte> _inDouble = SearchValues.Create([.. _controls, .. _high, (byte)'<', (byte)'&', (byte)'"']);
    private static readonly SearchValues<byte> _inSingle = SearchValues.Create([.. _controls, .. _high, (byte)'<', (byte)'&', (byte)'\'']);
    private static readonly SearchValues<byte> _inDoubleOrHigh = SearchValues.Create([.. _controls, (byte)'<', (byte)'&', (byte)'"']);
    private static readonly SearchValues<byte> _inSingleOrHigh = SearchValues.Create([.. _controls, (byte)'<', (byte)'&', (byte)'\'']);
    private static readonly SearchValues<byte> _forbidden = SearchValues.Create([.. _controls.Except("\t\r\n"u8.ToArray())]);

    /// <summary>Reads up to the closing quote.</summary>
    /// <param name="rest">Bytes that begin with the opening quote.</param>
    /// <param name="value">What stands between the quotes.</param>
    /// <param name="isCoded">Whether it holds references, line ends or tabs.</param>
    public static ScanStep Read(ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> value, out bool isCoded)
    {
        value = default;
        isCoded = false;
        var (quote, isHigh, at) = (rest[0], false, 1);
        while (true)
        {
            var stops = isHigh
                ? quote == '"' ? _inDoubleOrHigh : _inSingleOrHigh
                : quote == '"' ? _inDouble : _inSingle;
            var found = rest[at..].IndexOfAny(stops);
            if (found < 0) return ScanStep.More;
            at += found;
            if (rest[at] == quote) break;
            if (rest[at] == '<') return ScanStep.Odd;
            if (rest[at] >= 0x80)
            {
                isHigh = true;
                continue;
            }

            isCoded = true;
            at++;
        }

        value = rest[1..at];
        return (isHigh && !IsRight(value)) || (isCoded && !IsDecodable(value)) ? ScanStep.Odd : ScanStep.Taken;
    }

    /// <summary>How many plain characters stand before a closing double quote; -1 when something else must be looked at first, or the quote is not there.</summary>
    public static int PlainLength(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAny(_inDouble);
        return length >= 0 && rest[length] == '"' ? length : -1;
    }

    /// <summary>Whether a comment holds only characters of ASCII that XML allows.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) => Ascii.IsValid(text) && !text.ContainsAny(_forbidden);

    /// <summary>Writes the text as it is meant: references resolved, line ends and tabs as spaces. Its length, or −1 when it is not right.</summary>
    public static int Decode(ReadOnlySpan<byte> text, Span<byte> into)
    {
        var length = 0;
        while (!text.IsEmpty)
        {
            if (text[0] == '&')
            {
                if (!TryReference(ref text, out var rune)) return -1;
                length += rune.EncodeToUtf8(into[length..]);
                continue;
            }

            var isPair = text.StartsWith("\r\n"u8);
            into[length++] = text[0] is (byte)'\t' or (byte)'\r' or (byte)'\n' ? (byte)' ' : text[0];
            text = text[(isPair ? 2 : 1)..];
        }

        return length;
    }

    private static bool IsDecodable(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAny(_forbidden)) return false;
        for (var at = text.IndexOf((byte)'&'); at >= 0; at = text.IndexOf((byte)'&'))
        {
            text = text[at..];
            if (!TryReference(ref text, out _)) return false;
        }

        return true;
    }

    // UTF-8, without the two codes that XML does not allow.
    private static bool IsRight(ReadOnlySpan<byte> text) =>
        Utf8.IsValid(text) && text.IndexOf("\uFFFE"u8) < 0 && text.IndexOf("\uFFFF"u8) < 0;

    private static bool TryReference(ref ReadOnlySpan<byte> text, out Rune rune)
    {
        rune = default;
        var end = text.IndexOf((byte)';');
        if (end < 0) return false;
        var name = text[1..end];
        text = text[(end + 1)..];
        if (name.StartsWith("#"u8)) return TryCode(name[1..], out rune);
        var letter = name.SequenceEqual("amp"u8) ? '&' : name.SequenceEqual("lt"u8) ? '<' : name.SequenceEqual("gt"u8) ? '>'
            : name.SequenceEqual("quot"u8) ? '"' : name.SequenceEqual("apos"u8) ? '\'' : '\0';
        rune = new Rune(letter);
        return letter != '\0';
    }

    private static bool TryCode(ReadOnlySpan<byte> digits, out Rune rune)
    {
        rune = default;
        var isHex = digits.StartsWith("x"u8);
        if (isHex) digits = digits[1..];
        if (digits.IsEmpty || digits.Length > 7) return false;
        if (!Utf8Parser.TryParse(digits, out uint code, out var used, isHex ? 'X' : 'D') || used != digits.Length || !char.IsAsciiHexDigit((char)digits[0])) return false;
        return Rune.TryCreate(code, out rune) && (code >= 0x20 || code is 9 or 10 or 13) && code is not (0xFFFE or 0xFFFF);
    }
}
