using Roer.Tests.World;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>What is seen of trajectories and when they end, in worlds that a reader can count.</summary>
public sealed class CareDurationWorldsTests
{
    private static readonly DateOnly NewYear = new(2024, 1, 1);

    /// <summary>
    /// Twenty begin on 1 January 2024, in which month the data begin: four end on day 31, three on day 100, the others go on. Ten were in care before, one
    /// from the first of each of the months March to December 2023; that of December ends on day 201. One more began and ended in 2022.
    /// </summary>
    private static readonly DrawnStays.Drawn[] Late =
    [
        .. Enumerable.Range(1, 20).Select(child => new DrawnStays.Drawn($"k{child}", NewYear, child <= 4 ? NewYear.AddDays(30) : child <= 7 ? NewYear.AddDays(99) : null)),
        .. Enumerable.Range(3, 10).Select(month => new DrawnStays.Drawn($"o{month}", new DateOnly(2023, month, 1), month == 12 ? new DateOnly(2024, 6, 18) : null)),
        new("oud", new DateOnly(2022, 1, 1), new DateOnly(2022, 2, 1)),
    ];

    /// <summary>Day 100 has 16 of the twenty and the 3 who were 31, 61 and 92 days in care; day 201 has 13 and the 6 of less than 201 days.</summary>
    [Fact]
    public void Those_in_care_before_the_data_begin_are_at_risk_from_the_day_they_are_followed()
    {
        var answer = Ask("2022-01..2025-12", Late);
        foreach (var (months, share, followed) in new[] { ("1", 1.0, 20), ("2", 0.8, 17), ("4", 0.8 * 16 / 19, 16), ("7", 0.8 * 16 / 19 * 18 / 19, 18) })
            Assert.Equal((StayCurve.Round(share * 100), followed), (answer.Value($"nog-in-hulp/{months}/nogInHulp"), answer.Value($"nog-in-hulp/{months}/gevolgd")));
        Assert.Equal((31, 30, 7), (answer.Value("trajecten"), answer.Value("trajectenGevolgd"), answer.Value("afgeslotenTrajecten")));
        Assert.Contains(answer.Alerts, alert => alert.Contains("compleet vanaf 1 januari 2024", StringComparison.Ordinal));
    }

    /// <summary>On 31 March 2024 the sixteen were followed for 91 days; the endings of April and June are not yet there.</summary>
    [Fact]
    public void What_runs_on_the_as_of_date_is_followed_up_to_that_day()
    {
        var answer = DrawnStays.World(Late).Ask(World.ScopeOf("2024", "2024-03-31"), new CareDuration());
        Assert.Equal((80, 17), (answer.Value("nog-in-hulp/2/nogInHulp"), answer.Value("nog-in-hulp/2/gevolgd")));
        Assert.Equal((FigureState.Unknown, 2), (answer.Figure("nog-in-hulp/3/nogInHulp").State, answer.Value("nog-in-hulp/3/gevolgd")));
        Assert.Equal((26, 4), (answer.Value("trajectenLopend"), answer.Value("trajectenBeeindigd")));
    }

    [Theory]
    [InlineData("36", 1, "A", "45A04", 20, 0, null)]
    [InlineData("36", 2, "A", "45A04", 21, 1, "administratief")]
    [InlineData("37", 1, "B", "45A04", 21, 1, "administratief")]
    [InlineData("36", 1, "A", "44A01", 21, 1, "andere-hulp")]
    [InlineData("32", 2, "B", "44A01", 21, 1, "client")]
    public void What_begins_after_an_end_tells_whether_and_how_it_ended(string reason, int daysLater, string provider, string code, int trajectories, int ended, string? way)
    {
        var answer = Ask("2024", [.. Running(1, 19), new("k0", NewYear, NewYear.AddDays(60), reason), new("k0", NewYear.AddDays(60 + daysLater), null) { Provider = provider, Code = code }]);
        Assert.Equal((trajectories, 20, ended), (answer.Value("trajecten"), answer.Value("jeugdigen"), answer.Value("trajectenBeeindigd")));
        var ways = answer.Tables.Single(table => table.Id == "einde").Rows.Where(row => row.Key != "loopt-nog" && row.Figures[0].Value > 0);
        Assert.Equal(way is null ? [] : [way], ways.Select(row => row.Key));
    }

