using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Roer.App.Api;
using Roer.Questions;

namespace Roer.App.Workbooks;

/// <summary>An answer as a workbook, read back by its parts.</summary>
public sealed class AnswerWorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] Places = ["A1", "Z1", "AA1", "AZ1", "BA1", "ZZ1", "AAA1"];

    [Fact]
    public void The_first_sheet_says_what_was_asked_and_each_table_has_its_own()
    {
        var answer = Answers.With(new TableRow("02", "Ambulant", [Figure.Of(12_345, Unit.Cents), Figure.Of(12.5m, Unit.Percent)]));
        var book = Read(AnswerWorkbook.Of(answer));
        Assert.Equal(["Overzicht", .. answer.Tables.Select(table => table.Id)], Names(book));
        var first = Cells(book, 1);
        Assert.Equal(answer.Question.Asks, first["A1"].Words);
        Assert.Contains(first.Values, cell => cell.Words == answer.Scope.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var sentence in answer.Sentences.Concat(answer.Caveats)) Assert.Contains(first.Values, cell => cell.Words == sentence);
        foreach (var total in answer.Totals) Assert.Contains(first.Values, cell => cell.Words == total.Label);
    }

    /// <summary>€ 123.45 and 12.5 percent: a spreadsheet can go on reckoning with them.</summary>
    [Fact]
    public void Money_is_in_euros_and_a_percentage_is_a_share()
    {
        var cells = Cells(Read(AnswerWorkbook.Of(Answers.With(new TableRow("02", "Ambulant", [Figure.Of(12_345, Unit.Cents), Figure.Of(12.5m, Unit.Percent)])))), 2);
        var numbers = cells.Where(cell => cell.Value.Number is not null).Select(cell => cell.Value).ToList();
        Assert.Equal([123.45m, 0.125m], numbers.Select(cell => cell.Number!.Value));
        Assert.Equal([(int)CellStyle.Euros, (int)CellStyle.Percent], numbers.Select(cell => cell.Style));
    }

    [Fact]
    public void What_is_not_known_has_no_number_but_a_status()
    {
        var cells = Cells(Read(AnswerWorkbook.Of(Answers.With(new TableRow("02", "Ambulant", [Figure.Unknown(Unit.Cents), Figure.NotApplicable(Unit.Percent)])))), 2);
        Assert.DoesNotContain(cells.Values, cell => cell.Number is not null);
        Assert.Contains(cells.Values, cell => cell.Words == "onbekend");
        Assert.Contains(cells.Values, cell => cell.Words == "nvt");
    }

    [Fact]
    public void An_interval_stands_beside_its_figure()
    {
        var figure = Figure.Of(10_000, Unit.Cents) with { Interval = new Interval(9_000, 12_000, 80, "Zo.") };
        var cells = Cells(Read(AnswerWorkbook.Of(Answers.With(new TableRow("02", "x", [figure, Figure.Unknown(Unit.Percent)])))), 2);
        Assert.Equal([100m, 90m, 120m], cells.Values.Where(cell => cell.Number is not null).Select(cell => cell.Number!.Value));
    }

    /// <summary>Words are inline text whatever they begin with; there is no formula in the whole workbook.</summary>
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2")]
    [InlineData("\t=1")]
    [InlineData("<f>1</f> & \"zo\"")]
    public void Words_are_never_a_formula(string words)
    {
        var book = Read(AnswerWorkbook.Of(Answers.With(new TableRow("02", words, [Figure.Of(1, Unit.Cents), Figure.Of(1, Unit.Percent)]))));
        Assert.Contains(Cells(book, 2).Values, cell => cell.Words == words);
        Assert.All(book.Where(part => part.Key.StartsWith("xl/worksheets/", StringComparison.Ordinal)), part => Assert.Empty(part.Value.Descendants(Main + "f")));
    }

    [Fact]
    public void What_xml_cannot_hold_is_left_out_and_long_words_are_cut()
    {
        var book = Read(Workbook.Of([new Sheet("a", [[SheetCell.Of("x\u0001y"), SheetCell.Of(new string('a', 40_000))]], [10], 0)]));
        Assert.Equal("xy", Cells(book, 1)["A1"].Words);
        Assert.Equal(Workbook.MostLetters, Cells(book, 1)["B1"].Words!.Length);
    }

    [Fact]
    public void Names_of_tabs_are_short_clean_and_different()
    {
        var names = Names(Read(Workbook.Of([.. new[] { "a/b:c", new string('n', 40), new string('n', 50), "", "A?bc" }.Select(name => new Sheet(name, [], [10], 0))])));
        Assert.Equal(["abc", new string('n', 31), new string('n', 27) + " 2", "blad", "Abc 2"], names);
    }

    [Fact]
    public void Columns_go_on_after_the_alphabet()
    {
        var cells = Cells(Read(Workbook.Of([new Sheet("a", [[.. Enumerable.Range(0, 703).Select(number => SheetCell.Of(number))]], [10], 0)])), 1);
        Assert.Equal([0m, 25m, 26m, 51m, 52m, 701m, 702m], Places.Select(place => cells[place].Number!.Value));
    }

    [Fact]
    public void The_same_answer_gives_the_same_bytes() => Assert.Equal(AnswerWorkbook.Of(Answers.With()), AnswerWorkbook.Of(Answers.With()));

    [Fact]
    public void Every_part_that_is_named_is_there()
    {
        var book = Read(AnswerWorkbook.Of(Answers.With()));
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        Assert.All(book["[Content_Types].xml"].Descendants(types + "Override"), part => Assert.Contains(part.Attribute("PartName")!.Value[1..], book.Keys));
        XNamespace relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        Assert.All(book["xl/_rels/workbook.xml.rels"].Descendants(relations + "Relationship"), part => Assert.Contains("xl/" + part.Attribute("Target")!.Value, book.Keys));
    }

    private static Dictionary<string, XDocument> Read(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var parts = new Dictionary<string, XDocument>();
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            parts[entry.FullName] = XDocument.Load(stream);
        }

        return parts;
    }

    private static IEnumerable<string> Names(Dictionary<string, XDocument> book) => book["xl/workbook.xml"].Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value);

    private static Dictionary<string, (string? Words, decimal? Number, int Style)> Cells(Dictionary<string, XDocument> book, int sheet) =>
        book[$"xl/worksheets/sheet{sheet.ToString(CultureInfo.InvariantCulture)}.xml"].Descendants(Main + "c").ToDictionary(
            cell => cell.Attribute("r")!.Value,
            cell => (cell.Element(Main + "is")?.Value, cell.Element(Main + "v") is { } value ? decimal.Parse(value.Value, CultureInfo.InvariantCulture) : (decimal?)null, (int?)cell.Attribute("s") ?? 0));
}
