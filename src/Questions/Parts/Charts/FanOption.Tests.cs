namespace Roer.Questions.Parts.Charts;

public sealed class FanOptionTests
{
    private static readonly string[] Names = ["binnen", "midden", "laag50", "hoog50", "laag80", "hoog80", "laag90", "hoog90", "begroting"];

    private static readonly AnswerTable Table = new()
    {
        Id = "t",
        Message = "",
        Subtitle = "",
        RowHeader = "Maand",
        Columns = [.. Names.Select(name => new TableColumn(name, name == "binnen" ? "Rekeningen binnen" : name, Unit.ExactCents))],
        Rows = [Row("nov 2026", 100, null, null, null, null, null, null, null, 250), Row("dec 2026", null, 220, 210, 230, 200, 240, 190, 260, 250)],
        Chart = ChartKind.Fan,
        Charted = Names,
    };

    [Fact]
    public void Bands_of_90_80_and_50_percent_lie_between_their_limits()
    {
        var series = ChartOption.Of(Table)!["series"]!.AsArray();
        Assert.Equal(["[null,190]", "[null,70]", "[null,200]", "[null,40]", "[null,210]", "[null,20]"], series.Take(6).Select(one => one!["data"]!.ToJsonString()));
    }

    [Fact]
    public void The_middle_is_thin_and_dashed_and_what_was_is_a_full_line_that_ends()
    {
        var series = ChartOption.Of(Table)!["series"]!.AsArray();
        Assert.Equal(("dashed", "[null,220]"), ((string?)series[6]!["lineStyle"]!["type"], series[6]!["data"]!.ToJsonString()));
        Assert.Equal("1.5", series[6]!["lineStyle"]!["width"]!.ToJsonString());
        Assert.Equal("3", series[7]!["lineStyle"]!["width"]!.ToJsonString());
        Assert.Equal("[100,null]", series[7]!["data"]!.ToJsonString());
    }

    [Fact]
    public void The_budget_is_a_line_across_with_its_number()
    {
        var line = ChartOption.Of(Table)!["series"]![8]!["markLine"]!;
        Assert.Equal("250", line["data"]![0]!["yAxis"]!.ToJsonString());
        Assert.Equal("Begroting €\u00A02,50", (string?)line["label"]!["formatter"]);
        Assert.Equal(8, ChartOption.Of(Table with { Charted = Names[..8] })!["series"]!.AsArray().Count);
    }

    [Fact]
    public void The_summary_tells_what_is_known_where_it_ends_and_where_the_budget_lies() => Assert.Equal(
        "Rekeningen binnen tot en met nov 2026: €\u00A01,00. In dec 2026 ligt de uitkomst met 80% kans tussen €\u00A02,00 en €\u00A02,40. De begroting van €\u00A02,50 ligt daarboven.",
        ChartSummary.Of(Table));

    [Fact]
    public void A_fan_without_its_bands_is_bad_code() => Assert.Throws<ArgumentException>(() => ChartOption.Of(Table with { Charted = ["binnen", "midden"] }));

    private static TableRow Row(string label, params decimal?[] cents) =>
        new(label, label, [.. cents.Select(known => known is { } value ? Figure.Of(value, Unit.ExactCents) : Figure.Unknown(Unit.ExactCents))]);
}