    /// <summary>After an administrative end nobody is followed: of twenty, two leave sight on day 40, and one of the 18 left ends on day 80.</summary>
    [Fact]
    public void An_administrative_end_takes_out_of_sight_and_ends_nothing()
    {
        var answer = Ask("2024", [.. Running(3, 17), new("k0", NewYear, NewYear.AddDays(39), "36"), new("k1", NewYear, NewYear.AddDays(39), "37"), new("k2", NewYear, NewYear.AddDays(79))]);
        Assert.Equal((100, 18), (answer.Value("nog-in-hulp/2/nogInHulp"), answer.Value("nog-in-hulp/2/gevolgd")));
        Assert.Equal((StayCurve.Round(100.0 * 17 / 18), 17), (answer.Value("nog-in-hulp/3/nogInHulp"), answer.Value("nog-in-hulp/3/gevolgd")));
    }

    [Fact]
    public void A_trajectory_goes_on_through_a_temporary_stop_and_a_new_start()
    {
        var answer = DrawnStays.World([.. Running(1, 9), new("k0", NewYear, NewYear.AddDays(30), "20")], """
            start | begin
            10    | 2024-06-01
            """).Ask(World.ScopeOf("2024"), new CareDuration());
        Assert.Equal((10, 10, 0), (answer.Value("trajecten"), answer.Value("trajectenBegonnen"), answer.Value("trajectenBeeindigd")));
        Assert.Equal((100, 10), (answer.Value("nog-in-hulp/11/nogInHulp"), answer.Value("nog-in-hulp/11/gevolgd")));
    }

    /// <summary>All end on 29 February 2024; k0 turned eighteen 8 days before, k1 7 days before, k2 turns so 7 days after, k3 8 days after, and k4 goes on in other care.</summary>
    [Fact]
    public void The_eighteenth_birthday_ends_help_within_a_week_and_goes_before_all_else()
    {
        var end = new DateOnly(2024, 2, 29);
        string[] reasons = ["32", "33", "34", "35", "36"];
        var lines = reasons.Select((reason, child) => new DrawnStays.Drawn($"k{child}", NewYear, end, reason)).Append(new("k4", end.AddDays(1), null) { Code = "44A01" });
        var answer = DrawnStays.World([.. lines, .. Running(5, 15)], """
            kind | geboren
            k0   | 2006-02-21
            k1   | 2006-02-22
            k2   | 2006-03-07
            k3   | 2006-03-08
            k4   | 2006-03-01
            """).Ask(World.ScopeOf("2024"), new CareDuration());
        var ways = answer.Tables.Single(table => table.Id == "einde").Rows.Where(row => row.Key != "loopt-nog" && row.Figures[0].Value > 0);
        Assert.Equal([("18-jaar", 3m), ("client", 1m), ("extern", 1m)], ways.Select(row => (row.Key, row.Figures[0].Value!.Value)).OrderBy(way => way.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Where_nothing_was_taken_in_nothing_is_known()
    {
        using var store = new WorldStore([]);
        var scope = World.ScopeOf("2024");
        var answer = store.Ask(scope with { Comparison = World.ScopeOf("2023").Period, Per = "verwijzer" }, new CareDuration());
        Assert.Equal((0, 0, 0), (answer.Value("trajecten"), answer.Value("jeugdigen"), answer.Value("langLopend")));
        Assert.Equal((FigureState.Unknown, FigureState.Unknown), (answer.Figure("mediaanMaanden").State, answer.Figure("vergelijking/verschil/gemiddeld24").State));
        Assert.Contains("voor deze gemeente geen trajecten", Assert.Single(answer.Sentences), StringComparison.Ordinal);
    }

    private static IEnumerable<DrawnStays.Drawn> Running(int from, int count) => Enumerable.Range(from, count).Select(child => new DrawnStays.Drawn($"k{child}", NewYear, null));

    private static Answer Ask(string period, IEnumerable<DrawnStays.Drawn> lines) => DrawnStays.World(lines).Ask(World.ScopeOf(period), new CareDuration());
}
