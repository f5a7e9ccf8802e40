using System.Globalization;
using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Where the year will end, in worlds that a reader can reckon; and the whole answer for the invented municipality.</summary>
public sealed class YearEndTests
{
    private static readonly YearEnd Question = new();

    /// <summary>Ten children in care all the time; each month costs € 1,000 a child, known on the 15th of the next month.</summary>
    internal static World Steady(int children = 10, string to = "2026-12-31", int lastMonth = 48)
    {
        var names = Enumerable.Range(1, children).ToList();
        var allocations = string.Join('\n', names.Select(child => $"{child} | k{child} | A | 45A04 | 2021-01-01 | {to} | 40 uur per maand"));
        var starts = string.Join('\n', names.Select(child => $"{child} | 2021-01-01"));
        var lines = Enumerable.Range(0, lastMonth).Select(index => new DateOnly(2021, 1, 1).AddMonths(index)).SelectMany(month => names.Select(child => string.Create(
            CultureInfo.InvariantCulture, $"r{month:yyyyMM}k{child} | {child} | {month:yyyy-MM-dd} | 1000 | {month.AddMonths(1).AddDays(14):yyyy-MM-dd}")));
        return World.Of(
            $"toewijzing | kind | aanbieder | product | van | tot | omvang\n{allocations}",
            $"start | begin\n{starts}",
            "tarief | eenheid | prijs\n45A04 | uur | 25",
            $"regel | toewijzing | van | bedrag | bekend\n{string.Join('\n', lines)}");
    }

    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2024-06-30")]
    [InlineData("2024-12-31")]
    public void Where_every_month_is_the_same_the_year_ends_where_it_must(string asOf)
    {
        var answer = Steady().Ask(World.ScopeOf("2024", asOf), Question);
        Assert.InRange(answer.Value("verwachtCent")!.Value, 117_000m, 120_000.01m);
        Assert.Equal(answer.Value("verwachtCent"), answer.Value("toegekendCent") + answer.Value("nogNietBeantwoordCent") + answer.Value("nogUitBerichtenCent"));
    }

    [Fact]
    public void What_is_known_is_what_question_2_shows_of_it()
    {
        var scope = World.ScopeOf("2024", "2024-06-30");
        using var store = new WorldStore(Steady().Intakes);
        var (money, year) = (store.Ask(scope), store.Ask(scope, Question));
        foreach (var name in new[] { "gedeclareerdCent", "toegekendCent", "afgewezenCent", "nogNietBeantwoordCent" })
            Assert.Equal(money.Value(name), year.Value(name));
        Assert.Equal(50_000, year.Value("gedeclareerdCent"));
    }

    [Fact]
    public void Less_than_a_year_of_whole_months_gives_no_forecast()
    {
        var answer = Steady(lastMonth: 8).Ask(World.ScopeOf("2021", "2021-09-30"), Question);
        Assert.Equal(FigureState.Unknown, answer.Figure("verwachtCent").State);
        Assert.Equal(80_000, answer.Value("gedeclareerdCent"));
        Assert.Contains("te weinig complete maanden", Assert.Single(answer.Alerts), StringComparison.Ordinal);
        Assert.Empty(answer.Tables);
    }

    [Fact]
    public void An_empty_store_says_that_there_is_no_forecast()
    {
        using var store = new WorldStore([]);
        var answer = store.Ask(World.ScopeOf("2024"), Question);
        Assert.Equal(FigureState.Unknown, answer.Figure("verwachtCent").State);
        Assert.Equal(0, answer.Value("gedeclareerdCent"));
    }

    [Fact]
    public void The_invented_municipality_has_this_answer()
    {
        var options = new SampleOptions { Seed = 1, Youths = 200, Years = 4, FirstYear = 2021 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var answer = store.Ask(World.ScopeOf("2024", "2024-06-30") with { Municipality = options.Municipality }, Question);
        Golden.Matches($"# {Question.Asks}\n\nVerzonnenstad, 200 jeugdigen, seed 1, 2024, peildatum 2024-06-30.\n\n{AnswerText.Tables(answer)}");
    }
}
