using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>The split over causes: worked out by hand in small worlds, closing in large ones, and finding what was planted in a town that is told in messages.</summary>
public sealed class CostRiseCausesTests
{
    private static readonly CostRise Question = new();

    /// <summary>Ten children with one trajectory each since 2021, and children after them that begin on a day.</summary>
    private static string Care(int children, string begin = "2021-01-01") =>
        "toewijzing | kind | aanbieder | product | van | tot\n" + Rows(children, child => $"{child} | k{child} | {(child == 10 ? "B" : "A")} | 45A04 | {Begin(child, begin)} | 2026-12-31")
        + "\n\n" + "start | begin\n" + Rows(children, child => $"{child} | {Begin(child, begin)}");

    private static string Claims(int year, int children, Func<int, string> money) =>
        "regel | toewijzing | van | bedrag | aantal\n" + Rows(children, child => $"r{year}-{child} | {child} | {(year, child) switch { (2025, > 10) => "2025-07-01", _ => $"{year}-01-01" }} | {money(child)}");

    [Fact]
    public void A_higher_price_is_price_in_both_splits()
    {
        var answer = Ask(Care(10), Claims(2024, 10, _ => "100 | 100"), Claims(2025, 10, _ => "110 | 100"));
        Assert.Equal([("prijs-oorzaak", 100m)], Bars(answer));
        Assert.Equal(answer.Value("wat-veranderde/prijs/bedragCent"), answer.Value("oorzaken/prijs-oorzaak/bedragCent"));
    }

    [Fact]
    public void More_hours_are_more_help_a_month_leap_day_or_not() =>
        Assert.Equal([("hulp-per-maand", 300m)], Bars(Ask(Care(10), Claims(2024, 10, _ => "100 | 100"), Claims(2025, 10, _ => "130 | 130"))));

    /// <summary>Six children begin on 1 July 2025, at 120 euros a year: 6 × 6 months × 120/12 = 360 euros.</summary>
    [Fact]
    public void Children_who_begin_are_inflow()
    {
        var answer = Ask(Care(16, "2025-07-01"), Claims(2024, 10, _ => "120 | 120"), Claims(2025, 16, child => child > 10 ? "60 | 60" : "120 | 120"));
        Assert.Equal([("instroom", 360m)], Bars(answer));
        Assert.Equal(360m, answer.Value("oorzaken-per-hulpvorm/02/instroomCent"));
    }

    [Fact]
    public void Without_two_ended_periods_of_one_length_there_are_no_causes_and_the_answer_says_why()
    {
        string[] world = [Care(10), Claims(2024, 10, _ => "100 | 100"), Claims(2025, 10, _ => "110 | 100")];
        var unequal = World.Of(world).Ask(World.ScopeOf("2025") with { Comparison = World.ScopeOf("2024-H1").Period }, Question);
        var running = World.Of(world).Ask(World.ScopeOf("2025", "2025-11-30"), Question);
        var part = World.Of(world).Ask(World.ScopeOf("2025", "2026-12-31", "aanbieder=A"), Question);
        foreach (var (answer, words) in new[] { (unequal, "niet even lang"), (running, "loopt nog"), (part, "alle hulp samen") })
        {
            Assert.DoesNotContain(answer.Tables, table => table.Id == "oorzaken");
            Assert.Contains(answer.Caveats, caveat => caveat.Contains(words, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Both_splits_close_to_the_cent_on_the_same_totals(int seed)
    {
        var answer = Ask(new SampleOptions { Seed = seed, Youths = 60, Years = 3, FirstYear = 2023 });
        var (split, causes) = (answer.Tables.Single(table => table.Id == "wat-veranderde"), answer.Tables.Single(table => table.Id == "oorzaken"));
        foreach (var table in new[] { split, causes })
            Assert.Equal(table.Rows[^1].Figures[0].Value, table.Rows.SkipLast(1).Sum(row => row.Figures[0].Value));
        Assert.Equal((split.Rows[0].Figures[0].Value, split.Rows[^1].Figures[0].Value), (causes.Rows[0].Figures[0].Value, causes.Rows[^1].Figures[0].Value));
        foreach (var row in causes.Rows.Where(row => split.Rows.Any(other => other.Key == row.Key)))
            Assert.Equal(split.Rows.Single(other => other.Key == row.Key).Figures[0].Value, row.Figures[0].Value);
        var forms = answer.Tables.Single(table => table.Id == "oorzaken-per-hulpvorm");
        for (var column = 0; column < forms.Columns.Count; column++)
            Assert.Equal(forms.TotalRow!.Figures[column].Value, forms.Rows.Sum(row => row.Figures[column].Value));
        Assert.All(causes.Rows.Where(row => row.Figures[0].Interval is not null), row =>
            Assert.InRange(row.Figures[0].Value!.Value, row.Figures[0].Interval!.Low, row.Figures[0].Interval!.High));
    }

    /// <summary>Messages, tables, trajectories made of messages, late claims: what was planted comes out of the other end.</summary>
    [Fact]
    public void A_planted_price_and_longer_care_are_found_from_messages()
    {
        var options = new SampleOptions { Seed = 7, Youths = 150, Years = 3, FirstYear = 2023 };
        var (usual, shifted) = (Ask(options), Ask(options with { Shift = new(2025) { Price = 1.08, Ending = 0.5 } }));
        var price = shifted.Value("oorzaken/prijs-oorzaak/bedragCent") - usual.Value("oorzaken/prijs-oorzaak/bedragCent");
        Assert.InRange(price!.Value / usual.Value("oorzaken/nu/bedragCent")!.Value, 0.03m, 0.08m);
        var longer = shifted.Value("oorzaken/duur/bedragCent") - usual.Value("oorzaken/duur/bedragCent");
        Assert.InRange(longer!.Value / usual.Value("oorzaken/nu/bedragCent")!.Value, 0.01m, 0.3m);
    }

    private static Answer Ask(params string[] drawn) => World.Of([.. drawn.SelectMany(text => text.Split("\n\n"))]).Ask(World.ScopeOf("2025"), Question);

    private static Answer Ask(SampleOptions options)
    {
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        return store.Ask(World.ScopeOf("2025", "2026-01-31") with { Municipality = options.Municipality }, Question);
    }

    private static string Begin(int child, string begin) => child <= 10 ? "2021-01-01" : begin;

    private static string Rows(int children, Func<int, string> row) => string.Join('\n', Enumerable.Range(1, children).Select(row));

    private static List<(string, decimal)> Bars(Answer answer) =>
        [.. answer.Tables.Single(table => table.Id == "oorzaken").Rows.Where(row => row.Key is not ("toen" or "nu") && row.Figures[0].Value != 0).Select(row => (row.Key, row.Figures[0].Value!.Value / 100))];
}
