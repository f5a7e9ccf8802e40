using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Roer.Questions.Parts.Charts;

public sealed class ProcessMapOptionTests
{
    private static readonly AnswerTable Map = Table(("begin>02", 90, null), ("02>14", 20, 12), ("14>02", 10, 3), ("02>02", 15, 30), ("02>klaar", 60, null), ("14>klaar", 10, null));

    [Fact]
    public void Lines_back_are_allowed_and_a_return_to_the_same_is_a_ring()
    {
        var series = Series(Map);
        Assert.Equal(["begin>02", "02>klaar", "02>14", "14>02", "14>klaar"], series["links"]!.AsArray().Select(line => $"{line!["source"]}>{line["target"]}"));
        var ambulant = series["data"]!.AsArray().Single(spot => (string?)spot!["name"] == "02")!;
        Assert.Equal("Vorm 02\nopnieuw: 15 · 30\u00A0dagen", (string?)ambulant["label"]!["formatter"]);
        Assert.Equal(4, (int)ambulant["itemStyle"]!["borderWidth"]!);
    }

    [Fact]
    public void Layers_follow_the_lines_and_ends_stand_last() =>
        Assert.Equal(
            ["begin [0,0]", "02 [1,0]", "14 [2,0]", "klaar [3,0]"],
            Series(Map)["data"]!.AsArray().Select(spot => $"{spot!["name"]} {spot["value"]!.ToJsonString()}"));

    [Fact]
    public void A_line_is_as_wide_as_how_many_go_along_it()
    {
        var widths = Series(Map)["links"]!.AsArray().Select(line => (decimal)line!["lineStyle"]!["width"]!).ToList();
        Assert.Equal(10m, widths[0]);
        Assert.Equal(widths.OrderDescending(), widths);
        Assert.Equal("20 · 12\u00A0dagen", (string?)Series(Map)["links"]![2]!["label"]!["formatter"]);
    }

    [Fact]
    public void Small_lines_are_left_out_and_the_summary_says_how_many_youths_that_hides()
    {
        var table = Table([.. Enumerable.Range(1, 20).Select(number => ($"02>{20 + number}", number, (int?)null))]);
        Assert.Equal(MapEdge.Most, Series(table)["links"]!.AsArray().Count);
        Assert.EndsWith("6 lijnen van ten hoogste 6 zijn niet getekend. Dat gaat om 21 jeugdigen; wie op meer van die lijnen zit, telt vaker.", ChartSummary.Of(table), StringComparison.Ordinal);
        Assert.StartsWith("De dikste lijnen lopen van Vorm 02 naar vorm 40 (20)", ChartSummary.Of(table), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_lines_are_all_drawn_or_none_of_them()
    {
        var table = Table([.. Enumerable.Range(1, 20).Select(number => ($"02>{20 + number}", number <= 5 ? 9 : 4, (int?)null))]);
        Assert.Equal(5, Series(table)["links"]!.AsArray().Count);
    }

    /// <summary>One line more than a drawing bears, all of one youth: none would be drawn, so there is no drawing but the table.</summary>
    [Fact]
    public void Where_no_line_would_be_drawn_there_is_no_drawing()
    {
        var many = Table([.. Enumerable.Range(1, MapEdge.Most + 1).Select(number => ($"02>{20 + number}", 1, (int?)null))]);
        Assert.Null(ChartOption.Of(many));
        Assert.Equal(MapEdge.Most, Series(many with { Rows = [.. many.Rows.Skip(1)] })["links"]!.AsArray().Count);
    }

    [Fact]
    public void A_single_line_that_is_left_out_is_one() => Assert.EndsWith(
        " Eén lijn (3) is niet getekend.",
        ChartSummary.Of(Table([("02>99", 3, null), .. Enumerable.Range(1, MapEdge.Most).Select(number => ($"02>{20 + number}", 9, (int?)null))])),
        StringComparison.Ordinal);

    [Fact]
    public void No_line_that_is_left_out_is_as_thick_as_one_that_is_drawn()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var edges = MapEdge.Of(Table([.. Enumerable.Range(1, random.Next(1, 40)).Select(number => ($"02>{20 + number}", random.Next(0, 12), (int?)null))]));
            var shown = MapEdge.Shown(edges);
            Assert.True(shown.Count <= MapEdge.Most);
            Assert.Equal(edges.Take(shown.Count), shown);
            Assert.All(edges.Skip(shown.Count), left => Assert.All(shown, drawn => Assert.True(drawn.Count > left.Count)));
        }
    }

