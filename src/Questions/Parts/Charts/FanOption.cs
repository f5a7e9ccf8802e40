using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

/// <summary>
/// What was, and between which bounds what comes will lie: bands of 50, 80 and 90 percent, the middle thin and dashed so that nobody takes it for
/// the one outcome, and the budget as a line across.
/// </summary>
internal static class FanOption
{
    public const int Height = 440;

    /// <summary>The place of what was among the charted columns.</summary>
    internal const int Was = 0;

    /// <summary>The place of the median.</summary>
    internal const int Middle = 1;

    /// <summary>The place of the budget, if there is one.</summary>
    internal const int BudgetPlace = 8;

    private static readonly (int Level, int Place, string Colour)[] Bands = [(90, 6, "#C9DDF0"), (80, 4, "#9DC3E6"), (50, 2, "#6BA3D6")];

    public static JsonObject Of(AnswerTable table)
    {
        var columns = ChartOption.Columns(table);
        if (columns.Count is not (BudgetPlace or BudgetPlace + 1))
            throw new ArgumentException($"A fan draws eight columns, or nine with a budget; '{table.Id}' has {columns.Count}.", nameof(table));
        var option = Draw(table, columns, wide: true);
        option["roerNarrow"] = new JsonObject { ["below"] = 640, ["height"] = 320 + (24 * (5 + Math.Sign(columns.Count - BudgetPlace))), ["option"] = Draw(table, columns, wide: false) };
        return option;
    }

    /// <summary>The bounds of a band where the table ends, in words; empty when they are not known there.</summary>
    internal static string? AtEnd(AnswerTable table, int level)
    {
        var (columns, place) = (ChartOption.Columns(table), Bands.Single(band => band.Level == level).Place);
        var (low, high) = (table.Rows[^1].Figures[columns[place]], table.Rows[^1].Figures[columns[place + 1]]);
        if (low.Value is not { } from || high.Value is not { } to) return null;
        var bounds = DutchText.Bounds(from, to, low.Unit);
        return $"{bounds.Low} – {bounds.High}";
    }

    /// <summary>The budget at the end; empty when the table has none.</summary>
    internal static Figure? Budget(AnswerTable table) =>
        ChartOption.Columns(table) is { Count: > BudgetPlace } columns && table.Rows[^1].Figures[columns[BudgetPlace]] is { Value: not null } budget ? budget : null;

    private static JsonObject Draw(AnswerTable table, IReadOnlyList<int> columns, bool wide)
    {
        var axis = ChartAxis.Over(table.Rows.SelectMany(row => columns.Select(column => row.Figures[column].Value ?? 0)));
        var names = Names(table, columns);
        var option = ChartOption.Frame(new JsonObject
        {
            ["left"] = 8,
            ["right"] = 44,
            ["top"] = wide ? 80 : 24 + (24 * names.Count),
            ["bottom"] = 8,
            ["containLabel"] = true,
        });
        option["legend"] = Legend(names, wide);
        option["xAxis"] = ChartOption.TimeAxis(table);
        option["yAxis"] = MonthsOption.ValueAxis(axis, table.Columns[columns[0]].Unit);
        option["series"] = new JsonArray(
        [
            .. Bands.SelectMany(band => Band(table, columns, band)),
            Line(table, columns[Middle], names[1], new JsonObject { ["width"] = 1.5, ["type"] = "dashed", ["color"] = ChartColours.Text }),
            Line(table, columns[Was], names[0], new JsonObject { ["width"] = 3, ["color"] = ChartColours.Text }),
            .. BudgetLine(table),
        ]);
        return option;
    }

    // Lines keep the sign of a line, so that dashes show; bands have a square.
    private static JsonObject Legend(List<string> names, bool wide)
    {
        var legend = ChartOption.Legend();
        legend.Remove("icon");
        legend["itemWidth"] = 28;
        if (!wide) legend["orient"] = "vertical";
        legend["data"] = new JsonArray([.. names.Select(name =>
        {
            var entry = new JsonObject { ["name"] = name };
            if (name.Split('%')[0].All(char.IsAsciiDigit)) entry["icon"] = "rect";
            else entry["itemStyle"] = new JsonObject { ["opacity"] = 0 };
            return entry;
        })]);
        return legend;
    }

