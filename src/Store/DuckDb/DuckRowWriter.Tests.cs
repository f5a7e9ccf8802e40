using System.Globalization;
using Roer.Tests.World;

namespace Roer.Store.DuckDb;

public sealed class DuckRowWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DuckEngine _engine;
    private readonly EngineConnection _connection;

    public DuckRowWriterTests()
    {
        _engine = DuckEngine.Open(Path.Combine(_folder.Path, "test.duckdb"), new StoreOptions());
        _connection = _engine.Connect();
        _connection.Execute(new Sql("make", "create table sheet (number bigint, word varchar)"));
    }

    public void Dispose()
    {
        _connection.Dispose();
        _engine.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_million_rows_have_the_right_sums()
    {
        using (var writer = _connection.Append("sheet"))
        {
            for (var i = 0; i < 1_000_000; i++)
                writer.Int64(i % 7 == 0 ? null : i).TextOrNull(i % 5 == 0 ? null : i.ToString("x20", CultureInfo.InvariantCulture)[^(i % 20)..]).End();
            writer.Finish();
        }
        var sums = Assert.Single(_connection.Read(
            new Sql("sums", "select count(*), count(number), sum(number), count(word), sum(length(word)) from sheet"),
            row => (row.Int64(0), row.Int64(1), row.Int64(2), row.Int64(3), row.Int64(4))));
        var numbers = Enumerable.Range(0, 1_000_000).Where(i => i % 7 != 0).ToList();
        var words = Enumerable.Range(0, 1_000_000).Where(i => i % 5 != 0).ToList();
        Assert.Equal((1_000_000, numbers.Count, numbers.Sum(i => (long)i), words.Count, words.Sum(i => i % 20)), sums);
    }

    [Fact]
    public void Texts_of_every_length_and_nulls_between_them_come_back()
    {
        string[] letters = ["a", "é", "€", "😀"];
        var words = Enumerable.Range(0, 10_000)
            .Select(i => i % 11 == 0 ? null : string.Concat(Enumerable.Repeat(letters[i % 4], i % 37)))
            .ToList();
        using (var writer = _connection.Append("sheet"))
        {
            foreach (var (word, index) in words.Select((word, index) => (word, index)))
                writer.Int64(index).TextOrNull(word).End();
            writer.Finish();
        }
        Assert.Equal(words, _connection.Read(new Sql("words", "select word from sheet order by number"), row => row.TextOrNull(0)));
    }

    [Fact]
    public void Rows_that_were_not_finished_are_not_stored()
    {
        using (var writer = _connection.Append("sheet"))
        {
            for (var i = 0; i < 5_000; i++)
                writer.Int64(i).Text("x").End();
        }
        Assert.Equal(0, Count(_connection));
    }

    [Fact]
    public void Rows_of_a_transaction_that_was_not_committed_go_with_its_connection()
    {
        using (var writing = _engine.Connect())
        {
            writing.BeginWriting();
            Append(writing, 300_000);
            Assert.Equal(300_000, Count(writing));
            Assert.Equal(0, Count(_connection));
        }
        _connection.BeginWriting();
        Append(_connection, 3);
        _connection.Commit();
        Assert.Equal(3, Count(_connection));
    }

    [Fact]
    public void A_row_with_a_value_too_few_or_of_another_type_is_refused()
    {
        using var writer = _connection.Append("sheet");
        Assert.Throws<InvalidOperationException>(() => writer.Int64(1).End());
        Assert.Throws<InvalidOperationException>(() => writer.Int32(1));
        Assert.Throws<InvalidOperationException>(writer.Finish);
    }

    [Fact]
    public void A_missing_value_where_the_table_wants_one_is_refused()
    {
        _connection.Execute(new Sql("make", "create table strict (number bigint not null)"));
        using var writer = _connection.Append("strict");
        writer.Null().End();
        var error = Assert.Throws<StoreException>(writer.Finish);
        Assert.Contains("NOT NULL", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_not_there_is_named()
    {
        var error = Assert.Throws<StoreException>(() => _connection.Append("nowhere"));
        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
    }

    private static void Append(EngineConnection connection, int rows)
    {
        using var writer = connection.Append("sheet");
        for (var i = 0; i < rows; i++)
            writer.Int64(i).Text("x").End();
        writer.Finish();
    }

    private static long Count(EngineConnection connection) => connection.Read(new Sql("count", "select count(*) from sheet"), row => row.Int64(0))[0];
}
