using Roer.Tests.World;

namespace Roer.Store;

public sealed class DerivedTablesTests : IDisposable
{
    private static readonly DateOnly Late = new(2099, 12, 31);
    private static readonly Sql Create = new("create.sql", "create temporary table now_extra (number integer not null); insert into now_extra select 7;");
    private static readonly Sql Numbers = new("numbers.sql", "select number from now_extra");

    private readonly TemporaryFolder _folder = new();
    private readonly CareStore _store;

    public DerivedTablesTests() => _store = CareStore.Open(_folder.Path);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void They_are_made_once_for_a_vintage()
    {
        var times = 0;
        var tables = new DerivedTables((_, connection) =>
        {
            times++;
            connection.Execute(Create);
        });
        var vintage = _store.At("0001", Late, null);
        Assert.Equal([7], Read(vintage, tables));
        Assert.Equal([7], Read(vintage, tables));
        Assert.Equal(1, times);
        Assert.Equal([7], Read(_store.At("0002", Late, null), tables));
        Assert.Equal(2, times);
    }

    [Fact]
    public void When_making_them_fails_the_next_reader_starts_anew()
    {
        var times = 0;
        var tables = new DerivedTables((_, connection) =>
        {
            connection.Execute(Create);
            if (++times == 1) throw new InvalidOperationException("half way");
        });
        var vintage = _store.At("0001", Late, null);
        Assert.Throws<InvalidOperationException>(() => Read(vintage, tables));
        Assert.Equal([7], Read(vintage, tables));
    }

    [Fact]
    public void Who_holds_a_vintage_that_was_given_back_still_reads_them()
    {
        var tables = new DerivedTables((_, connection) => connection.Execute(Create));
        var held = _store.At("0001", Late, null);
        Assert.Equal([7], Read(held, tables));
        for (var day = 1; day < 7; day++)
            Read(_store.At("0001", Late.AddDays(-day), null), tables);
        Assert.Equal([7], Read(held, tables));
        Assert.Equal([7], Read(held, tables));
    }

    private static IReadOnlyList<int> Read(Vintage vintage, DerivedTables tables) => vintage.Read(tables, Numbers, row => row.Int32(0), []);
}