    [Fact]
    public void A_line_does_not_seem_to_call_at_a_spot_that_it_passes()
    {
        (double X, double Y)[] between = [(100, 0), (150, -60)];
        var bend = LineBend.Of((0, 0), (300, 0), between, mayTurn: true);
        Assert.True(LineBend.Room((0, 0), (300, 0), between, bend) >= 40);
        Assert.Equal(-0.35, bend);
        Assert.Equal(0.05, LineBend.Of((0, 0), (300, 0), [], mayTurn: true));
        Assert.True(LineBend.Of((0, 0), (300, 0), between, mayTurn: false) > 0);
    }

    /// <summary>Two lines that cross in their middles: the words of the second stand lower, those of lines apart do not.</summary>
    [Fact]
    public void Words_of_lines_that_cross_stand_apart()
    {
        var crossed = Series(Table(("02>klaar", 9, null), ("02>loopt-nog", 8, null), ("14>klaar", 7, null), ("14>loopt-nog", 6, null)))["links"]!.AsArray();
        Assert.Equal([0, 0, 18, 0], crossed.Select(line => (int)line!["label"]!["distance"]!));
        Assert.Equal((50, 30), LineBend.Middle((0, 0), (100, 60), 0));
    }

    [Fact]
    public void The_drawing_does_not_depend_on_the_order_of_the_rows() =>
        Assert.Equal(ChartOption.Of(Map)!.ToJsonString(), ChartOption.Of(Map with { Rows = [.. Map.Rows.Reverse()] })!.ToJsonString());

    [Fact]
    public void No_two_nodes_stand_in_one_place_and_only_lines_of_a_cycle_go_back() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 8), Gen.Choose(0, 8)).ArrayOf().ToArbitrary(),
        pairs =>
        {
            var edges = pairs.Select(pair => (pair.Item1, pair.Item2)).ToList();
            var layout = LayeredLayout.Of(9, edges);
            var places = Enumerable.Range(0, 9).Select(node => (layout.Layer(node), layout.Place(node))).ToList();
            return places.Distinct().Count() == 9
                && edges.Where(edge => edge.Item1 != edge.Item2 && !Reaches(edges, edge.Item2, edge.Item1)).All(edge => layout.Layer(edge.Item1) < layout.Layer(edge.Item2));
        }).QuickCheckThrowOnFailure();

    private static bool Reaches(List<(int From, int To)> edges, int from, int to)
    {
        var (seen, open) = (new HashSet<int> { from }, new Stack<int>([from]));
        while (open.TryPop(out var node))
        {
            foreach (var edge in edges.Where(edge => edge.From == node && seen.Add(edge.To))) open.Push(edge.To);
        }

        return seen.Contains(to);
    }

    private static JsonNode Series(AnswerTable table) => ChartOption.Of(table)!["series"]![0]!;

    private static AnswerTable Table(params (string Key, int Count, int? Days)[] lines) => new()
    {
        Id = "t",
        Message = "",
        Subtitle = "",
        RowHeader = "",
        TextColumns = [new("van", "Van"), new("naar", "Naar")],
        Columns = [new("jeugdigen", "Jeugdigen", Unit.Youths), new("pauze", "Pauze", Unit.Days)],
        Rows = [.. lines.Select(line => new TableRow(line.Key, line.Key,
            [Figure.Of(line.Count, Unit.Youths), line.Days is { } days ? Figure.Of(days, Unit.Days) : Figure.NotApplicable(Unit.Days)])
        {
            Texts = [.. line.Key.Split('>').Select(key => char.IsDigit(key[0]) ? $"Vorm {key}" : key)],
        })],
        Chart = ChartKind.ProcessMap,
        Charted = ["jeugdigen", "pauze"],
    };
}
