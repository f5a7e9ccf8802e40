using Roer.Tests.World;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>Youths, trajectories and days, by the definition of a trajectory.</summary>
public sealed class MoneyFlowCareTests
{
    [Fact]
    public void A_child_who_changes_provider_counts_once_and_has_two_trajectories()
    {
        var answer = World.Of("""
            toewijzing | kind | aanbieder | product | van        | tot
            1          | Anna | A         | 45A04   | 2025-01-01 | 2025-03-31
            2          | Anna | B         | 45A04   | 2025-04-01 | 2025-06-30

            start | begin
            1     | 2025-01-01
            2     | 2025-04-01
            """).Ask("2025");
        Assert.Equal((1, 2, 181), (answer.Value("jeugdigen"), answer.Value("trajecten"), answer.Value("zorgdagen")));
        Assert.Equal((1, 1), (answer.Value("per-aanbieder/A/jeugdigen"), answer.Value("per-aanbieder/B/jeugdigen")));
    }

    [Theory]
    [InlineData("2025-04-01", 1)]
    [InlineData("2025-03-20", 1)]
    [InlineData("2025-04-02", 2)]
    public void Adjoining_and_overlapping_allocations_make_one_trajectory_and_a_day_between_makes_two(string second, decimal trajectories) => Assert.Equal(trajectories, World.Of($"""
        toewijzing | kind | aanbieder | product | van        | tot
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-03-31
        2          | Anna | A         | 45A05   | {second}   | 2025-06-30

        start | begin
        1     | 2025-01-01
        2     | {second}
        """).Ask("2025").Value("trajecten"));

    [Fact]
    public void An_allocation_without_start_and_claim_is_no_trajectory() => Assert.Equal(0, World.Of("""
        toewijzing | kind | aanbieder | product | van        | tot
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-03-31
        """).Ask("2025").Value("trajecten"));

    [Fact]
    public void Without_a_start_message_care_starts_with_the_first_claimed_period() => Assert.Equal((1, 59), Counts(World.Of("""
        toewijzing | kind | aanbieder | product | van        | tot
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-03-31

        regel | toewijzing | van        | bedrag
        r1    | 1          | 2025-02-01 | 10
        r2    | 1          | 2025-03-01 | 10
        """).Ask("2025")));

    [Theory]
    [InlineData("2024", "2025-12-31", 1, 1, 0, 31)]
    [InlineData("2025", "2025-12-31", 1, 0, 1, 90)]
    [InlineData("2025", "2025-02-10", 1, 0, 0, 41)]
    [InlineData("2025-K2", "2025-12-31", 0, 0, 0, 0)]
    [InlineData("2025", "2024-12-31", 0, 0, 0, 0)]
    public void Trajectories_begin_and_end_in_a_period_and_their_days_end_on_the_as_of_date(
        string period, string asOf, decimal all, decimal begun, decimal ended, decimal days)
    {
        var answer = World.Of("""
            toewijzing | kind | aanbieder | product | van        | tot
            1          | Anna | A         | 45A04   | 2024-12-01 | 2025-03-31

            start | begin
            1     | 2024-12-01
            """).Ask(period, asOf);
        Assert.Equal((all, begun, ended), (answer.Value("trajecten"), answer.Value("trajectenBegonnen"), answer.Value("trajectenBeeindigd")));
        Assert.Equal(days, answer.Value("zorgdagen"));
    }

    [Theory]
    [InlineData("20", 1, 365)]
    [InlineData("31", 2, 90 + 184)]
    public void A_temporary_stop_ends_no_trajectory(string reason, decimal trajectories, decimal days) => Assert.Equal((trajectories, days), Counts(World.Of($"""
        toewijzing | kind | aanbieder | product | van        | tot
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31

        start | begin
        1     | 2025-01-01
        1     | 2025-07-01

        stop | begin      | eind       | reden
        1    | 2025-01-01 | 2025-03-31 | {reason}
        """).Ask("2025")));

    [Theory]
    [InlineData("36")]
    [InlineData("37")]
    public void An_administrative_end_ends_nothing_when_care_adjoins(string reason) => Assert.Equal((1, 181), Counts(World.Of($"""
        toewijzing | kind | aanbieder | product | van        | tot
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31
        2          | Anna | A         | 45A04   | 2025-04-01 | 2025-06-30

        start | begin
        1     | 2025-01-01
        2     | 2025-04-01

        stop | begin      | eind       | reden
        1    | 2025-01-01 | 2025-03-31 | {reason}
        """).Ask("2025")));

    [Fact]
    public void An_extension_of_the_same_allocation_makes_its_trajectory_longer() => Assert.Equal((1, 181), Counts(World.Of("""
        toewijzing | kind | aanbieder | product | van        | tot        | besluit
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-03-31 | 2024-12-01
        1          |      |           |         | 2025-01-01 | 2025-06-30 | 2025-03-01

        start | begin
        1     | 2025-01-01
        """).Ask("2025")));

