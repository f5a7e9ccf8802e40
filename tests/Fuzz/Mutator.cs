using System.Text;
using Roer.Messages;

namespace Roer.Tests.Fuzz;

/// <summary>Makes another file out of one: by bytes, by the marks of its form, and by what it is packed in. The same seed makes the same files.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> corpus, int seed)
{
    private const int Largest = 200_000;

    private static readonly byte[][] _tokens =
    [
        .. new[]
        {
            "", "<", ">", "/>", "</", "<!--", "-->", "<![CDATA[", "]]>", "<?x ", "?>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&amp;", "&#0;", "&#x10FFFF;", "&b;", " xmlns=''",
            " xmlns:b='x'", " xsi:nil='true'", "\0", "\uFEFF", "\uFFFF", "😀", "é", "\r\n", "\n\n\n", "\t", ";", ";;", "\"", "\"\"", "'", "=cmd|' /C calc'!A0", "-1", "0", "00000000", "99999999999999999999",
            "2025-02-30", "9999-12-31", "0000-00-00", "2025-01-01Z", "24:00:00", "1e9", "NaN", "  ", "encoding=\"UTF-7\"", "encoding=\"UTF-16\"", "encoding=\"IBM037\"", "version=\"1.1\"",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFF, 0xFF, 0xFF], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x01, 0x02],
    ];

    private static readonly System.Buffers.SearchValues<byte> _marks = System.Buffers.SearchValues.Create("<>;\n\"P"u8);

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var file = Pick(corpus);
        for (var change = _random.Next(1, 5); change > 0; change--)
            file = Change(file);
        return _random.Next(12) switch
        {
            0 => DrawnArchive.Of([("a.xml", file), ("b/" + Encoding.Latin1.GetString(Pick(_tokens)) + ".csv", Pick(corpus))]),
            1 => Encoding.UTF8.GetBytes(EnvelopesTests.Wrapped(Convert.ToBase64String(file), Convert.ToBase64String(Pick(corpus)))),
            2 => Change(DrawnArchive.Of([("a.xml", file)])),
            _ => file,
        };
    }

    private byte[] Change(byte[] file) => file.Length is 0 or > Largest ? Pick(corpus) : _random.Next(11) switch
    {
        0 => With(file, bytes => bytes[At(file)] = (byte)_random.Next(256)),
        1 => With(file, bytes => bytes[At(file)] ^= (byte)(1 << _random.Next(8))),
        2 => Cut(file, At(file), _random.Next(1, 40)),
        3 => file[..At(file)],
        4 => Put(file, At(file), Pick(_tokens)),
        5 => Put(file, Mark(file), Pick(_tokens)),
        6 => Put(file, Mark(file), Piece(file)),
        7 => Put(file, Mark(file), Piece(Pick(corpus))),
        8 => Put(Cut(file, Mark(file), _random.Next(1, 12)), Mark(file), Pick(_tokens)),
        9 => Cut(file, Mark(file), Piece(file).Length),
        _ => Put(file, At(file), [.. Enumerable.Repeat(Pick(_tokens), _random.Next(1, 300)).SelectMany(token => token)]),
    };

    private static byte[] With(byte[] file, Action<byte[]> change)
    {
        var changed = file.ToArray();
        change(changed);
        return changed;
    }

    private static byte[] Cut(byte[] file, int from, int count) => [.. file.AsSpan(0, Math.Min(from, file.Length)), .. file.AsSpan(Math.Min(file.Length, from + count))];

    private static byte[] Put(byte[] file, int at, byte[] piece) => [.. file.AsSpan(0, Math.Min(at, file.Length)), .. piece, .. file.AsSpan(Math.Min(at, file.Length))];

    /// <summary>From a mark to a later one: an element, a cell, a line or several.</summary>
    private byte[] Piece(byte[] file)
    {
        var (one, other) = (Mark(file), Mark(file));
        return file[Math.Min(one, other)..Math.Min(Math.Max(one, other), Math.Min(one, other) + 2_000)];
    }

    private int At(byte[] file) => _random.Next(file.Length);

    /// <summary>Where something of the form begins or ends.</summary>
    private int Mark(byte[] file)
    {
        if (file.Length == 0)
            return 0;
        var from = At(file);
        var found = file.AsSpan(from).IndexOfAny(_marks);
        return found < 0 ? from : from + found;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
