using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class Jw318Tests
{
    private const string Bsn = "999990019";

    [Fact]
    public void Every_code_names_the_request_and_the_product_that_it_is_about()
    {
        var intake = Read(Text());

        Assert.False(intake.Refused);
        long? reference = Key.Hash("referentie", "VOW-1");
        Assert.Equal(
            [
                (ReplyLevel.Product, "OngewijzigdProduct", "9350", 4710, null, reference),
                (ReplyLevel.Product, "TeWijzigenProduct", "9351", 4711, null, reference),
                (ReplyLevel.Product, "NieuwProduct", "9361", null, "45A04", reference),
                (ReplyLevel.Request, "Verzoek", "9349", null, null, reference),
                (ReplyLevel.Child, "Client", "8187", (int?)null, (string?)null, (long?)null),
            ],
            intake.ReplyCodes.Select(code => (code.Level, code.Element, code.Code, code.Allocation, code.Product, code.Reference)));
        Assert.All(intake.ReplyCodes, code => Assert.Equal(("JW317", Key.Child(Bsn)), (code.Answers, code.Child)));
        Assert.Empty(intake.Requests);
    }

    internal static string Text() => WriteReply("JW318", "487", $"""
          <b:Client>
            <b:Bsn>{Bsn}</b:Bsn>
            <b:Verzoek>
              <b:ReferentieAanbieder>VOW-1</b:ReferentieAanbieder>
              <b:RedenVerzoek>2</b:RedenVerzoek>
              <b:OngewijzigdeProducten>
                <b:OngewijzigdProduct><b:ToewijzingNummer>4710</b:ToewijzingNummer>{Codes("9350")}</b:OngewijzigdProduct>
              </b:OngewijzigdeProducten>
              <b:TeWijzigenProducten>
                <b:TeWijzigenProduct>
                  <b:ToewijzingNummer>4711</b:ToewijzingNummer>
                  <b:GewensteIngangsdatum>2025-04-01</b:GewensteIngangsdatum>
                  {Codes("9351")}
                </b:TeWijzigenProduct>
              </b:TeWijzigenProducten>
              <b:NieuweProducten>
                <b:NieuwProduct>
                  <b:Product><i:Categorie>45</i:Categorie><i:Code>45A04</i:Code></b:Product>
                  <b:GewensteIngangsdatum>2025-04-03</b:GewensteIngangsdatum>
                  {Codes("9361")}
                </b:NieuwProduct>
              </b:NieuweProducten>
              {Codes("9349")}
            </b:Verzoek>
            {Codes("8187")}
          </b:Client>
        """);
}
