using System.Globalization;
using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>Why costs rise, in small worlds that a reader can work out; and the whole answer for the invented municipality.</summary>
public sealed class CostRiseTests
{
    private static readonly CostRise Question = new();

    /// <summary>Ten children with one trajectory each in 2024 and 2025, of 100 hours at 1 euro.</summary>
    private static string Ten(Func<int, string> product, Func<int, string> provider, int children = 10) =>
        "toewijzing | kind | aanbieder | product | van | tot\n" + string.Join('\n', Enumerable.Range(1, children).Select(child => $"{child} | k{child} | {provider(child)} | {product(child)} | 2024-01-01 | 2025-12-31"));

    private static string Lines(int year, Func<int, string> rest, string columns = "bedrag | aantal", int children = 10) =>
        $"regel | toewijzing | van | {columns}\n" + string.Join('\n', Enumerable.Range(1, children).Select(child => $"r{year}-{child} | {child} | {year}-01-01 | {rest(child)}"));

    private static string Starts(int children = 10) => "start | begin\n" + string.Join('\n', Enumerable.Range(1, children).Select(child => $"{child} | 2024-01-01"));

    private static Answer Ask(params string[] drawn) => World.Of(drawn).Ask(World.ScopeOf("2025"), Question);

    private static string Plain => Ten(_ => "45A04", _ => "A");

    [Fact]
    public void A_higher_price_for_the_same_hours_is_price_and_nothing_else()
    {
        var answer = Ask(Plain, Starts(), Lines(2024, _ => "100 | 100"), Lines(2025, _ => "110 | 100"));
        Assert.Equal((1000, 1100), (answer.Value("wat-veranderde/toen/bedragCent"), answer.Value("wat-veranderde/nu/bedragCent")));
        Assert.Equal([("prijs", 100m)], Bars(answer));
        Assert.Contains("De kosten stegen met €\u00a0100 (10,0%): van €\u00a01.000 in 2024 naar €\u00a01.100 in 2025.", answer.Sentences);
    }

    /// <summary>2024 has 366 days, so 365 is a little less for each trajectory; what is delivered a day is then a little more.</summary>
    [Fact]
    public void More_hours_on_the_same_days_are_more_help_a_day()
    {
        var answer = Ask(Plain, Starts(), Lines(2024, _ => "100 | 100"), Lines(2025, _ => "130 | 130"));
        Assert.Equal(300, answer.Value("wat-veranderde/hulp-per-dag/bedragCent") + answer.Value("wat-veranderde/dagen-per-traject/bedragCent"));
        Assert.InRange(answer.Value("wat-veranderde/dagen-per-traject/bedragCent")!.Value, -4, -2);
    }

    [Fact]
    public void More_children_with_the_same_help_are_a_larger_share_with_care()
    {
        var answer = Ask(
            "inwoners | jaar | leeftijd | aantal\nBU99980101 | 2024 | 10 | 1000\nBU99980101 | 2025 | 10 | 1000", Ten(_ => "45A04", _ => "A", 20), Starts(10),
            "start | begin\n" + string.Join('\n', Enumerable.Range(11, 10).Select(child => $"{child} | 2025-01-01")), Lines(2024, _ => "100 | 100"), Lines(2025, _ => "100 | 100", children: 20));
        Assert.Equal(0, answer.Value("wat-veranderde/inwoners/bedragCent"));
        Assert.Equal(1000, answer.Value("wat-veranderde/deel-met-hulp/bedragCent"));
    }

    [Fact]
    public void Without_residents_the_first_two_bars_are_one()
    {
        var answer = Ask(Plain, Starts(), Lines(2024, _ => "100 | 100"), Lines(2025, _ => "110 | 100"));
        Assert.DoesNotContain(answer.Tables[0].Rows, row => row.Key is "inwoners" or "deel-met-hulp");
        Assert.Contains(answer.Tables[0].Rows, row => row.Key == "jeugdigen-met-hulp");
        Assert.Contains(answer.Caveats, caveat => caveat.Contains("hoeveel jeugdigen er wonen", StringComparison.Ordinal));
    }