    private static List<string> Names(AnswerTable table, IReadOnlyList<int> columns) =>
    [
        Plain(table, columns[Was]),
        $"{Plain(table, columns[Middle])}: {DutchText.Alone(table.Rows[^1].Figures[columns[Middle]])}",
        .. Bands.Reverse().Select(band => Name(table, band.Level)),
        .. Budget(table) is { } budget ? [$"Begroting: {DutchText.Alone(budget)}"] : Array.Empty<string>(),
    ];

    /// <summary>What a column is called where its numbers show their unit themselves.</summary>
    internal static string Plain(AnswerTable table, int column) => table.Columns[column].Label.Replace(" (€)", "", StringComparison.Ordinal);

    private static string Name(AnswerTable table, int level) => AtEnd(table, level) is { } words ? $"{level}%: {words}" : $"{level}%";

    // A band is an unseen area up to its lower limit, and on it the difference to the upper one.
    private static IEnumerable<JsonNode> Band(AnswerTable table, IReadOnlyList<int> columns, (int Level, int Place, string Colour) band)
    {
        var (low, high) = (columns[band.Place], columns[band.Place + 1]);
        yield return Area(table, "", band, row => row.Figures[low].Value, isSeen: false);
        yield return Area(table, Name(table, band.Level), band, row => row.Figures[high].Value - row.Figures[low].Value, isSeen: true);
    }

    private static JsonObject Area(AnswerTable table, string name, (int Level, int Place, string Colour) band, Func<TableRow, decimal?> height, bool isSeen) => new()
    {
        ["type"] = "line",
        ["name"] = name,
        ["stack"] = $"{band.Level}",
        ["stackStrategy"] = "all",
        ["silent"] = true,
        ["symbol"] = "none",
        ["lineStyle"] = new JsonObject { ["width"] = 1.5, ["color"] = "#2F78B3", ["opacity"] = band.Level == 80 ? 1 : 0 },
        ["itemStyle"] = new JsonObject { ["color"] = band.Colour },
        ["areaStyle"] = new JsonObject { ["color"] = band.Colour, ["opacity"] = isSeen ? 1 : 0 },
        ["data"] = new JsonArray([.. table.Rows.Select(row => height(row) is { } known ? JsonValue.Create(known) : null)]),
    };

    private static JsonObject Line(AnswerTable table, int column, string name, JsonObject style) => new()
    {
        ["type"] = "line",
        ["name"] = name,
        ["silent"] = true,
        ["symbol"] = "none",
        ["connectNulls"] = false,
        ["z"] = 4,
        ["lineStyle"] = style,
        ["itemStyle"] = new JsonObject { ["color"] = ChartColours.Text },
        ["data"] = new JsonArray([.. table.Rows.Select(row => row.Figures[column].Value is { } value ? JsonValue.Create(value) : null)]),
    };

    private static IEnumerable<JsonNode> BudgetLine(AnswerTable table)
    {
        if (Budget(table) is not { } budget) yield break;
        yield return new JsonObject
        {
            ["type"] = "line",
            ["name"] = $"Begroting: {DutchText.Alone(budget)}",
            ["silent"] = true,
            ["symbol"] = "none",
            ["lineStyle"] = new JsonObject { ["width"] = 2, ["color"] = ChartColours.More },
            ["itemStyle"] = new JsonObject { ["color"] = ChartColours.More },
            ["data"] = new JsonArray(),
            ["markLine"] = new JsonObject
            {
                ["silent"] = true,
                ["symbol"] = "none",
                ["z"] = 5,
                ["lineStyle"] = new JsonObject { ["width"] = 2, ["type"] = "solid", ["color"] = ChartColours.More },
                ["label"] = new JsonObject
                {
                    ["position"] = "insideStartTop",
                    ["fontSize"] = 14,
                    ["color"] = ChartColours.Text,
                    ["formatter"] = $"Begroting {DutchText.Alone(budget)}",
                },
                ["data"] = new JsonArray(new JsonObject { ["yAxis"] = budget.Value }),
            },
        };
    }
}
