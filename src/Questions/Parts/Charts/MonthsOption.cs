using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

internal static class MonthsOption
{
    private const string NotComplete = "Nog niet compleet";

    public static JsonObject Of(AnswerTable table)
    {
        var columns = ChartOption.Columns(table);
        var axis = ChartAxis.Over(table.Rows.SelectMany(row => ChartOption.Charted(table, row)).Select(figure => figure.Value ?? 0));
        var option = ChartOption.Frame(new JsonObject { ["left"] = 8, ["right"] = 12, ["top"] = 52, ["bottom"] = 8, ["containLabel"] = true });
        option["legend"] = ChartOption.Legend();
        option["xAxis"] = new JsonArray(Months(table, true), Months(table, false));
        option["yAxis"] = ValueAxis(axis, table.Columns[columns[0]].Unit);
        option["series"] = new JsonArray([Band(table, axis), .. columns.Select((column, at) => Series(table, column, at))]);
        return option;
    }

    private static JsonObject Band(AnswerTable table, ChartAxis axis) => new()
    {
        ["type"] = "bar",
        ["name"] = table.Rows.Any(row => row.Provisional) ? NotComplete : "",
        ["xAxisIndex"] = 1,
        ["barCategoryGap"] = "0%",
        ["silent"] = true,
        ["z"] = 1,
        ["itemStyle"] = new JsonObject { ["color"] = "#D1D5DB", ["decal"] = ChartOption.Hatch() },
        ["data"] = new JsonArray([.. table.Rows.Select(row => row.Provisional ? JsonValue.Create(axis.High) : null)]),
    };

    private static JsonObject Series(AnswerTable table, int column, int at) => new()
    {
        ["type"] = "bar",
        ["name"] = table.Columns[column].Label,
        ["barMaxWidth"] = 28,
        ["barGap"] = "10%",
        ["barCategoryGap"] = "25%",
        ["silent"] = true,
        ["z"] = 2,
        ["itemStyle"] = new JsonObject { ["color"] = ChartColours.Series[at % ChartColours.Series.Count] },
        ["data"] = new JsonArray([.. table.Rows.Select(row => row.Figures[column].Value is { } value ? JsonValue.Create(value) : null)]),
    };

    private static JsonObject Months(AnswerTable table, bool shown) => new()
    {
        ["type"] = "category",
        ["show"] = shown,
        ["position"] = "bottom",
        ["data"] = new JsonArray([.. table.Rows.Select(row => JsonValue.Create(row.Label))]),
        ["axisTick"] = new JsonObject { ["show"] = false },
        ["axisLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = ChartColours.Axis } },
        ["axisLabel"] = new JsonObject { ["fontSize"] = 14, ["color"] = ChartColours.Axis, ["hideOverlap"] = true },
    };

    internal static JsonObject ValueAxis(ChartAxis axis, Unit unit)
    {
        // The library writes numbers in English; a label for each tick comes from us, as a category would.
        var ticks = axis.Ticks.ToList();
        return new JsonObject
        {
            ["type"] = "value",
            ["min"] = axis.Low,
            ["max"] = axis.High,
            ["interval"] = axis.Step,
            ["roerLabels"] = new JsonArray([.. ticks.Select(tick => JsonValue.Create(DutchText.Alone(Figure.Of(tick, unit))))]),
            ["splitLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = ChartColours.Grid } },
            ["axisLabel"] = new JsonObject { ["fontSize"] = 14, ["color"] = ChartColours.Axis },
        };
    }
}
