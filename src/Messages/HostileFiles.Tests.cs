using System.Text;
using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class HostileFilesTests
{
    private const string Bsn = "999990019";

    [Fact]
    public void A_document_type_is_refused_before_anything_is_made_of_it()
    {
        const string laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        var text = DrawnLine.Claim(new DrawnLine(Bsn, "&c;", 1)).Replace("<b:Bericht", laughs + "<b:Bericht", StringComparison.Ordinal);

        Assert.Equal("XML-DTD", Assert.Single(Read(text).Findings).Rule);
    }

    [Fact]
    public void Deep_nesting_stops_early()
    {
        var text = DrawnLine.Claim(new DrawnLine(Bsn, "R1", 1)).Replace("<b:Clienten>", "<b:Clienten>" + string.Concat(Enumerable.Repeat("<b:x>", 1_000_000)), StringComparison.Ordinal);

        var intake = Read(text);

        Assert.True(intake.Refused);
        Assert.Contains(intake.Findings, finding => finding.Sentence.Contains("te diep", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_of_fifty_megabytes_is_read_in_little_memory()
    {
        var comment = Jw301Tests.Text(comment: "#");
        var (before, after) = (comment[..comment.IndexOf('#', StringComparison.Ordinal)], comment[(comment.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        var intake = Assert.Single(IncomingFile.Read("groot.xml", () => new LongText(before, "a", 50_000_000, after), Key));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 4_000_000);
        Assert.False(intake.Refused);
        Assert.Equal(2, intake.Allocations.Count);
    }

    [Fact]
    public void A_value_of_fifty_megabytes_is_refused_in_little_memory()
    {
        var text = DrawnLine.Claim(new DrawnLine(Bsn, "#", 1));
        var cut = text.IndexOf('#', StringComparison.Ordinal);
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        var intake = Assert.Single(IncomingFile.Read("groot.xml", () => new LongText(text[..cut], "a", 50_000_000, text[(cut + 1)..]), Key));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 4_000_000);
        Assert.Equal("ReferentieNummer", Assert.Single(intake.Findings).Element);
    }

    [Fact]
    public void An_endless_attribute_is_refused_before_it_fills_the_memory()
    {
        var text = DrawnLine.Claim(new DrawnLine(Bsn, "R1", 1));
        var cut = text.IndexOf("<b:Declaratie>", StringComparison.Ordinal) + "<b:Declaratie".Length;

        var intake = Assert.Single(IncomingFile.Read("groot.xml", () => new LongText(text[..cut] + " x=\"", "a", 200_000_000, "\"" + text[cut..]), Key));

        Assert.Contains("4 MB", Assert.Single(intake.Findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_cut_off_anywhere_is_refused_and_never_a_crash()
    {
        var bytes = Encoding.UTF8.GetBytes(DrawnLine.Claim(new DrawnLine(Bsn, "É🙂", 1)));

        for (var length = 0; length < bytes.Length; length++)
            Assert.True(Assert.Single(ReadAll(bytes[..length])).Refused, $"{length}");
    }

    [Fact]
    public void Bytes_changed_at_random_are_never_a_crash()
    {
        var good = Encoding.UTF8.GetBytes(Jw301Tests.Text());
        var random = new Random(11);
        for (var round = 0; round < 3_000; round++)
        {
            var bytes = good.ToArray();
            for (var change = 0; change <= random.Next(3); change++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var intake = Assert.Single(ReadAll(bytes));
            Assert.Equal(intake.Refused, intake.Findings.Any(finding => finding.Severity == Severity.Refusal));
        }
    }

    [Theory]
    [InlineData("UTF-16")]
    [InlineData("onzin")]
    [InlineData("UTF-7")]
    [InlineData("UTF-32")]
    [InlineData("IBM037")]
    [InlineData("US-ASCII")]
    public void A_wrong_encoding_in_the_declaration_is_refused(string encoding)
    {
        var text = DrawnLine.Claim(new DrawnLine(Bsn, "É", 1)).Replace("UTF-8", encoding, StringComparison.Ordinal);

        Assert.Equal("XML", Assert.Single(Read(text).Findings).Rule);
    }

    [Theory]
    [InlineData("EBCDIC", new byte[] { 0x4C, 0x6F, 0xA7, 0x94, 0x93 })]
    [InlineData("UTF-16", new byte[] { 0xFF, 0xFE, 0x67, 0, 0x3B, 0 })]
    [InlineData("UTF-16", new byte[] { 0xFE, 0xFF, 0, 0x67, 0, 0x3B })]
    public void A_file_in_another_encoding_is_refused_by_its_name(string named, byte[] file) =>
        Assert.Contains(named, Assert.Single(Assert.Single(ReadAll(file)).Findings).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Latin_letters_that_say_they_are_utf_8_are_refused()
    {
        var file = Encoding.Latin1.GetBytes(Jw301Tests.Text().Replace("Zilverbaars", "Zilvérbaars", StringComparison.Ordinal));

        Assert.Equal("XML", Assert.Single(Assert.Single(ReadAll(file)).Findings).Rule);
    }

    [Theory]
    [InlineData("http://www.istandaarden.nl/ijw/2_4/jw301/schema", "JW301 van ijw 2.4")]
    [InlineData("http://www.istandaarden.nl/ijw/3_0/jw301/schema", "JW301 van ijw 3.0")]
    [InlineData("http://www.istandaarden.nl/iwmo/3_1/wmo301/schema", "WMO301 van iwmo 3.1")]
    public void A_message_of_another_law_or_release_is_named(string rootNamespace, string named) =>
        Assert.Contains(named, Assert.Single(Read($"<Bericht xmlns='{rootNamespace}'/>").Findings).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_formula_in_a_table_is_data_and_a_control_character_is_a_reason()
    {
        const string header = "gemeente;productcode;aanbieder;eenheid;geldig_vanaf;geldig_tot;tarief_cent;bekend_op;bron\n";
        const string row = "9901;45A04;;04;2025-01-01;;6840;2025-01-01;";

        Assert.Equal("=cmd|' /C calc'!A0", Assert.Single(Read(header + row + "=cmd|' /C calc'!A0\n").Tariffs).Source);
        Assert.Contains("stuurteken", Assert.Single(Read(header + string.Concat(Enumerable.Repeat(row + "a\n", 100)) + row + "a\0b\n").Findings).Sentence, StringComparison.Ordinal);
        Assert.Equal("CSV-KOP", Assert.Single(Read(header.Replace("eenheid", "aanbieder", StringComparison.Ordinal) + row + "a\n").Findings).Rule);
    }

    [Fact]
    public void No_finding_about_any_mutated_message_quotes_what_identifies_a_person()
    {
        var random = new Random(7);
        var mutations = new Mutations(random);
        for (var i = 0; i < 1_500; i++)
        {
            var message = KnownMessages.All[i % KnownMessages.All.Count];
            var mutant = mutations.Next(message);
            var told = string.Join('\n', ReadAll(mutant.File)[0].Findings);
            Assert.All(Secrets(mutant.File), secret => Assert.DoesNotContain(secret, told, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Secrets(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        string[] names = ["Bsn", "Achternaam", "Voornamen", "Straatnaam", "Telefoonnummer", "Emailadres", "ReferentieNummer", "DeclaratieNummer", "Identificatie"];
        return names.SelectMany(name => System.Text.RegularExpressions.Regex.Matches(text, $":{name}[^>]*>([^<]{{6,}})<"))
            .Select(match => match.Groups[1].Value.Trim()).Where(value => value.Length >= 6);
    }
}
