namespace Roer.Questions.Parts.Charts;

/// <summary>What one sees in a waterfall: from where to where, what added and took off most, and what may be chance.</summary>
internal static class WaterfallSummary
{
    public static string Of(AnswerTable table)
    {
        var bars = WaterfallBar.Of(table);
        var parts = bars.Where(bar => bar is { IsTotal: false, IsRest: false, Figure.Value: not null }).ToList();
        string[] sentences =
        [
            $"Van {DutchText.Alone(bars[0].Figure)} ({bars[0].Label}) naar {DutchText.Alone(bars[^1].Figure)} ({bars[^1].Label}).",
            Largest("Erbij kwam het meest", parts.Where(bar => bar.Figure.Value > 0).OrderByDescending(bar => bar.Figure.Value)),
            Largest("Eraf ging het meest", parts.Where(bar => bar.Figure.Value < 0).OrderBy(bar => bar.Figure.Value)),
            .. bars.Where(bar => bar.Figure.Value is null).Select(bar => $"{bar.Label}: {DutchText.State(bar.Figure.State)}."),
            Rest(WaterfallRest.Of(table)),
            Chance([.. parts.Where(bar => bar.MayBeZero)]),
            Margin(bars),
            WaterfallOption.Range(bars).Low > 0 ? "De twee totalen zijn onderaan afgekapt, bij de witte strepen." : "",
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    private static string Largest(string start, IEnumerable<WaterfallBar> parts)
    {
        var named = parts.Take(2).Select(bar => $"{bar.Label} ({DutchText.WithSign(bar.Figure)})").ToList();
        return named.Count == 0 ? "" : $"{start}: {DutchText.List(named)}.";
    }

    private static string Rest(IReadOnlyList<TableRow> rows) => rows.Count == 0
        ? ""
        : $"Overig is de som van {DutchText.List([.. rows.Select(row => DutchText.Small(row.Label))])}: kleine verschillen, of verschillen die ook nul kunnen zijn. In de tabel staan ze apart.";

    private static string Chance(List<WaterfallBar> parts) => parts.Count switch
    {
        0 => "",
        1 => $"{parts[0].Label} is gestreept: dat verschil kan ook nul zijn.",
        _ => $"{parts.Count} staven zijn gestreept: die verschillen kunnen ook nul zijn.",
    };

    private static string Margin(IReadOnlyList<WaterfallBar> bars) =>
        bars.Select(bar => bar.Figure.Interval).FirstOrDefault(interval => interval is not null) is { } known
            ? $"Het streepje bij een staaf laat zien hoe onzeker die is (marge van {DutchText.Percent(known.Level, 0)})."
            : "";
}
