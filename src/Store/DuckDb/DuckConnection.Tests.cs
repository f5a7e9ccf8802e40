using Roer.Tests.World;

namespace Roer.Store.DuckDb;

public sealed class DuckConnectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DuckEngine _engine;
    private readonly EngineConnection _connection;

    public DuckConnectionTests()
    {
        _engine = DuckEngine.Open(Path.Combine(_folder.Path, "test.duckdb"), new StoreOptions());
        _connection = _engine.Connect();
    }

    public void Dispose()
    {
        _connection.Dispose();
        _engine.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_library_is_the_one_that_we_pinned() =>
        Assert.Equal(OperatingSystem.IsWindows() ? "v1.5.5" : "v1.5.6", DuckEngine.LibraryVersion);

    [Fact]
    public void Parameters_of_every_type_come_back_as_they_were()
    {
        var moment = new DateTime(2025, 2, 28, 23, 59, 58).AddMicroseconds(123_456);
        var row = Assert.Single(_connection.Read(
            new Sql("all", "select $1, $2, $3, $4, $5, $6"),
            row => (row.Int64(0), row.Int32(1), row.Boolean(2), row.Date(3), row.Timestamp(4), row.Text(5)),
            long.MinValue, int.MaxValue, true, new DateOnly(1600, 2, 29), moment, "Zaanstad 😀"));
        Assert.Equal((long.MinValue, int.MaxValue, true, new DateOnly(1600, 2, 29), moment, "Zaanstad 😀"), row);
    }

    [Theory]
    [InlineData("")]
    [InlineData("twaalf bytes")]
    [InlineData("dertien bytes")]
    [InlineData("éééééé")]
    [InlineData("ééééééé")]
    public void A_text_comes_back_at_every_length(string text) =>
        Assert.Equal(text, Assert.Single(_connection.Read(new Sql("text", "select $1::varchar"), row => row.Text(0), text)));

    [Fact]
    public void A_null_is_a_null_of_every_type()
    {
        var row = Assert.Single(_connection.Read(
            new Sql("nulls", "select $1::bigint, $1::integer, $1::boolean, $1::date, $1::timestamp, $1::varchar"),
            row => (row.IsNull(0), row.Int64OrNull(0), row.Int32OrNull(1), row.BooleanOrNull(2), row.DateOrNull(3), row.TimestampOrNull(4), row.TextOrNull(5)),
            [null]));
        Assert.Equal((true, null, null, null, null, null, null), row);
    }

    [Fact]
    public void Reading_a_null_as_a_value_throws() =>
        Assert.Throws<InvalidCastException>(() => _connection.Read(new Sql("null", "select null::bigint"), row => row.Int64(0)));

    [Fact]
    public void A_sum_is_read_as_a_whole_number_and_a_fraction_is_not_read_at_all()
    {
        Assert.Equal([7L], _connection.Read(new Sql("sum", "select sum(x::bigint) from (values (3), (4)) as v(x)"), row => row.Int64(0)));
        Assert.Throws<InvalidCastException>(() => _connection.Read(new Sql("half", "select 0.5::double"), row => row.Int64(0)));
        Assert.Throws<InvalidCastException>(() => _connection.Read(new Sql("text", "select 'x'"), row => row.Date(0)));
    }

    [Fact]
    public void A_sum_beyond_64_bits_throws_instead_of_wrapping() => Assert.Throws<OverflowException>(() => _connection.Read(
        new Sql("sum", "select sum(x) from (values ($1), ($1)) as v(x)"), row => row.Int64(0), long.MaxValue));

    [Fact]
    public void Results_of_many_chunks_are_read_whole_and_in_order()
    {
        var numbers = _connection.Read(
            new Sql("many", "select i, case when i % 3 = 0 then null else i end from range(100000) as r(i) order by i"),
            row => (row.Int64(0), row.Int64OrNull(1)));
        Assert.Equal(Enumerable.Range(0, 100_000).Select(i => ((long)i, i % 3 == 0 ? (long?)null : i)), numbers);
    }

    [Fact]
    public void An_empty_result_has_no_rows() =>
        Assert.Empty(_connection.Read(new Sql("none", "select 1 where 1 = 2"), row => row.Int32(0)));

    [Fact]
    public void A_statement_that_cannot_be_prepared_or_run_says_why()
    {
        var unknown = Assert.Throws<StoreException>(() => _connection.Execute(new Sql("bad", "select * from nowhere")));
        Assert.Contains("nowhere", unknown.Message, StringComparison.Ordinal);
        var failed = Assert.Throws<StoreException>(() => _connection.Read(new Sql("bad", "select $1::integer"), row => row.Int32(0), "geen getal"));
        Assert.Contains("INT32", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_of_another_type_is_refused() =>
        Assert.Throws<ArgumentException>(() => _connection.Read(new Sql("half", "select $1"), row => row.Int32(0), 0.5));

    [Fact]
    public void No_other_file_can_be_read_or_written_and_no_setting_changed()
    {
        var other = Path.Combine(_folder.Path, "other.csv");
        File.WriteAllText(other, "a\n1\n");
        Assert.Throws<StoreException>(() => _connection.Execute(new Sql("read", $"select * from read_csv('{other}')")));
        Assert.Throws<StoreException>(() => _connection.Execute(new Sql("write", $"copy (select 1) to '{other}'")));
        Assert.Throws<StoreException>(() => _connection.Execute(new Sql("attach", $"attach '{other}.duckdb'")));
        Assert.Throws<StoreException>(() => _connection.Execute(new Sql("open up", "set enable_external_access = true")));
        Assert.Throws<StoreException>(() => _connection.Execute(new Sql("setting", "set threads = 1")));
    }

    [Fact]
    public void Temporary_tables_are_a_connections_own()
    {
        _connection.Execute(new Sql("make", "create temporary table mine (x integer); insert into mine values (1);"));
        using var other = _engine.Connect();
        Assert.Equal([1], _connection.Read(new Sql("mine", "select x from mine"), row => row.Int32(0)));
        Assert.Throws<StoreException>(() => other.Execute(new Sql("mine", "select x from mine")));
    }

    [Fact]
    public void A_query_that_outgrows_its_memory_goes_on_in_a_temporary_file()
    {
        using var small = DuckEngine.Open(Path.Combine(_folder.Path, "small.duckdb"), new StoreOptions { MemoryMegabytes = 64 });
        using var connection = small.Connect();
        connection.Execute(new Sql("make", "create temporary table many (x bigint); insert into many select (hash(i) % 1000000000)::bigint from range(20000000) as r(i);"));
        Assert.Equal([20_000_000L], connection.Read(new Sql("count", "select count(*) from many"), row => row.Int64(0)));
    }
}
