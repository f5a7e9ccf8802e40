using Roer.Tests.World;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>What the tables of the municipality add: the referrer, who pays, the other costs and the bridge to the books.</summary>
public class MoneyFlowBooksTests
{
    private const string Care = """
        product | categorie | vorm | taakveld
        45A04   | 45        | 2    | 6.72a
        43A07   | 43        | 14   | 6.73c

        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Noor | 10000001  | 45A04   | 2024-01-01 | 2024-12-31 | 2 uur per maand
        2          | Sam  | 10000002  | 43A07   | 2024-01-01 | 2024-12-31 | 1 etmaal per dag

        regel | toewijzing | van        | bedrag
        n1    | 1          | 2024-01-01 | 100
        n2    | 1          | 2024-02-01 | 110
        s1    | 2          | 2024-01-01 | 900
        s2    | 2          | 2024-02-01 | 800

        antwoord | afgewezen
        n1       |
        n2       |
        s1       |
        s2       | s2
        """;

    private const string Books = """
        grootboek | taakveld | maand      | bedrag
        betaling  | 6.72a    | 2024-01-01 | 100
        zorg      | 6.72a    | 2024-01-01 | 40.5
        zorg      | 6.72a    | 2024-02-01 | 160
        betaling  | 6.73c    | 2024-01-01 | 899.99
        zorg      | 6.82b    | 2024-01-01 | 5
        """;

    [Fact]
    public void Money_is_divided_by_the_referrer_of_its_allocation()
    {
        var answer = World.Of(Care, """
            verwijzer | type
            1         | 02
            """).Ask("2024");

        Assert.Equal(210, answer.Value("per-verwijzer/02/gedeclareerdCent"));
        Assert.Equal(1700, answer.Value("per-verwijzer/onbekend/gedeclareerdCent"));
        Assert.Equal("Huisarts", answer.Tables.Single(table => table.Id == "per-verwijzer").Rows.Single(row => row.Key == "02").Label);
        Assert.Equal(["02", "onbekend"], answer.Options["verwijzer"].Select(option => option.Key));
    }

    [Fact]
    public void Who_pays_is_this_municipality_another_disputed_or_unknown_on_the_day_of_the_care()
    {
        var world = World.Of(Care, """
            betaler | betaalt | betwist | van        | tot
            Noor    | 9998    | nee     | 2024-01-01 | 2024-01-31
            Noor    | 0034    | nee     | 2024-02-01 |
            Sam     | 9998    | ja      | 2024-02-01 |
            """);
        var answer = world.Ask("2024");

        Assert.Equal(100, answer.Value("per-wie-betaalt/eigen/gedeclareerdCent"));
        Assert.Equal(110, answer.Value("per-wie-betaalt/0034/gedeclareerdCent"));
        Assert.Equal(800, answer.Value("per-wie-betaalt/betwist/gedeclareerdCent"));
        Assert.Equal(900, answer.Value("per-wie-betaalt/onbekend/gedeclareerdCent"));
        Assert.Equal(
            ["Gemeente Almere (0034)", "Betwist", "Deze gemeente", "Onbekend"], answer.Options["wie-betaalt"].Select(option => option.Label));
        Assert.Equal(110, world.Ask("2024", filters: ["wie-betaalt=0034"]).Value("gedeclareerdCent"));
        Assert.Equal(1, world.Ask("2024", filters: ["wie-betaalt=eigen"]).Value("jeugdigen"));
    }

