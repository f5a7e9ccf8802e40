using System.Text;

namespace Roer.Messages;

public class CsvReaderTests
{
    [Fact]
    public void Cells_are_read_with_quotes_doubled_quotes_and_separators_within()
    {
        var rows = Read("a;\"b;c\";\"d\"\"e\"\n\"\";  f ;\n");

        Assert.Equal([["a", "b;c", "d\"e"], ["", "f", ""]], rows.Select(row => row.Cells));
        Assert.All(rows, row => Assert.Null(row.Fault));
    }

    [Fact]
    public void Empty_lines_are_passed_over_and_still_counted() => Assert.Equal([1, 4, 6], Read("a;b\n\n\r\nc;d\n;\ne;f").Select(row => row.Line));

    [Fact]
    public void A_fault_touches_its_own_row_only()
    {
        var rows = Read("a;b\nc\"d;e\nf;g\n");

        Assert.Equal([false, true, false], rows.Select(row => row.Fault is not null));
        Assert.Equal(["f", "g"], rows[2].Cells);
    }

    [Fact]
    public void An_open_quote_runs_to_the_end_and_is_told_on_its_first_line()
    {
        var rows = Read("a;b\n\"c;d\ne;f\n");

        Assert.Equal(2, rows.Count);
        Assert.Equal((2, true), (rows[1].Line, rows[1].Fault is not null));
    }

    [Fact]
    public void A_line_without_end_does_not_fill_the_memory()
    {
        var row = Assert.Single(Read(new string('a', 3_000_000)));

        Assert.NotNull(row.Fault);
        Assert.InRange(row.Cells[0].Length, 0, 1_100_000);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var random = new Random(9);
        for (var round = 0; round < 300; round++)
        {
            var rows = Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Enumerable.Range(0, 3).Select(_ => Cell(random)).ToList()).ToList();
            var text = string.Concat(rows.Select(row => string.Join(';', row.Select(Quoted)) + "\n"));
            Assert.Equal(rows, Read(text).Select(row => row.Cells.ToList()));
        }
    }

    private static string Cell(Random random)
    {
        const string letters = "ab;\"\né😀 ";
        var cell = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => letters.EnumerateRunes().ElementAt(random.Next(8)).ToString()));
        return ("x" + cell).Trim() is var trimmed && random.Next(4) > 0 ? trimmed : "y";
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<CsvCells> Read(string text)
    {
        using var reader = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var rows = new List<CsvCells>();
        while (reader.Next() is { } row)
            rows.Add(row);
        return rows;
    }
}
