using System.Globalization;
using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>How long help lasts, in small worlds that a reader can count; and the whole answer for the invented municipality.</summary>
public sealed class CareDurationTests
{
    private static readonly CareDuration Question = new();

    /// <summary>Twenty begin on 1 January 2024; one ends on the last day of each of the first ten months, ten go on.</summary>
    private static readonly DrawnStays.Drawn[] Twenty =
    [
        .. Enumerable.Range(1, 20).Select(child => new DrawnStays.Drawn($"k{child}", new DateOnly(2024, 1, 1), child > 10 ? null : new DateOnly(2024, child, DateTime.DaysInMonth(2024, child)))),
    ];

    [Theory]
    [InlineData("0", 100)]
    [InlineData("1", 100)]
    [InlineData("2", 90)]
    [InlineData("4", 80)]
    [InlineData("10", 55)]
    [InlineData("11", 50)]
    public void Without_late_entries_the_curve_is_the_share_that_still_runs(string months, decimal share) =>
        Assert.Equal(share, Ask(DrawnStays.World(Twenty), "2024").Value($"nog-in-hulp/{months}/nogInHulp"));

    [Fact]
    public void Half_is_done_on_the_day_of_the_tenth_ending()
    {
        var days = new DateOnly(2024, 10, 31).DayNumber - new DateOnly(2024, 1, 1).DayNumber + 1;
        Assert.Equal(decimal.Round(days / 30.4375m, 6), Ask(DrawnStays.World(Twenty), "2024").Value("mediaanMaanden"));
    }

    [Fact]
    public void Nine_trajectories_are_too_few_and_ten_are_enough()
    {
        Assert.Equal(FigureState.Unknown, Ask(DrawnStays.World(Twenty[11..]), "2024").Figure("nog-in-hulp/6/nogInHulp").State);
        Assert.Equal(100, Ask(DrawnStays.World(Twenty[10..]), "2024").Value("nog-in-hulp/6/nogInHulp"));
    }

    [Fact]
    public void A_small_group_is_named_too_few()
    {
        var world = DrawnStays.World([.. Twenty, new("k99", new DateOnly(2024, 2, 1), null) { Provider = "B" }]);
        var row = Ask(world, "2024").Tables.Single(table => table.Id == "per-aanbieder").Rows.Single(one => one.Key == "B");
        Assert.Equal(["Te weinig trajecten"], row.Texts);
        Assert.All(row.Figures.Skip(2), figure => Assert.Equal(FigureState.Unknown, figure.State));
    }

    /// <summary>Of those who were in care before the period only the days in it count: their early days prove nothing, for who ended then is not here.</summary>
    [Fact]
    public void Care_from_before_the_period_counts_from_the_day_we_follow_it()
    {
        var old = Enumerable.Range(1, 30).Select(child => new DrawnStays.Drawn($"o{child}", new DateOnly(2023, 6, 1), null));
        var answer = Ask(DrawnStays.World([.. Twenty, .. old]), "2024");
        Assert.Equal(90, answer.Value("nog-in-hulp/2/nogInHulp"));
        Assert.Equal(18, answer.Value("nog-in-hulp/2/gevolgd"));
        Assert.Equal(50, answer.Value("trajecten"));
    }

    [Fact]
    public void Endings_after_the_period_are_not_seen_in_it()
    {
        var answer = Ask(DrawnStays.World(Twenty), "2024-K1");
        Assert.Equal(90, answer.Value("nog-in-hulp/2/nogInHulp"));
        Assert.Equal(FigureState.Unknown, answer.Figure("nog-in-hulp/4/nogInHulp").State);
        Assert.Equal(3, answer.Value("trajectenBeeindigd"));
    }

    [Fact]
    public void Running_trajectories_never_make_help_shorter()
    {
        var fewer = Ask(DrawnStays.World(Twenty), "2024");
        var more = Ask(DrawnStays.World([.. Twenty, .. Enumerable.Range(1, 15).Select(child => new DrawnStays.Drawn($"r{child}", new DateOnly(2024, 1, 1), null))]), "2024");
        foreach (var months in Enumerable.Range(1, 11).Select(month => month.ToString(CultureInfo.InvariantCulture)))
            Assert.True(more.Value($"nog-in-hulp/{months}/nogInHulp") >= fewer.Value($"nog-in-hulp/{months}/nogInHulp"));
    }

