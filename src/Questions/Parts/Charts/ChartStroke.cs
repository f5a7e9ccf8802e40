using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

/// <summary>Straight lines on a chart, between two places on its axes.</summary>
internal static class ChartStroke
{
    /// <summary>The lines of a series, as deep as told.</summary>
    public static JsonObject Lines(int depth, IEnumerable<JsonNode> strokes) => new()
    {
        ["silent"] = true,
        ["z"] = depth,
        ["symbol"] = "none",
        ["label"] = new JsonObject { ["show"] = false },
        ["data"] = new JsonArray([.. strokes]),
    };

    public static JsonArray Line(JsonArray from, JsonArray to, string colour, int width) => new(
        new JsonObject
        {
            ["coord"] = from,
            ["lineStyle"] = new JsonObject { ["color"] = colour, ["width"] = width, ["type"] = "solid" },
        },
        new JsonObject { ["coord"] = to });

    /// <summary>An interval: a dark line with a white edge, that shows on every colour.</summary>
    public static IEnumerable<JsonArray> Whisker(Func<JsonArray> from, Func<JsonArray> to) =>
        [Line(from(), to(), "#FFFFFF", 6), Line(from(), to(), ChartColours.Text, 2)];
}
