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
        if (Ends(count) is { } ends) sentences.Add(ends);
        if (other is not null) sentences.Add(Compared(count, other, scope) + ".");
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
        return count.Curve.Median() is { Value: { } months }
            ? $"Over {period} is de helft van de trajecten na {DutchText.Rounded(months, 1)} maanden gestopt. Lopende hulp telt mee."
            : $"Over {period} loopt meer dan de helft van de trajecten nog aan het einde van wat we zagen.";
    }

    /// <summary>What ends help: how many ended as planned within a year, how many still run, and how most of the others ended.</summary>
    private static string? Ends(DurationCount count)
    {
        if (count.Curve.StillAfter(DurationEnds.Year).Value is not { } still || count.Ends[0].Share.Value is not { } planned) return null;
        var text = $"Van elke 100 trajecten zijn er na een jaar {DutchText.Rounded(planned, 0)} volgens plan gestopt en lopen er nog {DutchText.Rounded(still, 0)}.";
        var (label, share) = count.Ends.Skip(1).MaxBy(end => end.Share.Value ?? 0);
        return share.Value >= 0.5m ? $"{text} De andere stopten het vaakst zo: {DutchText.Small(label)} ({DutchText.Rounded(share.Value.Value, 0)})." : text;
    }

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
