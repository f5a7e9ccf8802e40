using System.Globalization;
using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>What may be claimed, by the definitions of toegewezen, gestart and geleverd; and the whole answer for the invented municipality.</summary>
public sealed class MoneyFlowTests
{
    private const string Hours = """
        tarief | eenheid | prijs
        45A04  | uur     | 60
        """;

    private const string Nights = """
        tarief | eenheid | prijs
        44A01  | etmaal  | 200
        """;

    private const string January = """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 44A01   | 2025-01-01 | 2025-01-31 | 1 etmaal per dag
        """;

    [Theory]
    [InlineData("2025", 10 * 200)]
    [InlineData("2024", 17 * 200)]
    [InlineData("2024-12..2025-01", 27 * 200)]
    [InlineData("2025-02", 0)]
    public void Volume_a_day_counts_the_valid_days_of_the_period(string period, decimal euros) => Assert.Equal(euros, World.Of(Nights, """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 44A01   | 2024-12-15 | 2025-01-10 | 1 etmaal per dag
        """).Ask(period).Value("toegewezenCent"));

    [Theory]
    [InlineData("2025-10", 12)]
    [InlineData("2025-11", 15)]
    [InlineData("2025-12", 15)]
    [InlineData("2025-K4", 39)]
    public void Effort_a_week_counts_week_numbers_up_to_those_of_the_allocation(string period, decimal hours) => Assert.Equal(hours * 60, World.Of(Hours, """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A04   | 2025-10-07 | 2025-12-30 | 3 uur per week
        """).Ask(period).Value("toegewezenCent"));

    [Theory]
    [InlineData("2025-07", 900)]
    [InlineData("2025-08", 1800)]
    [InlineData("2025-09", 0)]
    public void Output_a_week_counts_Sundays_and_the_part_week_after_the_last(string period, decimal euros) => Assert.Equal(euros, World.Of("""
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A03   | 2025-07-07 | 2025-09-06 | 300 euro per week
        """).Ask(period).Value("toegewezenCent"));

    [Fact]
    public void Volume_a_month_counts_every_month_that_is_touched() => Assert.Equal(2 * 2 * 60, World.Of(Hours, """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A04   | 2025-01-31 | 2025-02-01 | 2 uur per maand
        """).Ask("2025").Value("toegewezenCent"));

    [Theory]
    [InlineData("365 uur totaal", 90 * 60)]
    [InlineData("budget 365", 90)]
    public void A_total_is_spread_evenly_by_day(string extent, decimal euros) => Assert.Equal(euros, World.Of(Hours, $"""
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31 | {extent}
        """).Ask("2025-K1").Value("toegewezenCent"));

    [Fact]
    public void The_months_of_a_budget_add_up_to_the_cent()
    {
        var world = World.Of("""
            toewijzing | kind | aanbieder | product | van        | tot        | omvang
            1          | Anna | A         | 45A04   | 2025-01-01 | 2025-03-31 | budget 100
            """);
        string[] months = ["2025-01", "2025-02", "2025-03"];
        Assert.Equal([34.44m, 31.12m, 34.44m], months.Select(month => world.Ask(month).Value("toegewezenCent")!.Value));
    }

    [Fact]
    public void An_allocation_without_volume_and_budget_is_counted_beside_the_sum()
    {
        var answer = World.Of(Nights, January, """
            toewijzing | kind | aanbieder | product | van        | tot | omvang
            2          | Bas  | A         | 45A04   | 2025-01-01 |     |
            """).Ask("2025");
        Assert.Equal((6200, 2, 1), (answer.Value("toegewezenCent"), answer.Value("toewijzingen"), answer.Value("toewijzingenOpenEinde")));
    }

    [Fact]
    public void Without_any_known_amount_it_is_unknown_and_not_0()
    {
        var answer = World.Of(January).Ask("2025");
        Assert.Equal(FigureState.Unknown, answer.Figure("toegewezenCent").State);
        Assert.Equal(1, answer.Value("toewijzingenZonderTarief"));
    }

    [Fact]
    public void Days_without_a_tariff_are_missing_from_the_sum_and_named()
    {
        var answer = World.Of(January, """
            tarief | eenheid | prijs | van        | tot
            44A01  | etmaal  | 200   | 2025-01-01 | 2025-01-15
            """).Ask("2025");
        Assert.Equal((15 * 200, 1), (answer.Value("toegewezenCent"), answer.Value("toewijzingenZonderTarief")));
    }

    [Fact]
    public void A_total_without_an_end_date_is_unknown() => Assert.Equal(FigureState.Unknown, World.Of(Hours, """
        toewijzing | kind | aanbieder | product | van        | tot | omvang
        1          | Anna | A         | 45A04   | 2025-01-01 |     | 100 uur totaal
        """).Ask("2025").Figure("toegewezenCent").State);

