using System.IO.Compression;
using System.Text;
using Roer.Care;

namespace Roer.Messages;

public sealed class EventLogFileTests
{
    private const string Event = "<event><string key='concept:name' value='A'/><date key='time:timestamp' value='2020-01-01T00:00:00Z'/></event>";

    private static readonly EventLogNames _usual = new();

    [Theory]
    [InlineData("<log/>", 0, 0)]
    [InlineData("<log></log>", 0, 0)]
    [InlineData("<log><trace/><trace></trace></log>", 2, 2)]
    [InlineData("<log><trace/><trace>" + Event + "</trace></log>", 2, 1)]
    [InlineData("<log><global scope='event'>" + Event + "</global></log>", 0, 0)]
    public void Empty_logs_and_cases_are_read(string xes, int cases, int empty)
    {
        var table = Table(xes);
        Assert.Equal((cases, empty), (table.CaseCount, table.Flaws.EmptyCases));
    }

    [Fact]
    public void Attributes_of_the_trace_may_stand_before_and_after_its_events()
    {
        const string Of = "<string key='concept:name' value='zaak'/><date key='time:timestamp' value='1900-01-01T00:00:00Z'/>";
        Assert.Equal([("A", new DateTime(2020, 1, 1).Ticks)], DrawnLog.Told(Table($"<log>{Of}<trace>{Of}{Event}{Of}</trace>{Of}</log>")).Single());
    }

    [Fact]
    public void Two_traces_with_one_name_are_two_cases() =>
        Assert.Equal(2, Table("<log><trace><string key='concept:name' value='1'/></trace><trace><string key='concept:name' value='1'/></trace></log>").CaseCount);

    [Fact]
    public void The_lifecycle_makes_no_difference_and_any_type_of_attribute_does()
    {
        const string Started = "<event><string key='lifecycle:transition' value='start'/><int key='concept:name' value='3'/></event>";
        Assert.Equal(["3", "3"], DrawnLog.Told(Table($"<log><trace>{Started}{Started.Replace("start", "complete", StringComparison.Ordinal)}</trace></log>"))[0].Select(each => each.Name));
    }

    [Fact]
    public void What_is_missing_is_counted_and_named()
    {
        var table = Table($"<log><trace><event/><event><string key='concept:name' value=''/><date key='time:timestamp' value='later'/></event>{Event}</trace><trace/>{Event}</log>");
        Assert.Equal(new EventFlaws(WithoutName: 2, WithoutTime: 1, UnreadableTime: 1, StartAfterEnd: 0, EmptyCases: 1, OutsideCase: 1, UnevenRows: 0), table.Flaws);
        Assert.Equal([EventTable.NoName, "A"], table.Activities);
    }

    [Fact]
    public void Other_keys_may_be_named_for_activity_and_time()
    {
        const string Own = "<log><trace><event><string key='taak' value='T'/><string key='op' value='02-01-2020'/></event></trace></log>";
        var read = EventLogFile.Read(Open(Own), new EventLogNames(Activity: "taak", Time: "op")).Events!;
        Assert.Equal([("T", new DateTime(2020, 1, 2).Ticks)], DrawnLog.Told(read)[0]);
        Assert.Equal("LOGBOEK-OPTIE", EventLogFile.Read(Open(Own), new EventLogNames(Case: "zaak")).Refusal!.Rule);
    }

    [Fact]
    public void Prefixes_encodings_marks_and_line_ends_are_those_of_xml()
    {
        const string Prefixed = "<x:log xmlns:x='http://www.xes-standard.org/'><x:trace><x:event><x:string key='concept:name' value='Één'/></x:event></x:trace></x:log>";
        const string Plain = "<log>\r<trace>\r<event>\r<string key='concept:name'\rvalue='Één'/>\r</event>\r</trace>\r</log>";
        foreach (var xes in new[] { Prefixed, Plain })
        {
            foreach (var (name, encoding) in new (string, Encoding)[] { ("utf-8", new UTF8Encoding(true)), ("UTF-16", Encoding.Unicode), ("utf-16", Encoding.BigEndianUnicode), ("ISO-8859-1", Encoding.Latin1) })
            {
                byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?>{xes}")];
                Assert.Equal("Één", EventLogFile.Read(() => new MemoryStream(bytes), _usual).Events!.Activities.Single());
            }
        }
    }

