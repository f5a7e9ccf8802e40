using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class Jw301Tests
{
    private const string Bsn = "999990019";

    [Fact]
    public void A_toewijzing_becomes_allocation_versions_and_a_fact_about_the_child()
    {
        var intake = Read(Text());

        Assert.False(intake.Refused);
        Assert.Equal(("JW301", Municipality, Provider), (intake.Kind, intake.Municipality, intake.Provider));
        var child = Assert.Single(intake.Children);
        Assert.Equal(new ChildFact(At("<b:Client>"), Key.Child(Bsn), Day("2012-05-01"), "1", "2"), child);
        Assert.Equal(2, intake.Allocations.Count);
        Assert.Equal(
            new AllocationVersion(
                At("<b:ToegewezenProduct>"), Key.Child(Bsn), 4711, Provider, "45", "45A04", new DateTime(2025, 3, 4, 13, 5, 59), Day("2025-03-01"), Day("2025-12-31"), "04", 3, "04", "2", null, "04"),
            intake.Allocations[0]);
        Assert.Equal(
            new AllocationVersion(
                At("<b:ToegewezenProduct>", 2), Key.Child(Bsn), 4712, Provider, null, null, new DateTime(2025, 3, 5), Day("2025-03-01"), null, null, null, null, null, 250000, "04"),
            intake.Allocations[1]);
        Assert.Empty(intake.Findings);
    }

    [Theory]
    [InlineData("24:00:00", "2025-03-05 00:00:00.000")]
    [InlineData("23:59:59.25", "2025-03-04 23:59:59.250")]
    [InlineData(" 00:00:01\n", "2025-03-04 00:00:01.000")]
    public void The_time_of_decision_is_read_in_every_form(string time, string expected)
    {
        var decided = Read(Text().Replace("13:05:59", time, StringComparison.Ordinal)).Allocations[0].Decided;

        Assert.Equal(expected, decided.ToString("yyyy-MM-dd HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_decision_at_the_end_of_time_does_not_overflow()
    {
        var text = Text().Replace("13:05:59", "24:00:00", StringComparison.Ordinal).Replace("2025-03-04", "9999-12-31", StringComparison.Ordinal);

        Assert.Equal(DateTime.MaxValue, Read(text).Allocations[0].Decided);
    }

    [Fact]
    public void A_legal_status_that_is_left_out_is_empty()
    {
        var text = Text().Replace("<b:JuridischeStatus>04</b:JuridischeStatus>", "", StringComparison.Ordinal);

        Assert.All(Read(text).Allocations, allocation => Assert.Null(allocation.LegalStatus));
    }

    private static Origin At(string fragment, int time = 1) => new(Municipality, Day("2025-03-05"), LineOf(Text(), fragment, time));

    internal static string Text(string bsn = Bsn, string comment = "Mag niet bewaard worden") => Write("JW301", "436", $"""
          <b:Client>
            <b:Bsn>{bsn}</b:Bsn>
            <b:Geboortedatum><i:Datum>2012-05-01</i:Datum><i:DatumGebruik>1</i:DatumGebruik></b:Geboortedatum>
            <b:Geslacht>2</b:Geslacht>
            <b:Naam><i:Geslachtsnaam><i:Achternaam>Zilverbaars</i:Achternaam></i:Geslachtsnaam><i:Voornamen>Ottoline</i:Voornamen><i:NaamGebruik>1</i:NaamGebruik></b:Naam>
            <b:JuridischeStatus>04</b:JuridischeStatus>
            <b:Commentaar>{comment}</b:Commentaar>
            <b:Contactgegevens><b:Contact><b:Soort>01</b:Soort>
              <b:Adres><i:Huis><i:Huisnummer>12</i:Huisnummer></i:Huis><i:Postcode>1234ZZ</i:Postcode><i:Straatnaam>Snoekbaarslaan</i:Straatnaam></b:Adres>
              <b:Telefoon><i:Telefoon01><i:Telefoonnummer>0612345678</i:Telefoonnummer><i:Landnummer>+31</i:Landnummer></i:Telefoon01></b:Telefoon>
              <b:Emailadres>ottoline@voorbeeld.invalid</b:Emailadres></b:Contact>
            </b:Contactgegevens>
            <b:ToegewezenProducten>
              <b:ToegewezenProduct>
                <b:ToewijzingNummer>4711</b:ToewijzingNummer>
                <b:ReferentieAanbieder>ref 1</b:ReferentieAanbieder>
                <b:Product><i:Categorie>45</i:Categorie><i:Code>45A04</i:Code></b:Product>
                <b:Toewijzingsdatum>2025-03-04</b:Toewijzingsdatum>
                <b:Toewijzingstijd>13:05:59</b:Toewijzingstijd>
                <b:Ingangsdatum>2025-03-01</b:Ingangsdatum>
                <b:Einddatum>2025-12-31</b:Einddatum>
                <b:RedenWijziging>04</b:RedenWijziging>
                <b:Omvang><i:Volume>3</i:Volume><i:Eenheid>04</i:Eenheid><i:Frequentie>2</i:Frequentie></b:Omvang>
                <b:Commentaar>{comment}</b:Commentaar>
              </b:ToegewezenProduct>
              <b:ToegewezenProduct>
                <b:ToewijzingNummer>4712</b:ToewijzingNummer>
                <b:Toewijzingsdatum>2025-03-05</b:Toewijzingsdatum>
                <b:Toewijzingstijd>00:00:00</b:Toewijzingstijd>
                <b:Ingangsdatum>2025-03-01</b:Ingangsdatum>
                <b:Budget>250000</b:Budget>
              </b:ToegewezenProduct>
            </b:ToegewezenProducten>
          </b:Client>
        """);
}
