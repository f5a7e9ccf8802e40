using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class Jw306Tests
{
    private const string Bsn = "999990019";

    [Fact]
    public void A_rejected_product_is_named_with_its_code()
    {
        var intake = Read(Text());

        Assert.False(intake.Refused);
        var message = Assert.Single(intake.Replies).Message;
        Assert.Equal(
            [
                new ReplyCode(
                    At("<b:StartProduct>"), Provider, "JW305", message, ReplyLevel.Product, "StartProduct", "9019", Key.Child(Bsn), 4711, "45", "45A04", null),
                new ReplyCode(
                    At("<b:StartProduct>", 2), Provider, "JW305", message, ReplyLevel.Product, "StartProduct", "9063", Key.Child(Bsn), null, null, null, null),
            ],
            intake.ReplyCodes);
        Assert.Empty(intake.Children);
        Assert.Empty(intake.Starts);
    }

    [Fact]
    public void A_code_of_the_client_names_the_child_only()
    {
        var text = Text().Replace(Codes("0200"), Codes("0233"), StringComparison.Ordinal);
        var code = Assert.Single(Read(text).ReplyCodes, code => code.Level == ReplyLevel.Child);

        Assert.Equal(("Client", "0233", Key.Child(Bsn), null), (code.Element, code.Code, code.Child, code.Allocation));
    }

    private static Origin At(string fragment, int time = 1) => new(Municipality, Day("2025-03-07"), LineOf(Text(), fragment, time));

    internal static string Text() => WriteReply("JW306", "439", $"""
          <b:Client>
            <b:Bsn>{Bsn}</b:Bsn>
            <b:Geboortedatum><i:Datum>2012-05-01</i:Datum></b:Geboortedatum>
            <b:Geslacht>1</b:Geslacht>
            <b:Naam><i:Geslachtsnaam><i:Achternaam>Zilverbaars</i:Achternaam></i:Geslachtsnaam></b:Naam>
            <b:StartProducten>
              <b:StartProduct>
                <b:ToewijzingNummer>4711</b:ToewijzingNummer>
                <b:Product><i:Categorie>45</i:Categorie><i:Code>45A04</i:Code></b:Product>
                <b:ToewijzingIngangsdatum>2025-02-01</b:ToewijzingIngangsdatum>
                <b:Begindatum>2025-02-03</b:Begindatum>
                <b:StatusAanlevering>1</b:StatusAanlevering>
                {Codes("9019")}
              </b:StartProduct>
              <b:StartProduct>
                <b:Begindatum>2025-02-04</b:Begindatum>
                <b:StatusAanlevering>3</b:StatusAanlevering>
                {Codes("9063")}
              </b:StartProduct>
            </b:StartProducten>
            {Codes("0200")}
          </b:Client>
        """);
}
