using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// The hash of what a message says: names and values in order. Layout, prefixes, encoding and the way a number is written do not count.
/// </summary>
internal sealed class ContentHash(KeyedHash hash)
{
    private const uint EndOfBranch = 0;
    private const ushort EndOfText = 0xFFFF;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _used;

    public void Open(Element element) => Append(element.NameHash);

    public void Close() => Append(EndOfBranch);

    public void Number(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), number);
        _used += sizeof(long);
    }

    /// <summary>A part of a text; <see cref="EndText"/> follows the last part.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        if (bytes.Length > _buffer.Length)
        {
            Flush();
            hash.Append(bytes);
            return;
        }

        bytes.CopyTo(Room(bytes.Length));
        _used += bytes.Length;
    }

    /// <summary>The end of a text: a code unit that XML does not allow in one.</summary>
    public void EndText()
    {
        BinaryPrimitives.WriteUInt16LittleEndian(Room(sizeof(ushort)), EndOfText);
        _used += sizeof(ushort);
    }

    public Identity Finish()
    {
        Flush();
        return hash.Finish();
    }

    private void Append(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Room(sizeof(uint)), value);
        _used += sizeof(uint);
    }

    private Span<byte> Room(int size)
    {
        if (_used + size > _buffer.Length)
            Flush();
        return _buffer.AsSpan(_used);
    }

    private void Flush()
    {
        hash.Append(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
