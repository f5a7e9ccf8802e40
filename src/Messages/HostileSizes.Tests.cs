using System.Diagnostics;
using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

/// <summary>
/// Files too large to be meant well, made while they are read. What a reader allocates in all is more than it ever holds at once, so a bound
/// on that is a bound on memory.
/// </summary>
public class HostileSizesTests
{
    private const long Million = 1_000_000;
    private const string Prices = "gemeente;productcode;aanbieder;eenheid;geldig_vanaf;geldig_tot;tarief_cent;bekend_op;bron\n";
    private const string Row = "9901;45A04;;04;2025-01-01;;6840;2025-01-01;contract\n";
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(100);

    private static string Claim => DrawnLine.Claim(new DrawnLine("999990019", "#", 1));

    [Fact]
    public void A_value_of_two_gigabytes_is_refused() => Refused(Around("#", "a", 2_000 * Million), 8, "ReferentieNummer in ProductReferentie heeft een waarde die niet mag");

    [Theory]
    [InlineData("attributes", "<b:Declaratie", " x@=''")]
    [InlineData("namespaces", "<b:Declaratie", " xmlns:x@='urn:@'")]
    public void A_flood_of_attributes_is_refused(string what, string after, string piece)
    {
        // Names must differ, or the reader stops at the second.
        var flood = string.Concat(Enumerable.Range(0, 400_000).Select(number => piece.Replace("@", $"{number}", StringComparison.Ordinal)));
        var text = Claim.Replace(after, after + flood, StringComparison.Ordinal);

        var finding = Refusal(() => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), 400);

        Assert.True(finding.Sentence.Contains("4 MB", StringComparison.Ordinal) || finding.Sentence.Contains("namen", StringComparison.Ordinal), what);
    }

    [Fact]
    public void A_flood_of_names_is_refused()
    {
        var flood = string.Concat(Enumerable.Range(0, 300_000).Select(number => $"<x{number}/>"));
        var text = Claim.Replace("<b:Declaratie>", "<b:Declaratie>" + flood, StringComparison.Ordinal);

        Assert.Contains(ReadAll(text)[0].Findings, finding => finding.Rule == "XSD");
        Assert.Contains("redenen", ReadAll(text)[0].Findings[^1].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- -->")]
    [InlineData("<?a b?>")]
    public void A_flood_of_what_says_nothing_is_refused(string piece) => Refused(Around("<b:Declaratie>", "<b:Declaratie>", piece, 20 * Million), 40, "4 MB");

    [Theory]
    [InlineData("<!--", "-->")]
    [InlineData("<", "/>")]
    [InlineData("<x xmlns='", "'/>")]
    [InlineData("<?a ", "?>")]
    [InlineData("<x>&", ";</x>")]
    public void One_item_without_end_is_refused(string before, string after) =>
        Refused(Around("<b:Declaratie>", "<b:Declaratie>" + before, "a", 100 * Million, after), 80, "4 MB");

    [Fact]
    public void A_section_without_end_is_refused() => Refused(Around("#", "<![CDATA[", "a", 100 * Million, "]]>"), 80, "4 MB");

    [Fact]
    public void White_space_without_end_is_read_in_little_memory()
    {
        var intake = Bounded(Around("<b:Declaratie>", "<b:Declaratie>", " ", 100 * Million), 40);

        Assert.False(intake.Refused);
    }

    [Fact]
    public void Ten_million_columns_are_refused() => Refused(() => new LongText("a", ";", 10 * Million, "\n"), 60, "langer dan een miljoen tekens");

    [Fact]
    public void Ten_million_columns_in_a_row_are_refused() => Refused(() => new LongText(Prices + "a", ";", 10 * Million, "\n" + Row), 60, "langer dan een miljoen tekens");

    [Fact]
    public void A_line_of_a_gigabyte_is_refused() => Refused(() => new LongText(Prices, "a", 1_000 * Million, "\n" + Row), 60, "langer dan een miljoen tekens");

    [Fact]
    public void A_quote_that_never_closes_is_refused() => Refused(() => new LongText(Prices + "\"", "a;\n", 30 * Million, ""), 60, "langer dan een miljoen tekens");

    [Fact]
    public void A_hundred_million_empty_lines_are_passed_over()
    {
        var intake = Bounded(() => new LongText(Prices, "\n", 100 * Million, Row), 4);

        Assert.Equal(100_000_002, Assert.Single(intake.Tariffs).Origin.Line);
    }

    [Fact]
    public void Millions_of_wrong_rows_are_counted_and_not_kept()
    {
        var intake = Bounded(() => new LongText(Prices, "x;\n", 2 * Million, Row), 3_000);

        Assert.Equal(101, intake.Findings.Count);
        Assert.Contains("nog 1999900 redenen", intake.Findings[^1].Sentence, StringComparison.Ordinal);
    }

    private static void Refused(Func<Stream> open, int megabytes, string says) => Assert.Contains(says, Refusal(open, megabytes).Sentence, StringComparison.Ordinal);

    // What ends the reading comes last.
    private static Finding Refusal(Func<Stream> open, int megabytes)
    {
        var intake = Bounded(open, megabytes);
        Assert.True(intake.Refused);
        return intake.Findings[^1];
    }

    private static Intake Bounded(Func<Stream> open, int megabytes)
    {
        var (clock, allocated) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        var intake = Assert.Single(IncomingFile.Read("groot.xml", open, Key));
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - allocated) / Million, 0, megabytes);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, _longest);
        return intake;
    }

    private static Func<Stream> Around(string mark, string piece, long times) => Around(mark, "", piece, times);

    private static Func<Stream> Around(string mark, string before, string piece, long times, string after = "")
    {
        var cut = Claim.IndexOf(mark, StringComparison.Ordinal);
        return () => new LongText(Claim[..cut] + before, piece, times, after + Claim[(cut + mark.Length)..]);
    }
}
