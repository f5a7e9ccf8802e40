namespace Roer.Questions.Parts.Charts;

public sealed class StackedOptionTests
{
    private static readonly AnswerTable Table = new()
    {
        Id = "t",
        Message = "",
        Subtitle = "",
        RowHeader = "Maanden",
        Columns = [new("nog", "Nog in hulp", Unit.Percent), new("plan", "Volgens plan", Unit.Percent), new("onbekend", "Onbekend", Unit.Percent)],
        Rows = [Row("0", 100, 0, 0), Row("12", 40, 59, 1), Row("24", null, null, null)],
        Chart = ChartKind.Stacked,
        Charted = ["nog", "plan", "onbekend"],
    };

    [Fact]
    public void Areas_stop_where_not_everything_is_known()
    {
        var series = ChartOption.Of(Table)!["series"]!.AsArray();
        Assert.Equal(["[100,40,null]", "[0,59,null]", "[0,1,null]"], series.Take(3).Select(one => one!["data"]!.ToJsonString()));
        Assert.Equal(["alles"], series.Take(3).Select(one => (string?)one!["stack"]).Distinct());
    }

    [Fact]
    public void Names_stand_beside_the_end_and_never_on_each_other()
    {
        var names = ChartOption.Of(Table)!["series"]![3]!["data"]!.AsArray();
        Assert.Equal(["Nog in hulp: 40%", "Volgens plan: 59%", "Onbekend: 1%"], names.Select(name => (string?)name!["label"]!["formatter"]));
        var places = names.Select(name => (decimal)name!["value"]![1]!).ToList();
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 4));
        Assert.True(places[^1] <= 100);
    }

    [Fact]
    public void What_is_not_known_is_hatched()
    {
        var series = ChartOption.Of(Table)!["series"]!.AsArray();
        Assert.Equal([false, false, true], series.Take(3).Select(one => one!["itemStyle"]!["decal"] is not null));
    }

    [Fact]
    public void Shares_that_are_not_everything_together_are_bad_code() =>
        Assert.Throws<ArgumentException>(() => ChartOption.Of(Table with { Rows = [Row("0", 90, 5, 4)] }));

    [Fact]
    public void The_summary_tells_the_largest_parts_where_it_ends() =>
        Assert.Equal("Bij 12 maanden zijn dit de grootste delen: Volgens plan (59,0%), Nog in hulp (40,0%) en Onbekend (1,0%).", ChartSummary.Of(Table));

    [Fact]
    public void Nothing_known_is_not_drawn() => Assert.Null(ChartOption.Of(Table with { Rows = [Row("0", 100, 0, null)] }));

    private static TableRow Row(string key, params decimal?[] shares) =>
        new(key, $"{key} maanden", [.. shares.Select(share => share is { } known ? Figure.Of(known, Unit.Percent) : Figure.Unknown(Unit.Percent))]);
}
