using Roer.Tests.World;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>Divisions, filters, comparison, stand and denominators.</summary>
public sealed class MoneyFlowScopeTests
{
    private const string TwoForms = """
        toewijzing | kind | aanbieder | product | van        | tot
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31
        2          | Bas  | B         | 44A01   | 2025-01-01 | 2025-12-31

        start | begin
        1     | 2025-01-01
        2     | 2025-01-01

        regel | toewijzing | van        | bedrag | bekend
        r1    | 1          | 2025-01-01 | 100    | 2025-02-01
        r2    | 2          | 2025-01-01 | 900    | 2025-02-01
        """;

    [Fact]
    public void The_product_decides_the_form_by_the_national_list() => Assert.Equal(
        (100, 900), Both(World.Of(TwoForms).Ask("2025"), "per-hulpvorm/02/gedeclareerdCent", "per-hulpvorm/14/gedeclareerdCent"));

    [Fact]
    public void The_dictionary_of_the_municipality_goes_before_the_national_list_on_the_day_itself()
    {
        var answer = World.Of(TwoForms, """
            regel | toewijzing | van        | bedrag
            r3    | 1          | 2025-07-01 | 40

            product | vorm | taakveld | van
            45A04   | 4    | 6.72a    | 2025-07-01
            """).Ask("2025");
        Assert.Equal((100, 40), Both(answer, "per-hulpvorm/02/gedeclareerdCent", "per-hulpvorm/04/gedeclareerdCent"));
        Assert.Equal((40, 1000), Both(answer, "per-taakveld/6.72a/gedeclareerdCent", "per-taakveld/onbekend/gedeclareerdCent"));
    }

    [Theory]
    [InlineData("", "onbekend")]
    [InlineData("product | categorie | vorm\n- | 45 | 3", "03")]
    [InlineData("product | categorie | vorm\n- | 45 | 3\nEIGEN | 45 | 12", "12")]
    public void An_unknown_product_has_the_form_of_its_category_else_none_is_known(string dictionary, string form)
    {
        var answer = World.Of("""
            toewijzing | kind | aanbieder | categorie | product | van        | tot
            1          | Anna | A         | 45        | EIGEN   | 2025-01-01 | 2025-12-31

            start | begin
            1     | 2025-01-01
            """, dictionary).Ask("2025");
        Assert.Equal(1, answer.Value($"per-hulpvorm/{form}/trajecten"));
    }

    [Fact]
    public void A_taakveld_that_only_allocations_have_can_be_filtered_on() => Assert.Equal(1, World.Of("""
        product | vorm | taakveld
        45A04   | 2    | 6.72a

        toewijzing | kind | aanbieder | product | van        | tot
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31

        start | begin
        1     | 2025-01-01
        """).Ask("2025", "2026-12-31", "taakveld=6.72a").Value("trajecten"));

    [Theory]
    [InlineData("2007-06-15", "", "17", 60)]
    [InlineData("2007-06-15", "", "18", 40)]
    [InlineData("1999-06-15", "", "26", 40)]
    [InlineData("2007-06-15", "1", "onbekend", 100)]
    [InlineData("2030-01-01", "", "onbekend", 100)]
    public void Claims_have_the_age_on_the_first_day_of_their_product_period(string born, string uncertain, string age, decimal euros) => Assert.Equal(euros, World.Of($"""
        kind | geboren | onzeker
        Anna | {born}  | {uncertain}

        toewijzing | kind | aanbieder | product | van        | tot
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31

        regel | toewijzing | van        | bedrag
        r1    | 1          | 2025-06-01 | 60
        r2    | 1          | 2025-07-01 | 40
        """).Ask("2025", "2026-12-31", $"leeftijd={age}").Value("gedeclareerdCent"));

