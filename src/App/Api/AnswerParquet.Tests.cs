using System.Globalization;
using System.Text;
using Roer.Questions;
using Roer.Store;
using Roer.Store.DuckDb;
using Roer.Tests.World;

namespace Roer.App.Api;

/// <summary>A table as Parquet, read back and held against its CSV.</summary>
public sealed class AnswerParquetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "tabel.parquet");

    public void Dispose() => _folder.Dispose();

    /// <summary>The same cells in the same order; in the CSV a number has a comma.</summary>
    [Theory]
    [InlineData("2024")]
    [InlineData("2019")]
    public void Every_table_has_the_cells_of_its_csv(string period)
    {
        using var world = new WorldStore(HostileWorld.Draw(90_010));
        var answer = world.Ask(World.ScopeOf(period));
        Assert.NotEmpty(answer.Tables);
        foreach (var table in answer.Tables) Assert.Equal(Csv(answer, table), Rows(answer, table));
    }

    [Fact]
    public void Money_and_numbers_have_types_and_what_is_not_known_is_empty_with_its_status()
    {
        var answer = Answers.With(
            new TableRow("02", "Ambulant 'aan huis'; \"x\"", [Figure.Of(12_345, Unit.Cents), Figure.Of(12.5m, Unit.Percent)]),
            new TableRow("03", "", [Figure.Unknown(Unit.Cents), Figure.NotApplicable(Unit.Percent)]));
        var rows = Rows(answer, answer.Tables[0]);
        Assert.Equal(["02", "Ambulant 'aan huis'; \"x\"", "12345", "definitief", "12.5", "definitief"], rows[0]);
        Assert.Equal(["03", "", "", "onbekend", "", "nvt"], rows[1]);
        Assert.Equal(["VARCHAR", "VARCHAR", "BIGINT", "VARCHAR", "DECIMAL(18,4)", "VARCHAR"], Read("select column_type from (describe select * from read_parquet('$'))", row => row.Text(0)));
    }

    /// <summary>The file says by itself what was asked, as known when, and what it rests on.</summary>
    [Fact]
    public void The_file_says_what_its_figures_rest_on()
    {
        var answer = Answers.With(new TableRow("02", "Ambulant", [Figure.Of(1, Unit.Cents), Figure.Of(1, Unit.Percent)]));
        File.WriteAllBytes(Path, AnswerParquet.Of(answer));
        var facts = Read("select decode(key), decode(value) from parquet_kv_metadata('$')", row => (row.Text(0), row.Text(1))).ToDictionary();
        Assert.Equal(answer.Question.Asks, facts["vraag"]);
        Assert.Equal(answer.Scope.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), facts["peildatum"]);
        Assert.StartsWith("/", facts["link"], StringComparison.Ordinal);
        Assert.StartsWith("Roer ", facts["bron"], StringComparison.Ordinal);
        Assert.All(answer.Caveats, caveat => Assert.Contains(caveat, facts["kanttekeningen"], StringComparison.Ordinal));
        Assert.Contains(": eurocent", facts["eenheden"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_answer_gives_the_same_bytes()
    {
        var answer = Answers.With(new TableRow("02", "Ambulant", [Figure.Of(1, Unit.Cents), Figure.Of(1, Unit.Percent)]));
        Assert.Equal(AnswerParquet.Of(answer), AnswerParquet.Of(answer));
        Assert.Throws<ScopeException>(() => AnswerParquet.Of(answer, "bestaat-niet"));
    }

    private List<List<string>> Rows(Answer answer, AnswerTable table)
    {
        File.WriteAllBytes(Path, AnswerParquet.Of(answer, table.Id));
        var names = Read("select column_name, column_type from (describe select * from read_parquet('$'))", row => (row.Text(0), row.Text(1)));
        // Numbers without the zeros at their end, as the CSV has them.
        var cells = names.Select(name => name.Item2.StartsWith("DECIMAL", StringComparison.Ordinal)
            ? $"rtrim(rtrim(cast(\"{name.Item1}\" as varchar), '0'), '.')"
            : $"cast(\"{name.Item1}\" as varchar)");
        return Read($"select {string.Join(", ", cells)} from read_parquet('$')", row => Enumerable.Range(0, names.Count).Select(at => row.TextOrNull(at) ?? "").ToList());
    }

    private static List<List<string>> Csv(Answer answer, AnswerTable table)
    {
        var number = table.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var lines = Encoding.UTF8.GetString(AnswerCsv.Of(answer, table.Id)).Split("\r\n").SkipWhile(line => line.Length > 0).Skip(1).Where(line => line.Length > 0).Select(Cells).ToList();
        var header = lines[0];
        bool IsNumber(int at) => number.Contains(header[at]) || (header[at].Length > 4 && number.Contains(header[at][..^4]));
        return [.. lines.Skip(1).Select(line => line.Select((cell, at) => IsNumber(at) ? cell.Replace(',', '.') : cell).ToList())];
    }

    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ';' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        return [.. cells, cell.ToString()];
    }

    private List<T> Read<T>(string query, Func<Row, T> map)
    {
        using var engine = DuckEngine.InMemory(new StoreOptions());
        using var connection = engine.Connect();
        return connection.Read(new Sql("read back", query.Replace("$", Path, StringComparison.Ordinal)), map);
    }
}
