using System.Text;
using System.Xml;

namespace Roer.Messages;

/// <summary>The text of an attribute, and the numbers of names, held against slow and full readers.</summary>
public sealed class AttributeTextTests
{
    private static readonly string[] _pieces =
    [
        "a", "Z", "é", "€", "😀", " ", "\t", "\n", "\r\n", "\r", ">", "'", "&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#65;", "&#x41;", "&#x1F600;", "&#10;", "&#13;", "&#9;",
        "&#0;", "&#x1;", "&#xFFFE;", "&#xD800;", "&#x110000;", "&#;", "&#x;", "&#-1;", "&#+1;", "&nbsp;", "&AMP;", "&", ";", "<", "\u0001", "\u001F", "\uFFFE", "\u0085",
    ];

    [Fact]
    public void What_is_taken_is_what_the_full_reader_reads_and_what_that_refuses_is_not_taken()
    {
        var (random, taken, refused) = (new Random(1), 0, 0);
        for (var round = 0; round < 6_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => _pieces[random.Next(_pieces.Length)]));
            var (step, found) = Read(Encoding.UTF8.GetBytes($"\"{text}\" "));
            var expected = Full(text);
            Assert.Equal((text, expected), (text, found));
            Assert.Equal(expected is null ? ScanStep.Odd : ScanStep.Taken, step);
            (taken, refused) = (taken + (expected is null ? 0 : 1), refused + (expected is null ? 1 : 0));
        }

        Assert.True(taken > 1_000 && refused > 1_000, $"{taken} {refused}");
    }

    [Fact]
    public void A_text_of_which_the_end_is_not_there_yet_is_never_taken()
    {
        var bytes = Encoding.UTF8.GetBytes("\"aé&amp;€\t😀b\"");
        for (var length = 1; length < bytes.Length; length++) Assert.Equal(ScanStep.More, Read(bytes[..length]).Step);
        Assert.Equal((ScanStep.Taken, "aé&€ 😀b"), Read(bytes));
        Assert.Equal((ScanStep.Taken, "zei \"ja\""), Read("'zei \"ja\"'"u8.ToArray()));
    }

    [Fact]
    public void Bytes_that_are_no_utf_8_are_not_taken()
    {
        foreach (var wrong in new byte[][] { [0xC3], [0xFF], [0xE2, 0x82], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80] })
            Assert.Equal(ScanStep.Odd, Read([(byte)'"', (byte)'a', .. wrong, (byte)'"']).Step);
    }

    /// <summary>Names that look alike at every third byte fall into one place of those met last; each keeps its own number all the same.</summary>
    [Fact]
    public void A_name_has_the_number_of_its_first_appearance()
    {
        var (random, numbers, slow) = (new Random(2), new ActivityNumbers(), new List<string>());
        for (var round = 0; round < 4_000; round++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"a{"xyz€"[random.Next(4)]}{"xy"[random.Next(2)]}"));
            if (!slow.Contains(name)) slow.Add(name);
            Assert.Equal(slow.IndexOf(name), numbers.Of(Encoding.UTF8.GetBytes(name)));
        }

        Assert.Equal(slow, numbers.Names);
        Assert.Equal(slow.Count, numbers.Of([]));
        Assert.Equal("", numbers.Names[^1]);
    }

    private static (ScanStep Step, string? Text) Read(byte[] bytes)
    {
        var step = AttributeText.Read(bytes, out var value, out var isCoded);
        if (step != ScanStep.Taken) return (step, null);
        var decoded = new byte[value.Length];
        var length = isCoded ? AttributeText.Decode(value, decoded) : value.Length;
        return (step, Encoding.UTF8.GetString(isCoded ? decoded.AsSpan(0, length) : value));
    }

    private static string? Full(string text)
    {
        using var reader = XmlReader.Create(new MemoryStream(Encoding.UTF8.GetBytes($"<x a=\"{text}\"/>")));
        try
        {
            return reader.Read() ? reader.GetAttribute("a") : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
