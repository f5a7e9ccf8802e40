using Roer.Methods.Spending;
using Roer.Questions.Parts;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The sentences of the answer, chosen by the figures.</summary>
internal static class YearEndWords
{
    public static IReadOnlyList<string> Sentences(YearEndCount count, Scope scope)
    {
        var period = PeriodWords.Of(scope.Period);
        if (!count.IsPossible)
            return [$"Over {period} kunnen we geen verwachting geven. Bekend is {DutchText.Money(count.SoFar)} uit berichten, toegekend of nog niet beantwoord."];
        var spread = count.Spread;
        List<string> sentences =
        [
            $"We verwachten {DutchText.Money(spread.Mean)} aan kosten over {period}{Budget(count, spread)}. De kans is 80% dat het tussen {DutchText.Between(spread.Quantile(0.1), spread.Quantile(0.9))} wordt.",
        ];
        if (count.Budget is { } budget) sentences.Add($"{DutchText.Capital(ChanceWords.Of(spread.ChanceAbove(budget)))} dat het meer wordt dan de begroting: volgens deze berekening is de kans {ChanceWords.Percent(spread.ChanceAbove(budget))}.");
        if (count.Filter.IsEmpty) sentences.AddRange(count.Reserve.Sentences(count.Budget));
        return sentences;
    }

    public static IReadOnlyList<string> Alerts(YearEndCount count)
    {
        List<string> alerts = [.. YearEndBreaks.Of(count.Outlook)];
        if (count.IsPossible && count.Filter.IsAtMostTaskField && count.Others is null)
            alerts.Add("Overige kosten (pgb, vaste bedragen, subsidies) zijn niet ingelezen. De verwachting gaat daarom alleen over rekeningen uit berichten.");
        return alerts;
    }

    private static string Budget(YearEndCount count, PathSpread spread) => count.Budget is not { } budget ? ""
        : spread.Mean == budget ? ", precies de begroting"
        : $", {DutchText.Money(Math.Abs(spread.Mean - budget))} {(spread.Mean > budget ? "boven" : "onder")} de begroting";
}
