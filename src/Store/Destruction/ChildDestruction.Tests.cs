using System.Text.RegularExpressions;
using Roer.App.Serving;
using Roer.App.TakeIn;
using Roer.Care;
using Roer.Messages;
using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Store.Destruction;

/// <summary>What is destroyed of a child, what stays of the others, and what does not come back.</summary>
public sealed partial class ChildDestructionTests(PostgresServer server) : IDisposable
{
    private const string Town = "9901";
    private static readonly DateOnly Today = new(2026, 12, 1);

    /// <summary>Tables in which a total of several children goes down, or a name goes.</summary>
    private static readonly string[] Adjusted = ["claim", "claim_answer", "finding", "intake"];

    private readonly TemporaryFolder _folder = new();

    private string Messages => Path.Combine(_folder.Path, "berichten");

    private string Data => Path.Combine(_folder.Path, "gegevens");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_row_of_the_child_goes_and_every_row_of_another_stays()
    {
        using var store = await TakenInAsync(CareStore.Open(Data));
        var (child, allocation) = Busiest(store);
        var before = StoredRows.Tables.Keys.ToDictionary(table => table, table => StoredRows.Read(store, table));
        var destruction = new ChildDestruction(store, Town, Mark);
        Assert.Equal([child], destruction.ChildrenOf(allocation));
        var weighed = destruction.Weigh([child]);
        Assert.Equal(before["claim_line"], StoredRows.Read(store, "claim_line"));

        Assert.Equal(weighed, destruction.Destroy([child], Today));

        var gone = 0;
        foreach (var (table, rows) in before.Where(pair => !Adjusted.Contains(pair.Key)))
        {
            var after = StoredRows.Read(store, table);
            Assert.Empty(after.Except(rows));
            Assert.All(rows.Except(after), row => Assert.True(IsOf(row, child) || table is "refused_line" or "request_answer" or "referral" or "reassessment" or "reply_code", $"{table}: {row}"));
            Assert.DoesNotContain(after, row => IsOf(row, child));
            gone += rows.Count - after.Count;
        }

        Assert.True(gone >= weighed && weighed > 10, $"{weighed} weighed, {gone} gone.");
        Assert.Empty(destruction.ChildrenOf(allocation));
        Assert.Equal(0, destruction.Weigh([child]));
    }

    [Fact]
    public async Task Claims_still_add_up_with_the_lines_that_stay_and_no_new_finding_comes()
    {
        using var store = await TakenInAsync(CareStore.Open(Data));
        var (child, _) = Busiest(store);
        var (wrong, findings) = (NotAddingUp(store), StoredRows.Read(store, "finding"));
        var told = Told(store);
        new ChildDestruction(store, Town, Mark).Destroy([child], Today);
        Assert.Empty(NotAddingUp(store).Except(wrong));
        Assert.Empty(StoredRows.Read(store, "finding").Except(findings));
        Assert.Empty(Told(store).Except(told));
    }

    [Fact]
    public async Task Both_engines_keep_the_same()
    {
        using var duck = await TakenInAsync(CareStore.Open(Data));
        using var postgres = await TakenInAsync(CareStore.OpenPostgres(server.NewSchema()));
        var (child, _) = Busiest(duck);
        Assert.Equal(new ChildDestruction(duck, Town, Mark).Destroy([child], Today), new ChildDestruction(postgres, Town, Mark).Destroy([child], Today));
        Assert.Equal(duck.Version, postgres.Version);
        foreach (var table in StoredRows.Tables.Keys)
            Assert.Equal(Sorted(duck, table), Sorted(postgres, table));
    }

    [Fact]
    public async Task The_same_files_and_a_copy_in_another_guise_do_not_bring_the_child_back()
    {
        using var store = await TakenInAsync(CareStore.Open(Data));
        var (child, _) = Busiest(store);
        new ChildDestruction(store, Town, Mark).Destroy([child], Today);
        var (rows, last) = (Count(store, child), store.LastIntake);
        await TakenInAsync(store);
        Assert.Equal((rows, last), (Count(store, child), store.LastIntake));
        foreach (var file in Directory.EnumerateFiles(Messages, "*.*", SearchOption.AllDirectories).ToList())
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(file, OtherGuise().Replace(text.Replace("Verzonnen bevolkingsregister", "Ander register", StringComparison.Ordinal), "<ijw:Identificatie>9"), TestContext.Current.CancellationToken);
        }

