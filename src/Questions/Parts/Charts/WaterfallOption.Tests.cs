using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Roer.Questions.Parts.Charts;

public sealed class WaterfallOptionTests
{
    private static readonly AnswerTable Small = Table(
        Row("2024", 300),
        Row("Duur", 130, (90, 170)),
        Row("Intensiteit", -20, (-40, 5)),
        Row("2025", 410));

    [Fact]
    public void Each_difference_begins_where_the_one_before_it_ended()
    {
        Assert.Equal(["0", "300", "410", "0"], Lengths(Small, 0));
        Assert.Equal(["300", "130", "20", "410"], Lengths(Small, 1));
    }

    [Fact]
    public void Totals_more_and_less_have_colours_and_signs_of_their_own()
    {
        var bars = Series(Small, 1)["data"]!.AsArray();
        Assert.Equal(["#4B5563", "#B35900", "#0B5CAD", "#4B5563"], bars.Select(bar => (string?)bar!["itemStyle"]!["color"]));
        Assert.Equal(["€\u00A03,00", "+\u00A0€\u00A01,30", "−\u00A0€\u00A00,20\nkan ook\nnul zijn", "€\u00A04,10"], Words(Small));
    }

    [Fact]
    public void Only_a_bar_whose_interval_holds_zero_is_hatched()
    {
        var bars = Series(Small, 1)["data"]!.AsArray();
        Assert.Equal([false, false, true, false], bars.Select(bar => bar!["itemStyle"]!["decal"] is not null));
    }

    [Fact]
    public void A_whisker_is_the_interval_from_where_the_bar_begins()
    {
        var strokes = Series(Small, 1)["markLine"]!["data"]!.AsArray().Select(pair => $"{pair![0]!["coord"]!.ToJsonString()}{pair[1]!["coord"]!.ToJsonString()}");
        Assert.Equal(["[1,390][1,470]", "[2,390][2,435]"], strokes.Distinct());
    }