    [Fact]
    public void The_bridge_tells_the_difference_to_the_cent_for_each_month_and_taakveld()
    {
        var answer = World.Of(Care, Books).Ask("2024");

        Assert.Equal(0, answer.Value("brug-per-maand-en-taakveld/2024-01-6.72a/betaaldMinToegekendCent"));
        Assert.Equal(-59.5m, answer.Value("brug-per-maand-en-taakveld/2024-01-6.72a/grootboekMinBetaaldCent"));
        Assert.Equal(50, answer.Value("brug-per-maand-en-taakveld/2024-02-6.72a/grootboekMinToegekendCent"));
        Assert.Equal(-0.01m, answer.Value("brug-per-taakveld/6.73c/betaaldMinToegekendCent"));
        Assert.Equal(-9.5m, answer.Value("brug-per-taakveld/6.72a/grootboekMinToegekendCent"));
        Assert.Equal(5, answer.Value("brug-per-taakveld/6.82b/grootboekMinToegekendCent"));
        Assert.Equal(1110, answer.Tables.Single(table => table.Id == "brug-per-taakveld").TotalRow!.Figures[0].Value / 100);
        Assert.Equal((999.99m, 205.5m), (answer.Value("betaaldCent"), answer.Value("grootboekCent")));
        Assert.Equal("In de boeken staat € 904,50 minder dan is toegekend", answer.Tables.Single(table => table.Id == "brug-per-taakveld").Message.Replace('\u00A0', ' '));
    }

    [Fact]
    public void What_the_books_do_not_tell_is_unknown_and_counts_in_no_difference()
    {
        var answer = World.Of(Care, Books).Ask("2024");

        Assert.Equal(FigureState.Unknown, answer.Figure("brug-per-maand-en-taakveld/2024-02-6.72a/betaaldCent").State);
        Assert.Equal(FigureState.Unknown, answer.Figure("brug-per-taakveld/6.73c/grootboekCent").State);
        Assert.Equal(FigureState.Unknown, World.Of(Care).Ask("2024").Figure("brug-per-taakveld/6.72a/grootboekMinToegekendCent").State);
    }

    [Fact]
    public void The_books_know_taakvelden_but_no_providers()
    {
        var world = World.Of(Care, Books);

        Assert.Equal(200.5m, world.Ask("2024", filters: ["taakveld=6.72a"]).Value("grootboekCent"));
        Assert.Equal(FigureState.Unknown, world.Ask("2024", filters: ["aanbieder=10000001"]).Figure("grootboekCent").State);
        Assert.Equal(FigureState.Unknown, world.Ask("2024", filters: ["aanbieder=10000001", "taakveld=6.72a"]).Figure("betaaldCent").State);
    }

    [Fact]
    public void Other_costs_stand_beside_the_five_quantities_and_never_in_them()
    {
        var world = World.Of(Care, """
            kosten    | post     | stand    | taakveld | maand      | bedrag
            pgb       | SVB      | geboekt  | 6.72a    | 2024-01-01 | 1000
            pgb       | SVB      | verwacht | 6.72a    | 2024-02-01 | 900
            inkomsten | regio    | geboekt  |          | 2024-03-01 | -50
            subsidie  | jongeren | geboekt  | 6.2      | 2023-12-01 | 70

            grootboek | taakveld | maand      | bedrag
            pgb       | 6.72a    | 2024-01-01 | 990
            """);
        var answer = world.Ask("2024");

        Assert.Equal((950, 900), (answer.Value("overigeKostenCent"), answer.Value("overigeKostenVerwachtCent")));
        Assert.Equal(1910, answer.Value("gedeclareerdCent"));
        Assert.Equal(-10, answer.Value("overige-kosten/pgb/grootboekMinGeboektCent"));
        Assert.Equal(FigureState.Unknown, answer.Figure("overige-kosten/subsidie/geboektCent").State);
        Assert.Equal(1000, world.Ask("2024", filters: ["taakveld=6.72a"]).Value("overigeKostenCent"));
        Assert.Equal(FigureState.Unknown, world.Ask("2024", filters: ["hulpvorm=02"]).Figure("overigeKostenCent").State);
        Assert.Equal(FigureState.Unknown, World.Of(Care).Ask("2024").Figure("overigeKostenCent").State);
    }

    [Fact]
    public void What_becomes_known_later_is_not_in_the_bridge_yet()
    {
        var world = World.Of(Care, """
            grootboek | taakveld | maand      | bedrag | bekend
            zorg      | 6.72a    | 2024-01-01 | 40     | 2024-03-01
            zorg      | 6.72a    | 2024-01-01 | 100    | 2024-05-01
            """);

        Assert.Equal(40, world.Ask("2024", "2024-04-30").Value("grootboekCent"));
        Assert.Equal(100, world.Ask("2024", "2024-05-01").Value("grootboekCent"));
    }
}
