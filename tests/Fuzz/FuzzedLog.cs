using Roer.Messages;

namespace Roer.Tests.Fuzz;

/// <summary>Any file as an event log: it is read or refused, each time the same, and the fast scanner agrees with the full reader of XML.</summary>
internal static class FuzzedLog
{
    private const long MostBytesAllocated = 60_000_000;
    private static readonly EventLogNames _names = new();

    public static void Judge(byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = EventLogFile.Read(Open(file), _names);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < MostBytesAllocated, $"{allocated} bytes were allocated for {file.Length}.");
        Assert.True(reading.Events is null != reading.Refusal is null);
        if (reading.Refusal is { } refusal)
        {
            Assert.True(refusal is { Rule.Length: > 0, Sentence.Length: > 20 and < 400 } && !refusal.Sentence.Any(char.IsControl), $"{refusal}");
            return;
        }

        var table = reading.Events!;
        Assert.Equal(DrawnLog.Told(table), DrawnLog.Told(EventLogFile.Read(Open(file), _names).Events!));
        IsInOrder(table);
        if (file.AsSpan().TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8))
            Assert.Equal(DrawnLog.Told(XesFile.ReadByXml(Open(file), _names)), DrawnLog.Told(table));
    }

    private static void IsInOrder(EventTable table)
    {
        var (cases, starts, times) = (table.Cases.ToArray(), table.Starts.ToArray(), table.Times.ToArray());
        Assert.True(cases.Length == starts.Length && starts.Length == times.Length && times.Length == table.ActivityOf.Length);
        Assert.All(table.ActivityOf.ToArray(), each => Assert.InRange(each, 0, table.Activities.Count - 1));
        Assert.Equal(cases.Order(), cases);
        Assert.Equal(table.CaseCount - table.Flaws.EmptyCases, cases.Distinct().Count());
        foreach (var one in Enumerable.Range(0, cases.Length).Where(at => times[at] != EventTable.NoTime).GroupBy(at => cases[at]))
        {
            Assert.Equal(one.Select(at => (starts[at], times[at])).Order(), one.Select(at => (starts[at], times[at])));
            Assert.All(one, at => Assert.True(starts[at] <= times[at]));
        }
    }

    private static Func<Stream> Open(byte[] file) => () => new MemoryStream(file, writable: false);
}
