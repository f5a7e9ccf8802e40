using Roer.Tests.World;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>How help ends.</summary>
public sealed class CareDurationEndsTests
{
    private static readonly DateOnly Begin = new(2024, 1, 1);

    /// <summary>Forty begin together; each reason ends one in each of the first months.</summary>
    private static IEnumerable<DrawnStays.Drawn> Forty(params string[] reasons) => Enumerable.Range(0, 40)
        .Select(child => new DrawnStays.Drawn($"k{child}", Begin, child < reasons.Length ? Begin.AddDays(20 + (10 * child)) : null, child < reasons.Length ? reasons[child] : "31"));

    [Fact]
    public void Ways_of_ending_and_those_still_in_care_add_up_to_all()
    {
        var table = Ask(Forty("31", "31", "32", "33", "34", "35", "39", "38", "02")).Tables.Single(one => one.Id == "einde");
        foreach (var column in new[] { 1, 2 })
            Assert.Equal(100, Math.Round(table.Rows.Sum(row => row.Figures[column].Value ?? 0), 4));
    }

    [Fact]
    public void Every_month_adds_up_to_all_and_agrees_with_the_table_of_ends()
    {
        var answer = Ask(Forty("31", "31", "32", "33", "34", "35", "39", "38", "02"));
        var table = answer.Tables.Single(one => one.Id == "einde-per-maand");
        Assert.Equal(ChartKind.Stacked, table.Chart);
        var known = table.Rows.Where(row => row.Figures[0].Value is not null).ToList();
        Assert.NotEmpty(known);
        Assert.All(known, row => Assert.Equal(100, Math.Round(row.Figures.Sum(figure => figure.Value ?? 0), 4)));
        Assert.Equal(answer.Value("einde/volgens-plan/binnen6"), answer.Value("einde-per-maand/6/volgensPlan"));
        Assert.Equal(answer.Value("einde/loopt-nog/binnen6"), answer.Value("einde-per-maand/6/nogInHulp"));
    }

    [Fact]
    public void Without_censoring_a_chance_is_a_share()
    {
        var answer = Ask(Forty("31", "31", "32", "33", "34", "35", "39", "38", "02"));
        Assert.Equal(7.5m, answer.Value("einde/volgens-plan/binnen6"));
        Assert.Equal(5m, answer.Value("einde/overleg/binnen6"));
        Assert.Equal(2.5m, answer.Value("einde/client/binnen6"));
        Assert.Equal(2.5m, answer.Value("einde/aanbieder/binnen6"));
        Assert.Equal(5m, answer.Value("einde/extern/binnen6"));
        Assert.Equal(77.5m, answer.Value("einde/loopt-nog/binnen6"));
        Assert.Equal(3, answer.Value("einde/volgens-plan/geeindigd"));
    }

    [Fact]
    public void An_administrative_end_is_no_end_of_help()
    {
        var answer = Ask(Forty("36", "37", "31"));
        Assert.Equal(2, answer.Value("einde/administratief/geeindigd"));
        Assert.Equal(decimal.Round(100m * 37 / 38, 6), answer.Value("einde/loopt-nog/binnen6"));
        Assert.Equal(3, answer.Value("trajectenBeeindigd"));
    }

    [Fact]
    public void Other_care_from_the_next_day_on_goes_before_the_reason()
    {
        var lines = Forty("31", "32").Append(new DrawnStays.Drawn("k0", Begin.AddDays(21), null) { Code = "44A01", Provider = "B" });
        var answer = Ask(lines);
        Assert.Equal(1, answer.Value("einde/andere-hulp/geeindigd"));
        Assert.Equal(0, answer.Value("einde/volgens-plan/geeindigd"));
    }

    [Fact]
    public void The_eighteenth_birthday_is_read_from_the_birth_date()
    {
        var answer = Ask(Forty("31"), """
            kind | geboren
            k0   | 2006-01-24
            """);
        Assert.Equal(1, answer.Value("einde/18-jaar/geeindigd"));
    }

    [Fact]
    public void An_end_without_a_stop_message_is_unknown()
    {
        var world = DrawnStays.World(Forty(), """
            toewijzing | kind | aanbieder | product | van        | tot        | omvang
            99         | k99  | A         | 45A04   | 2024-01-01 | 2024-02-29 | 1 uur per week

            start | begin
            99    | 2024-01-01
            """);
        Assert.Equal(1, world.Ask(World.ScopeOf("2024"), new CareDuration()).Value("einde/onbekend/geeindigd"));
    }

    /// <summary>All begin with 2024: nine months tell of 6, a year of 12, and more than two of 24.</summary>
    [Theory]
    [InlineData("2024-01..2024-09", 6)]
    [InlineData("2024", 12)]
    [InlineData("2024-01..2026-06", 24)]
    public void The_message_names_the_longest_term_that_is_known(string period, int months)
    {
        var table = DrawnStays.World(Forty("32", "32", "31")).Ask(World.ScopeOf(period), new CareDuration()).Tables.Single(one => one.Id == "einde");
        Assert.Equal($"Hulp eindigt binnen {months} maanden het vaakst zo: eerder, door de jeugdige of het gezin", table.Message);
    }

    [Fact]
    public void A_temporary_stop_ends_nothing() => Assert.Equal(100, Ask(Forty("20")).Value("einde/loopt-nog/binnen6"));

    private static Answer Ask(IEnumerable<DrawnStays.Drawn> lines, params string[] more) =>
        DrawnStays.World(lines, more).Ask(World.ScopeOf("2024"), new CareDuration());
}
