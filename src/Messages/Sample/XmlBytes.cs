using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Roer.Messages.Sample;

/// <summary>A message as UTF-8 XML, one element a line, in a buffer that is used again for the next message.</summary>
internal sealed class XmlBytes
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
    }

    public void Open(ReadOnlySpan<byte> name)
    {
        Raw("<"u8);
        Raw(name);
        Raw(">\n"u8);
    }

    public void Close(ReadOnlySpan<byte> name)
    {
        Raw("</"u8);
        Raw(name);
        Raw(">\n"u8);
    }

    public void Element(ReadOnlySpan<byte> name, string value)
    {
        Raw("<"u8);
        Raw(name);
        Raw(">"u8);
        Text(value);
        Close(name);
    }

    /// <summary>The element, unless there is no value.</summary>
    public void Optional(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            Element(name, value);
    }

    public void Element(ReadOnlySpan<byte> name, long value)
    {
        Raw("<"u8);
        Raw(name);
        Raw(">"u8);
        Utf8Formatter.TryFormat(value, Room(20), out var written);
        _length += written;
        Close(name);
    }

    public void Element(ReadOnlySpan<byte> name, DateOnly value)
    {
        Raw("<"u8);
        Raw(name);
        Raw(">"u8);
        value.TryFormat(Room(10), out var written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _length += written;
        Close(name);
    }

    /// <summary>An amount and the letter that says which way it goes.</summary>
    public void Amount(ReadOnlySpan<byte> outer, ReadOnlySpan<byte> inner, long cents)
    {
        Open(outer);
        Element(inner, Math.Abs(cents));
        Element("ijw:DebetCredit"u8, cents < 0 ? "C" : "D");
        Close(outer);
    }

    public void Period(ReadOnlySpan<byte> name, DateOnly first, DateOnly last)
    {
        Open(name);
        Element("ijw:Begindatum"u8, first);
        Element("ijw:Einddatum"u8, last);
        Close(name);
    }

    private void Text(string value)
    {
        if (value.AsSpan().ContainsAny('&', '<', '>'))
            value = value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        _length += Encoding.UTF8.GetBytes(value, Room(Encoding.UTF8.GetMaxByteCount(value.Length)));
    }

    private Span<byte> Room(int bytes)
    {
        if (_length + bytes > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
        return _buffer.AsSpan(_length);
    }
}
