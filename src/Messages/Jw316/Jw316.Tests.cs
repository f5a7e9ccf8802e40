using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class Jw316Tests
{
    private const string Bsn = "999990019";

    [Fact]
    public void A_rejected_request_is_named_by_its_reference()
    {
        var intake = Read(Text());

        Assert.False(intake.Refused);
        var codes = intake.ReplyCodes;
        Assert.Equal(["9374", "0233"], codes.Select(code => code.Code));
        Assert.Equal(
            (ReplyLevel.Product, "AangevraagdProduct", Key.Child(Bsn), "45", "45A04", (long?)Key.Hash("referentie", "VOT-1")),
            (codes[0].Level, codes[0].Element, codes[0].Child, codes[0].Category, codes[0].Product, codes[0].Reference));
        Assert.Equal((ReplyLevel.Child, "Client", Key.Child(Bsn), null), (codes[1].Level, codes[1].Element, codes[1].Child, codes[1].Reference));
        Assert.Empty(intake.Requests);
        Assert.Empty(intake.Children);
    }

    internal static string Text() => WriteReply("JW316", "447", $"""
          <b:Client>
            <b:Bsn>{Bsn}</b:Bsn>
            <b:Geboortedatum><i:Datum>2012-05-01</i:Datum></b:Geboortedatum>
            <b:Geslacht>1</b:Geslacht>
            <b:Naam><i:Geslachtsnaam><i:Achternaam>Zilverbaars</i:Achternaam></i:Geslachtsnaam></b:Naam>
            <b:AangevraagdeProducten>
              <b:AangevraagdProduct>
                <b:ReferentieAanbieder>VOT-1</b:ReferentieAanbieder>
                <b:Product><i:Categorie>45</i:Categorie><i:Code>45A04</i:Code></b:Product>
                <b:ToewijzingIngangsdatum>2025-04-01</b:ToewijzingIngangsdatum>
                <b:Verwijzer><i:Type>02</i:Type></b:Verwijzer>
                {Codes("9374")}
              </b:AangevraagdProduct>
            </b:AangevraagdeProducten>
            {Codes("0233")}
          </b:Client>
        """);
}
