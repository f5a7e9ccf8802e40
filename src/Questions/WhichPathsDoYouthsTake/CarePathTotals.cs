using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The totals of the answer.</summary>
internal static class CarePathTotals
{
    public static IReadOnlyList<Total> Of(CarePathCount count, CarePathCount? comparison) =>
    [
        .. Each(count).Zip(comparison is null ? Each(count).Select(_ => (Total?)null) : Each(comparison), (total, other) => total with { Comparison = other?.Figure }),
    ];

    private static IEnumerable<Total> Each(CarePathCount count)
    {
        var provisional = count.Facts.AsOf < count.Facts.Period.Last;
        var late = Parts.ArrivalWords.IsProvisional(count.Facts.Period, count.Facts.AsOf, count.Facts.Arrival);
        var (repeated, begun) = count.Once(PathRepeat.Backward);
        Figure Part(PathOutcome outcome) => count.Followed(count.Youths(outcome));
        Figure AtEnd(PathEnd end) => count.Followed(count.Youths(end));
        yield return new("gevolgdeJeugdigen", "Gevolgde jeugdigen", "Jeugdigen van wie we het pad volgen.", Figure.Of(count.Paths.Count, Unit.Youths, provisional));
        yield return new("looptNog", "Hulp loopt nog", "Deel bij wie op de peildatum nog hulp loopt, in het eerste of een later traject.", AtEnd(PathEnd.Running));
        yield return new("klaar", "Klaar", "Deel van wie alle hulp is gestopt, na één of meer trajecten.", AtEnd(PathEnd.Done));
        yield return new("uitBeeld", "Uit beeld", "Deel van wie de hulp eindigde door 18 worden, verhuizen of alleen administratief.", AtEnd(PathEnd.OutOfSight));
        yield return new("klaarNaEen", "Klaar na één traject", "Deel van de gevolgde jeugdigen met één traject, dat is geëindigd.", Part(PathOutcome.DoneAfterOne));
        yield return new("eersteLooptNog", "Eerste traject loopt nog", "Deel met één traject, dat nog loopt.", Part(PathOutcome.FirstRuns));
        yield return new("uitBeeldNaEen", "Uit beeld na één traject", "Deel met één traject dat eindigde door 18 worden, verhuizen of alleen administratief.", Part(PathOutcome.OutOfSight));
        yield return new("laterZwaarder", "Later zwaardere hulp", "Deel met een later traject dat zwaarder is dan het eerste.", Part(PathOutcome.Heavier));
        yield return new("laterEvenZwaar", "Later hulp die niet zwaarder is", "Deel met meer trajecten, waarvan geen zwaarder en niet alle lichter dan het eerste.", Part(PathOutcome.Equal));
        yield return new("laterLichter", "Later alleen lichtere hulp", "Deel met meer trajecten, die allemaal lichter zijn dan het eerste.", Part(PathOutcome.Lighter));
        yield return new("kostenPadenCent", "Kosten van de paden", "Gedeclareerd op de gevolgde paden, tot en met de peildatum.", Figure.Of(count.Cents, Unit.Cents, provisional: true));
        yield return new("kostenPerPadCent", "Kosten per gevolgde jeugdige", "Kosten van de paden, gedeeld door de gevolgde jeugdigen.", Mean(count));
        yield return new("verschillendePaden", "Verschillende paden", "Hoeveel verschillende paden voorkomen.", Figure.Of(count.Variants.Count, Unit.Rows));
        yield return new("verlengd", "Verlengd", "Deel van de trajecten die hun eerste geplande einde in de periode bereikten, dat is verlengd.", PathExtension.Rate(count));
        yield return new("herhaaldBeroep", "Herhaald beroep (CBS)", "Deel van de trajecten begonnen in de periode, van jeugdigen met hulp in de vijf jaar voor de periode.", Repeated(count, repeated, begun));
        yield return new("nieuweStart12", "Nieuwe start binnen 12 maanden", "Geschat deel dat binnen 12 maanden na het einde van alle hulp opnieuw begint.", PathRepeat.WithinYear(count));
        yield return new("jeugdigen", "Jeugdigen", "Verschillende jeugdigen met ten minste één dag hulp in de periode.", Figure.Of(count.Cohort.InCare.Count, Unit.Youths, provisional));
        yield return new("trajecten", "Trajecten", "Trajecten met ten minste één dag in de periode.", Figure.Of(count.Cohort.Kept.Count, Unit.Trajectories, provisional));
        if (count.Filter.IsOfClaims && count.Settings.Parts.Count == 0)
            yield return new("gedeclareerdCent", "Gedeclareerd", "Alle declaratieregels over de periode die bij uw filter passen, debet min credit; ook van wie we niet volgen.", Figure.Of(count.Claimed, Unit.Cents, late));
    }

    /// <summary>Where five years before the period are not known, looking back finds too little: the share is then not known.</summary>
    private static Figure Repeated(CarePathCount count, int repeated, int begun) =>
        PathRepeat.SeesFiveYears(count) || begun == 0 ? ShareFigures.Part(repeated, begun) : Figure.Unknown(Unit.Percent);

    /// <summary>Whole eurocents: more digits would look more certain than they are.</summary>
    private static Figure Mean(CarePathCount count) => count.Paths.Count == 0
        ? Figure.NotApplicable(Unit.Cents)
        : Figure.Of(decimal.Round(count.Cents / (decimal)count.Paths.Count), Unit.Cents, provisional: true);
}
