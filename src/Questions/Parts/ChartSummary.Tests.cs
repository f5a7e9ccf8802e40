namespace Roer.Questions.Parts;

public sealed class ChartSummaryTests
{
    [Fact]
    public void Bars_tell_the_largest_three()
    {
        var table = Table(ChartKind.Bars, Row("02", "Ambulante hulp", 300), Row("11", "Pleegzorg", 200), Row("14", "Verblijf", 100), Row("onbekend", "Onbekend", null));
        Assert.Equal("Het grootst is ambulante hulp: 300. Daarna komen pleegzorg (200) en verblijf (100).", ChartSummary.Of(table));
    }

    [Fact]
    public void A_single_bar_is_one_sentence() => Assert.Equal("Het grootst is pleegzorg: 200.", ChartSummary.Of(Table(ChartKind.Bars, Row("11", "Pleegzorg", 200))));

    [Fact]
    public void Months_tell_the_most_the_least_and_what_is_not_complete()
    {
        var table = Table(ChartKind.Months, Row("1", "jan 2025", 300), Row("2", "feb 2025", 200), Row("3", "mrt 2025", 100) with { Provisional = true });
        Assert.Equal("Jeugdigen: het meest in jan 2025 (300), het minst in mrt 2025 (100). Eén maand is nog niet compleet.", ChartSummary.Of(table));
    }

    [Fact]
    public void Nothing_known_is_said() => Assert.Equal("Van geen enkele rij is jeugdigen bekend.", ChartSummary.Of(Table(ChartKind.Bars, Row("02", "X", null))));

    private static AnswerTable Table(ChartKind chart, params TableRow[] rows) => new()
    {
        Id = "t",
        Message = "",
        Subtitle = "",
        RowHeader = "",
        Dimension = "hulpvorm",
        Columns = [new("jeugdigen", "Jeugdigen", Unit.Youths)],
        Rows = rows,
        Chart = chart,
        Charted = ["jeugdigen"],
    };

    private static TableRow Row(string key, string label, decimal? value) =>
        new(key, label, [value is { } known ? Figure.Of(known, Unit.Youths) : Figure.Unknown(Unit.Youths)]);
}