    /// <summary>The same hours move from a provider of 1 euro to one of 2 euros: half of them, so 50 % more.</summary>
    [Fact]
    public void Hours_that_move_to_a_dearer_provider_are_a_shift_and_no_price()
    {
        var answer = Ask(
            Ten(_ => "45A04", child => child <= 5 ? "A" : "B"), Starts(),
            Lines(2024, child => child <= 5 ? "300 | 300" : "200 | 100"), Lines(2025, child => child <= 5 ? "100 | 100" : "600 | 300"));
        Assert.Equal((2500, 3500), (answer.Value("wat-veranderde/toen/bedragCent"), answer.Value("wat-veranderde/nu/bedragCent")));
        Assert.Equal([("aanbieders", 1000m)], Bars(answer));
        Assert.Equal((-1000, 2000), (answer.Value("per-aanbieder/A/veranderingCent"), answer.Value("per-aanbieder/B/veranderingCent")));
        Assert.Equal(0, answer.Value("per-aanbieder/A/verschuivingCent") + answer.Value("per-aanbieder/B/verschuivingCent"));
    }

    /// <summary>100 hours at 1 euro become 6000 minutes at 2 cents: no price of then for minutes, so no change of price is seen.</summary>
    [Fact]
    public void A_new_unit_tells_of_no_price()
    {
        var answer = Ask(Plain, Starts(), Lines(2024, _ => "100 | 100 | uur", "bedrag | aantal | eenheid"), Lines(2025, _ => "120 | 6000 | minuut", "bedrag | aantal | eenheid"));
        Assert.Equal(0, answer.Value("wat-veranderde/prijs/bedragCent"));
        Assert.Equal(200, answer.Value("wat-veranderde/hulp-per-dag/bedragCent") + answer.Value("wat-veranderde/dagen-per-traject/bedragCent"));
    }

    [Fact]
    public void A_product_without_a_predecessor_is_new_and_one_with_a_successor_is_not()
    {
        string[] world = [Starts(), Lines(2024, _ => "100 | 100 | 45A04", "bedrag | aantal | product"), Lines(2025, _ => "110 | 100 | 45A05", "bedrag | aantal | product")];
        var apart = Ask([Plain, .. world]);
        Assert.Equal(100, apart.Value("wat-veranderde/nieuw-en-gestopt/bedragCent"));
        Assert.Equal((1100, -1000), (apart.Value("per-product/45A05/nieuwEnGestoptCent"), apart.Value("per-product/45A04/nieuwEnGestoptCent")));
        var linked = Ask(["product | vorm | opvolger\n45A04 | 2 | 45A05\n45A05 | 2 | ", Plain, .. world]);
        Assert.DoesNotContain(linked.Tables[0].Rows, row => row.Key == "nieuw-en-gestopt");
        Assert.Equal(100, linked.Value("wat-veranderde/prijs/bedragCent"));
    }

    [Fact]
    public void What_has_no_form_has_a_bar_of_its_own_and_so_have_costs_outside_the_messages()
    {
        var answer = Ask(
            "product | vorm\n48A01 | 21\n50X01 | 99\nEIGEN | 0", Ten(child => child switch { 1 => "48A01", 2 => "50X01", 3 => "EIGEN", _ => "45A04" }, _ => "A"), Starts(),
            Lines(2024, _ => "100 | 100"), Lines(2025, child => child <= 3 ? $"{100 + (10 * child)} | 100" : "100 | 100"),
            "kosten | maand | bedrag\npgb | 2024-01-01 | 500\npgb | 2025-01-01 | 600\nvast | 2024-01-01 | 50");
        Assert.Equal((10, 20, 30), (Bar(answer, "maatregelen"), Bar(answer, "geen-hulpvorm"), Bar(answer, "hulpvorm-onbekend")));
        Assert.Equal((100, -50, 0), (Bar(answer, "pgb"), Bar(answer, "vaste-bedragen"), Bar(answer, "overige-posten")));
        Assert.Equal((1550, 1660), (answer.Value("wat-veranderde/toen/bedragCent"), answer.Value("wat-veranderde/nu/bedragCent")));
    }

    [Fact]
    public void What_is_only_told_of_one_period_is_unknown_and_no_difference()
    {
        var answer = Ask(Plain, Starts(), Lines(2024, _ => "100 | 100"), Lines(2025, _ => "100 | 100"), "kosten | maand | bedrag\npgb | 2025-01-01 | 600");
        Assert.DoesNotContain(answer.Tables[0].Rows, row => row.Key == "pgb");
        Assert.Equal(0, answer.Value("verschilCent"));
        Assert.Equal((600, FigureState.Unknown), (answer.Value("overigeKostenCent"), answer.Totals.Single(total => total.Name == "overigeKostenCent").Comparison!.State));
    }