    [Fact]
    public void Claims_are_of_the_neighbourhood_on_their_first_day_and_help_of_that_on_the_first_day_in_the_period()
    {
        var answer = World.Of("""
            adres | buurt      | van        | tot
            Anna  | BU99980101 | 2020-01-01 |
            Anna  | BU99980201 | 2025-05-15 |

            toewijzing | kind | aanbieder | product | van        | tot
            1          | Anna | A         | 45A04   | 2024-01-01 | 2025-12-31

            start | begin
            1     | 2024-01-01

            regel | toewijzing | van        | bedrag
            r1    | 1          | 2025-05-01 | 60
            r2    | 1          | 2025-06-01 | 40
            """).Ask("2025");
        Assert.Equal((60, 40), Both(answer, "per-buurt/BU99980101/gedeclareerdCent", "per-wijk/WK999802/gedeclareerdCent"));
        Assert.Equal((1, 0), Both(answer, "per-buurt/BU99980101/jeugdigen", "per-buurt/BU99980201/jeugdigen"));
    }

    [Theory]
    [InlineData("hulpvorm=02", 100, 1)]
    [InlineData("aanbieder=B", 900, 1)]
    [InlineData("aanbieder=A aanbieder=B", 1000, 2)]
    [InlineData("aanbieder=A hulpvorm=14", 0, 0)]
    [InlineData("product=44A01", 900, 1)]
    [InlineData("verwijzer=onbekend", 1000, 2)]
    [InlineData("hulpvorm=wijkteam", 0, 0)]
    public void Values_of_one_dimension_widen_and_dimensions_narrow(string filters, decimal claimed, decimal youths) => Assert.Equal(
        (claimed, youths), Both(World.Of(TwoForms).Ask("2025", "2026-12-31", filters.Split(' ')), "gedeclareerdCent", "jeugdigen"));

    [Fact]
    public void A_value_that_does_not_occur_is_refused_with_those_that_do()
    {
        var refusal = Assert.Throws<ScopeException>(() => World.Of(TwoForms).Ask("2025", "2026-12-31", "aanbieder=C"));
        Assert.Equal("Er is geen aanbieder 'C' in deze gemeente. Kies uit: A, B.", refusal.Message);
    }

    [Fact]
    public void The_dimension_asked_for_comes_first() =>
        Assert.Equal("per-leeftijd", World.Of(TwoForms).Ask(World.ScopeOf("2025") with { Per = "leeftijd" }).Tables[0].Id);

    [Fact]
    public void The_other_period_is_compared_as_known_equally_long_after_its_end()
    {
        var answer = World.Of("""
            toewijzing | kind | aanbieder | product | van        | tot
            1          | Anna | A         | 45A04   | 2024-01-01 | 2025-12-31

            regel | toewijzing | van        | bedrag | bekend
            r1    | 1          | 2024-01-01 | 10     | 2024-02-10
            r2    | 1          | 2024-01-01 | 20     | 2024-06-10
            r3    | 1          | 2025-01-01 | 50     | 2025-02-10
            """).Ask(World.ScopeOf("2025-01", "2025-02-15") with { Comparison = World.ScopeOf("2024-01").Period });
        Assert.Equal((5000, 1000), (answer.Totals.Single(total => total.Name == "gedeclareerdCent").Figure.Value, answer.Totals.Single(total => total.Name == "gedeclareerdCent").Comparison!.Value));
    }

