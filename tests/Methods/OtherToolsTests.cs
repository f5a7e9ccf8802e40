using System.Text;
using Roer.App.EventLogs;
using Roer.Messages;
using Roer.Methods.Sequences;
using Roer.Questions;
using Roer.Questions.WhichPathsDoYouthsTake;

namespace Roer.Tests.Methods;

/// <summary>
/// Defects that were found in other tools for paths, each as a named test that ours does it right. D1 and D6 stand with <see cref="EraPath"/>, D2 with
/// <see cref="ActivityPairs"/>, D8 with the reader of tables of events.
/// </summary>
public sealed class OtherToolsTests
{
    private const string Between = "</event><event>";

    /// <summary>
    /// D3: another tool divides working together by events instead of cases, so that two who are in every case get a half. Every youth here has two providers, one
    /// of them three times: both are in 100 % of the paths, and each youth counts once in the handover from one to the other.
    /// </summary>
    [Fact]
    public void D3_Two_who_work_on_every_case_do_so_in_all_cases_however_many_events_each_has()
    {
        const int Youths = 12;
        var allocations = Enumerable.Range(0, Youths).SelectMany(child => new[] { ("A", "01", "02"), ("B", "03", "04"), ("A", "05", "06"), ("A", "08", "09") }
            .Select((part, at) => (Number: (child * 4) + at + 1, Child: child, part))).ToList();
        var world = World.World.Of(
            "toewijzing | kind | aanbieder | product | van | tot\n" + string.Join('\n', allocations.Select(one => $"{one.Number} | k{one.Child} | {one.part.Item1} | 45A04 | 2024-{one.part.Item2}-01 | 2024-{one.part.Item3}-28")),
            "start | begin\n" + string.Join('\n', allocations.Select(one => $"{one.Number} | 2024-{one.part.Item2}-01")));
        var answer = world.Ask(World.World.ScopeOf("2024"), new CarePath());
        Assert.Equal((0, Youths), (Count(answer, "stapeling", "aanbieders-1", 0), Count(answer, "stapeling", "aanbieders-2", 0)));
        Assert.Equal(100, Count(answer, "stapeling", "aanbieders-2", 1));
        Assert.Equal((Youths, Youths), (Count(answer, "overdracht", "A>B", 0), Count(answer, "overdracht", "A>B", 1)));
    }

    /// <summary>
    /// D4: another tool drops the offset of a time when it reads a log, so that everything over a change of the clocks is an hour off. Two cases over the spring change
    /// and one over that of autumn last 9, 9 and 11 hours by the clock on the wall plus or minus the hour: 8 + 8 + 12.
    /// </summary>
    [Fact]
    public void D4_The_offset_of_a_time_in_a_log_counts_over_the_change_of_the_clocks()
    {
        var spring = Case("2024-03-31T00:00:00+01:00", "2024-03-31T09:00:00+02:00");
        var autumn = Case("2024-10-27T00:00:00+02:00", "2024-10-27T11:00:00+01:00");
        Assert.Equal((8 + 8 + 12) * 3600m, Log($"<log>{spring}{spring}{autumn}</log>").DoorlooptijdSeconden);
        Assert.Equal((9 + 9 + 11) * 3600m, Log($"<log>{spring}{spring}{autumn}</log>".Replace("+01:00", "", StringComparison.Ordinal).Replace("+02:00", "", StringComparison.Ordinal)).DoorlooptijdSeconden);

        static string Case(string first, string last) => $"<trace><event>{Named("A")}{At(first)}{Between}{Named("B")}{At(last)}</event></trace>";
    }

