using Roer.Tests.World;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>What may not be compared, and whether the count agrees with CBS.</summary>
public sealed class TrustComparisonsTests
{
    private const string Allocations = """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A04   | 2024-01-01 | 2025-12-31 | 10 uur per maand
        2          | Bas  | B         | 45A05   | 2024-01-01 | 2025-12-31 | 10 uur per maand
        """;

    [Fact]
    public void A_new_product_is_a_break_unless_it_took_over_from_another()
    {
        const string Claimed = """
            regel | toewijzing | van        | bedrag | product
            a     | 1          | 2024-03-01 | 100    | 45A04
            b     | 1          | 2025-03-01 | 100    | 45A04
            c     | 2          | 2024-03-01 | 200    | 45A05
            d     | 2          | 2025-04-01 | 300    | 45A13
            """;
        var breaks = Breaks(Allocations, Claimed);
        Assert.Equal([("1 april 2025", 300m), ("1 april 2024", 200m)], breaks.Select(row => (row.Texts[0], row.Figures[0].Value!.Value / 100)));
        Assert.StartsWith("Nieuw product: 45A13", breaks[0].Label, StringComparison.Ordinal);
        Assert.StartsWith("Gestopt product: 45A05", breaks[1].Label, StringComparison.Ordinal);
        Assert.All(breaks, row => Assert.StartsWith("Vergelijk ", row.Texts[1], StringComparison.Ordinal));
        Assert.Empty(Breaks(Allocations, Claimed, """
            product | vorm | opvolger
            45A05   | 2    | 45A13
            """));
    }

    [Fact]
    public void Without_claims_in_the_period_before_codes_say_nothing() => Assert.Empty(Breaks(Allocations, """
        regel | toewijzing | van        | bedrag
        b     | 1          | 2025-03-01 | 100
        """));

    [Fact]
    public void Another_form_of_payment_is_a_break_with_the_euros_that_it_is_about()
    {
        var row = Assert.Single(Breaks(Allocations, """
            contract | bekostiging | van        | tot
            A        | inspanning  | 2024-01-01 | 2025-06-30
            A        | resultaat   | 2025-07-01 |

            regel | toewijzing | van        | bedrag
            a     | 1          | 2025-03-01 | 100
            """));
        Assert.Equal(("1 juli 2025", 100_00m), (row.Texts[0], row.Figures[0].Value));
        Assert.Contains("van inspanning naar resultaat", row.Label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lump_sum_without_messages_is_a_break_of_its_own_months()
    {
        var row = Assert.Single(Breaks(Allocations, """
            contract | bekostiging | per maand | van        | tot
            C        | taakgericht | 1000      | 2025-10-01 | 2026-12-31
            """));
        Assert.Equal((3000_00m, "1 oktober 2025"), (row.Figures[0].Value, row.Texts[0]));
    }

    [Fact]
    public void A_lump_sum_without_a_known_amount_has_unknown_euros() => Assert.Equal(FigureState.Unknown, Assert.Single(Breaks(Allocations, """
        contract | bekostiging | van
        C        | taakgericht | 2025-01-01
        """)).Figures[0].State);

    [Fact]
    public void A_month_without_claims_between_months_with_them_is_missed_and_told_first()
    {
        var answer = World.Of(Allocations, """
            regel | toewijzing | van        | bedrag
            a     | 1          | 2025-03-01 | 100
            b     | 1          | 2025-05-01 | 300
            c     | 2          | 2025-03-01 | 100
            d     | 2          | 2025-06-01 | 100
            """).Ask(World.ScopeOf("2025", "2025-12-31"), new Trust());
        var row = Assert.Single(Table(answer, "breuken").Rows);
        Assert.Equal(("Geen rekeningen van aanbieder A over april 2025", 200_00m), (row.Label, row.Figures[0].Value));
        Assert.Equal("Geen rekeningen van aanbieder A over april 2025. Het gaat om ongeveer €\u00A0200.", Assert.Single(answer.Alerts));
    }

    [Theory]
    [InlineData("2023", 1)]
    [InlineData("2022-07..2023-06", 1)]
    [InlineData("2024", 0)]
    public void The_split_of_the_taakvelden_lies_between_2022_and_2023(string period, int breaks) =>
        Assert.Equal(breaks, Table(World.Of(Allocations).Ask(World.ScopeOf(period, "2025-12-31"), new Trust()), "breuken").Rows.Count(row => row.Label.Contains("taakvelden", StringComparison.Ordinal)));

    [Fact]
    public void Breaks_follow_the_period_that_is_compared_with()
    {
        var scope = World.ScopeOf("2025", "2025-12-31") with { Comparison = World.ScopeOf("2022").Period };
        Assert.Contains(Table(World.Of(Allocations).Ask(scope, new Trust()), "breuken").Rows, row => row.Label.Contains("taakvelden", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, "binnen de marge")]
    [InlineData(5, "Roer telt minder")]
    public void The_count_of_youths_is_held_against_cbs(int published, string verdict)
    {
        var answer = World.Of(Allocations, $"""
            kerncijfer | jaar | jeugdigen
            GM9998     | 2024 | {published}
            WK999801   | 2024 | 5

            start | begin
            1     | 2024-03-01
            2     | 2024-03-01

            adres | buurt      | van
            Anna  | BU99980101 | 2020-01-01
            """).Ask(World.ScopeOf("2025", "2025-12-31"), new Trust());
        var table = Table(answer, "cbs");
        Assert.Equal((2m, (decimal)published), (answer.Value("jeugdigenCbsJaar"), answer.Value("jeugdigenCbs")));
        Assert.Equal([verdict, "Roer telt minder"], table.Rows.Select(row => row.Texts[0]));
        Assert.Equal(1m, answer.Value("cbs/WK999801/roer"));
        Assert.Contains("2024", table.Subtitle, StringComparison.Ordinal);
    }

    /// <summary>Of two contents of one message the first counts, though the other has more youths; without the conflict the other would count.</summary>
    [Theory]
    [InlineData("cbs", "cbs", 3)]
    [InlineData("cbs", "nieuw", 900)]
    public void A_published_figure_that_lost_a_conflict_of_identity_does_not_count(string first, string second, int published)
    {
        var answer = World.Of(Allocations, $"kerncijfer | jaar | jeugdigen | zelfdeBericht\nGM9998 | 2024 | 3 | {first}\nGM9998 | 2024 | 900 | {second}").Ask(World.ScopeOf("2025", "2025-12-31"), new Trust());
        Assert.Equal(published, answer.Value("jeugdigenCbs"));
    }

    [Fact]
    public void Without_published_figures_the_agreement_is_unknown()
    {
        var answer = World.Of(Allocations).Ask(World.ScopeOf("2025", "2025-12-31"), new Trust());
        Assert.Equal((FigureState.Unknown, FigureState.Unknown), (answer.Figure("jeugdigenCbs").State, answer.Figure("jeugdigenCbsJaar").State));
        Assert.Empty(Table(answer, "cbs").Rows);
    }

    private static AnswerTable Table(Answer answer, string id) => answer.Tables.Single(table => table.Id == id);

    private static IReadOnlyList<TableRow> Breaks(params string[] drawn) =>
        Table(World.Of(drawn).Ask(World.ScopeOf("2025", "2025-12-31"), new Trust()), "breuken").Rows;
}
