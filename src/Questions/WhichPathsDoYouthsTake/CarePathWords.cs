using Roer.Methods.Decomposition;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The sentences of the answer, chosen by the figures. They claim no more than the figures show.</summary>
internal static class CarePathWords
{
    private const int Few = 50;
    private const int Most = 10;

    public static IReadOnlyList<string> Sentences(CarePathCount count, CarePathCount? other, Scope scope)
    {
        var period = PeriodWords.Of(scope.Period);
        if (count.Cohort.InCare.Count == 0)
            return [$"Over {period} kennen we voor deze {(scope.Filters.Count == 0 ? "gemeente" : "keuze")} geen trajecten. Kies een andere periode, of lees berichten in."];
        if (count.Paths.Count == 0)
            return [$"In {period} zijn er {DutchText.Whole(count.Cohort.InCare.Count)} jeugdigen met hulp, maar niemand die we volgens uw keuze kunnen volgen."];
        List<string> sentences = [Ends(count, period), After(count), Money(count)];
        if (other is not null) sentences.Add(Compared(count, other, scope));
        if (count.Paths.Count < Few) sentences.Add($"Dit gaat om {DutchText.Whole(count.Paths.Count)} jeugdigen. Bij zo weinig jeugdigen kan het cijfer snel veranderen.");
        return sentences;
    }

    public static IReadOnlyList<string> Alerts(CarePathCount count, Scope scope)
    {
        List<string> alerts = [];
        if (scope.AsOf < scope.Period.Span.Last) alerts.Add($"Deze periode loopt nog. De cijfers gaan tot en met {DutchText.Day(scope.AsOf)}.");
        if (count.Facts.Window is { } window && scope.AsOf.DayNumber - window.Last.DayNumber < 365 && count.Paths.Count > 0)
            alerts.Add("We volgen deze jeugdigen nog geen jaar na de periode. Veel paden zijn daarom nog niet af.");
        if (count.Facts.DataStart > scope.Period.Span.First)
            alerts.Add($"De start- en stopberichten zijn compleet vanaf {DutchText.Day(count.Facts.DataStart.Value)}. Wat daarvoor begon of eindigde, zien we niet.");
        if (count.Settings.CountsOthers && count.Denominator is null)
            alerts.Add("Hoeveel jeugdigen er wonen, is voor deze keuze niet bekend. Procenten van alle jeugdigen zijn daarom onbekend.");
        return alerts;
    }

    /// <summary>The message of the first chart: what most do.</summary>
    public static string Headline(CarePathCount count)
    {
        if (count.Paths.Count == 0) return "Van stap naar stap";
        var ends = HundredAtEnd(count);
        return Array.IndexOf(ends, ends.Max()) switch
        {
            (int)PathEnd.Done => $"{ends[0]} van de 100 jeugdigen zijn klaar, bij {ends[1]} loopt de hulp nog",
            (int)PathEnd.Running => $"Bij {ends[1]} van de 100 jeugdigen loopt de hulp nog, {ends[0]} zijn klaar",
            _ => $"{ends[2]} van de 100 jeugdigen zijn uit beeld, {ends[0]} zijn klaar",
        };
    }

    /// <summary>Which rows the reader opened.</summary>
    public static IEnumerable<string> Opened(CarePathCount count, IReadOnlyList<AnswerTable> tables)
    {
        if (count.Settings.Parts.Count == 0) yield break;
        var words = count.Settings.Parts.Select(part => tables.FirstOrDefault(table => table.Id == part.Table)?.Rows.FirstOrDefault(row => row.Key == part.Key)?.Label ?? part.Key);
        yield return $"U ziet een deel: de {DutchText.Whole(count.Paths.Count)} jeugdigen bij {string.Join(", en daarvan ", words.Select(word => $"‘{word}’"))}.";
    }

    /// <summary>Why the drawing, which counts steps, has another number than the sentences, which count trajectories.</summary>
    public static IEnumerable<string> StepsAndTrajectories(CarePathCount count, int doneAfterOneStep)
    {
        if (count.Paths.Count == 0) yield break;
        var (steps, trajectories) = (DutchText.Rounded(doneAfterOneStep * 100m / count.Paths.Count, 0), DutchText.Whole(Hundred(count)[0]));
        var numbers = steps == trajectories ? "" : $" Daarom {(steps == "1" ? "is" : "zijn")} na één stap {steps} van de 100 jeugdigen klaar, en na één traject {trajectories}.";
        yield return $"De grafiek telt stappen, de zinnen bovenaan tellen trajecten. Twee trajecten die tegelijk lopen, zijn samen één stap.{numbers}";
    }

    public static string VariantsMessage(CarePathCount count) => count.Paths.Count == 0
        ? "De paden die jeugdigen lopen"
        : $"Het meest gelopen pad: {char.ToLowerInvariant(count.Variants[0].Label[0])}{count.Variants[0].Label[1..]} ({DutchText.Percent(count.Variants[0].Youths * 100m / count.Paths.Count, 0)})";

