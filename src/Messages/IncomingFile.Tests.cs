using System.Text;
using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class IncomingFileTests
{
    private const string Bsn = "999990019";

    private static string Good => DrawnLine.Claim(new DrawnLine(Bsn, "R1", 1500), new DrawnLine(Bsn, "R2", 900));

    [Theory]
    [InlineData("", "BESTAND-LEEG")]
    [InlineData("  \r\n ", "BESTAND-LEEG")]
    [InlineData("PK\u0003\u0004zip", "ZIP-KAPOT")]
    [InlineData("PKzip\0", "BESTAND-ONBEKEND")]
    [InlineData("a\0b", "BESTAND-ONBEKEND")]
    [InlineData("<html><body/></html>", "BERICHT-ONBEKEND")]
    [InlineData("<Bericht/>", "BERICHT-ONBEKEND")]
    [InlineData("<Declaratie xmlns='http://www.istandaarden.nl/ijw/3_2/jw323/schema'/>", "BERICHT-ONBEKEND")]
    [InlineData("<!-- niets -->", "XML")]
    [InlineData("<a><b></a>", "BERICHT-ONBEKEND")]
    [InlineData("naam;leeftijd\nx;1\n", "CSV-KOP")]
    public void What_is_no_file_of_ours_is_refused_with_one_clear_reason(string text, string rule)
    {
        var intake = Read(text);

        Assert.True(intake.Refused);
        var finding = intake.Findings[0];
        Assert.Equal((rule, Severity.Refusal), (finding.Rule, finding.Severity));
        Assert.Null(intake.Kind);
        Assert.EndsWith(".", finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://www.istandaarden.nl/ijw/3_2/jw303/schema", "JW303 van ijw 3.2")]
    [InlineData("http://www.istandaarden.nl/ijw/3_1/jw323/schema", "JW323 van ijw 3.1")]
    [InlineData("http://www.istandaarden.nl/iwmo/3_2/wmo323/schema", "WMO323 van iwmo 3.2")]
    public void Another_message_is_refused_by_its_name(string rootNamespace, string named)
    {
        var finding = Assert.Single(Read($"<Bericht xmlns='{rootNamespace}'/>").Findings);

        Assert.Contains(named, finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("JW315 tot en met JW320, JW323 en JW325 van iJw 3.2", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_known_by_what_it_holds_and_not_by_its_name() => Assert.Equal("JW323", Read(Good, "tarieven.csv").Kind);

    [Fact]
    public void A_service_number_in_a_file_name_is_masked()
    {
        Assert.Equal("claim_xxxxxxxxx.xml", Read(Good, "claim_999990019.xml").FileName);
        Assert.Equal("claim_123456789.xml", Read(Good, "claim_123456789.xml").FileName);
    }

    [Fact]
    public void Every_reason_is_named_with_its_line()
    {
        var text = Good
            .Replace("<b:DeclaratieDagtekening>2025-03-04", "<b:DeclaratieDagtekening>2025-02-30", StringComparison.Ordinal)
            .Replace("<b:Eenheid>01</b:Eenheid>", "<b:Eenheid>99</b:Eenheid><b:Vreemd/>", StringComparison.Ordinal)
            .Replace("<b:ToewijzingNummer>77</b:ToewijzingNummer>", "", StringComparison.Ordinal);

        var intake = Read(text);

        Assert.True(intake.Refused);
        Assert.Empty(intake.Claims);
        Assert.Empty(intake.ClaimLines);
        Assert.Equal(["DeclaratieDagtekening", "ToewijzingNummer", "Eenheid", "Prestatie", "ToewijzingNummer", "Eenheid", "Prestatie"], intake.Findings.Select(finding => finding.Element));
        Assert.Equal(
            [
                LineOf(text, "<b:DeclaratieDagtekening>"), LineOf(text, "<b:ProductCategorie>"), LineOf(text, "<b:Eenheid>"), LineOf(text, "<b:Vreemd/>"),
                LineOf(text, "<b:ProductCategorie>", 2), LineOf(text, "<b:Eenheid>", 2), LineOf(text, "<b:Vreemd/>", 2),
            ],
            intake.Findings.Select(finding => finding.Line));
        Assert.All(intake.Findings, finding => Assert.Equal(("XSD", Severity.Refusal), (finding.Rule, finding.Severity)));
        Assert.Contains("Verwacht: een bestaande datum als 2025-01-31.", intake.Findings[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("Vreemd hoort niet in Prestatie", intake.Findings[3].Sentence, StringComparison.Ordinal);
        Assert.Equal(("JW323", Municipality, Provider), (intake.Kind, intake.Municipality, intake.Provider));
    }

    [Fact]
    public void More_reasons_than_a_person_reads_are_counted()
    {
        var text = DrawnLine.Claim([.. Enumerable.Range(0, 150).Select(i => new DrawnLine(Bsn, $"R{i}", 1, Unit: "99"))]);

        var findings = Read(text).Findings;

        Assert.Equal(101, findings.Count);
        Assert.Contains("nog 50 redenen", findings[100].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Layout_prefixes_encoding_and_comments_do_not_make_another_message()
    {
        var good = Read(Good);
        string[] same =
        [
            Good.Replace("<b:", "<bericht:", StringComparison.Ordinal).Replace("</b:", "</bericht:", StringComparison.Ordinal).Replace("xmlns:b=", "xmlns:bericht=", StringComparison.Ordinal),
            Good.Replace("\n", "\r\n   ", StringComparison.Ordinal),
            Good.Replace("<b:GeleverdVolume>10<", "<b:GeleverdVolume> +010 <", StringComparison.Ordinal),
            Good.Replace("R1", "R<!-- een -->&#49;", StringComparison.Ordinal),
            Good.Replace("R1", "<![CDATA[R1]]>", StringComparison.Ordinal),
        ];

        Assert.All(same.Select(text => Read(text)), intake => Assert.Equal((good.Identity, good.Content), (intake.Identity, intake.Content)));
        var wide = Assert.Single(ReadAll([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Good.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))]));
        Assert.Equal((good.Identity, good.Content), (wide.Identity, wide.Content));
        var marked = Assert.Single(ReadAll([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]));
        Assert.Equal((good.Identity, good.Content), (marked.Identity, marked.Content));
    }

    [Fact]
    public void Other_content_under_the_same_identification_is_the_same_message_with_other_content()
    {
        var good = Read(Good);
        var other = Read(Good.Replace(">1500<", ">1501<", StringComparison.Ordinal));
        var later = Read(Good.Replace("<i:Dagtekening>2025-03-05", "<i:Dagtekening>2025-03-06", StringComparison.Ordinal));

        Assert.Equal(good.Identity, other.Identity);
        Assert.NotEqual(good.Content, other.Content);
        Assert.NotEqual(good.Identity, later.Identity);
    }

    [Fact]
    public void A_refused_file_and_its_mended_version_are_two_files()
    {
        var broken = Read(Good.Replace("<b:Eenheid>01", "<b:Eenheid>99", StringComparison.Ordinal));

        Assert.True(broken.Refused);
        Assert.NotEqual(Read(Good).Identity, broken.Identity);
        Assert.Equal(broken.Identity, broken.Content);
    }

    [Fact]
    public void Another_key_gives_another_child()
    {
        var other = new PseudonymKey(new byte[PseudonymKey.Size]);

        Assert.NotEqual(Key.Child(Bsn), other.Child(Bsn));
        Assert.NotEqual(Key.Hash("referentie", "1"), Key.Hash("declaratienummer", "1"));
        Assert.NotEqual(Key.Identity("a", "1"), Key.Identity("b", "1"));
        Assert.Throws<ArgumentException>(() => new PseudonymKey(new byte[16]));
    }

    [Fact]
    public void A_pseudonym_is_the_first_half_of_a_keyed_sha_256()
    {
        var expected = System.Security.Cryptography.HMACSHA256.HashData(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray(), Encoding.UTF8.GetBytes("bsn\0" + Bsn));

        Assert.Equal(System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(expected), Key.Child(Bsn).Pseudonym);
    }

    [Theory]
    [InlineData("999990019", true)]
    [InlineData("111222333", true)]
    [InlineData("123456782", true)]
    [InlineData("123456789", false)]
    [InlineData("000000000", false)]
    [InlineData("99999001", false)]
    public void The_eleven_test_is_the_official_one(string digits, bool expected) => Assert.Equal(expected, ServiceNumber.PassesElevenTest(digits));

    [Fact]
    public void The_official_test_range_holds_9091_numbers_that_pass() =>
        Assert.Equal(9_091, Enumerable.Range(999_900_000, 100_000).Count(number => ServiceNumber.PassesElevenTest(number.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("JW301_999900006.xml", "JW301_xxxxxxxxx.xml")]
    [InlineData("JW301_999900007.xml", "JW301_999900007.xml")]
    [InlineData("JW301_301999900006.xml", "JW301_301999900006.xml")]
    [InlineData("999900006-123456782", "xxxxxxxxx-xxxxxxxxx")]
    public void A_file_name_keeps_all_but_what_can_be_a_service_number(string name, string kept) => Assert.Equal(kept, ServiceNumber.Mask(name));
}