    [Fact]
    public void Ambulant_help_beside_an_own_stay_belongs_to_it_and_its_euros_stay_with_their_product()
    {
        var answer = World.Of("""
            toewijzing | kind | aanbieder | product | van        | tot
            1          | Anna | A         | 44A01   | 2025-01-01 | 2025-06-30
            2          | Anna | A         | 45A04   | 2025-03-01 | 2025-03-31

            start | begin
            1     | 2025-01-01
            2     | 2025-03-01

            regel | toewijzing | van        | bedrag
            r     | 2          | 2025-03-01 | 100
            """).Ask("2025");
        Assert.Equal((1, 181), Counts(answer));
        Assert.Equal((100, 0), (answer.Value("per-hulpvorm/02/gedeclareerdCent"), answer.Value("per-hulpvorm/02/trajecten")));
        Assert.Equal((1, 31), (answer.Value("per-product/45A04/trajecten"), answer.Value("per-product/45A04/zorgdagen")));
    }

    [Fact]
    public void Ambulant_help_beside_two_stays_belongs_to_both()
    {
        var answer = World.Of("""
            toewijzing | kind | aanbieder | product | van        | tot
            1          | Anna | A         | 43A03   | 2025-01-01 | 2025-06-30
            2          | Anna | A         | 44A01   | 2025-01-01 | 2025-06-30
            3          | Anna | A         | 45A04   | 2025-03-01 | 2025-03-31

            start | begin
            1     | 2025-01-01
            2     | 2025-01-01
            3     | 2025-03-01
            """).Ask("2025");
        Assert.Equal((2, 2 * 181), Counts(answer));
        Assert.Equal((2, 2 * 31), (answer.Value("per-product/45A04/trajecten"), answer.Value("per-product/45A04/zorgdagen")));
    }

    [Fact]
    public void Ambulant_help_beside_a_stay_elsewhere_is_a_trajectory_of_its_own() => Assert.Equal((2, 181 + 31), Counts(World.Of("""
        toewijzing | kind | aanbieder | product | van        | tot
        1          | Anna | A         | 44A01   | 2025-01-01 | 2025-06-30
        2          | Anna | B         | 45A04   | 2025-03-01 | 2025-03-31

        start | begin
        1     | 2025-01-01
        2     | 2025-03-01
        """).Ask("2025")));

    [Fact]
    public void Ambulant_help_that_goes_on_after_the_stay_is_a_trajectory_again()
    {
        var answer = World.Of("""
            toewijzing | kind | aanbieder | product | van        | tot
            1          | Anna | A         | 43A03   | 2025-01-01 | 2025-06-30
            2          | Anna | A         | 45A04   | 2025-03-01 | 2025-07-31

            start | begin
            1     | 2025-01-01
            2     | 2025-03-01
            """).Ask("2025");
        Assert.Equal((181, 31), (answer.Value("per-hulpvorm/11/zorgdagen"), answer.Value("per-hulpvorm/02/zorgdagen")));
        Assert.Equal(1, answer.Value("jeugdigen"));
    }

    [Fact]
    public void Measures_and_transport_are_no_help_and_a_measure_is_counted_beside_it()
    {
        var answer = World.Of("""
            toewijzing | kind | aanbieder | product | van        | tot
            1          | Anna | A         | 48A01   | 2025-01-01 | 2025-12-31
            2          | Bas  | A         | 42A01   | 2025-01-01 | 2025-12-31

            start | begin
            1     | 2025-01-01
            2     | 2025-01-01
            """).Ask("2025");
        Assert.Equal((0, 0, 1), (answer.Value("jeugdigen"), answer.Value("trajecten"), answer.Value("jeugdigenMetMaatregel")));
        Assert.Equal((1, 1), (answer.Tables[0].Rows.Count(row => row.Key == "JB"), answer.Tables[0].Rows.Count(row => row.Key == "geen")));
    }

    [Fact]
    public void The_18th_birthday_ends_nothing() => Assert.Equal((1, 365), Counts(World.Of("""
        kind | geboren
        Anna | 2007-06-15

        toewijzing | kind | aanbieder | product | van        | tot
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31

        start | begin
        1     | 2025-01-01
        """).Ask("2025")));

    [Fact]
    public void Care_that_began_after_its_allocation_ended_is_one_day_of_care() => Assert.Equal((1, 1), Counts(World.Of("""
        toewijzing | kind | aanbieder | product | van        | tot
        1          | Anna | A         | 45A04   | 2024-01-01 | 2024-06-30

        start | begin
        1     | 2025-02-01
        """).Ask("2025")));

    [Fact]
    public void A_start_of_the_future_is_no_care_yet() => Assert.Equal((0, 0), Counts(World.Of("""
        toewijzing | kind | aanbieder | product | van        | tot
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31

        start | begin
        1     | 2025-09-01
        """).Ask("2025", "2025-08-31")));

    [Fact]
    public void Two_starts_without_a_number_on_one_line_each_find_their_own_allocation()
    {
        var world = World.Of("""
            toewijzing | kind | aanbieder | product | van        | tot
            1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31
            2          | Anna | A         | 44A01   | 2025-01-01 | 2025-12-31

            start | begin      | kind | aanbieder | product | ingang
            -     | 2025-01-01 | Anna | A         | 45A04   | 2025-01-01
            -     | 2025-01-01 | Anna | A         | 44A01   | 2025-01-01
            """);
        world.Intakes[2].Starts.AddRange(world.Intakes[3].Starts);
        world.Intakes[3].Starts.Clear();
        Assert.Equal(1, world.Ask("2025").Value("per-product/45A04/trajecten"));
        Assert.Equal(1, world.Ask("2025").Value("per-product/44A01/trajecten"));
    }

    private static (decimal? Trajectories, decimal? Days) Counts(Answer answer) => (answer.Value("trajecten"), answer.Value("zorgdagen"));
}