    [Theory]
    [InlineData("", "BESTAND-LEEG")]
    [InlineData(" \n", "BESTAND-LEEG")]
    [InlineData("PK\u0003\u0004", "BESTAND-ONBEKEND")]
    [InlineData("a\0b", "BESTAND-ONBEKEND")]
    [InlineData("<html/>", "LOGBOEK")]
    [InlineData("<log><trace>", "XML")]
    [InlineData("<log><trace></log>", "XML")]
    [InlineData("<log/><log/>", "XML")]
    [InlineData("<log>&b;</log>", "XML")]
    [InlineData("<!DOCTYPE log [<!ENTITY b 'c'>]><log>&b;</log>", "XML-DTD")]
    [InlineData("<?xml version='1.0' encoding='x-onzin'?><log/>", "XML")]
    [InlineData("<?xml version='1.0' encoding='us-ascii'?><log><trace><event><string key='concept:name' value='é'/></event></trace></log>", "XML")]
    [InlineData("zomaar een tekst", "LOGBOEK")]
    public void What_is_no_log_is_refused_with_a_reason(string text, string rule)
    {
        var refusal = EventLogFile.Read(Open(text), _usual).Refusal!;
        Assert.Equal((rule, Severity.Refusal), (refusal.Rule, refusal.Severity));
        Assert.InRange(refusal.Sentence.Length, 20, 300);
    }

    [Fact]
    public void A_packed_log_is_read_whatever_its_name_and_a_broken_one_is_refused()
    {
        foreach (var text in new[] { DrawnLog.Xes(4), "case:concept:name,concept:name\n1,A\n1,B\n" })
        {
            var packed = Packed(Encoding.UTF8.GetBytes(text));
            Assert.Equal(DrawnLog.Told(Table(text)), DrawnLog.Told(EventLogFile.Read(() => new MemoryStream(packed), _usual).Events!));
            for (var kept = 3; kept < packed.Length; kept++)
                Assert.True(EventLogFile.Read(() => new MemoryStream(packed[..kept]), _usual).Refusal is not null, $"{kept} of {packed.Length}: {text}");
            packed[^8] ^= 1;
            Assert.Equal("LOGBOEK", EventLogFile.Read(() => new MemoryStream(packed), _usual).Refusal!.Rule);
        }
    }

    [Fact]
    public void Two_packed_parts_behind_each_other_are_one_log()
    {
        byte[] packed = [.. Packed("case:concept:name,concept:name\n1,A\n"u8.ToArray()), .. Packed("1,B\n"u8.ToArray())];
        Assert.Equal(["A", "B"], EventLogFile.Read(() => new MemoryStream(packed), _usual).Events!.Activities);
        packed[^8] ^= 1;
        Assert.NotNull(EventLogFile.Read(() => new MemoryStream(packed), _usual).Refusal);
    }

    /// <summary>Each would fill the memory or the day, were it not stopped.</summary>
    [Theory]
    [InlineData("<log><trace><event><string key='concept:name' value='", "x", "'/></event></trace></log>")]
    [InlineData("<log>", "<a>", "")]
    [InlineData("<log><!--", "x", "--></log>")]
    [InlineData("<log ", "a ", "/>")]
    [InlineData("case:concept:name,concept:name\n1,\"", "x", "\"\n")]
    [InlineData("case:concept:name,concept:name\n1", ",", "\n")]
    public void A_file_that_would_fill_the_memory_is_refused(string before, string repeated, string after)
    {
        var used = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(EventLogFile.Read(() => new LongText(before, repeated, 40_000_000, after), _usual).Refusal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - used, 0, 120_000_000);
    }

    [Fact]
    public void A_small_file_that_unpacks_to_very_much_is_refused()
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            new LongText("<log>", "          ", 20_000_000, "</log>").CopyTo(packer);
        var bytes = packed.ToArray();
        Assert.Equal("LOGBOEK-TE-GROOT", EventLogFile.Read(() => new MemoryStream(bytes), _usual).Refusal!.Rule);
    }

    [Fact]
    public void A_disk_that_fails_is_not_a_fault_of_the_log() =>
        Assert.Throws<IOException>(() => EventLogFile.Read(() => throw new IOException("disk"), _usual));

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest)) packer.Write(bytes);
        return packed.ToArray();
    }

    private static EventTable Table(string text)
    {
        var reading = EventLogFile.Read(Open(text), _usual);
        Assert.Null(reading.Refusal);
        return reading.Events!;
    }

    private static Func<Stream> Open(string text) => () => new MemoryStream(Encoding.UTF8.GetBytes(text));
}
