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

    /// <summary>Whatever the shares: in the order of the areas, within the axis, and beside the middle of the area where there is room for all.</summary>
    [Fact]
    public void Names_keep_the_order_of_the_areas_whatever_the_shares()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            int[] cuts = [0, .. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(101)).Order(), 100];
            var shares = cuts.Zip(cuts.Skip(1), (from, to) => (decimal)(to - from)).ToList();
            var places = Places(shares);
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 4.6m));
            Assert.InRange(places[0], 0, places[^1]);
            Assert.InRange(places[^1], places[0], 100);
            if (shares.All(share => share >= 5)) Assert.Equal(cuts.Zip(cuts.Skip(1), (from, to) => (from + to) / 2m), places);
        }
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

    private static List<decimal> Places(List<decimal> shares)
    {
        string[] names = [.. shares.Select((_, at) => $"deel{at}")];
        var table = Table with { Columns = [.. names.Select(name => new TableColumn(name, name, Unit.Percent))], Charted = names, Rows = [Row("0", [.. shares.Select(share => (decimal?)share)])] };
        return [.. ChartOption.Of(table)!["series"]![shares.Count]!["data"]!.AsArray().Select(name => (decimal)name!["value"]![1]!)];
    }

    private static TableRow Row(string key, params decimal?[] shares) =>
        new(key, $"{key} maanden", [.. shares.Select(share => share is { } known ? Figure.Of(known, Unit.Percent) : Figure.Unknown(Unit.Percent))]);
}
