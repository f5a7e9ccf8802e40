using System.Text;

namespace Roer.Messages;

public sealed class EventCsvTests
{
    private const string Header = "case:concept:name,concept:name,time:timestamp\n";

    private static readonly EventLogNames _usual = new();

    [Theory]
    [InlineData(',', "\n", "")]
    [InlineData(';', "\r\n", "\uFEFF")]
    [InlineData('\t', "\r", "")]
    [InlineData(';', "\n", "\uFEFF")]
    public void Separators_line_ends_marks_and_quotes_are_found(char separator, string lineEnd, string mark)
    {
        string[] rows =
        [
            "org:resource|\"concept:name\"|case:concept:name|time:timestamp",
            "x|\"Zeg \"\"ja\"\", of; nee\ten\r\nmeer\"|1|2020-01-02",
            "",
            "y|\"\"|1|2020-01-01",
            "\"|\"| B|2|",
        ];
        var text = mark + string.Join(lineEnd, rows).Replace('|', separator);
        var table = Table(text);
        Assert.Equal(
            [[(EventTable.NoName, Day(1)), ("Zeg \"ja\", of; nee\ten\r\nmeer", Day(2))], [(" B", EventTable.NoTime)]],
            DrawnLog.Told(table).Select(each => each.ToArray()));
        Assert.Equal(new EventFlaws(1, 1, 0, 0, 0, 0, 0), table.Flaws);
        Assert.Equal(DrawnLog.Told(table), DrawnLog.Told(EventLogFile.Read(() => new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text.TrimStart('\uFEFF'))]), _usual).Events!));
    }

    [Fact]
    public void Rows_of_a_case_need_not_adjoin_and_ties_keep_the_order_of_input()
    {
        var table = Table(Header + "2,C,2020-01-01\n1,A,2020-01-02\n2,B,2020-01-01\n1,B,2020-01-01 23:00-01:00\n2,A,2019-12-31\n");
        Assert.Equal([["A", "C", "B"], ["A", "B"]], DrawnLog.Told(table).Select(each => each.Select(one => one.Name).ToArray()));
    }

    [Fact]
    public void An_event_without_a_time_stays_after_the_one_before_it()
    {
        var table = Table(Header + "1,first,\n1,D,2020-01-04\n1,afterD,\n1,A,2020-01-01\n1,afterA,geen tijd\n1,again,\n");
        Assert.Equal(["first", "A", "afterA", "again", "D", "afterD"], DrawnLog.Told(table)[0].Select(each => each.Name));
        Assert.Equal((3, 1), (table.Flaws.WithoutTime, table.Flaws.UnreadableTime));
    }

    [Fact]
    public void With_starts_events_stand_by_start_and_then_by_end()
    {
        var table = Table("case:concept:name,concept:name,start_timestamp,time:timestamp\n1,B,2020-01-02,2020-01-09\n1,A,2020-01-01,2020-02-01\n1,C,2020-01-02,2020-01-03\n1,D,,2020-01-02\n1,E,2020-01-08,2020-01-05\n1,F,2020-01-06,\n");
        Assert.Equal(["A", "D", "C", "B", "E", "F"], DrawnLog.Told(table)[0].Select(each => each.Name));
        Assert.Equal([Day(1), Day(2), Day(2), Day(2), Day(5), Day(6)], table.Starts.ToArray());
        Assert.Equal(new EventFlaws(0, 0, 0, 1, 0, 0, 0), table.Flaws);
    }

    [Fact]
    public void Other_columns_may_be_named()
    {
        var reading = EventLogFile.Read(Open("klant;stap;wanneer\n7;A;02-01-2020\n"), new EventLogNames("klant", "stap", "wanneer"));
        Assert.Equal([("A", Day(2))], DrawnLog.Told(reading.Events!)[0]);
    }

    [Theory]
    [InlineData("case;concept:name\n1;A\n", null, "'case:concept:name' staat niet in de kop van het bestand. Zeg met --geval")]
    [InlineData("case:concept:name;naam\n1;A\n", null, "--activiteit")]
    [InlineData(Header, "wanneer", "--tijd")]
    [InlineData("case:concept:name,concept:name\n1,\"A\n", null, "aanhalingsteken")]
    public void A_table_that_cannot_be_understood_is_refused(string text, string? time, string says) =>
        Assert.Contains(says, EventLogFile.Read(Open(text), new EventLogNames(Time: time)).Refusal!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_utf_8_are_refused() =>
        Assert.Contains("UTF-8", EventLogFile.Read(() => new MemoryStream(Encoding.Latin1.GetBytes(Header + "1,\u00E9\u00E9n,\n")), _usual).Refusal!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_table_without_rows_or_times_is_a_log()
    {
        Assert.Equal((0, 0), (Table(Header).CaseCount, Table(Header).Cases.Length));
        Assert.Equal(["B", "A"], Table("case:concept:name,concept:name\n1,B\n1,A\n").Activities);
    }

    [Fact]
    public void Rows_of_another_length_or_without_a_case_are_counted()
    {
        var table = Table(Header + "1,A\n1,B,2020-01-01,extra\n,C,2020-01-01\n1\n");
        Assert.Equal(new EventFlaws(WithoutName: 1, WithoutTime: 2, UnreadableTime: 0, StartAfterEnd: 0, EmptyCases: 0, OutsideCase: 1, UnevenRows: 3), table.Flaws);
        Assert.Equal([["A", "B", EventTable.NoName]], DrawnLog.Told(table).Select(each => each.Select(one => one.Name).ToArray()));
    }

    /// <summary>D8: most cases of real logs have events at the same time.</summary>
    [Fact]
    public void A_slow_stable_sort_agrees_on_drawn_tables_with_many_ties()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, random.Next(200)).Select(at => (Case: random.Next(8), Name: $"n{at}", Day: random.Next(1, 4))).ToList();
            var table = Table(Header + string.Concat(rows.Select(row => $"{row.Case},{row.Name},2020-01-0{row.Day}\n")));
            var slow = rows.GroupBy(row => row.Case).Select(each => each.OrderBy(row => row.Day).Select(row => (row.Name, Day(row.Day))).ToArray());
            Assert.Equal(slow, DrawnLog.Told(table).Select(each => each.ToArray()));
        }
    }

    private static long Day(int day) => new DateTime(2020, 1, day).Ticks;

    private static Func<Stream> Open(string text) => () => new MemoryStream(Encoding.UTF8.GetBytes(text));

    private static EventTable Table(string text)
    {
        var reading = EventLogFile.Read(Open(text), _usual);
        Assert.Null(reading.Refusal);
        return reading.Events!;
    }
}
