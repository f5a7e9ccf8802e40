using Roer.Tests.World;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>Which messages are there of those that must be there, and what is unknown.</summary>
public sealed class TrustCoverageTests
{
    private const string Allocations = """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-06-30 | 10 uur per maand
        2          | Bas  | A         | 45A04   | 2025-01-01 | 2025-06-30 | 10 uur per maand
        3          | Cas  | B         | 44A01   | 2025-01-01 |            | 1 etmaal per dag
        """;

    private const string Reported = """
        start | begin
        1     | 2025-01-01
        2     | 2025-01-01

        stop | begin      | eind
        1    | 2025-01-01 | 2025-06-30

        regel | toewijzing | van        | bedrag
        a     | 1          | 2025-01-01 | 100
        b     | 1          | 2025-02-01 | 100

        antwoord | afgewezen
        a        |
        """;

    [Fact]
    public void Each_share_has_its_number_and_its_denominator()
    {
        var answer = Ask(Allocations, Reported);
        Assert.Equal((2m, 3m), Share(answer, "start"));
        Assert.Equal((1m, 2m), Share(answer, "stop"));
        Assert.Equal((1m, 3m), Share(answer, "declaratie"));
        Assert.Equal((1m, 2m), Share(answer, "antwoord"));
        Assert.Equal((2m, 2m), Share(answer, "toewijzing"));
        Assert.Equal((50m, 50m), (answer.Value("dekking-per-aanbieder/A/antwoordDeel"), answer.Value("antwoordDeel")));
    }

    [Fact]
    public void What_needs_no_messages_is_in_neither_number_and_never_improves_a_share()
    {
        var answer = Ask(Allocations, Reported, """
            contract | bekostiging | van
            A        | taakgericht | 2025-01-01
            """);
        Assert.Equal((0m, 1m), Share(answer, "start"));
        Assert.Equal(2m, answer.Value("dekking/start/nvt"));
        Assert.Equal((0m, 0m), Share(answer, "stop"));
        Assert.Equal(FigureState.NotApplicable, answer.Figure("stopDeel").State);
        Assert.Equal(2m, answer.Value("dekking/stop/nvt"));
    }

    [Fact]
    public void A_contract_about_the_product_goes_before_one_about_all()
    {
        var answer = Ask(Allocations, Reported, """
            contract | product | bekostiging | van
            A        |         | taakgericht | 2025-01-01
            A        | 45A04   | inspanning  | 2025-01-01
            """);
        Assert.Equal((2m, 3m), Share(answer, "start"));
    }

    [Theory]
    [InlineData("2025-07-01", 1)]
    [InlineData("2025-07-02", 0)]
    public void Care_that_another_allocation_goes_on_with_needs_no_stop(string begin, decimal needless)
    {
        var answer = Ask(Allocations, Reported, $"""
            toewijzing | kind | aanbieder | product | van     | tot        | omvang
            4          | Bas  | A         | 45A04   | {begin} | 2026-12-31 | 10 uur per maand
            """);
        Assert.Equal(needless, answer.Value("dekking/stop/nvt"));
        Assert.Equal((1m, 2m - needless), Share(answer, "stop"));
    }

    [Fact]
    public void Care_that_never_began_needs_no_stop() => Assert.Equal(1m, Ask("""
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-06-30 | 10 uur per maand
        """).Value("dekking/stop/nvt"));

    [Theory]
    [InlineData("2025-03-31", 0)]
    [InlineData("2025-04-01", 3)]
    public void Claims_are_missed_after_three_months(string asOf, decimal number) =>
        Assert.Equal(number, World.Of(Allocations, Reported).Ask(World.ScopeOf("2025", asOf), new Trust()).Value("dekking/declaratie/van"));

    [Fact]
    public void A_month_that_has_not_begun_has_no_share()
    {
        var answer = World.Of(Allocations, Reported).Ask(World.ScopeOf("2025", "2025-03-15"), new Trust());
        Assert.Equal(FigureState.NotApplicable, answer.Figure("dekking-per-maand/2025-04/startVan").State);
        Assert.Equal(3m, answer.Value("dekking-per-maand/2025-03/startVan"));
        Assert.Contains(answer.Alerts, alert => alert.StartsWith("Deze periode loopt nog.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_unknown_has_a_number_a_share_and_euros()
    {
        var answer = Ask(Allocations, Reported, """
            verwijzer | type
            1         | 02

            adres | buurt      | van
            Anna  | BU99980101 | 2025-02-01

            regel | toewijzing | van        | bedrag | product
            c     | 2          | 2025-02-01 | 300    | 45Z99

            kind | geboren
            Bas  | 2012-01-01
            """);
        Assert.Equal((2m, 3m, 300m), (answer.Value("onbekend/verwijzer/aantal"), answer.Value("onbekend/verwijzer/van"), answer.Value("onbekend/verwijzer/gedeclareerdCent")));
        Assert.Equal((2m, 400m), (answer.Value("onbekend/buurt/aantal"), answer.Value("onbekend/buurt/gedeclareerdCent")));
        Assert.Equal((1m, 300m), (answer.Value("onbekend/product/aantal"), answer.Value("onbekend/product/gedeclareerdCent")));
        Assert.Equal((1m, 60m), (answer.Value("onbekend/hulpvorm/aantal"), answer.Value("onbekend/hulpvorm/gedeclareerdDeel")));
        Assert.Equal((2m, 200m), (answer.Value("onbekend/geboortedatum/aantal"), answer.Value("onbekend/geboortedatum/gedeclareerdCent")));
    }

    [Fact]
    public void A_reason_that_was_not_on_the_list_is_unknown_with_the_euros_of_its_allocation()
    {
        var answer = Ask(Allocations, Reported, """
            stop | begin      | eind       | reden
            2    | 2025-01-01 | 2025-06-30 | 77

            regel | toewijzing | van        | bedrag
            c     | 2          | 2025-02-01 | 300
            """);
        Assert.Equal((1m, 2m, 300m), (answer.Value("onbekend/einde-reden/aantal"), answer.Value("onbekend/einde-reden/van"), answer.Value("onbekend/einde-reden/gedeclareerdCent")));
    }

    private static (decimal?, decimal?) Share(Answer answer, string name) => (answer.Value($"dekking/{name}/aantal"), answer.Value($"dekking/{name}/van"));

    private static Answer Ask(params string[] drawn) => World.Of(drawn).Ask(World.ScopeOf("2025", "2025-12-31"), new Trust());
}
