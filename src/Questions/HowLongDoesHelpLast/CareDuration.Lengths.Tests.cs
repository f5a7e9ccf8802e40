using Roer.Tests.World;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>Means, what remains, the tail and groups, worked out by hand. A month is 30.4375 days.</summary>
public sealed class CareDurationLengthsTests
{
    private static readonly CareDuration Question = new();

    /// <summary>Of twenty who began with 2022 half ended on day 365; of twenty who began with 2024 half ended on day 73. The others go on.</summary>
    private static readonly DrawnStays.Drawn[] TwoYears =
    [
        .. Enumerable.Range(0, 20).Select(child => new DrawnStays.Drawn($"a{child}", new DateOnly(2022, 1, 1), child < 10 ? new DateOnly(2022, 12, 31) : null)),
        .. Enumerable.Range(0, 20).Select(child => new DrawnStays.Drawn($"b{child}", new DateOnly(2024, 1, 1), child < 10 ? new DateOnly(2024, 3, 13) : null) { Provider = "B" }),
    ];

    /// <summary>
    /// Within 730 days: 365 + 365 ÷ 2 = 547.5 and 73 + 657 ÷ 2 = 401.5 days. Variances by Greenwood: (365 ÷ 2)² × 10 ÷ (20 × 10) = 1665.3125 and
    /// (657 ÷ 2)² ÷ 20 = 5395.6125; together a standard error of 84.0293 days, so that the difference of −146 days is 1.7375 times that.
    /// </summary>
    [Fact]
    public void The_mean_within_24_months_and_its_difference_with_another_period()
    {
        var answer = DrawnStays.World(TwoYears).Ask(World.ScopeOf("2024-01..2025-12") with { Comparison = World.ScopeOf("2022-01..2023-12").Period }, Question);
        Assert.Equal((13.190965m, 17.98768m), (answer.Value("gemiddeld24Maanden"), answer.Value("vergelijking/vergelijk/gemiddeld24")));
        var difference = answer.Figure("vergelijking/verschil/gemiddeld24");
        Assert.Equal((-4.796715m, -9.337689m, -0.25574m), (difference.Value, difference.Interval!.Low, difference.Interval.High));
        Assert.Equal(8.23009m, answer.Value("vergelijking/verschil/toeval"));
        Assert.Contains("Hulp duurt gemiddeld 4,8 maanden korter dan in januari 2022 tot en met december 2023.", answer.Sentences);
    }

    /// <summary>A year of beginning is followed beyond the period; each year is set against the other.</summary>
    [Fact]
    public void Years_of_beginning_are_followed_from_their_beginning()
    {
        var answer = DrawnStays.World(TwoYears).Ask(World.ScopeOf("2025") with { Per = "beginjaar" }, Question);
        Assert.Equal("per-beginjaar", answer.Tables[0].Id);
        Assert.Equal(["2022", "2024"], answer.Tables[0].Rows.Select(row => row.Key));
        Assert.Equal((20, 17.98768m, 4.796715m), (answer.Value("per-beginjaar/2022/trajecten"), answer.Value("per-beginjaar/2022/gemiddeld24"), answer.Value("per-beginjaar/2022/verschil")));
        Assert.Equal((20, 13.190965m, -4.796715m), (answer.Value("per-beginjaar/2024/trajecten"), answer.Value("per-beginjaar/2024/gemiddeld24"), answer.Value("per-beginjaar/2024/verschil")));
        Assert.Equal((20, FigureState.Unknown), (answer.Value("trajecten"), answer.Figure("gemiddeld24Maanden").State));
    }

    [Fact]
    public void A_filter_by_provider_gives_the_figures_of_its_row()
    {
        using var store = new WorldStore(DrawnStays.World(TwoYears).Intakes);
        var (all, own) = (store.Ask(World.ScopeOf("2024-01..2025-12") with { Per = "aanbieder" }, Question), store.Ask(World.ScopeOf("2024-01..2025-12", "2026-12-31", "aanbieder=B"), Question));
        Assert.Equal((20, 13.190965m, 50m), (own.Value("trajecten"), own.Value("gemiddeld24Maanden"), own.Value("na12Procent")));
        Assert.Equal((20, 13.190965m, 50m), (all.Value("per-aanbieder/B/trajecten"), all.Value("per-aanbieder/B/gemiddeld24"), all.Value("per-aanbieder/B/na12")));
        Assert.Equal((10, FigureState.Unknown), (all.Value("per-aanbieder/A/trajecten"), all.Figure("per-aanbieder/A/gemiddeld24").State));
        Assert.Equal(["Te weinig trajecten gevolgd vanaf het begin"], all.Tables.Single(table => table.Id == "per-aanbieder").Rows.Single(row => row.Key == "A").Texts);
    }