    [Theory]
    [InlineData("A", 31 * 250)]
    [InlineData("B", 31 * 200)]
    public void A_tariff_of_the_provider_goes_before_one_for_all(string provider, decimal euros) => Assert.Equal(euros, World.Of($"""
        tarief | aanbieder | eenheid | prijs
        44A01  |           | etmaal  | 200
        44A01  | A         | etmaal  | 250

        toewijzing | kind | aanbieder  | product | van        | tot        | omvang
        1          | Anna | {provider} | 44A01   | 2025-01-01 | 2025-01-31 | 1 etmaal per dag
        """).Ask("2025").Value("toegewezenCent"));

    [Fact]
    public void Each_day_has_the_tariff_of_that_day_and_a_later_one_ends_the_earlier() => Assert.Equal((10 * 200) + (21 * 210), World.Of(January, """
        tarief | eenheid | prijs | van        | tot
        44A01  | etmaal  | 200   | 2024-01-01 | 2025-12-31
        44A01  | etmaal  | 210   | 2025-01-11 |
        """).Ask("2025").Value("toegewezenCent"));

    [Theory]
    [InlineData("2025-05-31", 31 * 200)]
    [InlineData("2025-06-01", 31 * 205)]
    public void Of_two_tariffs_for_the_same_days_the_one_known_last_holds(string asOf, decimal euros) => Assert.Equal(euros, World.Of(January, """
        tarief | eenheid | prijs | van        | bekend
        44A01  | etmaal  | 205   | 2025-01-01 | 2025-06-01
        44A01  | etmaal  | 200   | 2025-01-01 | 2025-01-01
        """).Ask("2025", asOf).Value("toegewezenCent"));

    [Fact]
    public void A_tariff_row_says_that_a_unit_of_money_is_a_cent() => Assert.Equal(9, World.Of("""
        tarief | aanbieder | eenheid | prijs
        45A03  | A         | euro    | 0.01

        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A03   | 2025-07-07 | 2025-07-31 | 300 euro per maand
        2          | Bas  | A         | 45A03   | 2025-07-07 | 2025-07-31 | 600 euro totaal
        """).Ask("2025").Value("toegewezenCent"));

    [Fact]
    public void The_version_decided_last_leads_whatever_the_order_of_arrival() => Assert.Equal(10 * 200, World.Of(Nights, """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang           | besluit    | bekend
        1          | Anna | A         | 44A01   | 2025-01-01 | 2025-01-10 | 1 etmaal per dag | 2025-01-05 | 2025-01-05
        1          |      |           |         | 2025-01-01 | 2025-01-31 | 1 etmaal per dag | 2024-12-20 | 2025-02-01
        """).Ask("2025").Value("toegewezenCent"));

    [Theory]
    [InlineData("2025-01-04", 31 * 200)]
    [InlineData("2025-01-05", 10 * 200)]
    public void A_version_that_was_not_known_yet_does_not_count(string asOf, decimal euros) => Assert.Equal(euros, World.Of(Nights, """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang           | besluit    | bekend
        1          | Anna | A         | 44A01   | 2025-01-01 | 2025-01-10 | 1 etmaal per dag | 2025-01-05 | 2025-01-05
        1          |      |           |         | 2025-01-01 | 2025-01-31 | 1 etmaal per dag | 2024-12-20 | 2024-12-20
        """).Ask("2025", asOf).Value("toegewezenCent"));

    [Fact]
    public void A_deleted_allocation_was_never_sent_and_its_claims_belong_to_none()
    {
        var answer = World.Of(Nights, January, """
            toewijzing | van        | tot        | omvang           | besluit    | reden
            1          | 2025-01-01 | 2025-01-01 | 1 etmaal per dag | 2025-01-02 | 13

            start | begin
            1     | 2025-01-01

            regel | toewijzing | van        | bedrag
            r     | 1          | 2025-01-01 | 500
            """).Ask("2025");
        Assert.Equal((0, 0, 0), (answer.Value("toegewezenCent"), answer.Value("toewijzingen"), answer.Value("jeugdigen")));
        Assert.Equal((500, 500), (answer.Value("gedeclareerdCent"), answer.Value("zonderToewijzingCent")));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("start | begin\n1 | 2025-01-10", 6200)]
    [InlineData("start | begin | aanlevering | bekend\n1 | 2025-01-10 | 1 | 2025-01-10\n1 | 2025-01-10 | 3 | 2025-01-20", 0)]
    [InlineData("start | begin | aanlevering | bekend\n1 | 2025-01-10 | 3 | 2025-01-20\n1 | 2025-01-10 | 1 | 2025-01-21", 6200)]
    [InlineData("regel | toewijzing | van | bedrag\nr | 1 | 2025-01-01 | 200", 6200)]
    [InlineData("regel | toewijzing | van | bedrag\nr | 1 | 2025-01-01 | 200\ns | 1 | 2025-01-01 | -200", 0)]
    [InlineData("start | begin | kind | aanbieder | product | ingang\n- | 2025-01-10 | Anna | A | 44A01 | 2025-01-01", 6200)]
    [InlineData("start | begin | kind | aanbieder | product | ingang\n- | 2025-01-10 | Anna | A | 44A01 | 2025-01-02", 0)]
    public void Started_is_allocated_once_a_start_message_holds_or_something_was_claimed(string told, decimal euros) =>
        Assert.Equal(euros, World.Of(Nights, January, told).Ask("2025").Value("gestartCent"));

