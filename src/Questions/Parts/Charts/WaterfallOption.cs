using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

/// <summary>
/// How a total became another one. Each difference stands on an unseen bar, in the order of the rows; whiskers show the intervals.
/// On a narrow screen the bars lie down, with their words above them.
/// </summary>
internal static class WaterfallOption
{
    public const int Height = 400;
    private const int BarRoom = 96;

    // Two white strokes through the foot of a bar that is cut off, standing up and lying down.
    private const string CutUpright = "path://M0,12L64,2L64,7L0,17Z M0,22L64,12L64,17L0,27Z";
    private const string CutLying = "path://M12,0L2,32L7,32L17,0Z M22,0L12,32L17,32L27,0Z";

    public static JsonObject Of(AnswerTable table)
    {
        var bars = WaterfallBar.Of(table);
        var option = Draw(bars, upright: true);
        option["roerNarrow"] = new JsonObject
        {
            ["below"] = Math.Max(480, BarRoom * bars.Count),
            ["height"] = 16 + 66 * bars.Count,
            ["option"] = Draw(bars, upright: false),
        };
        return option;
    }

    /// <summary>Where the value axis begins and ends. It begins above zero only when the differences are small beside the totals.</summary>
    internal static (decimal Low, decimal High) Range(IReadOnlyList<WaterfallBar> bars)
    {
        var places = bars.SelectMany(bar => new[] { bar.To, bar.Whisker?.Low ?? bar.To, bar.Whisker?.High ?? bar.To }).ToList();
        var (least, most) = (places.Min(), places.Max());
        var span = most - least;
        var low = decimal.Floor(least - (span / 2));
        return span > 0 && low > most / 2 ? (low, most) : (Math.Min(least, 0), Math.Max(most, 0));
    }

    private static JsonObject Draw(IReadOnlyList<WaterfallBar> bars, bool upright)
    {
        var option = ChartOption.Frame(upright
            ? new JsonObject { ["left"] = 0, ["right"] = 0, ["top"] = 16 + (16 * bars.Max(Lines)), ["bottom"] = 4, ["containLabel"] = true }
            : new JsonObject { ["left"] = 8, ["right"] = 8, ["top"] = 10, ["bottom"] = 0 });
        var range = Range(bars);
        option[upright ? "xAxis" : "yAxis"] = Names(bars, upright);
        option[upright ? "yAxis" : "xAxis"] = Values(range);
        var series = new JsonArray(Unseen(bars, upright), Seen(bars, range, upright));
        if (upright) series.Add(Numbers(bars));
        option["series"] = series;
        return option;
    }

    private static JsonObject Unseen(IReadOnlyList<WaterfallBar> bars, bool upright)
    {
        var series = Bar(bars.Select(bar => (JsonNode?)JsonValue.Create(bar.IsTotal ? 0 : bar.Low)), upright);
        series["itemStyle"] = new JsonObject { ["color"] = "transparent" };
        series["markLine"] = ChartStroke.Lines(1, bars.Zip(bars.Skip(1)).Select((pair, at) =>
            ChartStroke.Line(Point(at, pair.First.To, upright), Point(at + 1, pair.First.To, upright), ChartColours.Axis, 1)));
        return series;
    }

    private static JsonObject Seen(IReadOnlyList<WaterfallBar> bars, (decimal Low, decimal High) range, bool upright)
    {
        var series = Bar(bars.Select(Item), upright);
        if (bars.Any(bar => bar.Behind is not null)) MakeFollowable(series);
        series["markLine"] = ChartStroke.Lines(6, bars.SelectMany((bar, at) => bar.Whisker is { } ends
            ? ChartStroke.Whisker(() => Point(at, ends.Low, upright), () => Point(at, ends.High, upright))
            : []));
        if (range.Low > 0) series["markPoint"] = Cuts(bars, range, upright);
        return series;
    }

    // The script follows a bar to the link of its row in the table; keyboards and screen readers use that link itself.
    private static void MakeFollowable(JsonObject series)
    {
        series["silent"] = false;
        series["cursor"] = "pointer";
        series["emphasis"] = new JsonObject { ["disabled"] = true };
    }

    private static JsonObject Bar(IEnumerable<JsonNode?> lengths, bool upright) => new()
    {
        ["type"] = "bar",
        ["stack"] = "waterval",
        ["stackStrategy"] = "all",
        ["silent"] = true,
        ["barMaxWidth"] = upright ? 56 : 22,
        ["barCategoryGap"] = "40%",
        ["data"] = new JsonArray([.. lengths]),
    };

