using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

/// <summary>
/// The drawing of a table as the chart library takes it: JSON without functions, with every visible number already written by us.
/// It holds nothing that the table lacks.
/// </summary>
public static class ChartOption
{
    /// <summary>The most rows a bar chart draws; the table has all of them.</summary>
    public const int MostBars = 25;

    /// <summary>The option of the table's chart; empty when there is nothing to draw.</summary>
    public static JsonObject? Of(AnswerTable table) => Drawable(table) ? Draw(table) : null;

    /// <summary>The height in pixels that the chart needs.</summary>
    public static int Height(AnswerTable table) => table.Chart switch
    {
        ChartKind.Bars => 24 + 38 * Shown(table),
        ChartKind.GroupedBars => 56 + Shown(table) * (18 + 22 * table.Charted.Count),
        ChartKind.Waterfall => WaterfallOption.Height,
        ChartKind.Stacked => StackedOption.Height,
        ChartKind.Fan => FanOption.Height,
        ChartKind.Sankey => SankeyOption.Height(table),
        ChartKind.ProcessMap => ProcessMapOption.Height(table),
        _ => 380,
    };

    /// <summary>The rows that a bar chart draws.</summary>
    public static IReadOnlyList<TableRow> Rows(AnswerTable table) =>
        [.. table.Rows.Where(row => Charted(table, row).Any(figure => figure.Value is not null)).Take(MostBars)];

    /// <summary>Whether the bar chart draws fewer rows than the table has.</summary>
    public static bool LeavesOut(AnswerTable table) =>
        table.Chart is ChartKind.Bars or ChartKind.GroupedBars && Shown(table) < table.Rows.Count;

    internal static IEnumerable<Figure> Charted(AnswerTable table, TableRow row) =>
        Columns(table).Select(column => row.Figures[column]);

    internal static IReadOnlyList<int> Columns(AnswerTable table) =>
    [
        .. table.Charted.Select(name =>
            table.Columns.Select((column, at) => (column, at)).Single(pair => pair.column.Name == name).at),
    ];

    internal static JsonObject Frame(JsonObject grid) => new()
    {
        ["animation"] = false,
        ["textStyle"] = new JsonObject { ["fontFamily"] = "\"Fira Sans\", Arial, sans-serif", ["fontSize"] = 14, ["color"] = ChartColours.Text },
        ["grid"] = grid,
    };

    internal static JsonObject Hatch() => new()
    {
        ["symbol"] = "rect",
        ["color"] = "rgba(255,255,255,0.75)",
        ["dashArrayX"] = new JsonArray(1, 0),
        ["dashArrayY"] = new JsonArray(3, 5),
        ["rotation"] = -0.785,
    };

    internal static JsonObject Legend(bool selectable = false) => new()
    {
        ["top"] = 0,
        ["left"] = 0,
        ["icon"] = "rect",
        ["selectedMode"] = selectable,
        ["itemWidth"] = 16,
        ["itemHeight"] = 14,
        ["textStyle"] = new JsonObject { ["fontSize"] = 14, ["color"] = ChartColours.Text },
    };

    /// <summary>The rows as places in time.</summary>
    internal static JsonObject TimeAxis(AnswerTable table) => new()
    {
        ["type"] = "category",
        ["boundaryGap"] = false,
        ["data"] = new JsonArray([.. table.Rows.Select(row => JsonValue.Create(row.Label))]),
        ["axisTick"] = new JsonObject { ["show"] = false },
        ["axisLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = ChartColours.Axis } },
        ["axisLabel"] = new JsonObject { ["fontSize"] = 14, ["color"] = ChartColours.Axis, ["hideOverlap"] = true, ["margin"] = 14 },
    };

    /// <summary>From nothing to all.</summary>
    internal static JsonObject ShareAxis() => new()
    {
        ["type"] = "value",
        ["min"] = 0,
        ["max"] = 100,
        ["interval"] = 20,
        ["axisLabel"] = new JsonObject { ["fontSize"] = 14, ["color"] = ChartColours.Axis, ["formatter"] = "{value}%" },
        ["splitLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = ChartColours.Grid } },
    };

    private static int Shown(AnswerTable table) => Rows(table).Count;

    private static bool Drawable(AnswerTable table) =>
        table.Chart != ChartKind.None && table.Charted.Count > 0
        && table.Rows.Any(row => Charted(table, row).Any(figure => figure.Value is not null and not 0))
        && (table.Chart != ChartKind.Waterfall || LeadsSomewhere(table))
        && (table.Chart != ChartKind.Curve || table.Rows.Any(row => row.Figures[Columns(table)[0]].Value is not null))
        && (table.Chart != ChartKind.Stacked || StackedOption.Last(table, Columns(table)) is not null)
        && (table.Chart != ChartKind.ProcessMap || MapEdge.Shown(MapEdge.Of(table)).Count > 0);

    // A waterfall without its first or last total has no beginning or no end.
    private static bool LeadsSomewhere(AnswerTable table) =>
        table.Rows.Count > 1 && Charted(table, table.Rows[0]).Concat(Charted(table, table.Rows[^1])).All(figure => figure.Value is not null);

    private static JsonObject Draw(AnswerTable table) => table.Chart switch
    {
        ChartKind.Bars or ChartKind.GroupedBars => BarsOption.Of(table),
        ChartKind.Months => MonthsOption.Of(table),
        ChartKind.Curve => CurveOption.Of(table),
        ChartKind.Waterfall => WaterfallOption.Of(table),
        ChartKind.Stacked => StackedOption.Of(table),
        ChartKind.Fan => FanOption.Of(table),
        ChartKind.Sankey => SankeyOption.Of(table),
        ChartKind.ProcessMap => ProcessMapOption.Of(table),
        _ => ConcentrationOption.Of(table),
    };
}
