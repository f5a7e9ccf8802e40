using System.Buffers.Binary;
using System.Text;

namespace Roer.Messages;

/// <summary>
/// Reads the table of contents of a zip archive, of either size of number (APPNOTE 4.3 and 4.5). The framework's own reader hides where
/// entries lie, so that it cannot tell entries that overlap, and it holds any number of them.
/// </summary>
internal sealed class ArchiveDirectory
{
    public const int LocalHeaderSize = 30;
    public const uint LocalHeader = 0x04034B50;

    private const uint CentralHeader = 0x02014B50;
    private const uint EndRecord = 0x06054B50;
    private const uint LongEndLocator = 0x07064B50;
    private const uint LongEndRecord = 0x06064B50;
    private const int CentralHeaderSize = 46;
    private const int EndRecordSize = 22;
    private const int LocatorSize = 20;
    private const int LongEndSize = 56;
    private const ushort Utf8Names = 0x0800;
    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    private readonly Stream _stream;
    private readonly ArchiveLimits _limits;

    private ArchiveDirectory(Stream stream, ArchiveLimits limits)
    {
        _stream = stream;
        _limits = limits;
    }

    /// <exception cref="BrokenFileException">The table is missing, wrong or too large.</exception>
    public static List<ArchiveEntry> Read(Stream stream, ArchiveLimits limits) => new ArchiveDirectory(stream, limits).Entries();

    /// <summary>The name in UTF-8 where it says so or can be so; else each byte is a letter.</summary>
    public static string NameOf(ReadOnlySpan<byte> bytes, ushort flags)
    {
        try
        {
            return ((flags & Utf8Names) != 0 ? Encoding.UTF8 : _strict).GetString(bytes).Replace('\\', '/');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes).Replace('\\', '/');
        }
    }

    private static BrokenFileException Broken(ArchiveFault? fault = null)
    {
        fault ??= ArchiveFault.Broken;
        return new BrokenFileException(fault.Rule, fault.Sentence);
    }

    private List<ArchiveEntry> Entries()
    {
        var (count, size, offset, end) = Place();
        if (count > (ulong)_limits.MostEntries || size > (ulong)_limits.MostDirectoryBytes)
            throw Broken(ArchiveFault.TooManyEntries(_limits.MostEntries));
        if (offset > (ulong)end || size > (ulong)end - offset || count > size / CentralHeaderSize)
            throw Broken();
        var table = Bytes((long)offset, (int)size);
        var entries = new List<ArchiveEntry>();
        var rest = table.AsSpan();
        for (var left = count; left > 0; left--)
            entries.Add(Entry(ref rest, (long)offset));
        return entries;
    }

    /// <summary>How many entries there are, the size and place of the table, and where it has to end.</summary>
    private (ulong Count, ulong Size, ulong Offset, long End) Place()
    {
        var length = (int)Math.Min(_stream.Length, EndRecordSize + ushort.MaxValue);
        var start = _stream.Length - length;
        ReadOnlySpan<byte> tail = Bytes(start, length);
        for (var at = length - EndRecordSize; at >= 0; at--)
        {
            var record = tail[at..];
            if (UInt32(record, 0) == EndRecord && UInt16(record, 20) == record.Length - EndRecordSize)
                return Place(record, start + at);
        }

        throw Broken();
    }

    private (ulong Count, ulong Size, ulong Offset, long End) Place(ReadOnlySpan<byte> record, long end)
    {
        var (disk, count, size, offset) = (UInt16(record, 4), UInt16(record, 10), UInt32(record, 12), UInt32(record, 16));
        if (count == ushort.MaxValue || size == uint.MaxValue || offset == uint.MaxValue)
            return LongPlace(end);
        return disk == 0 && UInt16(record, 6) == 0 ? (count, size, offset, end) : throw Broken();
    }

    private (ulong Count, ulong Size, ulong Offset, long End) LongPlace(long end)
    {
        var locator = Bytes(end - LocatorSize, LocatorSize);
        var place = UInt64(locator, 8);
        if (UInt32(locator, 0) != LongEndLocator || place > (ulong)end)
            throw Broken();
        var record = Bytes((long)place, LongEndSize);
        return UInt32(record, 0) == LongEndRecord ? (UInt64(record, 32), UInt64(record, 40), UInt64(record, 48), (long)place) : throw Broken();
    }

    private static ArchiveEntry Entry(ref Span<byte> rest, long directory)
    {
        if (rest.Length < CentralHeaderSize || UInt32(rest, 0) != CentralHeader)
            throw Broken();
        int name = UInt16(rest, 28), extra = UInt16(rest, 30), comment = UInt16(rest, 32);
        if (rest.Length < CentralHeaderSize + name + extra + comment)
            throw Broken();
        var flags = UInt16(rest, 8);
        var sizes = new LongSizes(rest.Slice(CentralHeaderSize + name, extra));
        var size = sizes.Widened(UInt32(rest, 24));
        var packed = sizes.Widened(UInt32(rest, 20));
        var offset = sizes.Widened(UInt32(rest, 42));
        if (sizes.IsBroken || offset > directory || packed > directory)
            throw Broken();
        var entry = new ArchiveEntry(
            NameOf(rest.Slice(CentralHeaderSize, name), flags),
            new ArchiveEntry.Packing(offset, flags, UInt16(rest, 10), UInt32(rest, 16), packed, size))
        {
            Boundary = directory,
        };
        rest = rest[(CentralHeaderSize + name + extra + comment)..];
        return entry;
    }

    private byte[] Bytes(long place, int count)
    {
        if (place < 0 || place + count > _stream.Length)
            throw Broken();
        var bytes = new byte[count];
        _stream.Position = place;
        _stream.ReadExactly(bytes);
        return bytes;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static ulong UInt64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);

    /// <summary>The sizes of 64 bits that stand apart when they do not fit in 32, in a fixed order.</summary>
    private ref struct LongSizes
    {
        private const ushort Tag = 1;
        private ReadOnlySpan<byte> _rest;

        public LongSizes(ReadOnlySpan<byte> extra)
        {
            for (; extra.Length >= 4 && UInt16(extra, 2) + 4 <= extra.Length; extra = extra[(UInt16(extra, 2) + 4)..])
            {
                if (UInt16(extra, 0) == Tag)
                    _rest = extra.Slice(4, UInt16(extra, 2));
            }
        }

        public bool IsBroken { get; private set; }

        public long Widened(uint size)
        {
            if (size != uint.MaxValue)
                return size;
            if (_rest.Length < 8 || UInt64(_rest, 0) > long.MaxValue / 4)
            {
                IsBroken = true;
                return 0;
            }

            var wide = (long)UInt64(_rest, 0);
            _rest = _rest[8..];
            return wide;
        }
    }
}
