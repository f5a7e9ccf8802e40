using Roer.Care;
using Roer.Tests.World;

namespace Roer.Store;

public sealed class KeptWorkTests(PostgresServer server) : IDisposable
{
    private static readonly DateOnly June = new(2023, 6, 30);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_kept_is_there_when_the_store_is_opened_again()
    {
        using (var store = CareStore.Open(_folder.Path))
        {
            TakeIn(store, File(1, "2023-01-31"));
            Assert.Null(Work(1).In(store));
            Work(1).Add(store, "uitkomst 😀");
        }

        using var again = CareStore.Open(_folder.Path);
        Assert.Equal("uitkomst 😀", Work(1).In(again));
    }

    [Fact]
    public void Each_question_day_municipality_and_version_keeps_its_own()
    {
        using var store = CareStore.Open(_folder.Path);
        TakeIn(store, File(1, "2023-01-31"));
        Work(1).Add(store, "a");
        Assert.Null((Work(1) with { Subject = "iets anders" }).In(store));
        Assert.Null((Work(1) with { AsOf = June.AddDays(1) }).In(store));
        Assert.Null((Work(1) with { Municipality = "9997" }).In(store));
        Assert.Null((Work(1) with { Code = "2" }).In(store));
        Assert.Equal("a", Work(1).In(store));
    }

    /// <summary>A file signed after the day says nothing of it. One signed on it, however late it comes in, does; and with the earlier stand all is as it was.</summary>
    [Fact]
    public void It_rests_on_the_files_that_tell_of_its_day()
    {
        using var store = CareStore.Open(_folder.Path);
        TakeIn(store, File(1, "2023-01-31"));
        Work(1).Add(store, "a");
        TakeIn(store, File(2, "2023-07-01"));
        Assert.Equal("a", Work(2).In(store));
        TakeIn(store, File(3, "2023-06-30"));
        Assert.Null(Work(3).In(store));
        Assert.Equal("a", Work(2).In(store));
        Work(3).Add(store, "b");
        TakeIn(store, File(4, "2022-01-01", municipality: "9997"));
        Assert.Equal("b", Work(4).In(store));
    }

    /// <summary>Which of two contents of a message counts depends on both, also when the second was signed later.</summary>
    [Fact]
    public void Other_content_of_a_message_counts_whenever_it_is_signed()
    {
        using var store = CareStore.Open(_folder.Path);
        TakeIn(store, File(1, "2023-01-31"));
        Work(1).Add(store, "a");
        TakeIn(store, File(1, "2023-09-30", content: 7));
        Assert.Null(Work(2).In(store));
    }

    /// <summary>A table has its days in its rows.</summary>
    [Fact]
    public void A_table_counts_by_the_days_of_its_rows()
    {
        using var store = CareStore.Open(_folder.Path);
        TakeIn(store, File(1, "2023-01-31"));
        Work(1).Add(store, "a");
        TakeIn(store, Budget(2, "2023-07-01"));
        Assert.Equal("a", Work(2).In(store));
        TakeIn(store, Budget(3, "2023-06-30"));
        Assert.Null(Work(3).In(store));
    }

    /// <summary>A file that comes in tells of its day and all later ones, and of none before it.</summary>
    [Fact]
    public void Of_many_days_each_rests_on_its_own_files()
    {
        using var store = CareStore.Open(_folder.Path);
        TakeIn(store, File(1, "2023-01-31"), File(2, "2023-06-30"), Budget(3, "2023-07-01"));
        DateOnly[] days = [new(2022, 12, 31), June.AddDays(-1), June, June.AddDays(1), new(2024, 1, 1)];
        foreach (var day in days) (Work(3) with { AsOf = day }).Add(store, $"{day:yyyy-MM-dd}");
        Assert.Equal(days.Select(day => $"{day:yyyy-MM-dd}"), days.Select(day => (Work(3) with { AsOf = day }).In(store)));
        TakeIn(store, File(4, "2023-06-30"));
        Assert.Equal(["2022-12-31", "2023-06-29", null, null, null], days.Select(day => (Work(4) with { AsOf = day }).In(store)));
    }

    [Fact]
    public void Two_who_keep_the_same_at_once_do_no_harm()
    {
        using var store = CareStore.Open(_folder.Path);
        TakeIn(store, File(1, "2023-01-31"));
        Parallel.For(0, 8, _ => Work(1).Add(store, "a"));
        Assert.Equal("a", Work(1).In(store));
    }

    /// <summary>While files come in, work is kept beside them and neither waits for the other.</summary>
    [Fact]
    public void It_is_kept_while_files_are_taken_in()
    {
        using var store = CareStore.Open(_folder.Path);
        using (var session = store.BeginIntake(DateTime.UnixEpoch))
        {
            session.Add(File(1, "2023-01-31"));
            Work(0).Add(store, "a");
            session.Commit();
        }

        Assert.Equal("a", Work(0).In(store));
        Assert.Equal(1, store.LastIntake);
    }

    [Fact]
    public void PostgreSQL_keeps_it_too()
    {
        using var store = CareStore.OpenPostgres(server.NewSchema());
        TakeIn(store, File(1, "2023-01-31"));
        Assert.Null(Work(1).In(store));
        Work(1).Add(store, "uitkomst");
        TakeIn(store, File(2, "2023-07-01"), Budget(3, "2023-07-01"));
        Assert.Equal("uitkomst", Work(3).In(store));
        TakeIn(store, File(2, "2023-08-01", content: 7));
        Assert.Null(Work(4).In(store));
    }

    [Fact]
    public void A_vintage_for_once_leaves_those_of_readers_where_they_are()
    {
        using var store = CareStore.Open(_folder.Path);
        TakeIn(store, File(1, "2023-01-31"));
        var readers = Enumerable.Range(0, 4).Select(day => store.At(World.Municipality, June.AddDays(day), null)).ToList();
        for (var turn = 0; turn < 6; turn++)
            Assert.Equal((World.Municipality, June, 1L), store.Once((World.Municipality, June, (long?)null), vintage => (vintage.Municipality, vintage.AsOf, vintage.Stand), CancellationToken.None));
        Assert.Equal(readers, Enumerable.Range(0, 4).Select(day => store.At(World.Municipality, June.AddDays(day), null)));
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => store.Once((World.Municipality, June, (long?)null), _ => 1, stop.Token));
    }

    private static KeptWork Work(long stand) => new(World.Municipality, "proef", June, stand, "1");

    private static Intake File(int number, string known, string municipality = World.Municipality, int content = 2) => new()
    {
        FileName = $"{number}.xml",
        Municipality = municipality,
        Known = DateOnly.ParseExact(known, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Identity = new Identity(number, 1),
        Content = new Identity(number, content),
    };

    private static Intake Budget(int number, string known)
    {
        var file = new Intake { FileName = $"{number}.csv", Kind = "begroting", Municipality = World.Municipality, Identity = new Identity(number, 1), Content = new Identity(number, 2) };
        var day = DateOnly.ParseExact(known, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        file.Tables.Budget.Add(new BudgetEntry(new Origin(World.Municipality, day, 2), 2023, null, null, null, BudgetKind.Original, "begroting", day, 100, null, "raad"));
        return file;
    }

    private static void TakeIn(CareStore store, params Intake[] files) => WorldStore.TakeIn(store, files);
}
