using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class Jw307Tests
{
    private const string Bsn = "999990019";

    [Fact]
    public void A_message_becomes_deliveries_and_a_fact_about_the_child()
    {
        var intake = Read(Text());

        Assert.False(intake.Refused);
        Assert.Equal(("JW307", Municipality, Provider), (intake.Kind, intake.Municipality, intake.Provider));
        Assert.Equal(new ChildFact(At("<b:Client>"), Key.Child(Bsn), Day("2012-05-01"), null, "1"), Assert.Single(intake.Children));
        Assert.Equal(2, intake.Stops.Count);
        Assert.Equal(
            new Delivery(At("<b:StopProduct>"), Key.Child(Bsn), Provider, 4711, "45", "45A04", Day("2025-02-01"), Day("2025-02-03"), Day("2025-03-04"), "31", "1"), intake.Stops[0]);
        Assert.Equal(
            new Delivery(At("<b:StopProduct>", 2), Key.Child(Bsn), Provider, null, null, null, null, Day("2025-02-04"), Day("2025-03-04"), "31", "3"), intake.Stops[1]);
    }

    private static Origin At(string fragment, int time = 1) => new(Municipality, Day("2025-03-05"), LineOf(Text(), fragment, time));

    internal static string Text() => Write("JW307", "440", """
          <b:Client>
            <b:Bsn>999990019</b:Bsn>
            <b:Geboortedatum><i:Datum>2012-05-01</i:Datum></b:Geboortedatum>
            <b:Geslacht>1</b:Geslacht>
            <b:Naam><i:Geslachtsnaam><i:Achternaam>Zilverbaars</i:Achternaam></i:Geslachtsnaam></b:Naam>
            <b:StopProducten>
              <b:StopProduct>
                <b:ToewijzingNummer>4711</b:ToewijzingNummer>
                <b:Product><i:Categorie>45</i:Categorie>
                  <i:Code>45A04</i:Code>
                </b:Product>
                <b:ToewijzingIngangsdatum>2025-02-01</b:ToewijzingIngangsdatum>
                <b:Begindatum>2025-02-03</b:Begindatum>
                <b:RedenBeeindiging>31</b:RedenBeeindiging>
                <b:Einddatum>2025-03-04</b:Einddatum>
                <b:StatusAanlevering>1</b:StatusAanlevering>
              </b:StopProduct>
              <b:StopProduct>
                <b:Begindatum>2025-02-04</b:Begindatum>
                <b:RedenBeeindiging>31</b:RedenBeeindiging>
                <b:Einddatum>2025-03-04</b:Einddatum>
                <b:StatusAanlevering>3</b:StatusAanlevering>
              </b:StopProduct>
            </b:StopProducten>
          </b:Client>
        """);
}