    public static string Smoothed(CarePathCount count)
    {
        var unsmoothed = count.Paths.Sum(path => path.Unsmoothed);
        var kept = count.Paths.Sum(path => path.Segments.Length);
        return $"De gevolgde paden hebben {DutchText.Whole(kept)} stappen. Door korte stukken glad te strijken vielen {DutchText.Whole(unsmoothed - kept)} stappen weg; de jeugdigen blijven meetellen.";
    }

    /// <summary>The words of a value of a dimension.</summary>
    public static string Value(CareDimension dimension, string key, CarePathCount count) =>
        CareOptions.Label(dimension == CarePathFilter.BeginForm ? CareDimensions.Form : dimension, key, count.Facts.ProductNames);

    private static string Ends(CarePathCount count, string period)
    {
        var ends = HundredAtEnd(count);
        (long Of, string Words)[] parts =
        [
            (ends[0], $"{(ends[0] == 1 ? "is" : "zijn")} er {ends[0]} klaar (al hun hulp is gestopt)"), (ends[1], $"loopt bij {ends[1]} de hulp nog"), (ends[2], $"{(ends[2] == 1 ? "is" : "zijn")} er {ends[2]} uit beeld (zoals door verhuizen of 18 worden)"),
        ];
        var provisional = count.IsProvisional ? " Deze cijfers zijn voorlopig: zolang hulp loopt, kan een pad nog veranderen." : "";
        return $"Van elke 100 jeugdigen {(count.Settings.OnlyBegun ? $"die in {period} met hulp begonnen" : $"die in {period} hulp hadden")}, {DutchText.List([.. parts.OrderByDescending(part => part.Of).Select(part => part.Words)])}.{provisional}";
    }

    private static string After(CarePathCount count)
    {
        var of = Hundred(count);
        List<string> later =
        [
            .. of[3] > 0 ? [$"{of[3]} {(of[3] == 1 ? "kreeg" : "kregen")} later zwaardere hulp"] : Array.Empty<string>(),
            .. of[4] > 0 ? [$"{of[4]} {(of[4] == 1 ? "kreeg" : "kregen")} opnieuw of andere hulp die niet zwaarder is"] : Array.Empty<string>(),
            .. of[5] > 0 ? [$"{of[5]} {(of[5] == 1 ? "kreeg" : "kregen")} alleen lichtere hulp"] : Array.Empty<string>(),
        ];
        return $"Na één traject klaar {(of[0] == 1 ? "is" : "zijn")} er {of[0]} van de 100. {(later.Count == 0 ? "" : DutchText.List(later) + ". ")}"
            + $"Bij {of[1]} loopt het eerste traject nog en {of[2]} {(of[2] == 1 ? "is" : "zijn")} daarna uit beeld.";
    }

    private static string Money(CarePathCount count) =>
        $"Hun paden kostten tot nu toe gemiddeld {DutchText.Money(count.Cents / count.Paths.Count)} per jeugdige. {DutchText.Percent(Covered(count), 0)} van de jeugdigen loopt {(count.Variants.Count == 1 ? "hetzelfde pad" : $"een van de {DutchText.Whole(Math.Min(Most, count.Variants.Count))} paden die het meest voorkomen")}.";

    private static string Compared(CarePathCount count, CarePathCount other, Scope scope)
    {
        var period = PeriodWords.Of(scope.Comparison!);
        if (other.Paths.Count == 0) return $"Over {period} kunnen we niemand volgen.";
        var (difference, _) = ShareFigures.Compared((count.Youths(PathOutcome.DoneAfterOne), count.Paths.Count), (other.Youths(PathOutcome.DoneAfterOne), other.Paths.Count));
        var before = $"In {period} waren er {Hundred(other)[0]} van de 100 na één traject klaar, even lang gevolgd.";
        return $"{before} De kans is {ShareFigures.Level}% dat het echte verschil tussen {DutchText.Rounded(difference.Interval!.Low, 0)} en {DutchText.Rounded(difference.Interval.High, 0)} van de 100 ligt.";
    }

    /// <summary>The outcomes as whole numbers of a hundred youths, which add up to it.</summary>
    private static long[] Hundred(CarePathCount count) =>
        LargestRemainder.Apportion([.. Enum.GetValues<PathOutcome>().Select(outcome => (double)count.Youths(outcome))], 100);

    private static long[] HundredAtEnd(CarePathCount count) =>
        LargestRemainder.Apportion([.. Enum.GetValues<PathEnd>().Select(end => (double)count.Youths(end))], 100);

    private static decimal Covered(CarePathCount count) => count.Variants.Take(Most).Sum(variant => (decimal)variant.Youths) * 100 / count.Paths.Count;
}
