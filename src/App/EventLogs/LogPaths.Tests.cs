using System.Text;
using System.Text.Json;
using Roer.App.Api;
using Roer.Messages;

namespace Roer.App.EventLogs;

public sealed class LogPathsTests
{
    private const string Header = "case:concept:name,concept:name,time:timestamp\n";

    [Fact]
    public void A_slow_count_over_drawn_logs_agrees()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var xes = DrawnLog.Xes(seed);
            var (found, cases) = (Of(xes), DrawnLog.Slow(xes));
            var follows = cases.SelectMany(each => each.Zip(each.Skip(1))).ToList();
            Assert.Equal((cases.Count, cases.Sum(each => each.Count)), (found.Gevallen, found.Gebeurtenissen));
            Assert.Equal(Sorted(cases.SelectMany(each => each.Select(one => one.Name))), found.Activiteiten.Select(each => (each.Naam, each.Aantal)));
            Assert.Equal(Sorted(cases.Where(each => each.Count > 0).Select(each => each[0].Name)), found.Start.Select(each => (each.Key, each.Value)));
            Assert.Equal(Sorted(cases.Where(each => each.Count > 0).Select(each => each[^1].Name)), found.Eind.Select(each => (each.Key, each.Value)));
            Assert.Equal(Sorted(follows.Select(pair => $"{pair.First.Name}\0{pair.Second.Name}")), found.Overgangen.Select(each => ($"{each.Van}\0{each.Naar}", each.Aantal)));
            Assert.Equal(Sorted(cases.Select(each => string.Concat(each.Select(one => one.Name + "\0")))), found.Varianten.Select(each => (string.Concat(each.Pad.Select(name => name + "\0")), each.Aantal)));
            Assert.Equal(cases.Sum(Seconds), found.DoorlooptijdSeconden);
            Assert.Equal(found.Gebeurtenissen - found.Gevallen + cases.Count(each => each.Count == 0), found.Overgangen.Sum(each => each.Aantal));
        }

        static IEnumerable<(string, int)> Sorted(IEnumerable<string> names) =>
            names.GroupBy(name => name).Select(each => (each.Key, each.Count())).OrderByDescending(each => each.Item2).ThenBy(each => each.Key, StringComparer.Ordinal);

        static decimal Seconds(List<(string Name, long Ticks)> events)
        {
            var known = events.Where(each => each.Ticks != EventTable.NoTime).Select(each => (decimal)each.Ticks).DefaultIfEmpty().ToList();
            return (known.Max() - known.Min()) / TimeSpan.TicksPerSecond;
        }
    }

    /// <summary>D4: another tool drops the offsets, and finds an hour too much or too little in a case over a change of the clocks.</summary>
    [Fact]
    public void The_throughput_of_a_case_over_a_change_of_the_clocks_is_what_passed()
    {
        var found = Of(Header + "1,A,2011-03-26T12:00:00.250+01:00\n1,B,2011-03-27T12:00:00.750+02:00\n2,A,2011-10-29T12:00:00+02:00\n2,B,2011-10-30T12:00:00+01:00\n");
        Assert.Equal((23 * 3600) + 0.5m + (25 * 3600), found.DoorlooptijdSeconden);
    }

    /// <summary>D5: another tool refuses a log without times, with one empty time, or without events.</summary>
    [Fact]
    public void Logs_without_times_or_events_are_counted()
    {
        Assert.Equal(["A", "B"], Of("case:concept:name,concept:name\n1,A\n1,B\n").Varianten.Single().Pad);
        var one = Of(Header + "1,A,2020-01-01\n1,B,\n1,C,2020-01-02\n");
        Assert.Equal(["A", "B", "C"], one.Varianten.Single().Pad);
        Assert.Equal(86_400m, one.DoorlooptijdSeconden);
        Assert.Equal((0, 0, 0m), (Of("<log/>").Gevallen, Of("<log/>").Varianten.Count, Of("<log/>").DoorlooptijdSeconden));
        Assert.Equal((0, 2), (Of("<log><trace/><trace/></log>").Varianten.Single().Pad.Count, Of("<log><trace/><trace/></log>").Gevallen));
    }

    /// <summary>D5: where events overlap the time between them is never below nothing, and the whole is the span.</summary>
    [Fact]
    public void With_starts_the_throughput_is_the_span_of_the_case() =>
        Assert.Equal(60 * 86_400m, Of("case:concept:name,concept:name,start_timestamp,time:timestamp\n1,A,2020-01-01,2020-02-01\n1,B,2020-01-10,2020-03-01\n").DoorlooptijdSeconden);

    /// <summary>D8: an unstable sort would give more than one variant.</summary>
    [Fact]
    public void Equal_times_keep_the_order_of_input()
    {
        var text = Header + string.Concat(Enumerable.Range(0, 40).SelectMany(at => Enumerable.Range(0, 50).Select(name => $"{name},stap {at % 7}-{at},2020-01-01\n")));
        Assert.Equal(Enumerable.Range(0, 40).Select(at => $"stap {at % 7}-{at}"), Of(text).Varianten.Single().Pad);
    }

    [Fact]
    public void What_is_written_is_the_contract()
    {
        const string Expected = """{"bestand":"log","geweigerd":false,"gevallen":3,"gebeurtenissen":4,"activiteiten":[{"naam":"A","aantal":2},{"naam":"(zonder naam)","aantal":1},{"naam":"B","aantal":1}],"varianten":[{"pad":["(zonder naam)"],"aantal":1},{"pad":["A"],"aantal":1},{"pad":["A","B"],"aantal":1}],"start":{"A":2,"(zonder naam)":1},"eind":{"(zonder naam)":1,"A":1,"B":1},"overgangen":[{"van":"A","naar":"B","aantal":1}],"doorlooptijdSeconden":0.5,"bevindingen":[{"regel":"LOGBOEK-ZONDER-NAAM","aantal":1,"zin":"Een gebeurtenis heeft geen naam van een activiteit. Zij telt mee als '(zonder naam)'."}]}""";
        var found = Of(Header + "1,A,2020-01-01T00:00:00Z\n2,A,2020-01-01T00:00:00Z\n1,B,2020-01-01T00:00:00.5Z\n3,,2020-01-01T00:00:00Z\n");
        Assert.Equal(Compact(Expected), Compact(JsonSerializer.Serialize(found, AnswerJson.Written)));
    }

    [Fact]
    public void The_text_has_the_totals_what_was_wrong_and_what_occurs_most()
    {
        var text = LogPathsText.Of(Of(Header + string.Concat(Enumerable.Range(0, 20).Select(at => $"{at},A,2020-01-01\n{at},B {at:00},2020-01-03\n")) + "x,,2020-01-01\nx,op\u001b[31m,\n"));
        var lines = text.Split('\n');
        Assert.Contains("Logboek 'log'", lines);
        Assert.Contains("  21  Gevallen", lines);
        Assert.Contains("  Doorlooptijd van alle gevallen samen: 40,0 dagen", lines);
        Assert.Contains("Let op, 1 keer: Een gebeurtenis heeft geen tijd. Zij blijft staan na haar voorganger en telt niet mee in de doorlooptijd.", lines);
        Assert.Contains("  1  A → B 00", lines);
        Assert.Contains("  … en nog 6; met --json ziet u alles.", lines);
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("  0  Gevallen", LogPathsText.Of(Of("<log/>")).Split('\n'));
    }

    private static string Compact(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);

    private static LogPathsDocument Of(string text) => LogPaths.Of("log", EventLogFile.Read(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), new EventLogNames()).Events!);
}
