using System.Globalization;
using Roer.Messages.Sample;
using Roer.Questions.Parts.TrackRecords;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>The program is killed while it works out earlier forecasts: what it had kept stays and is whole, and the answer in the end is that of a program that was never killed.</summary>
public sealed class LookBackKillTests : IDisposable
{
    private static readonly SampleOptions Town = new() { Seed = 5, Youths = 40, Years = 4, FirstYear = 2021 };
    private static readonly Sql Kept = new("kept", "select cast(as_of as varchar), outcome from kept_work order by as_of");
    private readonly TemporaryFolder _folder = new();

    private string Killed => Path.Combine(_folder.Path, "gedood");

    private string Whole => Path.Combine(_folder.Path, "heel");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_look_back_that_was_killed_goes_on_and_says_the_same()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Killing without warning is tested on Linux.");
        var stand = TakeIn();
        var (before, midway) = (new List<(string, string)>(), 0);
        for (var wait = 500; midway < 2; wait += 500)
        {
            using var process = RoerRun.Start(Question(Killed, stand));
            await Task.Delay(wait, TestContext.Current.CancellationToken);
            Assert.False(process.HasExited, "The look back was done before it could be killed midway twice.");
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            var after = Rows();
            Assert.Equal(before, after.Take(before.Count));
            Assert.All(after, row => Assert.Equal(1_000, PastForecast.Parse(row.Outcome).Cents.Length));
            if (after.Count > before.Count && after.Count < 24) midway++;
            before = after;
        }

        var (resumed, whole) = (await RoerRun.OfAsync(Question(Killed, stand)), await RoerRun.OfAsync(Question(Whole, stand)));
        Assert.Equal((0, whole.Output), (resumed.ExitCode, resumed.Output));
        Assert.Contains("\"terugblik\"", whole.Output, StringComparison.Ordinal);
        Assert.Equal(24, Rows().Count);
    }

    private long TakeIn()
    {
        using (var store = CareStore.Open(Killed)) WorldStore.TakeIn(store, SampleTown.Invent(Town).Intakes());
        Directory.CreateDirectory(Whole);
        foreach (var file in Directory.GetFiles(Killed)) File.Copy(file, Path.Combine(Whole, Path.GetFileName(file)));
        using var copied = CareStore.Open(Whole);
        return copied.LastIntake;
    }

    private List<(string Day, string Outcome)> Rows()
    {
        using var store = CareStore.Open(Killed);
        return [.. store.Read(Kept, row => (row.Text(0), row.Text(1)))];
    }

    private static string[] Question(string data, long stand) =>
    [
        "vraag", "waar-eindigt-het-jaar", "--gemeente", Town.Municipality, "--periode", "2024", "--peildatum", "2024-12-31", "--stand", stand.ToString(CultureInfo.InvariantCulture), "--json", "--gegevens", data,
    ];
}
