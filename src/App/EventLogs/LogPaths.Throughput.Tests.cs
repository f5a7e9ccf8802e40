using System.IO.Compression;
using System.Text;
using Roer.Messages;

namespace Roer.App.EventLogs;

/// <summary>The time that passed in the cases of a log, in seconds counted by hand.</summary>
public sealed class LogPathsThroughputTests
{
    /// <summary>Each pair of times is a case of its own: what passed is told by the offsets, and the earlier instant comes first.</summary>
    [Theory]
    [InlineData("2024-03-31T01:30:00+01:00", "2024-03-31T03:30:00+02:00", 3600, "A B")]
    [InlineData("2024-10-27T02:30:00+02:00", "2024-10-27T02:30:00+01:00", 3600, "A B")]
    [InlineData("2024-10-27T02:15:00+01:00", "2024-10-27T02:45:00+02:00", 1800, "B A")]
    [InlineData("2024-03-31T01:30:00", "2024-03-31T03:30:00", 7200, "A B")]
    [InlineData("2024-01-01T00:00:00+05:30", "2023-12-31T18:30:00Z", 0, "A B")]
    [InlineData("2024-01-01T00:00:00-09:30", "2024-01-01T00:00:00+14:00", 84600, "B A")]
    [InlineData("2024-02-28T23:59:59.999Z", "2024-03-01T00:00:00.001Z", 86400.002, "A B")]
    [InlineData("2024-01-01T12:00:00Z", "", 0, "A B")]
    [InlineData("", "2024-01-01T12:00:00Z", 0, "A B")]
    [InlineData("morgen", "", 0, "A B")]
    public void What_passed_is_told_by_the_offsets_in_both_forms_of_a_log(string first, string second, double seconds, string path)
    {
        var rows = $"case:concept:name;concept:name;time:timestamp\n1;A;{first}\n1;B;{second}\n";
        var xes = $"<log><trace>{Event("A", first)}{Event("B", second)}</trace></log>";
        foreach (var log in new[] { Of(rows), Of(rows.Replace('\n', '\r')), Of(xes) })
        {
            Assert.Equal((decimal)seconds, log.DoorlooptijdSeconden);
            Assert.Equal(path.Split(' '), Assert.Single(log.Varianten).Pad);
        }
    }

    /// <summary>Case 1 lasts 90 seconds, case 2 lasts 3600, case 3 has one time and case 4 none: together 3690 seconds.</summary>
    [Fact]
    public void Rows_of_cases_in_any_place_add_up_and_names_keep_their_letters()
    {
        const string Rows = "wie;\"wat;dan\";wanneer\n1;\"Zeg \"\"ja\"\"\nof nee\";02-01-2024 10:00:00,5\n2;A;2024-01-02 12:00+01:00\n3;A;2024-01-02\n01;a;\n1;B;02-01-2024 10:01:30,5\n2;B;2024-01-02 10:00Z\n1;A;02-01-2024 10:00:00,5\n";
        var log = Of(Rows, new EventLogNames("wie", "wat;dan", "wanneer"));
        Assert.Equal((4, 7, 3690m), (log.Gevallen, log.Gebeurtenissen, log.DoorlooptijdSeconden));
        Assert.Equal(["A", "B A", "Zeg \"ja\"\nof nee A B", "a"], log.Varianten.Select(each => string.Join(' ', each.Pad)));
        Assert.Equal([("A", 3), ("B", 2), ("Zeg \"ja\"\nof nee", 1), ("a", 1)], log.Activiteiten.Select(each => (each.Naam, each.Aantal)));
        Assert.Equal([("A", "B", 1), ("B", "A", 1), ("Zeg \"ja\"\nof nee", "A", 1)], log.Overgangen.Select(each => (each.Van, each.Naar, each.Aantal)));
        Assert.Equal(("LOGBOEK-ZONDER-TIJD", 1), (Assert.Single(log.Bevindingen).Regel, log.Bevindingen[0].Aantal));
    }

    /// <summary>A packed file that was cut off says so, and gives no counts of the part that is there.</summary>
    [Fact]
    public void A_packed_log_that_was_cut_off_gives_no_counts()
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(Encoding.UTF8.GetBytes("case:concept:name,concept:name\r" + string.Concat(Enumerable.Range(0, 50_000).Select(row => $"{row * 7919 % 50_000},A\r"))));
        var bytes = packed.ToArray();
        Assert.Equal(50_000, LogPaths.Of("log", EventLogFile.Read(() => new MemoryStream(bytes), new EventLogNames()).Events!).Gevallen);
        var refusal = EventLogFile.Read(() => new MemoryStream(bytes[..(bytes.Length / 2)]), new EventLogNames()).Refusal!;
        Assert.Equal(("LOGBOEK", "Het ingepakte bestand is niet heel. Pak het opnieuw in, of geef het uitgepakt."), (refusal.Rule, refusal.Sentence));
    }

    private static string Event(string name, string time) =>
        $"<event><string key='concept:name' value='{name}'/>{(time.Length == 0 ? "" : $"<date key='time:timestamp' value='{time}'/>")}</event>";

    private static LogPathsDocument Of(string text, EventLogNames? names = null) =>
        LogPaths.Of("log", EventLogFile.Read(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), names ?? new EventLogNames()).Events!);
}
