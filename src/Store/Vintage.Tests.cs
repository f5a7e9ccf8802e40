using Roer.Tests.World;

namespace Roer.Store;

public sealed class VintageTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Late = new(2099, 12, 31);
    private static readonly Sql Lines = new("lines", "select intake, line from now_line order by intake, line");

    // The parameters out of order and not all in each statement, as real steps have them.
    private static readonly Sql[] Steps =
    [
        new("first.sql", "create temporary table now_line (intake bigint not null, line integer not null);"),
        new("second.sql", """
            insert into now_line
            select intake, line from claim_line where intake <= $3 and municipality = $1 and known <= $2;
            create temporary table now_day (as_of date not null);
            insert into now_day select $2::date;
            """),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly CareStore _store;

    public VintageTests()
    {
        _store = CareStore.Open(_folder.Path, new StoreOptions { VintageSteps = Steps });
        TakeIn(_store, 1, "0001");
        TakeIn(_store, 2, "0002");
        TakeIn(_store, 3, "0001");
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_vintage_holds_one_municipality_up_to_a_day_and_a_file()
    {
        Assert.Equal(20, Read(_store.At("0001", Late, stand: null)).Count);
        Assert.Equal(10, Read(_store.At("0001", Late, stand: 1)).Count);
        Assert.Equal(10, Read(_store.At("0002", Late, stand: null)).Count);
        Assert.Empty(Read(_store.At("0003", Late, stand: null)));
        var days = _store.Read(new Sql("days", "select known from claim_line where municipality = '0001' order by known"), row => row.Date(0));
        Assert.Equal(days.Count(day => day <= days[9]), Read(_store.At("0001", days[9], stand: null)).Count);
    }

    [Fact]
    public void The_same_vintage_is_built_once_until_a_file_comes_in()
    {
        var first = _store.At("0001", Late, stand: null);
        Assert.Same(first, _store.At("0001", Late, stand: null));
        Assert.Same(first, _store.At("0001", Late, stand: 3));
        TakeIn(_store, 4, "0001");
        var second = _store.At("0001", Late, stand: null);
        Assert.NotSame(first, second);
        Assert.Equal((3, 4), (first.Stand, second.Stand));
    }

    [Fact]
    public void A_stand_reproduces_what_was_read_then_however_much_came_in_since()
    {
        var before = Read(_store.At("0001", Late, stand: null));
        TakeIn(_store, 4, "0001");
        Assert.Equal(before, Read(_store.At("0001", Late, stand: 3)));
        Assert.Equal(30, Read(_store.At("0001", Late, stand: null)).Count);
    }

    [Fact]
    public void Who_holds_an_old_vintage_still_reads_the_same()
    {
        var held = _store.At("0001", Late, stand: null);
        var before = Read(held);
        TakeIn(_store, 4, "0001");
        for (var day = 0; day < 6; day++)
            Read(_store.At("0001", Late.AddDays(-day), stand: null));
        Assert.Equal(before, Read(held));
        Assert.Equal(before, Read(held));
    }

    [Fact]
    public void What_is_derived_is_derived_once_and_a_failure_is_tried_again()
    {
        var vintage = _store.At("0001", Late, stand: null);
        var times = 0;
        int Derive() => ++times == 1 ? throw new InvalidOperationException("first time") : times;
        Assert.Throws<InvalidOperationException>(() => vintage.Memo("key", Derive));
        Assert.Equal(2, vintage.Memo("key", Derive));
        Assert.Equal(2, vintage.Memo("key", Derive));
        Assert.Equal(3, vintage.Memo("other key", Derive));
    }

    [Fact]
    public void Many_threads_read_many_vintages_at_once()
    {
        Parallel.For(0, 200, number =>
        {
            var (code, lines) = number % 2 == 0 ? ("0001", 20) : ("0002", 10);
            Assert.Equal(lines, Read(_store.At(code, Late.AddDays(-(number % 6)), stand: null)).Count);
        });
    }

    [Fact]
    public void A_step_that_fails_says_why_and_the_next_read_tries_again()
    {
        using var folder = new TemporaryFolder();
        using var store = CareStore.Open(folder.Path, new StoreOptions { VintageSteps = [new Sql("bad.sql", "select 1 from nowhere;")] });
        var vintage = store.At("0001", Late, stand: null);
        Assert.Throws<StoreException>(() => Read(vintage));
        Assert.Throws<StoreException>(() => Read(vintage));
    }

    [Fact]
    public void Every_step_that_reads_raw_rows_leaves_out_the_files_that_do_not_count()
    {
        var files = typeof(Vintage).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && name != "LostIntake.sql");
        foreach (var step in files.Select(name => Sql.Of(typeof(Vintage), name)))
            Assert.Equal((step.Name, Count(step, "intake <= $3")), (step.Name, Count(step, "intake not in (select intake from lost_intake)")));
    }

    private static int Count(Sql step, string text) => step.Text.Split(text).Length - 1;

    private static IReadOnlyList<(long Intake, int Line)> Read(Vintage vintage) => vintage.Read(Lines, row => (row.Int64(0), row.Int32(1)));

    private static void TakeIn(CareStore store, int number, string municipality)
    {
        using var session = store.BeginIntake(Now);
        session.Add(new DrawnIntake(number).File(number, factsOfEach: 10, municipality));
        session.Commit();
    }
}