        await TakenInAsync(store);
        Assert.True(store.LastIntake > last);
        Assert.Equal(0, Count(store, child));
        Assert.Equal("VERNIETIGD", Tombstones.Rule);
        Assert.NotEmpty(store.Read(new Sql("told", $"select sentence from finding where rule = '{Tombstones.Rule}'"), row => row.Text(0)));
    }

    [Fact]
    public async Task New_help_after_the_destruction_comes_in()
    {
        using var store = await TakenInAsync(CareStore.Open(Data));
        var (child, _) = Busiest(store);
        new ChildDestruction(store, Town, Mark).Destroy([child], new DateOnly(2024, 12, 31));
        Intake file = New("nieuw.xml", 1), old = New("oud.xml", 2);
        file.Allocations.Add(Allocation(child, new DateOnly(2025, 2, 1), known: new DateOnly(2025, 1, 20)));
        file.Children.Add(new ChildFact(file.Allocations[0].Origin, child, new DateOnly(2012, 1, 1), null, "1"));
        old.Allocations.Add(Allocation(child, new DateOnly(2024, 2, 1), known: new DateOnly(2025, 1, 20)));
        old.Children.Add(new ChildFact(old.Allocations[0].Origin, child, new DateOnly(2012, 1, 1), null, "1"));
        using (var session = store.BeginIntake(DateTime.UnixEpoch, Mark))
        {
            session.Add(file);
            session.Add(old);
            Assert.Equal([2, 0], session.Commit().Select(one => one.Facts));
        }

        Assert.Equal(2, Count(store, child));
        Assert.Equal(["2 regels gaan over jeugdigen van wie de gegevens zijn vernietigd. Die zijn niet opgenomen."], old.Findings.Select(finding => finding.Sentence));
    }

    [Fact]
    public async Task What_was_asked_before_is_answered_anew_and_kept_work_is_gone()
    {
        using var store = await TakenInAsync(CareStore.Open(Data));
        var (child, _) = Busiest(store);
        var work = new KeptWork(Town, "iets", Today, store.LastIntake, "1");
        work.Add(store, "uitkomst");
        var (version, vintage) = (store.Version, store.At(Town, Today, null));
        new ChildDestruction(store, Town, Mark).Destroy([child], Today);
        Assert.NotEqual(version, store.Version);
        Assert.NotSame(vintage, store.At(Town, Today, null));
        Assert.DoesNotContain(StoredRows.Read(store.At(Town, Today, null), "now_child"), row => IsOf(row, child));
        Assert.Null(work.In(store));
    }

    [Fact]
    public async Task Children_of_whom_nothing_was_told_for_long_are_past_their_period()
    {
        using var store = await TakenInAsync(CareStore.Open(Data));
        var destruction = new ChildDestruction(store, Town, Mark);
        Assert.Empty(destruction.PastRetention(new DateOnly(2000, 1, 1)));
        var (all, some) = (destruction.PastRetention(new DateOnly(2100, 1, 1)), destruction.PastRetention(new DateOnly(2023, 12, 31)));
        Assert.True(some.Count > 0 && some.Count < all.Count, $"{some.Count} of {all.Count}");
        var late = store.Read(new Sql("late", "select distinct child from claim_line where last_day > date '2023-12-31'"), row => new Child(row.Int64(0)));
        Assert.Empty(some.Intersect(late));
    }

    [Fact]
    public void Every_table_that_tells_of_a_child_or_an_allocation_is_thought_of()
    {
        var about = StoredRows.Tables.Where(table => table.Value.Any(column => column.Name is "child" or "allocation")).Select(table => table.Key);
        Assert.All(about, table => Assert.Contains($"delete from {table}", Sql.Of(typeof(ChildDestruction), "DestroyRows.sql").Text.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_it_is_opened_again_the_file_holds_nothing_of_what_was_destroyed()
    {
        const string Name = "naam-die-nergens-anders-staat.xml";
        using (var store = await TakenInAsync(CareStore.Open(Data)))
        {
            var file = New(Name, 3);
            file.Allocations.Add(Allocation(new Child(4242), new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 1)));
            using (var session = store.BeginIntake(DateTime.UnixEpoch, Mark))
            {
                session.Add(file);
                session.Commit();
            }

            new ChildDestruction(store, Town, Mark).Destroy([new Child(4242)], Today);
        }

        Assert.True(File.Exists(Path.Combine(Data, "roer.opruimen")));
        IReadOnlyList<string> rows;
        using (var store = CareStore.Open(Data)) rows = StoredRows.Read(store, "claim_line");
        Assert.False(File.Exists(Path.Combine(Data, "roer.opruimen")));
        Assert.Equal(["pseudoniem.sleutel", "roer.duckdb", "roer.lock", "sleutel.controle"], Directory.EnumerateFiles(Data).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.NotEmpty(rows);
        Assert.DoesNotContain(Name, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(Data, "roer.duckdb"), TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [GeneratedRegex("<ijw:Identificatie>.")]
    private static partial Regex OtherGuise();

    private static bool IsOf(string row, Child child) => row.Split(" | ").Contains(child.Pseudonym.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static List<string> Sorted(CareStore store, string table) =>
        [.. StoredRows.Read(store, table).Select(row => table == "intake" ? row[..row.LastIndexOf(" | ", StringComparison.Ordinal)] : row).Order(StringComparer.Ordinal)];

    private static List<string> NotAddingUp(CareStore store) =>
        store.Read(new Sql("sums", "select cast(c.intake as varchar) from claim c where c.submitted_cents <> coalesce((select sum(l.amount_cents) from claim_line l where l.intake = c.intake), 0)"), row => row.Text(0)).ToList();

    private static List<string> Told(CareStore store)
    {
        var vintage = store.At(Town, Today, null);
        return [.. Measures.FindingList.Of(vintage, new Measures.FindingFilter()).Where(row => row.Rule is not ("9338" or "IDENTITEIT")).Select(row => $"{row.Rule} {row.File} {row.Line} {row.Allocation}")];
    }

    private static long Count(CareStore store, Child child) => StoredRows.Tables.Keys.Sum(table => StoredRows.Read(store, table).Count(row => IsOf(row, child)));

    private static (Child Child, int Allocation) Busiest(CareStore store) => store.Read(
        new Sql("busiest", $"select child, min(allocation), count(*) as lines from claim_line where municipality = '{Town}' and allocation in (select number from allocation_version) group by child order by lines desc, child limit 1"),
        row => (new Child(row.Int64(0)), row.Int32(1)))[0];

    private static long Mark(string municipality, int number) => AllocationMark.Of(new PseudonymKey(new byte[PseudonymKey.Size]), municipality, number);

    private static Intake New(string name, long number) => new() { FileName = name, Kind = "JW301", Municipality = Town, Known = new DateOnly(2025, 1, 20), Identity = new Identity(number, 7), Content = new Identity(number, 7) };

    private static AllocationVersion Allocation(Child child, DateOnly firstDay, DateOnly known) =>
        new(new Origin(Town, known, 1), child, 777_777, "99000101", "45", "45A04", known.ToDateTime(default), firstDay, null, null, null, null, null, null, null);

    private async Task<CareStore> TakenInAsync(CareStore store)
    {
        if (!Directory.Exists(Messages)) SampleTown.Invent(new SampleOptions { Seed = 6, Youths = 40, Years = 2, FirstYear = 2023 }).WriteTo(Messages);
        Directory.CreateDirectory(Data);
        if (!File.Exists(KeyFile.PathFor(Data))) await File.WriteAllTextAsync(KeyFile.PathFor(Data), new string('0', 64), TestContext.Current.CancellationToken);
        await new TakeInDesk(store, Data, TimeProvider.System).TakeInAsync([Messages], (_, _) => { }, TestContext.Current.CancellationToken);
        return store;
    }
}
