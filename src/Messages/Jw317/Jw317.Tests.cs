using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class Jw317Tests
{
    private const string Bsn = "999990019";

    [Fact]
    public void A_request_tells_what_stays_what_changes_and_what_is_new()
    {
        var intake = Read(Text());

        Assert.False(intake.Refused);
        Assert.Equal(
            [
                Request("<b:OngewijzigdProduct>", RequestedChange.Unchanged) with { Allocation = 4710 },
                Request("<b:TeWijzigenProduct>", RequestedChange.Changed) with
                {
                    Allocation = 4711, FirstDay = Day("2025-04-01"), LastDay = Day("2025-12-31"), Volume = 3, Unit = "04", Frequency = "2",
                },
                Request("<b:TeWijzigenProduct>", RequestedChange.Changed, 2) with { Allocation = 4712, FirstDay = Day("2025-04-02"), BudgetCents = 900 },
                Request("<b:NieuwProduct>", RequestedChange.New) with { Category = "45", Product = "45A04", FirstDay = Day("2025-04-03") },
            ],
            intake.Requests);
        Assert.Empty(intake.Children);
    }

    [Fact]
    public void A_request_without_a_product_is_still_a_request()
    {
        var text = Text();
        var from = text.IndexOf("<b:OngewijzigdeProducten>", StringComparison.Ordinal);
        var to = text.IndexOf("</b:Verzoek>", StringComparison.Ordinal);
        var request = Assert.Single(Read(text.Remove(from, to - from)).Requests);

        Assert.Equal((RequestedChange.Nothing, Key.Hash("referentie", "VOW-1"), "2"), (request.Change, request.Reference, request.Reason));
    }

    private static CareRequest Request(string fragment, RequestedChange change, int time = 1) => new(
        new Origin(Municipality, Day("2025-03-05"), LineOf(Text(), fragment, time)), Key.Child(Bsn), Provider, Key.Hash("referentie", "VOW-1"), RequestKind.Change, change,
        null, null, null, null, null, null, null, null, null, null, "2");

    internal static string Text() => Write("JW317", "486", $"""
          <b:Client>
            <b:Bsn>{Bsn}</b:Bsn>
            <b:Verzoek>
              <b:ReferentieAanbieder>VOW-1</b:ReferentieAanbieder>
              <b:RedenVerzoek>2</b:RedenVerzoek>
              <b:OngewijzigdeProducten>
                <b:OngewijzigdProduct><b:ToewijzingNummer>4710</b:ToewijzingNummer></b:OngewijzigdProduct>
              </b:OngewijzigdeProducten>
              <b:TeWijzigenProducten>
                <b:TeWijzigenProduct>
                  <b:ToewijzingNummer>4711</b:ToewijzingNummer>
                  <b:GewensteIngangsdatum>2025-04-01</b:GewensteIngangsdatum>
                  <b:Einddatum>2025-12-31</b:Einddatum>
                  <b:Omvang><i:Volume>3</i:Volume><i:Eenheid>04</i:Eenheid><i:Frequentie>2</i:Frequentie></b:Omvang>
                </b:TeWijzigenProduct>
                <b:TeWijzigenProduct>
                  <b:ToewijzingNummer>4712</b:ToewijzingNummer>
                  <b:GewensteIngangsdatum>2025-04-02</b:GewensteIngangsdatum>
                  <b:Budget>900</b:Budget>
                </b:TeWijzigenProduct>
              </b:TeWijzigenProducten>
              <b:NieuweProducten>
                <b:NieuwProduct>
                  <b:Product><i:Categorie>45</i:Categorie><i:Code>45A04</i:Code></b:Product>
                  <b:GewensteIngangsdatum>2025-04-03</b:GewensteIngangsdatum>
                </b:NieuwProduct>
              </b:NieuweProducten>
            </b:Verzoek>
          </b:Client>
        """);
}
