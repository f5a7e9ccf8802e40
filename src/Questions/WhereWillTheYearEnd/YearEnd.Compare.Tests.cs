using Roer.Care;
using Roer.Methods.Spending;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The forecast beside an earlier one, beside what providers state and beside what the State gives; and tables that add up.</summary>
public sealed class YearEndCompareTests
{
    private static readonly YearEnd Question = new();
    private static readonly SpendingCell Second = DrawnYear.Cell with { TaskField = "6.82b", Provider = "10000002", Form = CareForm.FosterCare };

    [Theory]
    [InlineData(null, "31 mei 2024")]
    [InlineData("2024-03-31", "31 maart 2024")]
    [InlineData("2023-12-15", "15 december 2023")]
    public void The_bridge_goes_from_the_day_that_the_reader_set_or_from_a_month_before(string? then, string day)
    {
        var answer = YearEndTests.Steady().Ask(Scope(then), Question);
        var bridge = answer.Tables.Single(table => table.Id == "brug");
        Assert.Equal($"Verwacht op {day}", bridge.Rows[0].Label);
        Assert.Equal(bridge.Rows[^1].Figures[0].Value, answer.Figure("verwachtCent").Value);
        Assert.Equal(bridge.Rows[^1].Figures[0].Value, bridge.Rows.SkipLast(1).Sum(row => row.Figures[0].Value));
    }

    [Fact]
    public void From_the_same_day_every_step_is_zero()
    {
        var bridge = YearEndTests.Steady().Ask(Scope("2024-06-30"), Question).Tables.Single(table => table.Id == "brug");
        Assert.StartsWith("De verwachting is dezelfde als op 30 juni 2024", bridge.Message, StringComparison.Ordinal);
        Assert.All(bridge.Rows.Skip(1).SkipLast(1), row => Assert.Equal(0, row.Figures[0].Value));
    }

    /// <summary>Two forecasts of the same facts, each worked out on its own.</summary>
    [Fact]
    public void Where_nothing_changed_the_bridge_is_exactly_zero()
    {
        var claims = Uneven(71).ToList();
        YearEndFacts Facts() => DrawnYear.Facts("2024-08-31", claims) with { Risks = [DrawnYear.Risk(30, 1_000, 5_000, 90_001)], OtherCosts = [DrawnYear.Other("2024-02-01", 333)] };
        var bridge = YearEndBridge.Of(DrawnYear.Count(Facts()), DrawnYear.Count(Facts()));
        Assert.Equal(new YearEndBridge(bridge.From, bridge.From, 0, 0, 0, 0, 0), bridge);
    }