    [Theory]
    [InlineData("", 0)]
    [InlineData("start | begin\n1 | 2025-01-11", 21)]
    [InlineData("start | begin\n1 | 2025-01-11\n\nstop | begin | eind\n1 | 2025-01-11 | 2025-01-20", 10)]
    [InlineData("start | begin\n1 | 2025-01-11\n\nstop | begin | eind | aanlevering\n1 | 2025-01-11 | 2025-01-20 | 1\n1 | 2025-01-11 | 2025-01-20 | 3\n1 | 2025-01-11 | 2025-01-25 | 1", 15)]
    [InlineData("start | begin\n1 | 2025-01-11\n\nstop | begin | eind\n1 | 2025-01-01 | 2025-01-20", 10)]
    [InlineData("start | begin\n1 | 2024-12-01\n\nstop | begin | eind\n1 | 2024-12-01 | 2024-12-31", 0)]
    [InlineData("start | begin\n1 | 2025-01-11\n\nstop | begin | eind\n1 | 2025-01-11 | 2025-06-30", 21)]
    [InlineData("regel | toewijzing | van | bedrag\nr | 1 | 2025-01-05 | 200", 27)]
    public void Delivered_counts_from_start_to_stop_within_the_allocation(string told, decimal nights) =>
        Assert.Equal(nights * 200, World.Of(Nights, January, told).Ask("2025").Value("geleverdCent"));

    [Fact]
    public void Delivered_of_care_that_runs_ends_on_the_as_of_date() =>
        Assert.Equal(15 * 200, World.Of(Nights, January, "start | begin\n1 | 2025-01-01").Ask("2025", "2025-01-15").Value("geleverdCent"));

    [Fact]
    public void A_temporary_stop_takes_its_days_out_of_delivered() => Assert.Equal((10 + 6) * 200, World.Of(Nights, January, """
        start | begin
        1     | 2025-01-01
        1     | 2025-01-26

        stop | begin      | eind       | reden
        1    | 2025-01-01 | 2025-01-10 | 20
        """).Ask("2025").Value("geleverdCent"));

    [Theory]
    [InlineData("2 uur per maand", 2)]
    [InlineData("2 uur per week", 2 * 5)]
    public void A_month_or_week_in_which_care_stops_and_starts_again_counts_once(string extent, decimal hours)
    {
        var answer = World.Of(Hours, $"""
            toewijzing | kind | aanbieder | product | van        | tot        | omvang
            1          | Anna | A         | 45A04   | 2025-01-01 | 2025-01-31 | {extent}

            start | begin
            1     | 2025-01-01
            1     | 2025-01-16

            stop | begin      | eind       | reden
            1    | 2025-01-01 | 2025-01-14 | 20
            """).Ask("2025");
        Assert.Equal(hours * 60, answer.Value("geleverdCent"));
        Assert.Equal(answer.Value("gestartCent"), answer.Value("geleverdCent"));
    }

    [Theory]
    [InlineData("2025-03", "31", 31)]
    [InlineData("2025-06", "31", 30 + 184)]
    [InlineData("2025-06", "20", 30 + 184)]
    [InlineData("2025-07", "31", 0)]
    [InlineData("2025", "31", 306)]
    public void A_result_counts_from_start_to_planned_end_and_its_rest_on_the_stop(string period, string reason, decimal euros) => Assert.Equal(euros, World.Of($"""
        tarief | eenheid   | prijs
        45A03  | resultaat | 306

        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A03   | 2025-01-01 | 2025-12-31 | 1 resultaat totaal

        start | begin
        1     | 2025-03-01

        stop | begin      | eind       | reden
        1    | 2025-03-01 | 2025-06-30 | {reason}
        """).Ask(period).Value("geleverdCent"));

    [Fact]
    public void An_effort_in_total_and_a_budget_are_cut_to_the_days_of_care() => Assert.Equal((100 * 60) + 100, World.Of(Hours, """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31 | 365 uur totaal
        2          | Bas  | A         | 45A04   | 2025-01-01 | 2025-12-31 | budget 365

        start | begin
        1     | 2025-01-01
        2     | 2025-01-01

        stop | begin      | eind
        1    | 2025-01-01 | 2025-04-10
        2    | 2025-01-01 | 2025-04-10
        """).Ask("2025").Value("geleverdCent"));

    [Fact]
    public void The_answer_is_the_one_that_was_read_and_agreed()
    {
        var options = new SampleOptions { Seed = 1, Youths = 300, Years = 3, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var answer = store.Ask(World.ScopeOf("2025", "2026-01-31") with { Municipality = options.Municipality, Comparison = World.ScopeOf("2024").Period });
        var about = string.Create(CultureInfo.InvariantCulture, $"De verzonnen gemeente van zaad {options.Seed}, {options.Youths} jeugdigen, {options.Years} jaar. Bedragen in hele euro's.");
        Golden.Matches($"# Waar gaat het geld heen?\n\n{about}\n\n{AnswerText.Tables(answer)}");
    }
}
