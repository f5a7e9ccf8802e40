using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Store;

public sealed class CareStoreTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Sql Count = new("count", "select count(*) from claim_line");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_store_is_empty()
    {
        using var store = CareStore.Open(Path.Combine(_folder.Path, "deep", "down"));
        Assert.Equal(0, store.LastIntake);
        Assert.All(StoredRows.Tables.Keys, table => Assert.Empty(StoredRows.Read(store, table)));
    }

    [Fact]
    public void A_store_that_is_open_cannot_be_opened_again_until_it_is_closed()
    {
        using (var store = CareStore.Open(_folder.Path))
        {
            var error = Assert.Throws<StoreInUseException>(() => CareStore.Open(_folder.Path));
            Assert.Equal(_folder.Path, error.Folder);
        }
        using var again = CareStore.Open(_folder.Path);
        Assert.Equal(0, again.LastIntake);
    }

    [Fact]
    public void A_store_half_made_by_a_process_that_died_is_made_anew()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "roer.new.duckdb"), "half a header");
        File.WriteAllText(Path.Combine(_folder.Path, "roer.new.duckdb.wal"), "half a log");
        using var store = CareStore.Open(_folder.Path);
        Assert.Equal(0, store.LastIntake);
    }

    [Fact]
    public void What_a_process_that_died_had_spilled_is_removed()
    {
        CareStore.Open(_folder.Path).Dispose();
        var spilled = Directory.CreateDirectory(Path.Combine(_folder.Path, "roer.duckdb.tmp"));
        File.WriteAllText(Path.Combine(spilled.FullName, "duckdb_temp_storage-0.tmp"), "rows");
        using var store = CareStore.Open(_folder.Path);
        Assert.False(File.Exists(Path.Combine(spilled.FullName, "duckdb_temp_storage-0.tmp")));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(6_000)]
    public void What_was_committed_is_there_after_a_crash_and_what_was_not_is_gone(int factsOfEach)
    {
        using var copy = new TemporaryFolder();
        using (var store = CareStore.Open(_folder.Path))
        using (var session = store.BeginIntake(Now))
        {
            session.Add(new DrawnIntake(1).File(1, factsOfEach));
            session.Commit();
            session.Add(new DrawnIntake(2).File(2, factsOfEach));
            session.Commit();
            session.Add(new DrawnIntake(3).File(3, factsOfEach));
            // The files as a killed process leaves them: the third file is under way.
            foreach (var file in Directory.GetFiles(_folder.Path, "roer.duckdb*"))
                File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
        }
        using var recovered = CareStore.Open(copy.Path);
        Assert.Equal(2, recovered.LastIntake);
        Assert.Equal([2L * factsOfEach], recovered.Read(Count, row => row.Int64(0)));
        using var next = recovered.BeginIntake(Now);
        Assert.Equal(IntakeOutcome.AlreadyKnown, next.Add(new DrawnIntake(2).File(2, factsOfEach)));
        Assert.Equal(IntakeOutcome.TakenIn, next.Add(new DrawnIntake(3).File(3, factsOfEach)));
        Assert.Equal(3, next.Commit()[^1].Intake);
    }

    [Fact]
    public async Task Readers_always_see_whole_files_while_others_are_taken_in()
    {
        using var store = CareStore.Open(_folder.Path);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntil(store, stop.Token), TestContext.Current.CancellationToken)).ToList();
        using (var session = store.BeginIntake(Now))
        {
            for (var number = 1; number <= 40; number++)
            {
                session.Add(new DrawnIntake(number).File(number, factsOfEach: 100));
                session.Commit();
            }
        }
        await stop.CancelAsync();
        var seen = (await Task.WhenAll(readers)).SelectMany(counts => counts).ToList();
        Assert.All(seen, count => Assert.Equal(0, count % 100));
        Assert.Equal([4_000L], store.Read(Count, row => row.Int64(0)));
    }

    [Fact]
    public void The_municipalities_and_their_latest_day_come_from_messages_that_were_not_refused()
    {
        using var store = CareStore.Open(_folder.Path);
        MeasuresOf(store);
    }

    /// <summary>Also run on PostgreSQL.</summary>
    internal static void MeasuresOf(CareStore store)
    {
        var files = new[]
        {
            new DrawnIntake(1).File(1, factsOfEach: 0, "0001"),
            new DrawnIntake(2).File(2, factsOfEach: 0, "0001"),
            new DrawnIntake(3).File(2, factsOfEach: 0, "0001"),
            CsvFile(),
        };
        using (var session = store.BeginIntake(Now))
        {
            Array.ForEach(files, file => session.Add(file));
            Assert.Equal(IntakeOutcome.Conflicting, session.Commit()[2].Outcome);
        }
        var days = files[..2].Select(file => file.Known!.Value).Order().ToList();
        Assert.Equal(files[0].Known, LatestKnown.Of(store, "0001", stand: 1));
        Assert.Equal(days[^1], LatestKnown.Of(store, "0001"));
        Assert.Equal(files[3].Tariffs[0].Origin.Known, LatestKnown.Of(store, "0002"));
        Assert.Null(LatestKnown.Of(store, "0003"));
        Assert.Equal([new Municipality("0001", 2, 2, days[0], days[^1]), new Municipality("0002", 1, 0, null, null)], Municipality.All(store));
        Assert.Equal(files[0].Known, Assert.Single(Municipality.All(store, stand: 1)).LastKnown);
    }

    private static Care.Intake CsvFile()
    {
        var file = new Care.Intake
        {
            FileName = "tarieven.csv",
            Kind = "tarieven",
            Municipality = "0002",
            Identity = new Care.Identity(8, 8),
            Content = new Care.Identity(8, 8),
        };
        file.Tariffs.AddRange(new DrawnIntake(4).File(4, factsOfEach: 1, "0002").Tariffs);
        return file;
    }

    private static List<long> ReadUntil(CareStore store, CancellationToken stop)
    {
        var counts = new List<long>();
        while (!stop.IsCancellationRequested)
            counts.Add(store.Read(Count, row => row.Int64(0))[0]);
        return counts;
    }
}
