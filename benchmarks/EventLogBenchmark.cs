using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using Roer.App.EventLogs;
using Roer.Messages;

namespace Roer.Benchmarks;

/// <summary>A log in XES as others write it, read from a file and counted, beside the framework's reader of XML that only walks through it.</summary>
internal static class EventLogBenchmark
{
    private const int Rounds = 5;
    private const int Activities = 40;

    public static int Run(int megabytes)
    {
        var path = Path.Combine(Path.GetTempPath(), "roer-logboek.xes");
        try
        {
            Write(path, megabytes * 1_000_000L);
            var size = new FileInfo(path).Length / 1e6;
            var table = EventLogFile.Read(() => Open(path), new EventLogNames()).Events!;
            Report.Machine(string.Create(CultureInfo.InvariantCulture, $"An event log of {size:0} MB, {table.Cases.Length} events in {table.CaseCount} cases, on one thread"));
            Report.Header("what", "ms", "MB/s");
            Row("walking through with the framework's reader, nothing kept", () => (object)Walk(path), size);
            Row("our events by the framework's reader", () => XesFile.ReadByXml(() => Open(path), new EventLogNames()), size);
            Row("our events by the scanner", () => EventLogFile.Read(() => Open(path), new EventLogNames()), size);
            Row("events, variants, transitions and throughput", () => LogPaths.Of("log", EventLogFile.Read(() => Open(path), new EventLogNames()).Events!), size);
            return 0;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Row(string what, Func<object> work, double megabytes)
    {
        GC.KeepAlive(work());
        var milliseconds = Report.Median(Enumerable.Range(0, Rounds).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(work());
            return watch.Elapsed.TotalMilliseconds;
        }));
        Report.Row(what, milliseconds.ToString("0", CultureInfo.InvariantCulture), (megabytes * 1000 / milliseconds).ToString("0", CultureInfo.InvariantCulture));
    }

    private static long Walk(string path)
    {
        using var stream = Open(path);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreWhitespace = true });
        var elements = 0L;
        while (reader.Read()) elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
        return elements;
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    private static void Write(string path, long bytes)
    {
        var random = new Random(9);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        file.WriteLine("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<log xes.version=\"1.0\" xmlns=\"http://www.xes-standard.org/\">\n\t<extension name=\"Concept\" prefix=\"concept\" uri=\"http://www.xes-standard.org/concept.xesext\"/>");
        for (var name = 1; file.BaseStream.Position < bytes; name++)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\t<trace>\n\t\t<string key=\"concept:name\" value=\"zaak {name}\"/>"));
            var instant = new DateTimeOffset(2024, 1, 1, 8, 0, 0, TimeSpan.FromHours(1)).AddMinutes(random.Next(400_000));
            var activity = random.Next(6);
            for (var left = random.Next(2, 12); left > 0; left--)
            {
                file.WriteLine(Event(activity, instant, random.Next(30)));
                activity = random.Next(4) == 0 ? random.Next(Activities) : (activity + 1) % Activities;
                instant = instant.AddSeconds(random.Next(400_000));
            }

            file.WriteLine("\t</trace>");
        }

        file.WriteLine("</log>");
    }

    private static string Event(int activity, DateTimeOffset instant, int resource) => string.Create(CultureInfo.InvariantCulture, $"""
        		<event>
        			<string key="org:resource" value="Medewerker {resource:00}"/>
        			<string key="lifecycle:transition" value="complete"/>
        			<date key="time:timestamp" value="{instant:yyyy-MM-ddTHH:mm:ss.fffzzz}"/>
        			<string key="concept:name" value="Stap {activity:00} van het pad"/>
        		</event>
        """);
}
