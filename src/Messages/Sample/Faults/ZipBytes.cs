using System.IO.Compression;
using System.Text;

namespace Roer.Messages.Sample;

/// <summary>Writes a zip archive, also one that no program should write (APPNOTE 4.3). It bears no time, so that it is always the same.</summary>
internal sealed class ZipBytes
{
    private const ushort Deflate = 8;
    private const ushort Version = 20;
    private const ushort FirstDay = 0x21;

    private readonly List<byte> _entries = [];
    private readonly List<Entry> _written = [];

    /// <summary>Adds an entry; a method other than deflate is only said.</summary>
    public ZipBytes Add(string name, ReadOnlySpan<byte> content, ushort method = Deflate, ushort flags = 0)
    {
        var entry = new Entry(Encoding.UTF8.GetBytes(name), Packed(content), Crc32.Append(0, content), content.Length, method, flags, _entries.Count);
        Write(_entries, 0x04034B50, Version, flags, method, 0, FirstDay);
        Sizes(_entries, entry);
        Write(_entries, [(ushort)entry.Name.Length, 0]);
        _entries.AddRange(entry.Name);
        _entries.AddRange(entry.Packed);
        _written.Add(entry);
        return this;
    }

    /// <summary>The archive; its table of contents may say that every entry lies at the beginning.</summary>
    public byte[] Written(bool isOverlapping = false)
    {
        List<byte> all = [.. _entries];
        foreach (var entry in _written)
        {
            Write(all, 0x02014B50, Version, Version, entry.Flags, entry.Method, 0, FirstDay);
            Sizes(all, entry);
            Write(all, [(ushort)entry.Name.Length, 0, 0, 0, 0, 0, 0]);
            Number(all, (uint)(isOverlapping ? 0 : entry.Offset));
            all.AddRange(entry.Name);
        }

        var size = (uint)(all.Count - _entries.Count);
        Write(all, 0x06054B50, 0, 0, (ushort)_written.Count, (ushort)_written.Count);
        Number(all, size);
        Number(all, (uint)_entries.Count);
        Write(all, [0]);
        return [.. all];
    }

    private static byte[] Packed(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(content);
        return packed.ToArray();
    }

    private static void Sizes(List<byte> to, Entry entry)
    {
        Number(to, entry.Checksum);
        Number(to, (uint)entry.Packed.Length);
        Number(to, (uint)entry.Size);
    }

    private static void Write(List<byte> to, uint signature, params ReadOnlySpan<ushort> fields)
    {
        Number(to, signature);
        Write(to, fields);
    }

    private static void Write(List<byte> to, params ReadOnlySpan<ushort> fields)
    {
        foreach (var field in fields)
            to.AddRange((byte)(field & 0xFF), (byte)(field >> 8));
    }

    private static void Number(List<byte> to, uint number) => Write(to, (ushort)(number & 0xFFFF), (ushort)(number >> 16));

    private sealed record Entry(byte[] Name, byte[] Packed, uint Checksum, int Size, ushort Method, ushort Flags, int Offset);
}
