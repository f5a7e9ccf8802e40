using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class Jw302Tests
{
    private const string Bsn = "999990019";

    [Fact]
    public void Every_code_lands_on_the_element_that_holds_it()
    {
        var intake = Read(Text());

        Assert.False(intake.Refused);
        Assert.Equal(
            [
                (ReplyLevel.Child, "Contact", "S300", null),
                (ReplyLevel.Child, "Relatie", "0233", null),
                (ReplyLevel.Child, "Contact", "8848", null),
                (ReplyLevel.Product, "ToegewezenProduct", "9332", 4711),
                (ReplyLevel.Product, "ToegewezenProduct", "9385", 4711),
                (ReplyLevel.Child, "Client", "0233", null),
            ],
            intake.ReplyCodes.Select(code => (code.Level, code.Element, code.Code, code.Allocation)));
        Assert.All(intake.ReplyCodes, code => Assert.Equal((Key.Child(Bsn), "JW301", Provider), (code.Child, code.Answers, code.Provider)));
    }

    [Fact]
    public void A_code_of_a_product_names_all_that_the_product_names()
    {
        var code = Read(Text()).ReplyCodes.Single(code => code.Code == "9332");

        Assert.Equal(("45", "45A04", (long?)Key.Hash("referentie", "VOT-1")), (code.Category, code.Product, code.Reference));
        Assert.Equal(new Origin(Municipality, Day("2025-03-07"), LineOf(Text(), "<b:ToegewezenProduct>")), code.Origin);
    }

    [Fact]
    public void The_second_product_without_remark_gives_no_code_and_takes_nothing_of_the_first()
    {
        var codes = Read(Text().Replace(Codes("0200"), Codes("9385"), StringComparison.Ordinal)).ReplyCodes;

        var second = Assert.Single(codes, code => code.Allocation == 4712);
        Assert.Equal((null, null, null, "9385"), (second.Category, second.Product, second.Reference, second.Code));
    }

    [Fact]
    public void What_a_reply_repeats_of_the_message_is_no_fact_again()
    {
        var intake = Read(Text());

        Assert.Empty(intake.Children);
        Assert.Empty(intake.Allocations);
        Assert.Empty(intake.GrantedRequests);
    }

    internal static string Text() => WriteReply("JW302", "437", $"""
          <b:Client>
            <b:Bsn>{Bsn}</b:Bsn>
            <b:Geboortedatum><i:Datum>2012-05-01</i:Datum></b:Geboortedatum>
            <b:Geslacht>2</b:Geslacht>
            <b:Naam><i:Geslachtsnaam><i:Achternaam>Zilverbaars</i:Achternaam></i:Geslachtsnaam><i:NaamGebruik>1</i:NaamGebruik></b:Naam>
            <b:Commentaar>Mag niet bewaard worden</b:Commentaar>
            <b:Relaties><b:Relatie>
              <b:Nummer>1</b:Nummer><b:Soort>10</b:Soort>
              <b:Naam><i:Geslachtsnaam><i:Achternaam>Zilverbaars</i:Achternaam></i:Geslachtsnaam><i:NaamGebruik>1</i:NaamGebruik></b:Naam>
              <b:Contact><b:Soort>01</b:Soort>{Codes("S300")}</b:Contact>
              {Codes("0233")}
            </b:Relatie></b:Relaties>
            <b:Contactgegevens><b:Contact><b:Soort>01</b:Soort>{Codes("8848", "0200")}</b:Contact></b:Contactgegevens>
            <b:ToegewezenProducten>
              <b:ToegewezenProduct>
                <b:ToewijzingNummer>4711</b:ToewijzingNummer>
                <b:ReferentieAanbieder>VOT-1</b:ReferentieAanbieder>
                <b:Product><i:Categorie>45</i:Categorie><i:Code>45A04</i:Code></b:Product>
                <b:Toewijzingsdatum>2025-03-04</b:Toewijzingsdatum>
                <b:Toewijzingstijd>13:05:59</b:Toewijzingstijd>
                <b:Ingangsdatum>2025-03-01</b:Ingangsdatum>
                <b:Omvang><i:Volume>3</i:Volume><i:Eenheid>04</i:Eenheid><i:Frequentie>2</i:Frequentie></b:Omvang>
                {Codes("9332", "9385", "9332")}
              </b:ToegewezenProduct>
              <b:ToegewezenProduct>
                <b:ToewijzingNummer>4712</b:ToewijzingNummer>
                <b:Toewijzingsdatum>2025-03-04</b:Toewijzingsdatum>
                <b:Toewijzingstijd>13:05:59</b:Toewijzingstijd>
                <b:Ingangsdatum>2025-03-01</b:Ingangsdatum>
                {Codes("0200")}
              </b:ToegewezenProduct>
            </b:ToegewezenProducten>
            {Codes("0233")}
          </b:Client>
        """);
}
