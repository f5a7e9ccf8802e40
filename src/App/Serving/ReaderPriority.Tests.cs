namespace Roer.App.Serving;

public sealed class ReaderPriorityTests
{
    /// <summary>The nineteenth field of the system's own account of a thread; its second may hold spaces.</summary>
    private static int NiceOfThisThread() =>
        int.Parse(File.ReadAllText("/proc/thread-self/stat").Split(") ")[^1].Split(' ')[16], System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Only_the_thread_that_gives_way_stands_back()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "How a thread stands back can be read on Linux only.");
        var (before, within, after) = (NiceOfThisThread(), 0, 0);
        var behind = new Thread(() =>
        {
            ReaderPriority.GiveWay();
            within = NiceOfThisThread();
        });
        behind.Start();
        behind.Join();
        after = NiceOfThisThread();
        Assert.Equal((before, Math.Max(before, ReaderPriority.Nice), before), (before, within, after));
    }
}
