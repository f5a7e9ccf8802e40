using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>Writes the answer from the counts.</summary>
internal static class DurationAnswer
{
    private static readonly string[] Caveats =
    [
        "Dit laat zien hoe lang hulp duurt, niet of lang of kort goed is.",
        "De lijn gaat over de dagen in de periode: zo lang zou hulp duren als iedereen meemaakt wat trajecten in deze periode meemaakten.",
        "Meer trajecten van één jeugdige tellen in de marges van de lijn als losse trajecten. Die marges zijn daardoor iets te smal.",
        "Zonder stopbericht eindigt een traject als de toewijzing afloopt. Zonder startbericht begint het bij de eerste declaratie. De duur is dan minder zeker.",
        "Een verschil tussen aanbieders of verwijzers kan komen doordat zij andere jeugdigen helpen.",
    ];

    private static readonly string[] Methods =
    [
        "Nog in hulp: Kaplan-Meier met een log-log-marge van 90%. Lopende hulp telt mee tot de laatste dag die we zagen; hulp van voor de periode telt vanaf de dag dat we haar volgen.",
        "Manier van eindigen: Aalen-Johansen. Gemiddelde binnen 24 maanden: de oppervlakte onder de lijn. Verschillen: normale benadering.",
        "Invloeden: Cox met Efron, per aanbieder een eigen basis, marges per jeugdige, en de toets van Grambsch en Therneau.",
    ];

    public static Answer Of(
        CareDuration question, Scope scope, long stand, (DurationCount Now, DurationCount? Then) counts, IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> options)
    {
        var (count, comparison) = counts;
        var invented = Municipalities.IsInvented(scope.Municipality);
        var area = $"{ScopeWords.Municipality(scope.Municipality, invented)}, {PeriodWords.Of(scope.Period)}";
        return new Answer
        {
            Question = question,
            Scope = scope,
            Alerts = DurationWords.Alerts(count, scope),
            Sentences = DurationWords.Sentences(count, comparison, scope),
            Totals = DurationTotals.Of(count, comparison),
            KeyTotals = ["mediaanMaanden", "volgensPlan12Procent", "langLopend"],
            Tables = [.. Tables(count, comparison, scope, area)],
            Basis = BasisOf(count, stand, invented),
            Caveats = comparison is null ? Caveats : [.. Caveats, $"De vergelijking is bij gelijke rijpheid: de andere periode staat zoals het bekend was op {DutchText.Day(comparison.Facts.AsOf)}, even lang na afloop."],
            Onward = [("waar-gaat-het-geld-heen", "Bekijk het geld van deze trajecten"), ("kloppen-de-cijfers", "Kloppen deze cijfers?")],
            Options = options,
        };
    }

    private static IEnumerable<AnswerTable> Tables(DurationCount count, DurationCount? comparison, Scope scope, string area)
    {
        var first = DurationDimensions.Every.First(dimension => dimension.Dimension.Name == (scope.Per ?? "hulpvorm"));
        if (scope.Per is null) yield return DurationTables.Curve(count, area);
        yield return DurationTables.By(count, first, area, isFirst: true);
        if (scope.Per is not null) yield return DurationTables.Curve(count, area);
        if (comparison is not null) yield return DurationTables.Periods(count, comparison, scope);
        yield return DurationEnds.Over(count, area);
        yield return DurationEnds.Of(count, area);
        yield return DurationRemaining.Of(count, area);
        yield return DurationTail.Table(count);
        yield return DurationDrivers.Of(count, area);
        foreach (var dimension in DurationDimensions.Every.Where(each => each != first))
            yield return DurationTables.By(count, dimension, area, isFirst: false);
    }

    private static Basis BasisOf(DurationCount count, long stand, bool invented) => new()
    {
        Rows = [("trajecten", count.Kept.Count), ("gevolgde trajecten", count.Exposures.Count), ("jeugdigen", count.Kept.Youths)],
        Stand = stand,
        Completeness = [.. Start(count), .. ArrivalWords.Completeness(count.Facts.Period, count.Facts.AsOf, count.Facts.Arrival)],
        Findings = Findings(count).Rules,
        Methods = Methods,
        Invented = invented,
    };

    private static IEnumerable<string> Start(DurationCount count)
    {
        if (count.Facts.DataStart is { } start)
            yield return $"De start- en stopberichten zijn compleet vanaf {DutchText.Day(start)}: de eerste maand met ten minste half zoveel berichten als in het drukste jaar.";
    }

    /// <summary>A length has no euros: what may be claimed on an allocation is not worked out here, and so unknown.</summary>
    private static FindingShare Findings(DurationCount count)
    {
        var kept = new HashSet<int>();
        foreach (var stay in count.Kept.Stays) count.Kept.AddPlaces(stay, kept);
        var places = count.Columns.PlaceByNumber;
        return FindingShare.Of(count.Facts.Found, new FindingScope
        {
            KeepsClaims = count.Filter.Keeps,
            Knows = places.ContainsKey,
            Allocated = number => kept.Contains(places[number]) ? new Maximum(0, MaximumState.Unknown) : null,
            KeepsOther = count.Filter.KeepsProvider,
            Claimed = 0,
        });
    }
}
