using System.Buffers.Binary;
using System.IO.Compression;

namespace Roer.Messages;

/// <summary>The unpacked bytes of one entry. They end only where size and checksum are right; else the file is broken.</summary>
internal sealed class ArchiveStream : ForwardStream
{
    private readonly Stream _archive;
    private readonly Stream _unpacked;
    private readonly ArchiveEntry.Packing _packed;
    private long _read;
    private uint _checksum;

    private ArchiveStream(Stream archive, ArchiveEntry entry)
    {
        _archive = archive;
        _packed = entry.Packed;
        var packed = new StreamSlice(archive, _packed.PackedSize);
        _unpacked = entry.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
    }

    /// <summary>Opens an entry that has no fault.</summary>
    public static Stream Open(Func<Stream> openArchive, ArchiveEntry entry)
    {
        var archive = openArchive();
        try
        {
            SkipHeader(archive, entry);
            return new ArchiveStream(archive, entry);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Opens what an entry takes in the archive, its header and what is packed as it is; of an entry that cannot be unpacked.</summary>
    public static Stream OpenPacked(Func<Stream> openArchive, ArchiveEntry entry)
    {
        var archive = openArchive();
        archive.Position = entry.Packed.Offset;
        return new StreamSlice(archive, ArchiveDirectory.LocalHeaderSize + entry.Packed.PackedSize) { Owns = true };
    }

    public override int Read(Span<byte> buffer)
    {
        var read = Unpack(buffer);
        _checksum = Crc32.Append(_checksum, buffer[..read]);
        _read += read;
        if (_read > _packed.Size || (read == 0 && !buffer.IsEmpty && (_read < _packed.Size || _checksum != _packed.Checksum)))
            throw Broken();
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
            _archive.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return _unpacked.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Broken();
        }
    }

    // The entry has a header of its own, which has to say the same as the table of contents.
    private static void SkipHeader(Stream archive, ArchiveEntry entry)
    {
        var packed = entry.Packed;
        Span<byte> header = stackalloc byte[ArchiveDirectory.LocalHeaderSize];
        archive.Position = packed.Offset;
        archive.ReadExactly(header);
        var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header[26..])];
        var data = packed.Offset + header.Length + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != ArchiveDirectory.LocalHeader || data + packed.PackedSize > entry.Boundary)
            throw Broken();
        archive.ReadExactly(name);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
        if (BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) != packed.Method || ArchiveDirectory.NameOf(name, flags) != entry.Name)
            throw Broken();
        archive.Position = data;
    }

    private static BrokenFileException Broken() => new(ArchiveFault.BrokenEntry.Rule, ArchiveFault.BrokenEntry.Sentence);
}
