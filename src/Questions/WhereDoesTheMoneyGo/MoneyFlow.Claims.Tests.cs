using Roer.Care;
using Roer.Tests.World;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>What was claimed and what was granted of it.</summary>
public sealed class MoneyFlowClaimsTests
{
    private const string Allocated = """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A04   | 2024-01-01 | 2025-12-31 | 3 uur per week
        """;

    [Theory]
    [InlineData("2024", 100)]
    [InlineData("2025-01", 200)]
    [InlineData("2025", 500)]
    public void Claimed_counts_in_the_period_in_which_the_product_period_begins(string period, decimal euros) => Assert.Equal(euros, World.Of(Allocated, """
        regel | toewijzing | van        | tot        | bedrag
        r1    | 1          | 2024-12-01 | 2025-01-31 | 100
        r2    | 1          | 2025-01-01 | 2025-01-31 | 200
        r3    | 1          | 2025-12-01 | 2026-01-31 | 300
        """).Ask(period).Value("gedeclareerdCent"));

    [Fact]
    public void A_credit_takes_off_what_was_claimed_and_a_new_debit_replaces_it()
    {
        var answer = World.Of(Allocated, """
            regel | toewijzing | van        | bedrag | aantal
            r1    | 1          | 2025-01-01 | 300    | 5
            r2    | 1          | 2025-01-01 | -300   | 5
            r3    | 1          | 2025-01-01 | 240    | 4
            """).Ask("2025");
        Assert.Equal(240, answer.Value("gedeclareerdCent"));
        Assert.Equal((4, 60), (answer.Value("prijs-per-eenheid/45A04-04/eenheden"), answer.Value("prijs-per-eenheid/45A04-04/prijsCent")));
    }

    [Theory]
    [InlineData("2025-02-28", 0)]
    [InlineData("2025-03-01", 300)]
    [InlineData("2025-04-01", 500)]
    public void A_claim_counts_once_it_is_known(string asOf, decimal euros) => Assert.Equal(euros, World.Of(Allocated, """
        regel | toewijzing | van        | bedrag | bekend
        r2    | 1          | 2025-01-01 | 200    | 2025-04-01
        r1    | 1          | 2025-01-01 | 300    | 2025-03-01
        """).Ask("2025", asOf).Value("gedeclareerdCent"));

    [Fact]
    public void Granted_is_what_the_answer_does_not_refuse_and_the_rest_waits()
    {
        var answer = World.Of(Allocated, """
            regel | declaratie | toewijzing | van        | bedrag
            r1    | een        | 1          | 2025-01-01 | 100
            r2    | twee       | 1          | 2025-02-01 | 200
            r3    | drie       | 1          | 2025-03-01 | 400

            antwoord | afgewezen
            een      |
            twee     | r2
            """).Ask("2025");
        Assert.Equal((700, 100), (answer.Value("gedeclareerdCent"), answer.Value("toegekendCent")));
        Assert.Equal((200, 400), (answer.Value("afgewezenCent"), answer.Value("nogNietBeantwoordCent")));
    }

    [Fact]
    public void A_claim_that_was_refused_as_a_whole_grants_nothing()
    {
        var answer = World.Of(Allocated, """
            regel | declaratie | toewijzing | van        | bedrag
            r1    | een        | 1          | 2025-01-01 | 100

            antwoord | afgewezen
            een      | alles
            """).Ask("2025");
        Assert.Equal((0, 100), (answer.Value("toegekendCent"), answer.Value("afgewezenCent")));
    }

    [Theory]
    [InlineData("2025-02-28", 0, 0)]
    [InlineData("2025-03-01", 0, 100)]
    [InlineData("2025-05-01", 100, 0)]
    public void Of_several_answers_the_one_known_last_holds_and_a_late_one_does_not_count_yet(string asOf, decimal granted, decimal refused)
    {
        var answer = World.Of(Allocated, """
            regel | declaratie | toewijzing | van        | bedrag
            r1    | een        | 1          | 2025-01-01 | 100

            antwoord | afgewezen | bekend
            een      |           | 2025-05-01
            een      | r1        | 2025-03-01
            """).Ask("2025", asOf);
        Assert.Equal((granted, refused), (answer.Value("toegekendCent"), answer.Value("afgewezenCent")));
        Assert.Equal(100 - granted - refused, answer.Value("nogNietBeantwoordCent"));
    }

    [Theory]
    [InlineData("een", 100)]
    [InlineData("onbekend bericht", 300)]
    public void An_answer_holds_for_the_message_that_it_names_and_else_for_the_claim_number(string message, decimal granted) => Assert.Equal(granted, World.Of(Allocated, $"""
        regel | declaratie | bericht | toewijzing | van        | bedrag
        r1    | een        | een     | 1          | 2025-01-01 | 100
        r2    | een        | twee    | 1          | 2025-02-01 | 200

        antwoord | bericht
        een      | {message}
        """).Ask("2025").Value("toegekendCent"));

    [Fact]
    public void What_no_known_allocation_bears_is_claimed_all_the_same_and_named()
    {
        var answer = World.Of(Allocated, """
            regel | toewijzing | kind | aanbieder | product | van        | bedrag
            r1    | 1          |      |           |         | 2025-01-01 | 100
            r2    | 99         | Bas  | B         | 45A05   | 2025-01-01 | 40
            """).Ask("2025");
        Assert.Equal((140, 40), (answer.Value("gedeclareerdCent"), answer.Value("zonderToewijzingCent")));
        Assert.Contains(answer.Basis.Findings, finding => finding is { Rule: "9338", Count: 1, Euros.Value: 4000, Amount: RuleEuros.Claimed });
    }

    [Fact]
    public void Months_add_up_to_what_was_claimed_also_when_it_was_claimed_ahead()
    {
        var answer = World.Of(Allocated, """
            regel | toewijzing | van        | bedrag
            r1    | 1          | 2025-01-15 | 100
            r2    | 1          | 2025-09-01 | 60
            """).Ask("2025", "2025-06-30");
        Assert.Equal(160, answer.Value("gedeclareerdCent"));
        Assert.Equal((100, 0, 60), (answer.Value("per-maand/2025-01/gedeclareerdCent"), answer.Value("per-maand/2025-02/gedeclareerdCent"), answer.Value("per-maand/2025-09/gedeclareerdCent")));
        Assert.Equal(FigureState.NotApplicable, answer.Figure("per-maand/2025-10/gedeclareerdCent").State);
    }

    [Fact]
    public void Claimed_for_each_youth_is_divided_by_youths_with_care()
    {
        var answer = World.Of(Allocated, "start | begin\n1 | 2025-01-01", """
            regel | toewijzing | van        | bedrag
            r1    | 1          | 2025-01-01 | 90
            """).Ask("2025");
        Assert.Equal(90, answer.Value("gedeclareerdPerJeugdigeCent"));
        Assert.Equal(FigureState.NotApplicable, World.Of(Allocated).Ask("2025").Figure("gedeclareerdPerJeugdigeCent").State);
    }

    [Fact]
    public void What_the_books_would_have_to_tell_is_unknown_and_not_0()
    {
        var answer = World.Of(Allocated).Ask("2025");
        Assert.Equal(FigureState.Unknown, answer.Figure("betaaldCent").State);
        Assert.Equal(FigureState.Unknown, answer.Figure("grootboekCent").State);
    }
}