    private static JsonNode Item(WaterfallBar bar)
    {
        var style = new JsonObject { ["color"] = bar.Colour };
        if (bar.MayBeZero) style["decal"] = ChartOption.Hatch();
        var item = new JsonObject
        {
            ["value"] = bar.Figure.Value is null ? null : JsonValue.Create(bar.IsTotal ? bar.To : bar.High - bar.Low),
            ["itemStyle"] = style,
        };
        if (bar.Behind is not null) item["roerRij"] = bar.Behind;
        return item;
    }

    // The words stand above the whisker, so they hang on a point that is not drawn.
    private static JsonObject Numbers(IReadOnlyList<WaterfallBar> bars) => new()
    {
        ["type"] = "scatter",
        ["silent"] = true,
        ["symbolSize"] = 0,
        ["itemStyle"] = new JsonObject { ["opacity"] = 1 },
        ["clip"] = false,
        ["data"] = new JsonArray(
        [
            .. bars.Select((bar, at) => new JsonObject
            {
                ["value"] = Point(at, bar.Top, upright: true),
                ["label"] = new JsonObject
                {
                    ["show"] = true,
                    ["position"] = "top",
                    ["distance"] = 6,
                    ["fontSize"] = 14,
                    ["lineHeight"] = 16,
                    ["fontWeight"] = bar.IsTotal ? "bold" : "normal",
                    ["color"] = ChartColours.Text,
                    ["formatter"] = Broken(bar),
                },
            }),
        ]),
    };

    private static string Broken(WaterfallBar bar) => string.Join('\n', bar.Words).Replace("ook nul", "ook\nnul", StringComparison.Ordinal);

    private static int Lines(WaterfallBar bar) => 1 + Broken(bar).Count(letter => letter == '\n');

    private static JsonObject Cuts(IReadOnlyList<WaterfallBar> bars, (decimal Low, decimal High) range, bool upright) => new()
    {
        ["silent"] = true,
        ["symbol"] = upright ? CutUpright : CutLying,
        ["symbolSize"] = upright ? new JsonArray(72, 24) : new JsonArray(24, 32),
        ["itemStyle"] = new JsonObject { ["color"] = "#FFFFFF" },
        ["label"] = new JsonObject { ["show"] = false },
        ["data"] = new JsonArray(
        [
            .. new[] { 0, bars.Count - 1 }.Select(at => new JsonObject
            {
                ["coord"] = Point(at, decimal.Floor(range.Low + ((range.High - range.Low) / 10)), upright),
            }),
        ]),
    };

    private static JsonArray Point(int at, decimal value, bool upright) => upright ? new JsonArray(at, value) : new JsonArray(value, at);

    private static JsonObject Values((decimal Low, decimal High) range) => new()
    {
        ["type"] = "value",
        ["min"] = range.Low,
        ["max"] = range.High,
        ["axisLabel"] = new JsonObject { ["show"] = false },
        ["splitLine"] = new JsonObject { ["show"] = false },
    };

    private static JsonObject Names(IReadOnlyList<WaterfallBar> bars, bool upright)
    {
        var label = new JsonObject { ["fontSize"] = 14, ["lineHeight"] = 16, ["color"] = ChartColours.Text, ["interval"] = 0, ["overflow"] = "break" };
        label["width"] = upright ? BarRoom - 6 : 272;
        if (!upright)
        {
            label["inside"] = true;
            label["margin"] = 0;
            label["verticalAlign"] = "bottom";
            label["padding"] = new JsonArray(0, 0, 14, 0);
            label["textBorderColor"] = "#FFFFFF";
            label["textBorderWidth"] = 4;
        }

        return new JsonObject
        {
            ["type"] = "category",
            ["inverse"] = !upright,
            ["z"] = 7,
            ["data"] = new JsonArray([.. bars.Select(bar => JsonValue.Create(upright ? bar.Label : $"{bar.Label}: {string.Join(", ", bar.Words)}"))]),
            ["axisTick"] = new JsonObject { ["show"] = false },
            ["axisLine"] = new JsonObject { ["show"] = upright, ["lineStyle"] = new JsonObject { ["color"] = ChartColours.Axis } },
            ["axisLabel"] = label,
        };
    }
}
