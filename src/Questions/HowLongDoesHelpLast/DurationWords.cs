using Roer.Questions.Parts;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The sentences of the answer, chosen by the figures. They claim no more than the figures show.</summary>
internal static class DurationWords
{
    private const double Doubt = 0.10;

    public static IReadOnlyList<string> Sentences(DurationCount count, DurationCount? other, Scope scope)
    {
        if (count.Kept.Count == 0)
            return [$"Over {PeriodWords.Of(scope.Period)} kennen we voor deze {(scope.Filters.Count == 0 ? "gemeente" : "keuze")} geen trajecten. Kies een andere periode, of lees berichten in."];
        List<string> sentences = [Length(count, scope)];
        if (other is not null) sentences.Add(Compared(count, other, scope) + ".");
        if (Closed(count) is { } closed) sentences.Add(closed);
        sentences.Add(Tail(count));
        return sentences;
    }

    public static IReadOnlyList<string> Alerts(DurationCount count, Scope scope)
    {
        List<string> alerts = [];
        if (scope.AsOf < scope.Period.Span.Last)
            alerts.Add($"Deze periode loopt nog. De cijfers gaan tot en met {DutchText.Day(scope.AsOf)}.");
        if (count.Kept.Count > 0 && count.Facts.View is null)
            alerts.Add("Over deze periode zijn de start- en stopberichten niet compleet. We kunnen niet zeggen hoe lang hulp duurt.");
        else if (count.Facts.DataStart > scope.Period.Span.First)
            alerts.Add($"De start- en stopberichten zijn compleet vanaf {DutchText.Day(count.Facts.DataStart.Value)}. Wat daarvoor eindigde, zien we niet.");
        return alerts;
    }

    /// <summary>Whether help lasts longer than in the other period; only where chance alone is unlikely.</summary>
    public static string Compared(DurationCount count, DurationCount other, Scope scope)
    {
        var period = PeriodWords.Of(scope.Comparison!);
        if (count.Curve.Minus(other.Curve) is not { } difference) return $"Of hulp langer duurt dan in {period}, kunnen we niet zeggen";
        var months = DutchText.Rounded(StayCurve.Round(Math.Abs(difference.Difference) / StayCurve.DaysAMonth), 1);
        if (difference.PValue >= Doubt) return $"Hulp duurt ongeveer even lang als in {period}";
        return $"Hulp duurt gemiddeld {months} maanden {(difference.Difference > 0 ? "langer" : "korter")} dan in {period}";
    }

    private static string Length(DurationCount count, Scope scope)
    {
        var period = PeriodWords.Of(scope.Period);
        if (!count.Curve.IsKnown) return $"Over {period} volgden we te weinig trajecten om te zeggen hoe lang hulp duurt.";
        var year = count.Curve.StillAfter(12).Value is { } still ? $" Van elke 100 trajecten lopen er na een jaar nog {DutchText.Rounded(still, 0)}." : "";
        return count.Curve.Median() is { Value: { } months }
            ? $"Over {period} is de helft van de trajecten na {DutchText.Rounded(months, 1)} maanden klaar. Lopende hulp telt mee.{year}"
            : $"Over {period} loopt meer dan de helft van de trajecten nog aan het einde van wat we zagen.{year}";
    }

    private static string? Closed(DurationCount count) =>
        DurationTotals.ClosedMean(count).Value is { } closed && count.Curve.MeanMonths().Value is { } mean
            ? $"Een gewoon gemiddelde van afgesloten trajecten zou {DutchText.Rounded(closed, 1)} maanden zeggen, maar binnen 24 maanden is het {DutchText.Rounded(mean, 1)} maanden. "
                + "In dat gewone gemiddelde telt lopende hulp niet mee, en juist die duurt vaak lang."
            : null;

    private static string Tail(DurationCount count)
    {
        var tail = DurationTail.Of(count);
        var text = $"Op {DutchText.Day(count.Facts.AsOf)} {(tail.Count == 1 ? "loopt 1 traject" : $"lopen {DutchText.Whole(tail.Count)} trajecten")} langer dan {DurationTail.Months} maanden.";
        if (tail.Count == 0) return text;
        return DurationTail.NotReassessed(count, tail).Value is { } known
            ? $"{text} Bij {DutchText.Rounded(known, 0)} daarvan is niet opnieuw gekeken of de hulp nog past."
            : $"{text} Of daar opnieuw naar is gekeken, weten we niet.";
    }
}
