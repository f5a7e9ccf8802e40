using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

/// <summary>How many go from step to step. The ends stand in the last column; on a narrow screen only the first two steps are drawn.</summary>
internal static class SankeyOption
{
    public const int MostSteps = 5;
    public const int MostStates = 8;
    public const int LeastPercent = 2;
    private const int StepsWhenNarrow = 2;
    private const int RoomForName = 32;

    public static JsonObject Of(AnswerTable table)
    {
        var option = Draw(table, MostSteps, out _);
        var narrow = Draw(table, StepsWhenNarrow, out var height);
        option["roerNarrow"] = new JsonObject { ["below"] = 720, ["height"] = height, ["option"] = narrow };
        return option;
    }

    public static int Height(AnswerTable table) => HeightOf(FlowNode.Of(FlowLink.Of(table, MostSteps, MostStates, LeastPercent)));

    /// <summary>A share as its drawing and its words have it; a few among many are not none at all.</summary>
    internal static string Share(decimal count, decimal all) => count * 200 < all ? "<1%" : DutchText.Percent(count * 100 / all, 0);

    private static int HeightOf(IReadOnlyList<FlowNode> nodes) =>
        nodes.Count == 0 ? 0 : 220 + (40 * nodes.GroupBy(node => node.Depth).Max(column => column.Count()));

    private static JsonObject Draw(AnswerTable table, int steps, out int height)
    {
        var links = FlowLink.Of(table, steps, MostStates, LeastPercent);
        var nodes = FlowNode.Of(links);
        height = HeightOf(nodes);
        var option = ChartOption.Frame([]);
        option.Remove("grid");
        option["series"] = new JsonArray(new JsonObject
        {
            ["type"] = "sankey",
            ["silent"] = true,
            ["draggable"] = false,
            ["layoutIterations"] = 0,
            ["nodeAlign"] = "left",
            ["nodeGap"] = RoomForName,
            ["nodeWidth"] = 14,
            ["left"] = 0,
            ["right"] = steps > StepsWhenNarrow ? 150 : 92,
            ["top"] = 16,
            ["bottom"] = 16,
            ["lineStyle"] = new JsonObject { ["color"] = "source", ["opacity"] = 0.4 },
            ["data"] = new JsonArray([.. nodes.Select(node => Node(node, nodes.Where(one => one.Depth == 0).Sum(one => one.Count), steps))]),
            ["links"] = new JsonArray([.. links.Select(Link)]),
        });
        return option;
    }

    private static JsonObject Node(FlowNode node, decimal all, int steps)
    {
        var colour = ChartColours.OfState(node.Key);
        var style = new JsonObject { ["color"] = colour };
        if (colour == ChartColours.Unknown) style["decal"] = ChartOption.Hatch();
        return new JsonObject
        {
            ["name"] = node.Name,
            ["depth"] = node.Depth,
            ["itemStyle"] = style,
            ["label"] = new JsonObject
            {
                ["fontSize"] = 14,
                ["lineHeight"] = 15,
                ["color"] = ChartColours.Text,
                ["textBorderColor"] = "#FFFFFF",
                ["textBorderWidth"] = 3,
                ["formatter"] = Words(node, all, steps > StepsWhenNarrow ? 22 : 12),
            },
        };
    }

    private static string Words(FlowNode node, decimal all, int letters)
    {
        var numbers = $"{DutchText.Whole((long)node.Count)} ({Share(node.Count, all)})";
        if (node.Label.Length + 1 + numbers.Length <= letters) return $"{node.Label} {numbers}";
        return $"{(node.Label.Length > letters + 2 ? node.Label[..(letters + 1)].TrimEnd() + "…" : node.Label)}\n{numbers}";
    }

    private static JsonObject Link(FlowLink link) => new() { ["source"] = link.Source, ["target"] = link.Target, ["value"] = link.Count };
}
