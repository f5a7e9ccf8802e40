using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Roer.Messages;

/// <summary>Archives that tests draw, and what breaks them.</summary>
internal static class DrawnArchive
{
    private const uint LocalHeader = 0x04034B50;
    private const uint CentralHeader = 0x02014B50;

    public static byte[] Of(params (string Name, string Text)[] files) => Of([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public static byte[] Of((string Name, byte[] Content)[] files, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>An archive written to what cannot be sought in: sizes come behind each entry.</summary>
    public static byte[] WithDescriptors(string name, string text)
    {
        using var stream = new MemoryStream();
        using (var pipe = new OneWay(stream))
        using (var archive = new ZipArchive(pipe, ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry(name).Open())
            entry.Write(Encoding.UTF8.GetBytes(text));
        return stream.ToArray();
    }

    /// <summary>The archive with a number written over in one of its headers.</summary>
    public static byte[] Patched(byte[] archive, int entry, (int Local, int Central) at, params byte[] value)
    {
        var patched = archive.ToArray();
        if (at.Local >= 0)
            value.CopyTo(patched, Header(archive, LocalHeader, entry) + at.Local);
        if (at.Central >= 0)
            value.CopyTo(patched, Header(archive, CentralHeader, entry) + at.Central);
        return patched;
    }

    public static byte[] Number(uint value) => BitConverter.IsLittleEndian ? BitConverter.GetBytes(value) : [.. BitConverter.GetBytes(value).Reverse()];

    public static int Header(byte[] archive, uint signature, int entry)
    {
        var at = -1;
        for (var found = -1; found < entry;)
        {
            at++;
            if (BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(at)) == signature)
                found++;
        }

        return at;
    }

    public static int FirstCentral(byte[] archive) => Header(archive, CentralHeader, 0);

    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
