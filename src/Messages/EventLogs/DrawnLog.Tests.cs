using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Roer.Messages;

/// <summary>Draws logs in XES as many programs would write them, and reads them slowly and obviously.</summary>
internal static class DrawnLog
{
    private static readonly string[] _names = ["A", "B", "Ontvangen &amp; verwerkt", "Ge&#xE9;nd &lt;1&gt;", "Één", "naam\n met\tregel", "&#9;tab&quot;", "日本", "😀 &#128512;"];

    /// <summary>A log with most of what XES allows; without oddities only what the scanner reads itself.</summary>
    public static string Xes(int seed, bool withOddities = false)
    {
        var random = new Random(seed);
        var text = new StringBuilder(random.Next(2) == 0 ? "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n" : "<?xml version='1.0'?>");
        text.Append("<!-- by a test --><log xes.version=\"1.0\" xmlns=\"http://www.xes-standard.org/\">");
        text.Append("<extension name=\"Concept\" prefix='concept' uri=\"http://x/concept.xesext\"/>");
        text.Append("<global scope=\"event\"><string key=\"concept:name\" value=\"__INVALID__\"/><event/></global><classifier name=\"c\" keys=\"concept:name\"/>");
        for (var left = random.Next(12); left > 0; left--) Trace(text, random, withOddities);
        if (random.Next(4) == 0) text.Append("<event><string key=\"concept:name\" value=\"los\"/></event>");
        return text.Append("</log >\n<!-- end -->").ToString();
    }

    /// <summary>The events of each trace as a person would count them: name and instant, in the order of instants.</summary>
    public static List<List<(string Name, long Ticks)>> Slow(string xes)
    {
        var root = XDocument.Parse(xes).Root!;
        return [.. root.Elements().Where(each => each.Name.LocalName == "trace").Select(trace =>
        {
            var before = EventTable.NoTime;
            return trace.Elements().Where(each => each.Name.LocalName == "event").Select((each, at) =>
            {
                var (name, time) = (Last(each, "concept:name"), Last(each, "time:timestamp"));
                var known = DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant);
                before = known ? instant.UtcTicks : before;
                return (Name: string.IsNullOrEmpty(name) ? EventTable.NoName : name, Ticks: known ? instant.UtcTicks : EventTable.NoTime, Place: before);
            }).OrderBy(each => each.Place).Select(each => (each.Name, each.Ticks)).ToList();
        })];
    }

    /// <summary>The same out of columns.</summary>
    public static List<List<(string Name, long Ticks)>> Told(EventTable table)
    {
        var cases = Enumerable.Range(0, table.CaseCount).Select(_ => new List<(string, long)>()).ToList();
        for (var at = 0; at < table.Cases.Length; at++) cases[table.Cases.Span[at]].Add((table.Activities[table.ActivityOf.Span[at]], table.Times.Span[at]));
        return cases;
    }

    private static string? Last(XElement events, string key) => (string?)events.Elements().LastOrDefault(each => (string?)each.Attribute("key") == key)?.Attribute("value");

    private static void Trace(StringBuilder text, Random random, bool withOddities)
    {
        text.Append("\r\n\t<trace>");
        if (random.Next(2) == 0) text.Append("<string key=\"concept:name\" value=\"zaak\"/>");
        for (var left = random.Next(8); left > 0; left--) Event(text, random, withOddities);
        text.Append(random.Next(2) == 0 ? "<date key=\"time:timestamp\" value=\"1999-01-01T00:00:00Z\"/></trace>" : "</trace\t>");
    }

    private static void Event(StringBuilder text, Random random, bool withOddities)
    {
        if (random.Next(20) == 0)
        {
            text.Append("<event/>");
            return;
        }

        text.Append("<event>");
        if (random.Next(6) == 0) text.Append("<list key=\"l\"><values><string key=\"concept:name\" value=\"genest\"/></values></list>");
        if (random.Next(10) > 0) Name(text, random);
        if (random.Next(8) == 0) Name(text, random);
        if (random.Next(8) > 0) text.Append(CultureInfo.InvariantCulture, $"<date value = '2020-03-{random.Next(28, 30)}T0{random.Next(3)}:30:00.{random.Next(3)}+0{random.Next(3)}:00' key=\"time:timestamp\" />");
        text.Append("<string key=\"lifecycle:transition\" value=\"start\"><string key=\"concept:name\" value=\"dieper\"/></string>");
        if (withOddities && random.Next(3) == 0) text.Append(Pick(random, "<![CDATA[ <event> ]]>", "tekst", "<?pi x?>", "<!-- é -->", "<x:string xmlns:x='u' key='concept:name' value='x'/>", "<_é key='concept:name' value='y'/>"));
        text.Append("</event>");
    }

    private static void Name(StringBuilder text, Random random) => text.Append(CultureInfo.InvariantCulture, $"<string key=\"concept:name\"  value=\"{Pick(random, _names)}\"/>");

    private static string Pick(Random random, params string[] from) => from[random.Next(from.Length)];
}
