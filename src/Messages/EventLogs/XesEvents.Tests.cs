using System.Text;

namespace Roer.Messages;

/// <summary>What the elements of XES mean, by both readers.</summary>
public sealed class XesEventsTests
{
    private const string Name = "<string key='concept:name' value='A'/>";
    private const string Time = "<date key='time:timestamp' value='2024-01-02T00:00:00Z'/>";
    private const string Other = "<string key='concept:name' value='binnen'/><date key='time:timestamp' value='1999-01-01T00:00:00Z'/>";

    private static readonly EventLogNames _usual = new();

    /// <summary>An attribute of an attribute tells of that attribute, and what stands in a list is no attribute of the event.</summary>
    [Theory]
    [InlineData($"<event><list key='lijst'><values>{Other}</values></list>{Name}{Time}</event>")]
    [InlineData($"<event>{Name}{Time}<container key='concept:name'>{Other}</container></event>")]
    [InlineData($"<event><string key='concept:name' value='A'>{Other}</string><date key='time:timestamp' value='2024-01-02T00:00:00Z'><int key='x' value='1'>{Other}</int></date></event>")]
    [InlineData($"<list key='zaak'><values><event>{Other}</event></values></list><event>{Name}{Time}</event>{Other}")]
    [InlineData($"<event><list key='stappen'><values><event>{Other}</event><trace><event>{Other}</event></trace></values></list>{Name}{Time}</event>")]
    [InlineData($"<event><string value='zonder sleutel'/><string key='concept:name'/>{Name}<string key='Concept:Name' value='anders'/>{Time}<id key='id' value='7'/></event>")]
    public void Only_what_stands_straight_below_an_event_tells_of_it(string trace) =>
        Assert.Equal([("A", new DateTime(2024, 1, 2).Ticks)], Assert.Single(Both($"<log><trace>{trace}</trace></log>")));

    [Theory]
    [InlineData($"<global scope='event'>{Other}</global><global scope='trace'>{Other}</global>", "")]
    [InlineData("<classifier name='Beide' keys='concept:name lifecycle:transition'/>", "")]
    [InlineData("<extension name='Concept' prefix='concept' uri='http://x/'/>", $"<global scope='event'>{Other}</global><classifier name='c' keys='org:resource'/>")]
    [InlineData($"<list key='log'><values><trace><event>{Other}</event></trace></values></list>", Other)]
    public void What_a_log_tells_of_all_its_events_fills_nothing_in(string before, string after)
    {
        var cases = Both($"<log>{before}<trace><event><string key='lifecycle:transition' value='complete'/>{Time}</event></trace><trace><event>{Name}</event></trace>{after}</log>");
        Assert.Equal([[(EventTable.NoName, new DateTime(2024, 1, 2).Ticks)], [("A", EventTable.NoTime)]], cases);
    }

    [Fact]
    public void Cases_without_events_keep_their_place_between_the_others()
    {
        var cases = Both($"<log><trace/><trace>{Name}</trace><trace><event>{Name}{Time}</event></trace><trace><list key='concept:name'/></trace></log>");
        Assert.Equal([0, 0, 1, 0], cases.Select(each => each.Count));
    }

    [Fact]
    public void Lines_may_end_in_a_return_alone_also_within_a_name()
    {
        var xes = $"<?xml version='1.0'?>\r<log>\r<!-- een\rtwee -->\r<trace>\r<event\r>\r<string\rkey='concept:name'\rvalue='op\rtwee&#13;regels'\r/>\r{Time}\r</event\r>\r</trace>\r</log>\r";
        Assert.Equal("op twee\rregels", Assert.Single(Assert.Single(Both(xes))).Name);
    }

    private static List<List<(string Name, long Ticks)>> Both(string xes)
    {
        Func<Stream> open = () => new MemoryStream(Encoding.UTF8.GetBytes(xes));
        var scanned = XesFile.Scanned(open, _usual);
        Assert.NotNull(scanned);
        var told = DrawnLog.Told(XesFile.ReadByXml(open, _usual));
        Assert.Equal(told, DrawnLog.Told(scanned));
        return told;
    }
}
