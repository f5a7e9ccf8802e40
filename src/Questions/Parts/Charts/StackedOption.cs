using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

/// <summary>
/// Areas on top of each other that are always everything together. On a wide screen each area bears its name where it ends; on a narrow one
/// the names stand above, in the order of the areas.
/// </summary>
internal static class StackedOption
{
    public const int Height = 440;
    private const int RoomForNames = 300;

    /// <summary>The height of a line of text, in percent of the axis.</summary>
    private const decimal LineOfText = 4.6m;
    private const decimal Tolerance = 0.001m;

    public static JsonObject Of(AnswerTable table)
    {
        var columns = ChartOption.Columns(table);
        if (table.Rows.Any(row => IsKnown(row, columns) && Math.Abs(columns.Sum(column => row.Figures[column].Value!.Value) - 100m) > Tolerance))
        {
            throw new ArgumentException($"The shares in a row of '{table.Id}' are not 100% together.", nameof(table));
        }

        var option = Draw(table, columns, wide: true);
        option["roerNarrow"] = new JsonObject { ["below"] = 640, ["height"] = 320 + LegendHeight(columns.Count), ["option"] = Draw(table, columns, wide: false) };
        return option;
    }

    internal static TableRow? Last(AnswerTable table, IReadOnlyList<int> columns) => table.Rows.LastOrDefault(row => IsKnown(row, columns));

    private static bool IsKnown(TableRow row, IReadOnlyList<int> columns) => columns.All(column => row.Figures[column].Value is not null);

    private static int LegendHeight(int entries) => 24 * entries;

    private static JsonObject Draw(AnswerTable table, IReadOnlyList<int> columns, bool wide)
    {
        var option = ChartOption.Frame(new JsonObject
        {
            ["left"] = 8,
            ["right"] = wide ? RoomForNames : 44,
            ["top"] = wide ? 12 : LegendHeight(columns.Count) + 12,
            ["bottom"] = 8,
            ["containLabel"] = true,
        });
        option["xAxis"] = ChartOption.TimeAxis(table);
        option["yAxis"] = ChartOption.ShareAxis();
        var series = new JsonArray([.. columns.Select((column, at) => Area(table, columns, column, at))]);
        if (wide) series.Add(Names(table, columns));
        else option["legend"] = Legend(table, columns);
        option["series"] = series;
        return option;
    }

    // The topmost area comes first, so that the list reads as the drawing does.
    private static JsonObject Legend(AnswerTable table, IReadOnlyList<int> columns)
    {
        var legend = ChartOption.Legend();
        legend["orient"] = "vertical";
        legend["itemGap"] = 8;
        legend["data"] = new JsonArray([.. columns.Reverse().Select(column => JsonValue.Create(table.Columns[column].Label))]);
        return legend;
    }

    private static JsonObject Area(AnswerTable table, IReadOnlyList<int> columns, int column, int at)
    {
        var style = Style(table.Columns[column], at);
        return new JsonObject
        {
            ["type"] = "line",
            ["name"] = table.Columns[column].Label,
            ["stack"] = "alles",
            ["silent"] = true,
            ["symbol"] = "none",
            ["lineStyle"] = new JsonObject { ["width"] = 2, ["color"] = "#FFFFFF" },
            ["itemStyle"] = style,
            ["areaStyle"] = new JsonObject { ["color"] = (string?)style["color"], ["opacity"] = 1 },
            ["data"] = new JsonArray([.. table.Rows.Select(row => IsKnown(row, columns) ? JsonValue.Create(row.Figures[column].Value!.Value) : null)]),
        };
    }

    // A name stands beside the middle of its area, but never on another name; a square in its colour says which is which.
    private static JsonObject Names(AnswerTable table, IReadOnlyList<int> columns)
    {
        var last = Last(table, columns)!;
        var shares = columns.Select(column => last.Figures[column].Value!.Value).ToList();
        var places = Apart([.. shares.Select((share, at) => shares.Take(at).Sum() + (share / 2))]);
        return new JsonObject
        {
            ["type"] = "scatter",
            ["silent"] = true,
            ["symbol"] = "rect",
            ["symbolSize"] = 12,
            ["symbolOffset"] = new JsonArray(16, 0),
            ["clip"] = false,
            ["data"] = new JsonArray([.. columns.Select((column, at) => new JsonObject
            {
                ["value"] = new JsonArray(table.Rows.ToList().LastIndexOf(last), places[at]),
                ["itemStyle"] = Style(table.Columns[column], at),
                ["label"] = new JsonObject
                {
                    ["show"] = true,
                    ["position"] = "right",
                    ["fontSize"] = 14,
                    ["color"] = ChartColours.Text,
                    ["formatter"] = $"{table.Columns[column].Label}: {DutchText.Percent(shares[at], 0)}",
                },
            })]),
        };
    }

    private static decimal[] Apart(decimal[] places)
    {
        for (var at = 1; at < places.Length; at++) places[at] = Math.Max(places[at], places[at - 1] + LineOfText);
        if (places[^1] > 100) places[^1] = 100;
        for (var at = places.Length - 2; at >= 0; at--) places[at] = Math.Min(places[at], places[at + 1] - LineOfText);
        return places;
    }

    private static JsonObject Style(TableColumn column, int at)
    {
        var isUnknown = column.Name == "onbekend";
        var style = new JsonObject { ["color"] = isUnknown ? ChartColours.Unknown : ChartColours.Stack[at % ChartColours.Stack.Count], ["opacity"] = 1 };
        if (isUnknown) style["decal"] = ChartOption.Hatch();
        return style;
    }
}