    /// <summary>
    /// Forty begin with 2022: twenty end on day 100, ten on day 400, ten go on. Three more are in care for 100 days on the as-of date: of the twenty who
    /// stayed for longer than 100 days half ended 300 days later, so that they may expect 300 + 430 ÷ 2 = 515 of the next 730 days.
    /// </summary>
    [Fact]
    public void What_remains_is_what_those_saw_who_had_come_so_far()
    {
        var forty = Enumerable.Range(0, 40).Select(child => new DrawnStays.Drawn($"k{child}", new DateOnly(2022, 1, 1), child < 20 ? new DateOnly(2022, 4, 10) : child < 30 ? new DateOnly(2023, 2, 4) : null));
        var three = Enumerable.Range(0, 3).Select(child => new DrawnStays.Drawn($"n{child}", new DateOnly(2024, 10, 24), null));
        var answer = DrawnStays.World([.. forty, .. three]).Ask(World.ScopeOf("2022-01..2024-12", "2025-01-31"), Question);
        Assert.Equal((3, 16.919918m), (answer.Value("resterend/0/trajecten"), answer.Value("resterend/0/nogMaanden")));
        Assert.Equal((100, 50), (answer.Value("resterend/0/nog6"), answer.Value("resterend/0/nog12")));
        Assert.Equal((0, FigureState.NotApplicable), (answer.Value("resterend/6/trajecten"), answer.Figure("resterend/6/nogMaanden").State));
        Assert.Equal((10, FigureState.Unknown), (answer.Value("resterend/24/trajecten"), answer.Figure("resterend/24/nogMaanden").State));
        Assert.Equal(FigureState.Unknown, answer.Tables.Single(table => table.Id == "resterend").TotalRow!.Figures[1].State);
    }

    /// <summary>Eighteen months are 547 days. On 31 December 2025 k1 has been in care for 547 days, k2 to k6 for 548.</summary>
    [Fact]
    public void The_tail_begins_after_eighteen_months_and_counts_reassessments_between_the_beginning_and_the_as_of_date()
    {
        var lines = Enumerable.Range(1, 6).Select(child => new DrawnStays.Drawn($"k{child}", new DateOnly(2024, 7, child == 1 ? 3 : 2), null) { Code = child == 6 ? "44A01" : "45A04" });
        var world = DrawnStays.World(lines, """
            herbeoordeling | dag        | uitkomst
            1              | 2025-05-01 | 4
            2              | 2024-07-01 | 4
            3              | 2024-07-02 | 4
            4              | 2026-01-01 | 4
            5              | 2025-12-31 | 1
            5              | 2026-03-01 | 1
            """);
        var answer = world.Ask(World.ScopeOf("2025", "2025-12-31"), Question);
        Assert.Equal((5, 3), (answer.Value("langLopend"), answer.Value("langLopendNietHerbeoordeeld")));
        Assert.Equal((4, 2, 2), (answer.Value("lang-lopend/02/trajecten"), answer.Value("lang-lopend/02/herbeoordeeld"), answer.Value("lang-lopend/02/nietHerbeoordeeld")));
        Assert.Equal((1, 0, 1), (answer.Value("lang-lopend/14/trajecten"), answer.Value("lang-lopend/14/herbeoordeeld"), answer.Value("lang-lopend/14/nietHerbeoordeeld")));
        Assert.Contains("Op 31 december 2025 lopen 5 trajecten langer dan 18 maanden. Bij 3 daarvan is niet opnieuw gekeken of de hulp nog past.", answer.Sentences);
    }

    /// <summary>Twelve by referrer 03, of whom six end on day 100; nine by 04; one without. The first of 03 goes on by an allocation of 04.</summary>
    [Fact]
    public void A_trajectory_belongs_to_the_referrer_of_each_of_its_allocations()
    {
        var begin = new DateOnly(2024, 1, 1);
        var lines = Enumerable.Range(1, 22).Select(child => new DrawnStays.Drawn($"k{child}", begin, child is > 1 and <= 7 ? begin.AddDays(99) : child == 1 ? begin.AddDays(9) : null));
        var referrals = "verwijzer | type\n" + string.Concat(Enumerable.Range(1, 21).Select(child => $"{child} | {(child <= 12 ? "03" : "04")}\n")) + "23 | 04";
        using var store = new WorldStore(DrawnStays.World([.. lines, new("k1", begin.AddDays(10), null)], referrals).Intakes);
        var all = store.Ask(World.ScopeOf("2024") with { Per = "verwijzer" }, Question);
        Assert.Equal([("03", 12m), ("04", 10m), ("onbekend", 1m)], all.Tables[0].Rows.Select(row => (row.Key, row.Figures[0].Value!.Value)));
        Assert.Equal((22, 22), (all.Value("trajecten"), all.Value("jeugdigen")));
        Assert.Equal(["", "", "Te weinig trajecten"], all.Tables[0].Rows.Select(row => row.Texts.Single()));
        var own = store.Ask(World.ScopeOf("2024", "2026-12-31", "verwijzer=03"), Question);
        Assert.Equal((12, 12, 6), (own.Value("trajecten"), own.Value("nog-in-hulp/3/gevolgd"), own.Value("nog-in-hulp/4/gevolgd")));
        Assert.Equal((100, FigureState.Unknown), (own.Value("nog-in-hulp/3/nogInHulp"), own.Figure("nog-in-hulp/4/nogInHulp").State));
        var early = store.Ask(World.ScopeOf("2024-01..2024-01", "2026-12-31", "verwijzer=onbekend"), Question);
        Assert.Equal((1, FigureState.Unknown), (early.Value("trajecten"), early.Figure("mediaanMaanden").State));
    }
}
