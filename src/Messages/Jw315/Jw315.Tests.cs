using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class Jw315Tests
{
    private const string Bsn = "999990019";

    [Fact]
    public void Each_product_asked_for_is_a_request()
    {
        var intake = Read(Text());

        Assert.False(intake.Refused);
        Assert.Equal(
            [
                new CareRequest(
                    At("<b:AangevraagdProduct>"), Key.Child(Bsn), Provider, Key.Hash("referentie", "VOT-1"), RequestKind.Allocation, RequestedChange.New, null,
                    "45", "45A04", Day("2025-04-01"), Day("2025-09-30"), 3, "04", "2", null, "02", null),
                new CareRequest(
                    At("<b:AangevraagdProduct>", 2), Key.Child(Bsn), Provider, Key.Hash("referentie", "VOT-2"), RequestKind.Allocation, RequestedChange.New, null,
                    null, null, Day("2025-04-02"), null, null, null, null, 250000, "08", null),
            ],
            intake.Requests);
    }

    [Fact]
    public void A_request_tells_of_the_child() =>
        Assert.Equal(new ChildFact(At("<b:Client>"), Key.Child(Bsn), Day("2012-05-01"), null, "1"), Assert.Single(Read(Text()).Children));

    [Fact]
    public void Of_the_referrer_only_the_type_stays()
    {
        var intake = Read(Text());

        var words = string.Join(' ', intake.Requests.Select(request => request.ToString()));
        Assert.DoesNotContain("Dokter", words, StringComparison.Ordinal);
        Assert.DoesNotContain("01999999", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_referrer_of_an_unknown_type_breaks_the_form() =>
        Assert.True(Read(Text().Replace("<i:Type>02", "<i:Type>07", StringComparison.Ordinal)).Refused);

    private static Origin At(string fragment, int time = 1) => new(Municipality, Day("2025-03-05"), LineOf(Text(), fragment, time));

    internal static string Text() => Write("JW315", "446", $"""
          <b:Client>
            <b:Bsn>{Bsn}</b:Bsn>
            <b:Geboortedatum><i:Datum>2012-05-01</i:Datum></b:Geboortedatum>
            <b:Geslacht>1</b:Geslacht>
            <b:Naam><i:Geslachtsnaam><i:Achternaam>Zilverbaars</i:Achternaam></i:Geslachtsnaam></b:Naam>
            <b:GezagsdragerBekend>1</b:GezagsdragerBekend>
            <b:Commentaar>Mag niet bewaard worden</b:Commentaar>
            <b:AangevraagdeProducten>
              <b:AangevraagdProduct>
                <b:ReferentieAanbieder>VOT-1</b:ReferentieAanbieder>
                <b:BeschikkingNummer>12</b:BeschikkingNummer>
                <b:Product><i:Categorie>45</i:Categorie><i:Code>45A04</i:Code></b:Product>
                <b:ToewijzingIngangsdatum>2025-04-01</b:ToewijzingIngangsdatum>
                <b:ToewijzingEinddatum>2025-09-30</b:ToewijzingEinddatum>
                <b:Omvang><i:Volume>3</i:Volume><i:Eenheid>04</i:Eenheid><i:Frequentie>2</i:Frequentie></b:Omvang>
                <b:Verwijzer><i:Type>02</i:Type><i:Naam>Dokter Zilverbaars</i:Naam><i:ZorgverlenerCode>01999999</i:ZorgverlenerCode></b:Verwijzer>
                <b:Raamcontract>2</b:Raamcontract>
                <b:Commentaar>Mag niet bewaard worden</b:Commentaar>
              </b:AangevraagdProduct>
              <b:AangevraagdProduct>
                <b:ReferentieAanbieder>VOT-2</b:ReferentieAanbieder>
                <b:ToewijzingIngangsdatum>2025-04-02</b:ToewijzingIngangsdatum>
                <b:Budget>250000</b:Budget>
                <b:Verwijzer><i:Type>08</i:Type></b:Verwijzer>
              </b:AangevraagdProduct>
            </b:AangevraagdeProducten>
          </b:Client>
        """);
}