    [Fact]
    public void An_older_stand_gives_the_answer_of_then()
    {
        var world = World.Of(TwoForms);
        Assert.Equal(100, world.Ask(World.ScopeOf("2025") with { Stand = 5 }).Value("gedeclareerdCent"));
        Assert.Equal(0, world.Ask(World.ScopeOf("2025") with { Stand = 2 }).Value("trajecten"));
        Assert.Equal(6, world.Ask("2025").Basis.Stand);
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2026-12-31")]
    public void An_empty_store_says_that_nothing_was_taken_in(string asOf)
    {
        var answer = World.Of().Ask("2025", asOf);
        Assert.Contains("niets ingelezen", Assert.Single(answer.Sentences), StringComparison.Ordinal);
        Assert.Equal((0, 0), Both(answer, "gedeclareerdCent", "jeugdigen"));
    }

    [Fact]
    public void Two_municipalities_in_one_store_do_not_see_each_other()
    {
        var world = World.Of("""
            toewijzing | gemeente | kind | aanbieder | product | van        | tot
            1          | 9998     | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31
            1          | 9997     | Bas  | B         | 44A01   | 2025-01-01 | 2025-06-30

            start | gemeente | begin
            1     | 9998     | 2025-01-01
            1     | 9997     | 2025-01-01
            """);
        Assert.Equal((1, 365), Both(world.Ask("2025"), "per-aanbieder/A/jeugdigen", "zorgdagen"));
        Assert.Equal((1, 181), Both(world.Ask(World.ScopeOf("2025") with { Municipality = "9997" }), "per-aanbieder/B/jeugdigen", "zorgdagen"));
    }

    [Fact]
    public void Residents_come_from_the_file_of_the_municipality()
    {
        var answer = World.Of(TwoForms, """
            adres | buurt      | van
            Anna  | BU99980101 | 2020-01-01

            inwoners   | jaar | leeftijd | aantal
            BU99980101 | 2025 | 5        | 150
            BU99980101 | 2025 | 22       | 50
            BU99980102 | 2025 | 17       | 300
            BU99980101 | 2025 | 23       | 999
            BU99980101 | 2024 | 5        | 999
            """).Ask("2025");
        Assert.Equal((500, 450), Both(answer, "inwonersTot23", "inwonersTot18"));
        Assert.Equal((4, 5), Both(answer, "jeugdigenPer1000", "per-buurt/BU99980101/jeugdigenPer1000"));
    }

    [Fact]
    public void Residents_that_only_CBS_tells_are_approximate_with_an_interval()
    {
        var answer = World.Of(TwoForms, """
            kerncijfer | jaar | jeugdigen | promille
            GM9998     | 2024 | 1000      | 100
            GM9998     | 2025 |           |
            """).Ask("2025");
        var residents = answer.Figure("inwonersTot23");
        Assert.Equal(10_000, residents.Value);
        Assert.Equal((9925, 10076), (residents.Interval!.Low, residents.Interval.High));
        Assert.Equal(0.2m, answer.Value("jeugdigenPer1000"));
        Assert.NotNull(answer.Figure("jeugdigenPer1000").Interval);
        Assert.Equal(FigureState.Unknown, answer.Figure("inwonersTot18").State);
    }

    /// <summary>Of two contents of one message the first counts, though the other has more youths; without the conflict the other would count.</summary>
    [Theory]
    [InlineData("cbs", "cbs", 10_000)]
    [InlineData("cbs", "nieuw", 90_000)]
    public void Residents_that_lost_a_conflict_of_identity_do_not_count(string first, string second, int residents) => Assert.Equal(residents, World.Of(
        TwoForms, $"kerncijfer | jaar | jeugdigen | promille | zelfdeBericht\nGM9998 | 2024 | 1000 | 100 | {first}\nGM9998 | 2024 | 9000 | 100 | {second}").Ask("2025").Value("inwonersTot23"));

    [Fact]
    public void A_legal_status_divides_by_that_of_the_allocation() => Assert.Equal((1, 7), Both(World.Of("""
        toewijzing | kind | aanbieder | product | van        | tot        | status
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31 | 04

        regel | toewijzing | van        | bedrag
        r1    | 1          | 2025-01-01 | 7
        """).Ask("2025"), "per-juridische-status/04/trajecten", "per-juridische-status/04/gedeclareerdCent"));

    [Fact]
    public void The_dearest_trajectories_tell_their_share_of_the_money() =>
        Assert.Equal(90, World.Of(TwoForms).Ask("2025").Value("duurste-trajecten/50/geldDeel"));

    private static (decimal?, decimal?) Both(Answer answer, string left, string right) => (answer.Value(left), answer.Value(right));
}