    [Fact]
    public void There_is_no_step_for_another_model()
    {
        var bridge = YearEndTests.Steady().Ask(Scope(null), Question).Tables.Single(table => table.Id == "brug");
        Assert.DoesNotContain(bridge.Rows, row => row.Key == "model");
        Assert.Contains("Een ander rekenmodel is daarom geen stap.", bridge.Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gisteren", "'gisteren' is geen datum. Schrijf jaar-maand-dag, zoals 2025-12-31.")]
    [InlineData("2024-07-01", "1 juli 2024 ligt na de peildatum. Kies een dag tot en met 30 juni 2024.")]
    public void A_day_that_cannot_be_used_is_told(string then, string sentence)
    {
        var fault = Assert.Throws<ScopeException>(() => YearEndTests.Steady(1).Ask(Scope(then), Question));
        Assert.Equal(("vergelijk-peildatum", sentence), (fault.Parameter, fault.Message));
    }

    /// <summary>Before the first year was whole there was no forecast, so there is no bridge.</summary>
    [Fact]
    public void Without_an_earlier_forecast_there_is_no_bridge() =>
        Assert.DoesNotContain(YearEndTests.Steady().Ask(Scope("2021-06-30"), Question).Tables, table => table.Id == "brug");

    /// <summary>A tenth of what is not answered yet is usually refused; that stands apart from the claims that are still to come.</summary>
    [Fact]
    public void What_will_be_refused_stands_apart_from_what_is_still_to_come()
    {
        var claims = DrawnYear.Steady(DrawnYear.Cell).SelectMany(sum => new[] { sum with { Cents = 90_000 }, sum with { Cents = 10_000, State = ClaimHistory.RefusedState } })
            .Select(sum => sum.Month == ClaimCalendar.NumberOf(DrawnYear.Day("2024-04-01")) ? sum with { State = 0 } : sum);
        var count = DrawnYear.Count(DrawnYear.Facts("2024-06-30", claims));
        var parts = YearEndParts.Of(count).ToDictionary(part => part.Key);
        Assert.Equal(100_000, parts["niet-beantwoord"].Cents);
        Assert.Equal(-10_000, parts["nog-af-te-wijzen"].Cents);
        Assert.Equal(PathSpread.MeanOf(count.Totals), parts.Values.Sum(part => part.Cents ?? 0));
        Assert.InRange(parts["late-rekeningen"].Cents!.Value, -1, long.MaxValue);
    }

    [Theory]
    [InlineData(81)]
    [InlineData(82)]
    [InlineData(83)]
    public void Rows_add_up_to_their_total_on_the_cent(int seed)
    {
        var count = DrawnYear.Count(DrawnYear.Facts("2024-08-31", [.. Uneven(seed), .. Uneven(seed + 100).Select(sum => sum with { Cell = Second })]));
        foreach (var table in YearEndDimension.Every.Select(dimension => YearEndTables.By(count, dimension, "")).Append(YearEndLiability.Of(count, "")))
        {
            for (var column = 0; column < table.Columns.Count; column++)
                Assert.Equal(table.TotalRow!.Figures[column].Value, table.Rows.Sum(row => row.Figures[column].Value));
        }

        Assert.Equal(PathSpread.MeanOf(count.Sums.Total()), YearEndTables.By(count, YearEndDimension.Form, "").TotalRow!.Figures[2].Value);
    }

    /// <summary>Of every month more is taken back later than comes: all is in and more, which is shown as all.</summary>
    [Fact]
    public void No_more_than_all_of_a_month_can_be_in()
    {
        var claims = DrawnYear.Steady(DrawnYear.Cell).SelectMany(sum => new[] { sum, sum with { Known = sum.Known.AddMonths(2), Cents = -20_000 } });
        var count = DrawnYear.Count(DrawnYear.Facts("2024-08-31", claims));
        Assert.All(YearEndRiskTables.Late(count, "").Rows, row => Assert.InRange(row.Figures[3].Value!.Value, 0, 100));
        Assert.Contains(YearEndRiskTables.Late(count, "").Rows, row => row.Figures[3].Value == 100);
    }

    [Fact]
    public void What_is_expected_stands_against_what_the_state_gives()
    {
        var count = DrawnYear.Count(DrawnYear.Closed() with { State = [new StateContributionPart("a", "mei", DrawnYear.Day("2024-05-31"), 1_000_000)] });
        Assert.Equal(200_000, YearEndTotals.Of(count).Single(total => total.Name == "verwachtMinRijksbijdrageCent").Figure.Value);
        Assert.Equal(FigureState.Unknown, YearEndTotals.Of(DrawnYear.Count(DrawnYear.Closed())).Single(total => total.Name == "verwachtMinRijksbijdrageCent").Figure.State);
    }

    /// <summary>Provider 1 states € 13,000 where € 12,000 is known; of one product alone nothing can be set beside it.</summary>
    [Fact]
    public void What_providers_state_stands_beside_what_is_known_with_the_mark_of_the_accountant()
    {
        var facts = DrawnYear.Closed() with
        {
            Productions = [new(DrawnYear.Cell.Provider, "", "", 1_300_000, true), new(DrawnYear.Cell.Provider, "", "45A04", 500, false), new("10000009", "45", "", 700, false)],
        };
        var table = YearEndProduction.Of(DrawnYear.Count(facts), "");
        Assert.StartsWith("Van 1 van de 3 opgaven", table.Message, StringComparison.Ordinal);
        Assert.Equal(["gecontroleerd", "niet gecontroleerd", "niet gecontroleerd"], table.Rows.Select(row => row.Texts[1]));
        Assert.Equal([1_300_000, 1_200_000, 100_000, 1_200_000], table.Rows[0].Figures.Select(figure => figure.Value));
        Assert.All(table.Rows[1].Figures.Skip(1), figure => Assert.Equal(FigureState.Unknown, figure.State));
        Assert.Equal([700, 0, 700, 0], table.Rows[2].Figures.Select(figure => figure.Value));
        Assert.Single(YearEndProduction.Of(DrawnYear.Count(facts, "taakveld=6.72a"), "").Rows);
    }

    [Fact]
    public void Production_statements_of_the_year_are_read_as_known_then()
    {
        var world = World.Of("""
            productie | jaar | product | bedrag | gecontroleerd | bekend
            10000002  | 2023 |         | 100    | nee           | 2024-02-10
            10000001  | 2023 | 45A04   | 70     | nee           | 2024-02-10
            10000001  | 2023 |         | 90     | ja            | 2024-02-10
            10000001  | 2022 |         | 80     | ja            | 2024-02-10
            10000003  | 2023 |         | 60     | ja            | 2024-07-10
            """);
        using var store = new WorldStore(world.Intakes);
        var found = YearEndProduction.All(store.Store.At(World.Municipality, DrawnYear.Day("2024-06-30"), null), 2023);
        Assert.Equal([new ProductionSum("10000001", "", "", 9_000, true), new ProductionSum("10000001", "", "45A04", 7_000, false), new ProductionSum("10000002", "", "", 10_000, false)], found);
    }

    private static Scope Scope(string? then) => World.ScopeOf("2024", "2024-06-30") with { Settings = then is null ? [] : [new Setting("vergelijk-peildatum", then)] };

    private static IEnumerable<ClaimedSum> Uneven(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 36).SelectMany(month => Enumerable.Range(0, 4).Select(age =>
            DrawnYear.Sum(DrawnYear.Cell, DrawnYear.Day("2022-01-01").AddMonths(month), random.Next(5_000, 90_000) / (age + 1)) is var sum ? sum with { Known = sum.Known.AddMonths(age), Lines = 12 } : default))];
    }
}
