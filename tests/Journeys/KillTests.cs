using System.Diagnostics;
using Roer.App.Serving;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>The program is killed at two hundred moments while it takes files in: nothing acknowledged is lost, nothing is half.</summary>
public sealed class KillTests : IDisposable
{
    private const int Series = 2;
    private const int KillsInSeries = 100;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_every_kill_all_that_was_acknowledged_is_there_and_nothing_is_half()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Killing without warning is tested on Linux.");
        var messages = Messages();
        var whole = await TakenInAsync(messages, Path.Combine(_folder.Path, "heel"));

        var kills = await Task.WhenAll(Enumerable.Range(0, Series).Select(series => Task.Run(() => KillOften(series, messages, whole))));

        Assert.Equal(Series * KillsInSeries, kills.Sum(kill => kill.Kills));
        // Kills that all came before the first commit, or after the last, would prove nothing.
        Assert.True(kills.Sum(kill => kill.Midway) >= 20, $"Only {kills.Sum(kill => kill.Midway)} kills came between the first and the last commit.");
        Assert.All(kills, kill => Assert.True(kill.Completed > 0));
    }

    // Names that differ after masking as well, so that a name tells the file.
    private string Messages()
    {
        var (written, named) = (Path.Combine(_folder.Path, "geschreven"), Directory.CreateDirectory(Path.Combine(_folder.Path, "berichten")));
        SampleTown.Invent(new SampleOptions { Seed = 5, Youths = 150, Years = 2 }).WriteTo(written);
        var files = Directory.EnumerateFiles(written, "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".xml" or ".csv").Order(StringComparer.Ordinal);
        foreach (var (number, file) in files.Index())
            File.Move(file, Path.Combine(named.FullName, FormattableString.Invariant($"bestand{number:D5}{Path.GetExtension(file)}")));
        return named.FullName;
    }

    private (int Kills, int Midway, int Completed) KillOften(int series, string messages, WholeIntake whole)
    {
        var random = new Random(1000 + series);
        var (kills, midway, completed) = (0, 0, 0);
        while (kills < KillsInSeries || completed == 0)
        {
            var data = Path.Combine(_folder.Path, $"gegevens{series}-{completed}");
            Directory.CreateDirectory(data);
            File.Copy(whole.Key, Path.Combine(data, "pseudoniem.sleutel"));
            var acknowledged = new HashSet<string>(StringComparer.Ordinal);
            while (kills < KillsInSeries && RunAndKill(messages, data, acknowledged, random))
            {
                kills++;
                if (MustBeWhole(data, acknowledged, whole) is var present && present > 0 && present < whole.Files.Count) midway++;
            }

            Finish(messages, data);
            Assert.Equal(whole.Files.Count, MustBeWhole(data, acknowledged, whole));
            completed++;
            Directory.Delete(data, recursive: true);
        }

        return (kills, midway, completed);
    }

    /// <summary>Runs until a random moment and kills; false when the intake was done before that moment.</summary>
    private static bool RunAndKill(string messages, string data, HashSet<string> acknowledged, Random random)
    {
        using var process = RoerRun.Start(["inlezen", messages, "--gegevens", data, "--per-bestand"]);
        var lines = random.Next(3) == 0 ? 0 : random.Next(1, 1200);
        var reading = Task.Run(() => Acknowledge(process, acknowledged, lines));
        if (lines == 0) Thread.Sleep(random.Next(100, 600));
        else reading.Wait(TimeSpan.FromSeconds(30));
        Thread.Sleep(random.Next(0, 40));
        var killed = !process.HasExited;
        process.Kill();
        process.WaitForExit();
        reading.Wait();
        Acknowledge(process, acknowledged, int.MaxValue);
        return killed;
    }

    // Only whole lines count: what the pipe still held when the program died was said after the commit as well.
    private static void Acknowledge(Process process, HashSet<string> acknowledged, int newLines)
    {
        while (newLines > 0 && process.StandardOutput.ReadLine() is { } line)
        {
            var words = line.Split(' ', 2);
            if (words is not ["opgenomen" or "bekend", { } name] || !(name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".csv", StringComparison.Ordinal))) continue;
            acknowledged.Add(name);
            if (words[0] == "opgenomen") newLines--;
        }
    }

    private static void Finish(string messages, string data)
    {
        using var process = RoerRun.Start(["inlezen", messages, "--gegevens", data, "--json"]);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static int MustBeWhole(string data, HashSet<string> acknowledged, WholeIntake whole)
    {
        if (!File.Exists(Path.Combine(data, "roer.duckdb")))
        {
            Assert.Empty(acknowledged);
            return 0;
        }

        using var store = CareStore.Open(data);
        var files = RowsByFile(store);
        Assert.Empty(acknowledged.Except(files.Keys));
        foreach (var (name, rows) in files) Assert.Equal((name, whole.Files[name]), (name, rows));
        if (files.Count == whole.Files.Count) Assert.Equal(whole.Rows, Rows(store));
        return files.Count;
    }

    private static async Task<WholeIntake> TakenInAsync(string messages, string data)
    {
        using var store = CareStore.Open(data);
        await new TakeInDesk(store, data, TimeProvider.System).TakeInAsync([messages], (_, _) => { }, CancellationToken.None);
        return new WholeIntake(Path.Combine(data, "pseudoniem.sleutel"), RowsByFile(store), Rows(store));
    }

    // How many rows of each table a file has; a file that is half has fewer of some.
    private static Dictionary<string, string> RowsByFile(CareStore store)
    {
        var counts = StoredRows.Tables.Keys.Where(table => table != "intake")
            .Select(table => $"select intake, '{table}' as fact, count(*) as rows from {table} group by intake");
        var sql = new Sql("rows by file", $"select i.file_name, coalesce(string_agg(f.fact || ' ' || f.rows, ', ' order by f.fact), '') from intake i left join ({string.Join(" union all ", counts)}) f on f.intake = i.intake group by i.file_name order by i.file_name");
        return store.Read(sql, row => (row.Text(0), row.Text(1))).ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
    }

    // All rows but the moment of the intake; the numbers of the intakes are the same, because files keep their order.
    private static Dictionary<string, int> Rows(CareStore store) => StoredRows.Tables.Keys.ToDictionary(
        table => table,
        table =>
        {
            var hash = default(HashCode);
            foreach (var row in StoredRows.Read(store, table)) hash.Add(table == "intake" ? row[..row.LastIndexOf(" | ", StringComparison.Ordinal)] : row, StringComparer.Ordinal);
            return hash.ToHashCode();
        },
        StringComparer.Ordinal);

    private sealed record WholeIntake(string Key, Dictionary<string, string> Files, Dictionary<string, int> Rows);
}
