using System.Buffers.Binary;
using System.IO.Compression;

namespace Roer.Messages;

/// <summary>
/// Bytes that gzip packed, until there are far more of them than were packed. They end only where the packed file ends too: the framework takes a
/// file that was cut off for a shorter one.
/// </summary>
internal sealed class BoundedUnpacking : ForwardStream
{
    private const long BytesWithoutRatio = 64L << 20;
    private const int HighestRatio = 250;

    private readonly Func<Stream> _open;
    private readonly PackedBytes _packed;
    private readonly GZipStream _unpacked;
    private long _read;

    public BoundedUnpacking(Func<Stream> open)
    {
        _open = open;
        _packed = new PackedBytes(open());
        _unpacked = new GZipStream(_packed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = _unpacked.Read(buffer);
            _read += read;
            if (_read > BytesWithoutRatio && _read / HighestRatio > _packed.Count) throw EventLogFault.Bomb;
            return read > 0 || buffer.IsEmpty || IsWhole() ? read : throw EventLogFault.BrokenPacking;
        }
        catch (InvalidDataException)
        {
            throw EventLogFault.BrokenPacking;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
            _packed.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Whether the file ends with the checksum and size (modulo 2³²) of what was unpacked, or of the last of several parts behind each other.</summary>
    private bool IsWhole()
    {
        while (_packed.Read(new byte[PackedBytes.TailSize]) > 0)
        {
        }

        var size = BinaryPrimitives.ReadUInt32LittleEndian(_packed.Tail[4..]);
        if (size == unchecked((uint)_read)) return true;
        return size < _read && ChecksumAfter(_read - size) == BinaryPrimitives.ReadUInt32LittleEndian(_packed.Tail);
    }

    private uint ChecksumAfter(long skipped)
    {
        using var again = new GZipStream(_open(), CompressionMode.Decompress);
        var buffer = new byte[64 << 10];
        var (checksum, at) = (0u, 0L);
        for (var read = again.Read(buffer); read > 0; read = again.Read(buffer))
        {
            var from = (int)Math.Clamp(skipped - at, 0, read);
            checksum = Crc32.Append(checksum, buffer.AsSpan(from, read - from));
            at += read;
        }

        return checksum;
    }
}
