using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

/// <summary>What follows on what: spots in layers, lines as wide as how many go along them. It runs to the right, and down on a narrow screen.</summary>
internal static class ProcessMapOption
{
    private const string LineColour = "#858C98";
    private const int Spot = 30;
    private const int RoomForName = 130;
    private const int LayerHeight = 110;
    private const int WordyEdges = 8;
    private const int WidthOfWords = 40;
    private const int HeightOfWords = 18;

    public static JsonObject Of(AnswerTable table)
    {
        var edges = MapEdge.Shown(MapEdge.Of(table));
        var nodes = Nodes(edges);
        var layout = Layout(nodes, edges);
        var option = Draw(nodes, edges, layout, across: true);
        option["roerNarrow"] = new JsonObject
        {
            ["below"] = Math.Max(640, layout.Depth * RoomForName),
            ["height"] = 100 + (LayerHeight * (layout.Depth - 1)),
            ["option"] = Draw(nodes, edges, layout, across: false),
        };
        return option;
    }

    public static int Height(AnswerTable table)
    {
        var edges = MapEdge.Shown(MapEdge.Of(table));
        return edges.Count == 0 ? 0 : HeightOf(Layout(Nodes(edges), edges));
    }

    private static int HeightOf(LayeredLayout layout) => 280 + (60 * layout.Breadth);

    private static List<(string Key, string Label)> Nodes(IReadOnlyList<MapEdge> edges) =>
    [
        .. edges.SelectMany(edge => new[] { (Key: edge.From, Label: edge.FromLabel), (Key: edge.To, Label: edge.ToLabel) }).DistinctBy(node => node.Key)
            .OrderBy(node => edges.Any(edge => edge.To == node.Key)).ThenBy(node => FlowLink.Place(node.Key)).ThenBy(node => node.Key, StringComparer.Ordinal),
    ];

    private static LayeredLayout Layout(List<(string Key, string Label)> nodes, IReadOnlyList<MapEdge> edges) =>
        LayeredLayout.Of(nodes.Count, [.. edges.Select(edge => (Number(nodes, edge.From), Number(nodes, edge.To)))]);

    private static int Number(List<(string Key, string Label)> nodes, string key) => nodes.FindIndex(node => node.Key == key);

    private static JsonObject Draw(List<(string Key, string Label)> nodes, IReadOnlyList<MapEdge> edges, LayeredLayout layout, bool across)
    {
        var option = ChartOption.Frame(new JsonObject { ["left"] = across ? 60 : 48, ["right"] = across ? 60 : 48, ["top"] = 60, ["bottom"] = 40 });
        var half = Math.Max(layout.Breadth - 1, 1) / 2.0;
        option["xAxis"] = across ? Hidden(0, Math.Max(layout.Depth - 1, 1)) : Hidden(-half, half);
        option["yAxis"] = across ? Hidden(-half, half) : Hidden(0, Math.Max(layout.Depth - 1, 1));
        option["yAxis"]!["inverse"] = true;
        var places = nodes.Select((_, at) => Place(at, layout, across)).ToList();
        var pixels = Pixels(places, layout, across);
        var middles = new List<(double X, double Y)>();
        option["series"] = new JsonArray(new JsonObject
        {
            ["type"] = "graph",
            ["coordinateSystem"] = "cartesian2d",
            ["layout"] = "none",
            ["silent"] = true,
            ["edgeSymbol"] = new JsonArray("none", "arrow"),
            ["edgeSymbolSize"] = 9,
            ["symbol"] = "circle",
            ["symbolSize"] = Spot,
            ["label"] = Label("bottom"),
            ["data"] = new JsonArray([.. nodes.Select((node, at) => SpotOf(node, edges.FirstOrDefault(edge => edge.IsLoop && edge.From == node.Key), places[at], across))]),
            ["links"] = new JsonArray([.. edges.Where(edge => !edge.IsLoop).Select((edge, at) => Drawn(edge, at))]),
        });
        return option;

        JsonObject Drawn(MapEdge edge, int at)
        {
            var bend = Bend(edge, edges, nodes, pixels);
            var line = Line(edge, edges, bend, across && at < WordyEdges);
            line["label"]!["distance"] = Lowered(LineBend.Middle(pixels[Number(nodes, edge.From)], pixels[Number(nodes, edge.To)], bend), middles);
            return line;
        }
    }

