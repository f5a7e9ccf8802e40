using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

internal static class CurveOption
{
    private const string Band = "#C9DDF0";

    public static JsonObject Of(AnswerTable table)
    {
        var column = ChartOption.Columns(table)[0];
        var option = ChartOption.Frame(new JsonObject { ["left"] = 8, ["right"] = 44, ["top"] = 52, ["bottom"] = 8, ["containLabel"] = true });
        var margin = Margin(table, column);
        option["legend"] = ChartOption.Legend();
        option["legend"]!["data"] = new JsonArray(table.Columns[column].Label, margin);
        option["xAxis"] = Rows(table);
        option["yAxis"] = Share();
        option["series"] = new JsonArray(
            Stacked("", "transparent", table, column, interval => interval.Low),
            Stacked(margin, Band, table, column, interval => interval.High - interval.Low),
            Curve(table, column));
        return option;
    }

    private static string Margin(AnswerTable table, int column) =>
        table.Rows.Select(row => row.Figures[column].Interval).FirstOrDefault(interval => interval is not null) is { } known
            ? $"Marge ({DutchText.Percent(known.Level, 0)})"
            : "Marge";

    // The band is two stacked areas: an unseen one up to the lower limit, and the difference to the upper one.
    private static JsonObject Stacked(string name, string colour, AnswerTable table, int column, Func<Interval, decimal> height) => new()
    {
        ["type"] = "line",
        ["name"] = name,
        ["stack"] = "marge",
        ["silent"] = true,
        ["symbol"] = "none",
        ["lineStyle"] = new JsonObject { ["opacity"] = 0 },
        ["itemStyle"] = new JsonObject { ["color"] = colour },
        ["areaStyle"] = new JsonObject { ["color"] = colour, ["opacity"] = colour == Band ? 1 : 0 },
        ["data"] = new JsonArray([.. table.Rows.Select(row => row.Figures[column].Interval is { } known ? JsonValue.Create(height(known)) : null)]),
    };

    private static JsonObject Curve(AnswerTable table, int column) => new()
    {
        ["type"] = "line",
        ["name"] = table.Columns[column].Label,
        ["silent"] = true,
        ["symbolSize"] = 5,
        ["connectNulls"] = false,
        ["lineStyle"] = new JsonObject { ["width"] = 3, ["color"] = ChartColours.Plain },
        ["itemStyle"] = new JsonObject { ["color"] = ChartColours.Plain },
        ["data"] = new JsonArray([.. table.Rows.Select(row => row.Figures[column].Value is { } value ? JsonValue.Create(value) : null)]),
    };

    private static JsonObject Rows(AnswerTable table) => new()
    {
        ["type"] = "category",
        ["boundaryGap"] = false,
        ["data"] = new JsonArray([.. table.Rows.Select(row => JsonValue.Create(row.Label))]),
        ["axisTick"] = new JsonObject { ["show"] = false },
        ["axisLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = ChartColours.Axis } },
        ["axisLabel"] = new JsonObject { ["fontSize"] = 14, ["color"] = ChartColours.Axis, ["hideOverlap"] = true },
    };

    private static JsonObject Share() => new()
    {
        ["type"] = "value",
        ["min"] = 0,
        ["max"] = 100,
        ["interval"] = 20,
        ["axisLabel"] = new JsonObject { ["fontSize"] = 14, ["color"] = ChartColours.Axis, ["formatter"] = "{value}%" },
        ["splitLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = ChartColours.Grid } },
    };
}
