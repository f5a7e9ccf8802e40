using FsCheck;
using FsCheck.Fluent;

namespace Roer.Questions.Parts.Charts;

public sealed class ChartOptionTests
{
    [Fact]
    public void A_bar_carries_its_number_as_dutch_text_and_no_function()
    {
        var option = ChartOption.Of(Table(ChartKind.Bars, [Row("02", 4_131_245_000), Row("onbekend", null)]))!;
        var bars = option["baseOption"]!["series"]![0]!["data"]!.AsArray();
        Assert.Equal("€\u00A041,3\u00A0mln", (string?)bars[0]!["label"]!["formatter"]);
        Assert.Single(bars);
        Assert.DoesNotContain("function", option.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>The number stands beyond the whisker, on either side of zero; the axis ends where the longest whisker ends.</summary>
    [Fact]
    public void A_bar_with_an_interval_has_a_whisker_and_its_number_beyond_it()
    {
        var option = ChartOption.Of(Table(ChartKind.Bars, [Row("02", 300, (250, 420)), Row("03", -100, (-160, -20)), Row("11", 50)]))!["baseOption"]!;
        var (bars, numbers) = (option["series"]![0]!, option["series"]![1]!["data"]!.AsArray());
        Assert.Equal(["[250,0][420,0]", "[-160,1][-20,1]"], bars["markLine"]!["data"]!.AsArray().Select(pair => $"{pair![0]!["coord"]!.ToJsonString()}{pair[1]!["coord"]!.ToJsonString()}").Distinct());
        Assert.Equal(["[420,0]", "[-160,1]", "[50,2]"], numbers.Select(number => number!["value"]!.ToJsonString()));
        Assert.Equal(["right", "left", "right"], numbers.Select(number => (string?)number!["label"]!["position"]));
        Assert.Equal(420, (decimal)option["xAxis"]!["max"]!);
        Assert.All(bars["data"]!.AsArray(), bar => Assert.False((bool)bar!["label"]!["show"]!));
        Assert.Single(ChartOption.Of(Table(ChartKind.Bars, [Row("02", 300)]))!["baseOption"]!["series"]!.AsArray());
    }

    [Fact]
    public void A_table_without_numbers_has_no_chart()
    {
        Assert.Null(ChartOption.Of(Table(ChartKind.Bars, [])));
        Assert.Null(ChartOption.Of(Table(ChartKind.Bars, [Row("02", null)])));
        Assert.Null(ChartOption.Of(Table(ChartKind.Months, [Row("2025-01", 0)])));
        Assert.Null(ChartOption.Of(Table(ChartKind.None, [Row("02", 100)])));
    }

    [Fact]
    public void Months_that_are_not_complete_stand_in_a_hatched_band()
    {
        var option = ChartOption.Of(Table(ChartKind.Months, [Row("jan 2025", 100), Row("feb 2025", 50) with { Provisional = true }]))!;
        var band = option["series"]![0]!;
        Assert.Equal("Nog niet compleet", (string?)band["name"]);
        Assert.Null(band["data"]![0]);
        Assert.NotNull(band["data"]![1]);
        Assert.NotNull(band["itemStyle"]!["decal"]);
    }

    [Fact]
    public void An_unknown_value_is_a_gap_and_not_a_zero()
    {
        var option = ChartOption.Of(Table(ChartKind.Months, [Row("jan 2025", 100), Row("feb 2025", null)]))!;
        Assert.Null(option["series"]![1]!["data"]![1]);
    }

    [Fact]
    public void A_concentration_curve_runs_from_nothing_to_everything()
    {
        var table = Table(ChartKind.Concentration, [new TableRow("", "10%", [Figure.Of(10, Unit.Percent), Figure.Of(50, Unit.Percent)])]) with
        {
            Columns = [new("deel", "Deel", Unit.Percent), new("geld", "Geld", Unit.Percent)],
            Charted = ["deel", "geld"],
        };
        var points = ChartOption.Of(table)!["series"]![0]!["data"]!.AsArray().Select(point => point!.ToJsonString());
        Assert.Equal(["[0,0]", "[10,50]", "[100,100]"], points);
    }

    [Fact]
    public void A_long_table_is_drawn_in_part_and_says_so()
    {
        var table = Table(ChartKind.Bars, [.. Enumerable.Range(1, 30).Select(number => Row($"{number}", number * 100))]);
        Assert.True(ChartOption.LeavesOut(table));
        Assert.Equal(ChartOption.MostBars, ChartOption.Of(table)!["baseOption"]!["series"]![0]!["data"]!.AsArray().Count);
    }

    [Fact]
    public void An_axis_holds_zero_and_all_values_in_at_most_seven_ticks() => Prop.ForAll(
        Gen.Choose(-2_000_000_000, 2_000_000_000).ArrayOf().Where(values => values.Length > 0).ToArbitrary(),
        values =>
        {
            var axis = ChartAxis.Over(values.Select(value => (decimal)value));
            var ticks = axis.Ticks.ToList();
            return axis.Low <= Math.Min(values.Min(), 0) && axis.High >= Math.Max(values.Max(), 0) && ticks.Contains(0) && ticks.Count is >= 2 and <= 7;
        }).QuickCheckThrowOnFailure();

    private static AnswerTable Table(ChartKind chart, IReadOnlyList<TableRow> rows) => new()
    {
        Id = "t",
        Message = "",
        Subtitle = "",
        RowHeader = "",
        Dimension = "hulpvorm",
        Columns = [new("geld", "Geld", Unit.Cents)],
        Rows = rows,
        Chart = chart,
        Charted = ["geld"],
    };

    private static TableRow Row(string key, decimal? cents, (decimal Low, decimal High)? interval = null) => new(key, key,
    [
        cents is { } known ? Figure.Of(known, Unit.Cents) with { Interval = interval is { } ends ? new Interval(ends.Low, ends.High, 90, "") : null } : Figure.Unknown(Unit.Cents),
    ]);
}