    /// <summary>D5: another tool gives a passage between overlapping events a negative time. Here a gap and an overlap are two numbers, and neither is ever below 0.</summary>
    [Fact]
    public void D5_A_passage_never_has_a_negative_time()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            foreach (var time in FollowTimes.Of(EventLog.Draw(seed, 40, 3).Columns, []))
            {
                Assert.True(time.Gap is not { Least: < 0 } && time.Overlap is not { Least: < 0 });
                Assert.InRange(time.OverlapShare, 0, 1);
            }
        }
    }

    /// <summary>D5: another tool refuses a log without times, with one empty time, or without any event. Here each is read, counted, and what lacks is named.</summary>
    [Theory]
    [InlineData("<log></log>", 0, 0, 0)]
    [InlineData("<log><trace></trace></log>", 1, 0, 0)]
    [InlineData("<log><trace><event><string key='concept:name' value='A'/></event><event><string key='concept:name' value='B'/></event></trace></log>", 1, 2, 2)]
    [InlineData("<log><trace><event><string key='concept:name' value='A'/><date key='time:timestamp' value=''/></event><event><string key='concept:name' value='B'/><date key='time:timestamp' value='2024-01-01T00:00:00Z'/></event></trace></log>", 1, 2, 1)]
    public void D5_A_log_without_times_with_an_empty_time_or_without_events_is_read(string xes, int cases, int events, int without)
    {
        var log = Log(xes);
        Assert.Equal((false, cases, events), (log.Geweigerd, log.Gevallen, log.Gebeurtenissen));
        Assert.Equal(without, log.Bevindingen.Where(finding => finding.Regel == "LOGBOEK-ZONDER-TIJD").Sum(finding => finding.Aantal));
        if (events == 2) Assert.Equal(["A", "B"], Assert.Single(log.Varianten).Pad);
    }

    /// <summary>D7: another tool divides a flow by all links of all steps, and calls care that runs on stopped. Here a share is of the youths at that step, and running is an end of its own.</summary>
    [Fact]
    public void D7_A_flow_is_a_share_of_the_youths_at_its_step_and_running_care_has_not_stopped()
    {
        const int Youths = 10;
        var first = Enumerable.Range(1, Youths).Select(child => $"{child} | k{child} | A | 45A04 | 2024-01-01 | {(child > 8 ? "2030-12-31" : "2024-03-31")}");
        var second = Enumerable.Range(1, 4).Select(child => $"{20 + child} | k{child} | B | 44A06 | 2024-04-01 | 2024-06-30");
        var answer = World.World.Of("toewijzing | kind | aanbieder | product | van | tot\n" + string.Join('\n', first.Concat(second)),
            "start | begin\n" + string.Join('\n', Enumerable.Range(1, Youths).Select(child => $"{child} | 2024-01-01").Concat(Enumerable.Range(21, 4).Select(number => $"{number} | 2024-04-01")))).Ask(World.World.ScopeOf("2024"), new CarePath());
        var flows = answer.Tables.Single(table => table.Id == "stromen");
        foreach (var step in flows.Rows.GroupBy(row => row.Texts[2]))
            Assert.Equal(100, step.Sum(row => row.Figures[1].Value));
        Assert.Equal((2, 20), (flows.Rows.Where(row => row.Key == "1:02>loopt-nog").Sum(row => row.Figures[0].Value), flows.Rows.Where(row => row.Key == "1:02>loopt-nog").Sum(row => row.Figures[1].Value)));
        Assert.Equal(Youths, flows.Rows.Where(row => row.Key.EndsWith(">klaar", StringComparison.Ordinal) || row.Key.EndsWith(">loopt-nog", StringComparison.Ordinal)).Sum(row => row.Figures[0].Value));
    }

    private static decimal? Count(Answer answer, string table, string row, int column) => answer.Tables.Single(each => each.Id == table).Rows.Single(each => each.Key == row).Figures[column].Value;

    private static string Named(string name) => $"<string key='concept:name' value='{name}'/>";

    private static string At(string time) => $"<date key='time:timestamp' value='{time}'/>";

    private static LogPathsDocument Log(string text) => LogPaths.Of("log", EventLogFile.Read(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), new EventLogNames()).Events!);
}
