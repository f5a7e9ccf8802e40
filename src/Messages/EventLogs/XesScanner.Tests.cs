using System.Text;

namespace Roer.Messages;

public sealed class XesScannerTests
{
    private static readonly EventLogNames _usual = new();

    private static readonly string[] _pieces =
    [
        "<", ">", "/", "&", ";", "\"", "'", "=", " ", "\n", "\r", "\0", "é", "\uFFFE", "]]>", "<!--", "-->", "--", "<?x?>", "<![CDATA[x]]>", "&amp;", "&#0;", "&#xD;", "&#xZ;", "&b;", "<a/>", "</a>",
        "<event>", "</event>", "<trace/>", " key='x'", " xmlns='u'", " xmlns:p='u'", " xmlns:p=''", " p:q='1'", " xml:lang='nl'", "<p:event/>", "<!DOCTYPE log>", "\u0085", "\u007F", "\u0001", "xmlns", ":", "log", "x",
    ];

    [Fact]
    public void Scanner_full_reader_and_a_slow_count_agree_on_drawn_logs()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var text = DrawnLog.Xes(seed);
            var scanned = XesFile.Scanned(Open(text), _usual);
            Assert.NotNull(scanned);
            Assert.Equal(DrawnLog.Slow(text), DrawnLog.Told(scanned));
            Same(XesFile.ReadByXml(Open(text), _usual), scanned);
        }
    }

    [Fact]
    public void What_the_scanner_does_not_know_is_read_by_the_full_reader()
    {
        var odd = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var text = DrawnLog.Xes(seed, withOddities: true);
            odd += XesFile.Scanned(Open(text), _usual) is null ? 1 : 0;
            Assert.Equal(DrawnLog.Slow(text), DrawnLog.Told(EventLogFile.Read(Open(text), _usual).Events!));
        }

        Assert.InRange(odd, 50, 199);
    }

    /// <summary>The scanner may leave a file to the full reader, but never reads what that one refuses, or something else.</summary>
    [Fact]
    public void Whatever_the_scanner_reads_the_full_reader_reads_the_same()
    {
        var random = new Random(11);
        var (read, left) = (0, 0);
        for (var round = 0; round < 6_000; round++)
        {
            var text = DrawnLog.Xes(random.Next(60));
            for (var change = random.Next(1, 3); change > 0; change--) text = Changed(text, random);
            if (Scanned(text) is not { } scanned)
            {
                left++;
                continue;
            }

            read++;
            Same(XesFile.ReadByXml(Open(text), _usual), scanned);
        }

        Assert.True(read > 500 && left > 500, $"{read} read, {left} left");
    }

    [Fact]
    public void Bytes_that_are_no_utf_8_are_refused()
    {
        var bytes = Encoding.Latin1.GetBytes("<log><trace><event><string key='concept:name' value='\u00E9\u00E9n'/></event></trace></log>");
        Assert.Null(XesFile.Scanned(() => new MemoryStream(bytes), _usual));
        Assert.NotNull(EventLogFile.Read(() => new MemoryStream(bytes), _usual).Refusal);
    }

    /// <summary>A stream that gives a few bytes at a time, as a network would.</summary>
    [Fact]
    public void Where_a_block_ends_makes_no_difference()
    {
        const string Name = "<string key='concept:name' value='na'/>";
        var text = DrawnLog.Xes(7);
        var large = text.Replace("</log >", $"<trace><event><string key='x' value='{new string('x', 700_000)}'/>{Name}</event></trace></log >", StringComparison.Ordinal);
        var late = $"<log><!-- {new string('x', 262_100)} --><trace><event>{Name}</event></trace></log>";
        foreach (var each in new[] { text, large, late })
        {
            var bytes = Encoding.UTF8.GetBytes(each);
            Same(XesFile.Scanned(() => new MemoryStream(bytes), _usual)!, XesFile.Scanned(() => new Drops(bytes), _usual)!);
            Assert.Equal(DrawnLog.Slow(each), DrawnLog.Told(XesFile.Scanned(Open(each), _usual)!));
        }
    }

    private static EventTable? Scanned(string text)
    {
        try
        {
            return XesFile.Scanned(Open(text), _usual);
        }
        catch (BrokenFileException)
        {
            return null;
        }
    }

    private static string Changed(string text, Random random)
    {
        var (at, piece) = (random.Next(text.Length), _pieces[random.Next(_pieces.Length)]);
        if (random.Next(2) == 0) at = Math.Max(0, text.IndexOfAny([' ', '<', '>', '"'], at));
        return random.Next(3) switch
        {
            0 => text.Insert(at, piece),
            1 => text.Remove(at, Math.Min(text.Length - at, random.Next(1, 12))),
            _ => text.Remove(at, Math.Min(text.Length - at, piece.Length)).Insert(at, piece),
        };
    }

    private static void Same(EventTable expected, EventTable found)
    {
        Assert.Equal(DrawnLog.Told(expected), DrawnLog.Told(found));
        Assert.Equal(expected.Flaws, found.Flaws);
    }

    private static Func<Stream> Open(string text) => () => new MemoryStream(Encoding.UTF8.GetBytes(text));

    private sealed class Drops(byte[] bytes) : ForwardStream
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(Math.Min(7, buffer.Length), bytes.Length - _at);
            bytes.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
