using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

internal static class BarsOption
{
    public static JsonObject Of(AnswerTable table)
    {
        var rows = ChartOption.Rows(table);
        var columns = table.Chart == ChartKind.Bars ? ChartOption.Columns(table).Take(1) : ChartOption.Columns(table);
        var grouped = table.Chart == ChartKind.GroupedBars;
        var option = ChartOption.Frame(new JsonObject
        {
            ["left"] = 8,
            ["right"] = 104,
            ["top"] = grouped ? 44 : 4,
            ["bottom"] = 4,
            ["containLabel"] = true,
        });
        if (grouped) option["legend"] = ChartOption.Legend();
        var drawn = rows.SelectMany(row => grouped ? ChartOption.Charted(table, row) : ChartOption.Charted(table, row).Take(1)).ToList();
        option["xAxis"] = ValueAxis([.. drawn.Select(figure => figure.Value ?? 0), .. grouped ? [] : drawn.SelectMany(Ends)]);
        option["yAxis"] = LabelAxis(rows, 240);
        option["series"] = new JsonArray([.. columns.Select((column, at) => Series(table, rows, column, grouped ? at : null))]);
        if (!grouped && drawn.Exists(figure => figure.Interval is not null)) AddMargins(option["series"]!.AsArray(), drawn);
        return Narrowable(option);
    }

    private static IEnumerable<decimal> Ends(Figure figure) => figure.Interval is { } known ? [known.Low, known.High] : [];

    // A whisker would cross the number at the end of its bar, so that numbers hang on an unseen point beyond it.
    private static void AddMargins(JsonArray series, List<Figure> figures)
    {
        var bars = series[0]!;
        bars["markLine"] = ChartStroke.Lines(6, figures.SelectMany((figure, at) => figure.Interval is { } known
            ? ChartStroke.Whisker(() => new JsonArray(known.Low, at), () => new JsonArray(known.High, at))
            : []));
        var numbers = bars["data"]!.AsArray().Select((bar, at) =>
        {
            var label = bar!["label"]!.DeepClone();
            bar["label"]!["show"] = false;
            return new JsonObject { ["value"] = new JsonArray(Farthest(figures[at]), at), ["label"] = label };
        });
        series.Add(new JsonObject
        {
            ["type"] = "scatter",
            ["silent"] = true,
            ["symbolSize"] = 0,
            ["clip"] = false,
            ["data"] = new JsonArray([.. numbers]),
        });
    }

    private static decimal Farthest(Figure figure) => figure switch
    {
        { Value: < 0, Interval: { } known } => Math.Min(known.Low, figure.Value.Value),
        { Value: { } value, Interval: { } known } => Math.Max(known.High, value),
        _ => figure.Value ?? 0,
    };

    private static JsonObject Series(AnswerTable table, IReadOnlyList<TableRow> rows, int column, int? at) => new()
    {
        ["type"] = "bar",
        ["name"] = table.Columns[column].Label,
        ["barMaxWidth"] = 24,
        ["barGap"] = "15%",
        ["silent"] = true,
        ["itemStyle"] = new JsonObject { ["color"] = at is { } place ? ChartColours.Series[place % ChartColours.Series.Count] : ChartColours.Plain },
        ["data"] = new JsonArray([.. rows.Select(row => Item(table, row, row.Figures[column], at is null))]),
    };

    private static JsonObject Item(AnswerTable table, TableRow row, Figure figure, bool ownColour)
    {
        var style = new JsonObject();
        if (ownColour) style["color"] = ChartColours.OfRow(table, row);
        if (row.Provisional || (ownColour && ChartColours.OfRow(table, row) == ChartColours.Unknown)) style["decal"] = ChartOption.Hatch();
        return new JsonObject
        {
            ["value"] = figure.Value is { } value ? JsonValue.Create(value) : null,
            ["itemStyle"] = style,
            ["label"] = new JsonObject
            {
                ["show"] = true,
                ["position"] = figure.Value < 0 ? "left" : "right",
                ["fontSize"] = 14,
                ["color"] = ChartColours.Text,
                ["formatter"] = DutchText.Alone(figure),
            },
        };
    }

    // Every bar carries its own number, so the axis shows none and ends where the longest bar ends.
    private static JsonObject ValueAxis(List<decimal> values) => new()
    {
        ["type"] = "value",
        ["min"] = values.Min() is var least && least < 0 ? least - RoomForNumber(values) : 0,
        ["max"] = Math.Max(values.Max(), 1),
        ["axisLabel"] = new JsonObject { ["show"] = false },
        ["splitLine"] = new JsonObject { ["show"] = false },
    };

    /// <summary>A bar below zero has its number at its left, where the labels of the rows stand.</summary>
    private static decimal RoomForNumber(List<decimal> values) => (Math.Max(values.Max(), 0) - values.Min()) / 6;

    private static JsonObject LabelAxis(IReadOnlyList<TableRow> rows, int width) => new()
    {
        ["type"] = "category",
        ["inverse"] = true,
        ["data"] = new JsonArray([.. rows.Select(row => JsonValue.Create(row.Label))]),
        ["axisTick"] = new JsonObject { ["show"] = false },
        ["axisLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = ChartColours.Axis } },
        ["axisLabel"] = new JsonObject
        {
            ["fontSize"] = 14,
            ["color"] = ChartColours.Text,
            ["width"] = width,
            ["overflow"] = "break",
            ["interval"] = 0,
            ["lineHeight"] = 16,
        },
    };

    private static JsonObject Narrowable(JsonObject option) => new()
    {
        ["baseOption"] = option,
        ["media"] = new JsonArray(new JsonObject
        {
            ["query"] = new JsonObject { ["maxWidth"] = 480 },
            ["option"] = new JsonObject
            {
                ["grid"] = new JsonObject { ["left"] = 0, ["right"] = 80 },
                ["yAxis"] = new JsonObject { ["axisLabel"] = new JsonObject { ["width"] = 128 } },
            },
        }),
    };
}
