using System.Text;

namespace Roer.Messages;

public sealed class DelimitedRowsTests
{
    [Theory]
    [InlineData("a;b\n1,5;2,5,7,9", "a|b", "1,5|2,5,7,9")]
    [InlineData("\"a,b,c\";d\n\"1;\"\"2\"\"\";3", "a,b,c|d", "1;\"2\"|3")]
    [InlineData("a\tb,c\td\n1\t2;3\t4", "a|b,c|d", "1|2;3|4")]
    [InlineData("a,b\n\"een\rtwee\r\ndrie\nvier\",x", "a|b", "een\rtwee\r\ndrie\nvier|x")]
    [InlineData("a,b\r\r1,2\r", "a|b", "1|2")]
    [InlineData("a,b\n5\" buis,\"\"", "a|b", "5\" buis|")]
    [InlineData("a,b\n\"1\"2,3", "a|b", "12|3")]
    [InlineData("a,b\r\n,", "a|b", "|")]
    [InlineData("\n\na;b\n1;2", "a|b", "1|2")]
    public void Cells_stand_between_separators_and_quotes_keep_what_is_in_them(string text, params string[] rows) => Assert.Equal(rows, Rows(text));

    /// <summary>Text is read in blocks of 65,536 letters: wherever a block ends, a pair of line ends and a doubled quote stay together.</summary>
    [Theory]
    [InlineData("\r\n", "x\"y\r\nz")]
    [InlineData("\r", "x\"y\rz")]
    [InlineData("\n", "x\"y\nz")]
    public void Where_a_block_ends_makes_no_difference(string lineEnd, string cell)
    {
        var quoted = $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        for (var length = 65_515; length < 65_540; length++)
            Assert.Equal(["a|b", $"{new string('x', length)}|{cell}", "1|2"], Rows($"a,b{lineEnd}{new string('x', length)},{quoted}{lineEnd}1,2{lineEnd}"));
    }

    private static List<string> Rows(string text)
    {
        using var rows = new DelimitedRows(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        List<string> read = [];
        while (rows.Next()) read.Add(string.Join('|', Enumerable.Range(0, rows.Count).Select(at => rows.Cell(at).ToString())));
        return read;
    }
}
