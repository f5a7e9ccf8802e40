using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class Jw325Tests
{
    private const string Line = """
            <b:Clienten><b:Client><b:Bsn>999990019</b:Bsn><b:Prestaties>
              <b:Prestatie>
                <b:ProductReferentie><i:ReferentieNummer>R1</i:ReferentieNummer></b:ProductReferentie>
                <b:ToewijzingNummer>77</b:ToewijzingNummer><b:ProductCategorie>45</b:ProductCategorie><b:ProductCode>45A04</b:ProductCode>
                <b:ProductPeriode><i:Begindatum>2025-02-01</i:Begindatum><i:Einddatum>2025-02-28</i:Einddatum></b:ProductPeriode>
                <b:GeleverdVolume>10</b:GeleverdVolume><b:Eenheid>01</b:Eenheid>
                <b:IngediendBedrag><i:Bedrag>400</i:Bedrag><i:DebetCredit>D</i:DebetCredit></b:IngediendBedrag>
                <b:RetourCodes><b:RetourCode>9321</b:RetourCode><b:RetourCode>9346</b:RetourCode><b:RetourCode>9321</b:RetourCode></b:RetourCodes>
              </b:Prestatie></b:Prestaties><b:RetourCodes><b:RetourCode>0200</b:RetourCode></b:RetourCodes></b:Client></b:Clienten>
        """;

    [Fact]
    public void An_answer_lists_the_lines_that_it_refuses()
    {
        var intake = Read(Text(Answer(1000, 600, Line, "0200")));

        Assert.False(intake.Refused);
        Assert.Equal((Municipality, Provider), (intake.Municipality, intake.Provider));
        var answer = Assert.Single(intake.Answers);
        Assert.Equal((1000L, 600L, false, "0200"), (answer.SubmittedCents, answer.GrantedCents, answer.RefusedWhole, answer.ReturnCodes));
        Assert.Equal(Key.Hash("declaratienummer", "D2025A"), answer.Number);
        var line = Assert.Single(intake.RefusedLines);
        Assert.Equal((Key.Hash("declaratienummer", "D2025A"), Key.Hash("referentie", "R1"), 400L, "9321,9346"), (line.Claim, line.Reference, line.AmountCents, line.ReturnCodes));
        Assert.Empty(intake.Findings);
    }

    [Fact]
    public void The_answer_names_the_claim_message_as_the_claim_names_itself()
    {
        var claim = Assert.Single(Read(DrawnLine.Claim(new DrawnLine("999990019", "R1", 1))).Claims);
        var answer = Assert.Single(Read(Text(Answer(1, 1, "", "8001"))).Answers);

        Assert.Equal(claim.Message, answer.Message);
        Assert.Equal(claim.Number, answer.Number);
    }

    [Theory]
    [InlineData(1000, 0, "9333", true)]
    [InlineData(1000, 0, "8001", false)]
    [InlineData(1000, 0, "0200", false)]
    [InlineData(0, 0, "9333", false)]
    [InlineData(1000, 1000, "8001", false)]
    [InlineData(1000, 400, "9333", false)]
    public void A_claim_is_refused_whole_when_nothing_is_granted_and_no_line_or_code_says_otherwise(int submitted, int granted, string code, bool expected) =>
        Assert.Equal(expected, Assert.Single(Read(Text(Answer(submitted, granted, "", code))).Answers).RefusedWhole);

    [Fact]
    public void A_claim_of_which_every_line_is_listed_is_not_refused_whole() =>
        Assert.False(Assert.Single(Read(Text(Answer(400, 0, Line, "9333"))).Answers).RefusedWhole);

    [Fact]
    public void A_message_without_an_answer_refuses_the_claim_message()
    {
        var answer = Assert.Single(Read(Text("", "0001")).Answers);

        Assert.True(answer.RefusedWhole);
        Assert.Equal((null, null, null, "0001"), (answer.Number, answer.SubmittedCents, answer.GrantedCents, answer.ReturnCodes));
        Assert.Equal(Key.Message("BERICHT1", Day("2025-03-05")), answer.Message);
    }

    internal static string Text(string answer, string headerCode = "0200") => Write("JW325", "491", answer, $"""

            <b:DeclaratieIdentificatie><i:Identificatie>BERICHT1</i:Identificatie><i:Dagtekening>2025-03-05</i:Dagtekening></b:DeclaratieIdentificatie>
            <b:XsdVersieDeclaratie><i:BasisschemaXsdVersie>1.0.0</i:BasisschemaXsdVersie><i:BerichtXsdVersie>1.0.0</i:BerichtXsdVersie></b:XsdVersieDeclaratie>
            <b:RetourCodes><b:RetourCode>{headerCode}</b:RetourCode></b:RetourCodes>
        """);

    internal static string Answer(long submitted, long granted, string lines, string code) => $"""
        <b:DeclaratieAntwoord>
          <b:DeclaratieNummer>D2025A</b:DeclaratieNummer>
          <b:TotaalIngediendBedrag><i:TotaalBedrag>{submitted}</i:TotaalBedrag><i:DebetCredit>D</i:DebetCredit></b:TotaalIngediendBedrag>
          <b:TotaalToegekendBedrag><i:TotaalBedrag>{granted}</i:TotaalBedrag><i:DebetCredit>D</i:DebetCredit></b:TotaalToegekendBedrag>
          {lines}
          <b:RetourCodes><b:RetourCode>{code}</b:RetourCode></b:RetourCodes>
        </b:DeclaratieAntwoord>
        """;
}
