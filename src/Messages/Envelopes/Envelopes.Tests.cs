using System.Text;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class EnvelopesTests
{
    private const string Bsn = "999990019";

    private static string Claim => DrawnLine.Claim(new DrawnLine(Bsn, "R1", 1500));

    [Fact]
    public void The_message_in_an_envelope_is_read_as_a_file_of_its_own()
    {
        var inside = Read(Wrapped(Base64(Claim)), "vecozo_999990019.xml");
        var beside = Read(Claim);

        Assert.Equal("vecozo_xxxxxxxxx.xml/bericht-1.xml", inside.FileName);
        Assert.Equal((beside.Identity, beside.Content, "JW323"), (inside.Identity, inside.Content, inside.Kind));
        Assert.Equal(beside.ClaimLines[0].Origin.Line, inside.ClaimLines[0].Origin.Line);
    }

    [Fact]
    public void Each_of_several_messages_stands_or_falls_alone()
    {
        var broken = Claim.Replace(">1500<", ">x<", StringComparison.Ordinal);
        var intakes = ReadAll(Wrapped(Base64(Claim), Base64(broken), Base64(Jw301Tests.Text())));

        Assert.Equal([("bericht.xml/bericht-1.xml", false), ("bericht.xml/bericht-2.xml", true), ("bericht.xml/bericht-3.xml", false)], intakes.Select(intake => (intake.FileName, intake.Refused)));
        Assert.Equal(LineOf(broken, ">x<"), intakes[1].Findings[0].Line);
        Assert.Equal(Read(broken).Identity, intakes[1].Identity);
        Assert.Equal(["JW323", "JW323", "JW301"], intakes.Select(intake => intake.Kind));
    }

    [Fact]
    public void A_large_message_comes_in_parts_and_in_any_encoding()
    {
        var claim = DrawnLine.Claim([.. Enumerable.Range(0, 3_000).Select(i => new DrawnLine(Bsn, $"R{i}", 1))]);
        var utf16 = Convert.ToBase64String(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(claim.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))).ToArray(), Base64FormattingOptions.InsertLineBreaks);
        var parts = ReadAll(Wrapped(Base64(Claim), utf16), new IncomingOptions { PartSize = 1_000 });

        Assert.Equal([0, 0, 1, 2, 3], parts.Select(part => part.Part));
        Assert.Equal(3_001, parts.Sum(part => part.ClaimLines.Count));
    }

    [Fact]
    public void Elements_that_differ_with_the_sender_are_passed_over()
    {
        var text = Wrapped(Base64(Claim)).Replace("<g:bericht>", "<g:bericht xmlns:q='urn:anders'><q:kenmerk soort='x'>12</q:kenmerk><!-- niets -->", StringComparison.Ordinal);

        Assert.False(Read(text).Refused);
        Assert.False(Read($"<g:wmoDi01 xmlns:g='{EnvelopeReader.GgkNamespaces}0210'><g:xmlBestand>{Base64(Claim)}</g:xmlBestand></g:wmoDi01>").Refused);
    }

    [Theory]
    [InlineData("", "ENVELOP-INHOUD")]
    [InlineData("   \n ", "ENVELOP-INHOUD")]
    [InlineData("dit is geen base64!", "ENVELOP-INHOUD")]
    [InlineData("<g:Bericht/>", "ENVELOP-INHOUD")]
    [InlineData("UEsDBGJlbg==", "ENVELOP-INHOUD")]
    [InlineData("Z2VtZWVudGU7YnV1cnQK", "ENVELOP-INHOUD")]
    [InlineData("PGh0bWw+PC9odG1sPg==", "BERICHT-ONBEKEND")]
    [InlineData("PGh0bWw+", "BERICHT-ONBEKEND")]
    [InlineData("PCFET0NUWVBFIGEgW10+PGEvPg==", "XML-DTD")]
    public void What_is_no_message_in_an_envelope_is_refused(string payload, string rule) =>
        Assert.Equal(rule, Assert.Single(Read(Wrapped(payload)).Findings).Rule);

    [Fact]
    public void An_envelope_in_an_envelope_is_refused() =>
        Assert.Equal("ENVELOP-IN-ENVELOP", Assert.Single(Read(Wrapped(Base64(Wrapped(Base64(Claim))))).Findings).Rule);

    [Fact]
    public void An_envelope_that_breaks_off_gives_nothing_of_what_is_in_it()
    {
        var text = Wrapped(Base64(Claim), Base64(Claim));
        for (var length = text.Length - 1; length > 0; length -= 37)
            Assert.True(Read(text[..length]).Refused);
    }

    [Fact]
    public void A_fault_is_a_finding_with_its_code_and_no_words_of_others()
    {
        var fault = Read($"""
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><detail>
            <f:Fo01Bericht xmlns:f="{EnvelopeReader.StufNamespace}"><f:stuurgegevens><f:berichtcode>Fo01</f:berichtcode></f:stuurgegevens>
            <f:body><f:code>StUF046</f:code><f:omschrijving>Jan {Bsn}</f:omschrijving></f:body></f:Fo01Bericht></detail></s:Fault></s:Body></s:Envelope>
            """);

        var finding = Assert.Single(fault.Findings);
        Assert.Equal("ENVELOP-FOUT", finding.Rule);
        Assert.Equal("Dit is een foutmelding (Fo01) van het knooppunt, geen bericht. De code is StUF046. Zoek uit welk bericht niet aankwam en stuur het opnieuw.", finding.Sentence);
    }

    [Fact]
    public void A_receipt_without_a_message_says_so()
    {
        var finding = Assert.Single(Read(Wrapped().Replace("Di01", "Du01", StringComparison.Ordinal)).Findings);

        Assert.Equal(("ENVELOP-LEEG", "In deze envelop (Du01) zit geen bericht. Is het een ontvangstbevestiging, laat haar dan weg."), (finding.Rule, finding.Sentence));
    }

    [Fact]
    public void More_than_an_envelope_should_hold_is_refused()
    {
        Assert.Contains("meer dan 100", Assert.Single(Read(Wrapped([.. Enumerable.Repeat("PGE+", 101)])).Findings).Sentence, StringComparison.Ordinal);
        var limits = new IncomingOptions { Archive = new ArchiveLimits { MostEntryBytes = 1 << 20 } };
        Assert.Contains("1 MB", Assert.Single(Assert.Single(ReadAll(Wrapped(Convert.ToBase64String(new byte[2 << 20])), limits)).Findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_envelope_in_an_archive_is_opened()
    {
        var intake = Assert.Single(ReadAll(DrawnArchive.Of(("map/e.xml", Wrapped(Base64(Claim)))), name: "in.zip"));

        Assert.Equal(("in.zip/map/e.xml/bericht-1.xml", "JW323"), (intake.FileName, intake.Kind));
    }

    internal static string Wrapped(params string[] payloads) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header/><soap:Body>
          <g:jw323Di01 xmlns:g="{EnvelopeReader.GgkNamespaces}0210" xmlns:s="{EnvelopeReader.StufNamespace}">
            <g:stuurgegevens><s:berichtcode>Di01</s:berichtcode><s:functie>JW323</s:functie></g:stuurgegevens>
            {string.Join('\n', payloads.Select(payload => $"<g:bericht><g:xmlBestand s:bestandsnaam=\"x.xml\">{payload}</g:xmlBestand></g:bericht>"))}
          </g:jw323Di01>
        </soap:Body></soap:Envelope>
        """;

    internal static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks);
}
