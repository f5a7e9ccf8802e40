using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

internal static class CurveOption
{
    private const string Band = "#C9DDF0";
    private const int EveryRows = 6;

    public static JsonObject Of(AnswerTable table)
    {
        var column = ChartOption.Columns(table)[0];
        var option = ChartOption.Frame(new JsonObject { ["left"] = 8, ["right"] = 44, ["top"] = 52, ["bottom"] = ChartOption.Columns(table).Count > 1 ? 44 : 8, ["containLabel"] = true });
        var margin = Margin(table, column);
        option["legend"] = ChartOption.Legend();
        option["legend"]!["data"] = new JsonArray(table.Columns[column].Label, margin);
        option["xAxis"] = Rows(table);
        option["yAxis"] = ChartOption.ShareAxis();
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

    // Under the axis stands how many were still followed, where the table tells it, at half years.
    private static JsonObject Rows(AnswerTable table)
    {
        var axis = ChartOption.TimeAxis(table);
        if (ChartOption.Columns(table) is not [_, var followed, ..]) return axis;
        axis["data"] = new JsonArray([.. table.Rows.Select(row => JsonValue.Create($"{row.Key}\n{DutchText.Cell(row.Figures[followed])}"))]);
        axis["axisLabel"]!["interval"] = EveryRows - 1;
        axis["axisLabel"]!["lineHeight"] = 18;
        axis["name"] = $"{table.RowHeader}\nDaaronder: {table.Columns[followed].Label.ToLowerInvariant()}";
        axis["nameLocation"] = "middle";
        axis["nameGap"] = 46;
        axis["nameTextStyle"] = new JsonObject { ["fontSize"] = 14, ["lineHeight"] = 18, ["color"] = ChartColours.Axis };
        return axis;
    }
}