    /// <summary>The mean of closed trajectories is 5.5 months, while half of all goes on for longer than ten.</summary>
    [Fact]
    public void The_mean_of_closed_trajectories_is_shown_beside_the_curve_that_counts_the_running_ones()
    {
        var answer = Ask(DrawnStays.World(Twenty), "2024-01..2026-06");
        Assert.Equal(10, answer.Value("afgeslotenTrajecten"));
        Assert.InRange(answer.Value("gemiddeldAfgeslotenMaanden")!.Value, 5.4m, 5.6m);
        Assert.InRange(answer.Value("gemiddeld24Maanden")!.Value, 14.7m, 14.8m);
        Assert.Contains(answer.Tables.Single(table => table.Id == "nog-in-hulp").Notes, note => note.Contains("5,5 maanden", StringComparison.Ordinal) && note.Contains("lopende hulp telt dan niet mee", StringComparison.Ordinal));
    }

    [Fact]
    public void Those_in_care_today_are_expected_to_stay_as_those_who_came_so_far()
    {
        var answer = Ask(DrawnStays.World(Twenty), "2024-01..2026-12", "2024-04-30");
        Assert.Equal(16, answer.Value("resterend/0/trajecten"));
        Assert.Equal(16, answer.Value("trajectenLopend"));
        Assert.Equal(FigureState.NotApplicable, answer.Figure("resterend/12/nogMaanden").State);
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("herbeoordeling | dag | uitkomst\n12 | 2025-01-10 | 4\n13 | 2023-12-31 | 4", 1, 9)]
    public void The_tail_tells_who_was_looked_at_again_where_that_is_known(string table, int? reassessed, int? not)
    {
        var answer = Ask(DrawnStays.World(Twenty, table), "2025", "2025-12-31");
        Assert.Equal(10, answer.Value("langLopend"));
        Assert.Equal(reassessed, answer.Value("lang-lopend/02/herbeoordeeld"));
        Assert.Equal(not, answer.Value("langLopendNietHerbeoordeeld"));
    }

    [Fact]
    public void The_same_period_beside_itself_differs_by_nothing_and_is_about_as_long()
    {
        using var store = new WorldStore(DrawnStays.World(Twenty).Intakes);
        var scope = World.ScopeOf("2024-01..2026-06");
        var answer = store.Ask(scope with { Comparison = scope.Period }, Question);
        Assert.Equal(0, answer.Value("vergelijking/verschil/gemiddeld24"));
        Assert.Equal(100, answer.Value("vergelijking/verschil/toeval"));
        Assert.Contains(answer.Sentences, sentence => sentence.Contains("ongeveer even lang", StringComparison.Ordinal));
    }

    [Fact]
    public void A_period_without_care_says_so()
    {
        var answer = Ask(DrawnStays.World(Twenty), "2019");
        Assert.Contains("geen trajecten", answer.Sentences[0], StringComparison.Ordinal);
        Assert.Equal(0, answer.Value("trajecten"));
    }

    [Fact]
    public void The_answer_is_the_one_that_was_read_and_agreed()
    {
        var options = new SampleOptions { Seed = 1, Youths = 300, Years = 3, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var answer = store.Ask(World.ScopeOf("2025", "2026-01-31") with { Municipality = options.Municipality, Comparison = World.ScopeOf("2024").Period }, Question);
        var about = string.Create(CultureInfo.InvariantCulture, $"De verzonnen gemeente van zaad {options.Seed}, {options.Youths} jeugdigen, {options.Years} jaar.");
        Golden.Matches($"# {Question.Asks}\n\n{about}\n\n{AnswerText.Tables(answer)}");
    }

    private static Answer Ask(World world, string period, string asOf = "2026-12-31") => world.Ask(World.ScopeOf(period, asOf), Question);
}
