using Roer.Care;
using Roer.Tests.World;

namespace Roer.Store.Postgres;

public sealed class PostgresEngineTests(PostgresServer server) : IDisposable
{
    private static readonly DateTime Now = new(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_files_become_the_same_rows_in_both_engines()
    {
        using var duck = CareStore.Open(_folder.Path);
        using var postgres = CareStore.OpenPostgres(server.NewSchema());
        Assert.Equal(TakeIn(duck), TakeIn(postgres));
        Withdraw(duck);
        Withdraw(postgres);
        Assert.Equal(duck.LastIntake, postgres.LastIntake);
        foreach (var table in StoredRows.Tables.Keys)
        {
            var rows = StoredRows.Read(duck, table);
            Assert.NotEmpty(rows);
            Assert.Equal(rows, StoredRows.Read(postgres, table));
        }
    }

    private static void Withdraw(CareStore store)
    {
        using var session = store.BeginIntake(Now);
        Assert.Equal(WithdrawalOutcome.Withdrawn, session.Withdraw(new Withdrawal(1, new DateOnly(2025, 3, 1), "verkeerd bestand", "test")).Outcome);
        session.Commit();
    }

    [Fact]
    public void Parameters_of_every_type_and_nulls_come_back_as_they_were()
    {
        using var store = CareStore.OpenPostgres(server.NewSchema());
        var sql = new Sql("all", "select $6::varchar, $1::bigint, $2::integer, $3::boolean, $4::date, $5::timestamp, $6::varchar");
        var moment = new DateTime(2025, 2, 28, 23, 59, 58, DateTimeKind.Utc).AddMicroseconds(123_456);
        Assert.Equal(
            [("Zaanstad 😀", long.MinValue, int.MaxValue, true, new DateOnly(1600, 2, 29), DateTime.SpecifyKind(moment, DateTimeKind.Unspecified))],
            store.Read(
                sql,
                row => (row.Text(0), row.Int64(1), row.Int32(2), row.Boolean(3), row.Date(4), row.Timestamp(5)),
                long.MinValue, int.MaxValue, true, new DateOnly(1600, 2, 29), moment, "Zaanstad 😀"));
        Assert.Equal(
            [(null, null, null, null, null, null)],
            store.Read(
                sql,
                row => (row.TextOrNull(0), row.Int64OrNull(1), row.Int32OrNull(2), row.BooleanOrNull(3), row.DateOrNull(4), row.TimestampOrNull(5)),
                null, null, null, null, null, null));
    }

    [Fact]
    public void A_session_that_ends_without_a_commit_never_happened()
    {
        using var store = CareStore.OpenPostgres(server.NewSchema());
        using (var session = store.BeginIntake(Now))
            session.Add(new DrawnIntake(1).File(1, factsOfEach: 6_000));
        Assert.Equal(0, store.LastIntake);
        Assert.Empty(StoredRows.Read(store, "claim_line"));
        TakeIn(store);
        Assert.Equal(4, store.LastIntake);
    }

    [Fact]
    public void Two_processes_on_one_server_know_of_each_others_files()
    {
        var schema = server.NewSchema();
        using var one = CareStore.OpenPostgres(schema);
        using var other = CareStore.OpenPostgres(schema);
        TakeIn(one);
        Assert.Equal(4, other.LastIntake);
        using var session = other.BeginIntake(Now);
        Assert.Equal(IntakeOutcome.AlreadyKnown, session.Add(new DrawnIntake(1).File(1, factsOfEach: 30)));
        Assert.Equal(IntakeOutcome.TakenIn, session.Add(new DrawnIntake(9).File(9, factsOfEach: 1)));
        Assert.Equal(5, session.Commit()[1].Intake);
        Assert.Equal(5, one.LastIntake);
    }

    [Fact]
    public void The_municipalities_and_their_latest_day_are_the_same()
    {
        using var store = CareStore.OpenPostgres(server.NewSchema());
        CareStoreTests.MeasuresOf(store);
    }

    [Fact]
    public void A_vintage_is_the_same_in_both_engines()
    {
        using var duck = CareStore.Open(_folder.Path);
        using var postgres = CareStore.OpenPostgres(server.NewSchema());
        TakeIn(duck);
        TakeIn(postgres);
        TakeInContracts(duck);
        TakeInContracts(postgres);
        var day = new DateOnly(2015, 6, 30);
        foreach (var table in StoredRows.VintageTables.Keys)
        {
            var rows = StoredRows.Read(duck.At("9998", day, stand: 5), table);
            Assert.True(rows.Count > 0, table);
            Assert.Equal(rows, StoredRows.Read(postgres.At("9998", day, stand: 5), table));
        }
    }

    [Fact]
    public void A_server_that_is_not_there_is_the_stores_own_error() =>
        Assert.Throws<StoreException>(() => CareStore.OpenPostgres("Host=/nowhere;Username=nobody;Database=none;Timeout=2"));

    [Fact]
    public void A_statement_that_fails_is_the_stores_own_error()
    {
        using var store = CareStore.OpenPostgres(server.NewSchema());
        Assert.Throws<StoreException>(() => store.Read(new Sql("bad", "select * from nowhere"), row => row.Int32(0)));
    }

    /// <summary>A fifth file, whose allocations all have a contract: those that are drawn never have one with the same provider.</summary>
    private static void TakeInContracts(CareStore store)
    {
        var file = new DrawnIntake(5).File(5, factsOfEach: 30);
        foreach (var allocation in file.Allocations)
        {
            file.Tables.Contracts.Add(new Contract(
                allocation.Origin, allocation.Provider, null, null, PaymentForm.Task, null, null, null, null, null, null, new DateOnly(1900, 1, 1), null, "contract"));
        }

        using var session = store.BeginIntake(Now);
        session.Add(file);
        session.Commit();
    }

    private static IReadOnlyList<CommittedFile> TakeIn(CareStore store)
    {
        using var session = store.BeginIntake(Now);
        session.Add(new DrawnIntake(1).File(1, factsOfEach: 30));
        session.Add(new DrawnIntake(2).File(2, factsOfEach: 30));
        session.Add(new DrawnIntake(3).File(1, factsOfEach: 30));
        session.Add(new DrawnIntake(4).File(4, factsOfEach: 30));
        return session.Commit();
    }
}
