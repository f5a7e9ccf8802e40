using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

internal static class ConcentrationOption
{
    public static JsonObject Of(AnswerTable table)
    {
        var columns = ChartOption.Columns(table);
        var (across, up) = (columns[0], columns[^1]);
        var option = ChartOption.Frame(new JsonObject { ["left"] = 16, ["right"] = 24, ["top"] = 44, ["bottom"] = 28, ["containLabel"] = true });
        option["legend"] = ChartOption.Legend();
        option["xAxis"] = Axis(table.Columns[across].Label);
        option["yAxis"] = Axis(table.Columns[up].Label, vertical: true);
        option["series"] = new JsonArray(Curve(table, across, up), Even());
        return option;
    }

    private static JsonObject Curve(AnswerTable table, int across, int up)
    {
        var points = table.Rows
            .Where(row => row.Figures[across].Value is not null && row.Figures[up].Value is not null)
            .Select(row => (X: row.Figures[across].Value!.Value, Y: row.Figures[up].Value!.Value))
            .Prepend((X: 0m, Y: 0m)).Append((X: 100m, Y: 100m)).Distinct().OrderBy(point => point.X);
        return new JsonObject
        {
            ["type"] = "line",
            ["name"] = table.Columns[up].Label,
            ["silent"] = true,
            ["symbolSize"] = 7,
            ["lineStyle"] = new JsonObject { ["width"] = 3, ["color"] = ChartColours.Plain },
            ["itemStyle"] = new JsonObject { ["color"] = ChartColours.Plain },
            ["data"] = new JsonArray([.. points.Select(point => new JsonArray(point.X, point.Y))]),
        };
    }

    private static JsonObject Even() => new()
    {
        ["type"] = "line",
        ["name"] = "Als het gelijk verdeeld was",
        ["silent"] = true,
        ["symbol"] = "none",
        ["lineStyle"] = new JsonObject { ["width"] = 2, ["type"] = "dashed", ["color"] = ChartColours.Axis },
        ["itemStyle"] = new JsonObject { ["color"] = ChartColours.Axis },
        ["data"] = new JsonArray(new JsonArray(0, 0), new JsonArray(100, 100)),
    };

    private static JsonObject Axis(string name, bool vertical = false) => new()
    {
        ["type"] = "value",
        ["min"] = 0,
        ["max"] = 100,
        ["interval"] = 20,
        ["name"] = vertical ? "" : name,
        ["nameLocation"] = "middle",
        ["nameGap"] = 32,
        ["nameTextStyle"] = new JsonObject { ["fontSize"] = 14, ["color"] = ChartColours.Axis },
        ["axisLabel"] = new JsonObject { ["fontSize"] = 14, ["color"] = ChartColours.Axis, ["formatter"] = "{value}%" },
        ["splitLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = ChartColours.Grid } },
    };
}