    [Fact]
    public void The_axis_leaves_zero_only_when_totals_are_large_and_then_they_are_cut()
    {
        var large = Table(Row("2024", 38_100), Row("Duur", 1_300), Row("2025", 39_400));
        Assert.Equal((0, false), (Low(Small), Series(Small, 1)["markPoint"] is not null));
        Assert.True(Low(large) > 30_000);
        Assert.Equal(2, Series(large, 1)["markPoint"]!["data"]!.AsArray().Count);
        Assert.Contains("De twee totalen zijn onderaan afgekapt", ChartSummary.Of(large), StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_narrow_screen_the_bars_lie_down_in_the_same_order()
    {
        var narrow = ChartOption.Of(Small)!["roerNarrow"]!;
        Assert.Equal(480, (int)narrow["below"]!);
        Assert.Equal("value", (string?)narrow["option"]!["xAxis"]!["type"]);
        Assert.True((bool)narrow["option"]!["yAxis"]!["inverse"]!);
        Assert.Equal("Intensiteit: −\u00A0€\u00A00,20, kan ook nul zijn", (string?)narrow["option"]!["yAxis"]!["data"]![2]);
    }

    [Fact]
    public void A_bar_knows_the_row_that_leads_on_and_a_waterfall_without_such_rows_stays_silent()
    {
        var table = Small with { Rows = [.. Small.Rows.Select((row, at) => at == 1 ? row with { Behind = new RowLink("hoe-lang-duurt-hulp", "Bekijk") } : row)] };
        Assert.Equal([null, "Duur", null, null], Series(table, 1)["data"]!.AsArray().Select(bar => (string?)bar!["roerRij"]));
        Assert.Equal((false, true), ((bool)Series(table, 1)["silent"]!, (bool)Series(Small, 1)["silent"]!));
    }

    [Fact]
    public void An_unknown_difference_is_a_word_and_no_bar()
    {
        var table = Table(Row("2024", 300), Row("Prijs", null), Row("2025", 410));
        Assert.Equal("null", Series(table, 1)["data"]![1]!["value"]?.ToJsonString() ?? "null");
        Assert.Equal("onbekend", Words(table)[1]);
        Assert.Contains("Prijs: onbekend.", ChartSummary.Of(table), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waterfall_that_does_not_close_is_bad_code_and_one_without_an_end_is_not_drawn()
    {
        Assert.Throws<ArgumentException>(() => ChartOption.Of(Table(Row("2024", 300), Row("Duur", 100), Row("2025", 401))));
        Assert.Null(ChartOption.Of(Table(Row("2024", 300), Row("Duur", 100), Row("2025", null))));
        Assert.Null(ChartOption.Of(Table(Row("2024", 300))));
    }

    [Fact]
    public void The_summary_tells_from_where_to_where_what_did_most_and_what_may_be_chance() => Assert.Equal(
        "Van €\u00A03,00 (2024) naar €\u00A04,10 (2025). Erbij kwam het meest: Duur (+\u00A0€\u00A01,30). Eraf ging het meest: Intensiteit (−\u00A0€\u00A00,20). "
        + "Intensiteit is gestreept: dat verschil kan ook nul zijn. Het streepje bij een staaf laat zien hoe onzeker die is (marge van 90%).",
        ChartSummary.Of(Small));

    /// <summary>Eleven differences; four are sure and large, three more are the largest of the others, and the last four are one bar.</summary>
    [Fact]
    public void Of_a_long_table_ten_bars_are_drawn_and_the_small_and_uncertain_ones_are_one()
    {
        var table = Table(
            Row("2024", 1000), Row("a", 100, (90, 110)), Row("b", -90, (-200, 10)), Row("c", 1, (0.5m, 2)), Row("d", 80, (-5, 100)), Row("e", 60, (50, 70)), Row("f", 5, (-10, 20)),
            Row("g", -20, (-25, -15)), Row("h", 0), Row("i", 30), Row("j", 7, (-1, 9)), Row("k", 40, (-1, 90)), Row("2025", 1213));
        var bars = WaterfallBar.Of(table);
        Assert.Equal(["2024", "a", "b", "d", "e", "g", "i", "k", "Overig (4)", "2025"], bars.Select(bar => bar.Label));
        Assert.Equal((1 + 5 + 0 + 7, true, false), (bars[8].Figure.Value, bars[8].IsRest, bars[8].MayBeZero));
        Assert.Equal(bars[8].To, bars[9].To);
        Assert.Contains("zonder marge", bars[8].Words);
        Assert.Contains("Overig is de som van c, f, h en j: kleine verschillen, of verschillen die ook nul kunnen zijn. In de tabel staan ze apart.", ChartSummary.Of(table), StringComparison.Ordinal);
        Assert.Equal(["c", "f", "h", "j"], WaterfallRest.Of(table).Select(row => row.Key));
        Assert.Empty(WaterfallRest.Of(Small));
    }

    /// <summary>A sure bar of less than a tenth of the largest does not push out a large one; an unknown one is never added up.</summary>
    [Fact]
    public void An_unknown_difference_is_drawn_and_no_part_of_the_rest()
    {
        var table = Table([Row("2024", 1000), .. Enumerable.Range(1, 10).Select(number => Row($"{number}", number == 5 ? null : number)), Row("2025", 1050)]);
        Assert.Equal(["1", "2", "3"], WaterfallRest.Of(table).Select(row => row.Key));
        Assert.Equal(10, WaterfallBar.Of(table).Count);
    }

    [Fact]
    public void Every_bar_and_whisker_lies_within_the_axis() => Prop.ForAll(
        Gen.Choose(-100_000, 100_000).ArrayOf().Where(values => values.Any(value => value != 0)).ToArbitrary(),
        values =>
        {
            var rows = values.Select((value, at) => Row($"{at}", value, (value - 500, value + 900))).Prepend(Row("van", 50_000)).Append(Row("tot", 50_000 + values.Sum()));
            var bars = WaterfallBar.Of(Table([.. rows]));
            var (low, high) = WaterfallOption.Range(bars);
            return bars.All(bar => (bar.IsTotal || bar.Low >= low) && bar.Top <= high && (bar.Whisker?.Low ?? low) >= low);
        }).QuickCheckThrowOnFailure();

    private static int Low(AnswerTable table) => (int)(decimal)ChartOption.Of(table)!["yAxis"]!["min"]!;

    private static JsonNode Series(AnswerTable table, int at) => ChartOption.Of(table)!["series"]![at]!;

    private static IEnumerable<string?> Lengths(AnswerTable table, int at) =>
        Series(table, at)["data"]!.AsArray().Select(item => (item is JsonObject bar ? bar["value"] : item)?.ToJsonString());

    private static List<string> Words(AnswerTable table) =>
        [.. Series(table, 2)["data"]!.AsArray().Select(item => (string)item!["label"]!["formatter"]!)];

    private static AnswerTable Table(params TableRow[] rows) => new()
    {
        Id = "t",
        Message = "",
        Subtitle = "",
        RowHeader = "",
        Columns = [new("verschil", "Verschil", Unit.ExactCents)],
        Rows = rows,
        Chart = ChartKind.Waterfall,
        Charted = ["verschil"],
    };

    private static TableRow Row(string label, decimal? cents, (decimal Low, decimal High)? interval = null) => new(label, label,
    [
        cents is { } known
            ? Figure.Of(known, Unit.ExactCents) with { Interval = interval is { } ends ? new Interval(ends.Low, ends.High, 90, "") : null }
            : Figure.Unknown(Unit.ExactCents),
    ]);
}