    [Fact]
    public void More_taken_back_than_claimed_cannot_be_split_and_is_named_so()
    {
        var answer = Ask(Plain, Starts(), Lines(2024, _ => "100 | 100"), Lines(2025, _ => "-20 | 20"));
        Assert.Equal(-1200, Bar(answer, "niet-te-splitsen"));
    }

    [Fact]
    public void A_period_without_claims_is_not_compared()
    {
        var answer = Ask(Plain, Starts(), Lines(2025, _ => "100 | 100"));
        Assert.Equal(["Over 2024 zijn geen rekeningen bekend. Daarom kunnen we de kosten niet vergelijken."], answer.Sentences);
        Assert.Empty(answer.Tables[0].Rows);
        Assert.Equal(FigureState.Unknown, answer.Figure("verschilCent").State);
    }

    [Fact]
    public void Fewer_than_ten_children_have_no_interval_and_are_no_sure_cause()
    {
        var answer = Ask(Plain, Starts(), Lines(2024, _ => "100 | 100", children: 9), Lines(2025, _ => "110 | 100", children: 9));
        Assert.All(answer.Tables[0].Rows, row => Assert.Null(row.Figures[0].Interval));
        Assert.Contains("Van geen oorzaak is het bedrag groter dan we door toeval verwachten.", answer.Sentences);
    }

    [Theory]
    [InlineData("2025", "2024")]
    [InlineData("2025-K2", "2024-K2")]
    [InlineData("2025-01..2025-06", "2024-01..2024-06")]
    [InlineData("2024-02", "2023-02")]
    public void Without_a_period_to_compare_with_it_is_the_same_a_year_earlier(string period, string before) =>
        Assert.Equal(before, World.Of(Plain).Ask(World.ScopeOf(period), Question).Scope.Comparison!.Text);

    [Fact]
    public void Other_lengths_overlaps_and_other_ways_of_paying_are_warned_for()
    {
        var scope = World.ScopeOf("2025-H1") with { Comparison = World.ScopeOf("2025-K1").Period };
        var alerts = World.Of(Plain, Starts(), Lines(2025, _ => "100 | 100"), "contract | product | bekostiging | van | tot\nA | 45A04 | inspanning | 2024-01-01 | 2025-03-31\nA | 45A04 | resultaat | 2025-04-01 | 2025-12-31").Ask(scope, Question).Alerts;
        Assert.Equal(3, alerts.Count);
        Assert.Contains(alerts, alert => alert.Contains("3 en 6 maanden", StringComparison.Ordinal));
        Assert.Contains(alerts, alert => alert.Contains("overlappen", StringComparison.Ordinal));
        Assert.Contains(alerts, alert => alert.Contains("manier van betalen", StringComparison.Ordinal));
    }

    [Fact]
    public void The_answer_is_the_one_that_was_read_and_agreed()
    {
        var options = new SampleOptions { Seed = 1, Youths = 300, Years = 3, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var answer = store.Ask(World.ScopeOf("2025", "2026-01-31") with { Municipality = options.Municipality }, Question);
        var about = string.Create(CultureInfo.InvariantCulture, $"De verzonnen gemeente van zaad {options.Seed}, {options.Youths} jeugdigen, {options.Years} jaar. Bedragen in hele euro's.");
        Golden.Matches($"# {Question.Asks}\n\n{about}\n\n{AnswerText.Tables(answer)}");
    }

    private static decimal? Bar(Answer answer, string key) => answer.Value($"wat-veranderde/{key}/bedragCent");

    /// <summary>The bars that are not 0. A leap day moves a little from days to help a day; together those two are then nothing.</summary>
    private static List<(string, decimal)> Bars(Answer answer)
    {
        Assert.Equal(0, Bar(answer, "dagen-per-traject") + Bar(answer, "hulp-per-dag"));
        return [.. answer.Tables[0].Rows.Where(row => row.Key is not ("toen" or "nu" or "dagen-per-traject" or "hulp-per-dag") && row.Figures[0].Value != 0).Select(row => (row.Key, row.Figures[0].Value!.Value / 100))];
    }
}