    // Where lines cross in their middles, the words of the later one stand lower.
    private static int Lowered((double X, double Y) middle, List<(double X, double Y)> taken)
    {
        var down = 0;
        while (taken.Exists(other => Math.Abs(other.X - middle.X) < WidthOfWords && Math.Abs(other.Y - middle.Y - down) < HeightOfWords)) down += HeightOfWords;
        taken.Add((middle.X, middle.Y + down));
        return down;
    }

    private static (double X, double Y) Place(int at, LayeredLayout layout, bool across) =>
        across ? (layout.Layer(at), layout.Place(at)) : (layout.Place(at), layout.Layer(at) + Staggered(at, layout));

    /// <summary>About where the spots stand on a screen, to see which lines would touch them.</summary>
    private static List<(double X, double Y)> Pixels(List<(double X, double Y)> places, LayeredLayout layout, bool across)
    {
        var (along, side) = (Math.Max(layout.Depth - 1, 1), Math.Max(layout.Breadth - 1, 1));
        return across
            ? [.. places.Select(place => (place.X * 904 / along, place.Y * (HeightOf(layout) - 100) / side))]
            : [.. places.Select(place => (place.X * 192 / side, place.Y * LayerHeight))];
    }

    private static double Bend(MapEdge edge, IReadOnlyList<MapEdge> edges, List<(string Key, string Label)> nodes, List<(double X, double Y)> pixels)
    {
        var (from, to) = (Number(nodes, edge.From), Number(nodes, edge.To));
        return LineBend.Of(pixels[from], pixels[to], [.. pixels.Where((_, at) => at != from && at != to)], mayTurn: !edges.Any(other => other.From == edge.To && other.To == edge.From));
    }

    private static JsonObject Hidden(double low, double high) => new() { ["type"] = "value", ["show"] = false, ["min"] = low, ["max"] = high };

    // What comes back to the same is a ring around the spot, with its words under the name.
    private static JsonObject SpotOf((string Key, string Label) node, MapEdge? loop, (double X, double Y) place, bool across) => new()
    {
        ["name"] = node.Key,
        ["value"] = new JsonArray(place.X, place.Y),
        ["itemStyle"] = new JsonObject { ["color"] = ChartColours.OfState(node.Key), ["borderColor"] = LineColour, ["borderWidth"] = loop is null ? 0 : 4 },
        ["label"] = new JsonObject
        {
            ["formatter"] = loop is null ? node.Label : $"{node.Label}\nopnieuw: {(across ? loop.Words : DutchText.Whole((long)loop.Count))}",
        },
    };

    // On a narrow screen more than three names do not fit side by side: every second one stands lower.
    private static double Staggered(int node, LayeredLayout layout) => layout.Breadth > 3 && (int)Math.Floor(layout.Place(node)) % 2 != 0 ? 0.4 : 0;

    private static JsonObject Line(MapEdge edge, IReadOnlyList<MapEdge> edges, double bend, bool isWordy) => new()
    {
        ["source"] = edge.From,
        ["target"] = edge.To,
        ["lineStyle"] = new JsonObject
        {
            ["width"] = decimal.Round(1 + (9 * edge.Count / edges[0].Count), 1),
            ["color"] = LineColour,
            ["opacity"] = 1,
            ["curveness"] = bend,
        },
        ["label"] = Worded(Label("middle"), isWordy ? edge.Words : DutchText.Whole((long)edge.Count)),
    };

    private static JsonObject Worded(JsonObject label, string words)
    {
        label["rotate"] = 0;
        label["formatter"] = words;
        return label;
    }

    private static JsonObject Label(string position) => new()
    {
        ["show"] = true,
        ["position"] = position,
        ["fontSize"] = 14,
        ["lineHeight"] = 16,
        ["color"] = ChartColours.Text,
        ["textBorderColor"] = "#FFFFFF",
        ["textBorderWidth"] = 3,
    };
}
