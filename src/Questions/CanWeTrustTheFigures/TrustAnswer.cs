using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>What the answer is written from.</summary>
internal sealed record TrustFindings(TrustCount Now, TrustCount? Then, TrustBeside Beside);

/// <summary>Writes the answer from the counts.</summary>
internal static class TrustAnswer
{
    private static readonly string[] Caveats =
    [
        "Dit laat zien wat er mis is in de berichten en tabellen, niet of de hulp goed was of de rekening terecht.",
        "Een bevinding is geen bewijs. Vraag altijd eerst aan wie het bericht stuurde wat er klopt.",
        "Een euro telt één keer per ernst. Dezelfde euro kan bij de fouten én bij de waarschuwingen staan. Tel die twee daarom niet op.",
        "Toegewezen bedragen staan apart en tellen nooit op bij gedeclareerde bedragen.",
        "Wat helemaal niet is aangeleverd, zien we niet. Dekking en compleetheid geven daar een beeld van.",
    ];

    public static Answer Of(
        Trust question, Scope scope, long stand, TrustFindings found, IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> options)
    {
        var count = found.Now;
        var invented = Municipalities.IsInvented(scope.Municipality);
        var area = $"{ScopeWords.Municipality(scope.Municipality, invented)}, {PeriodWords.Of(scope.Period)}";
        var breaks = TrustBreaks.Of(count.Facts, found.Beside, count.Filter, scope.Comparison?.Span ?? TrustBreaks.Before(scope.Period.Span));
        return new Answer
        {
            Question = question,
            Scope = scope,
            Alerts = TrustWords.Alerts(count, scope, breaks),
            Sentences = TrustWords.Sentences(count, scope),
            Totals = TrustTotals.Of(found),
            KeyTotals = ["zonderFoutDeel", "metFoutCent", "compleetLaatsteMaand"],
            Tables = [.. Tables(found, breaks, scope, area)],
            Basis = BasisOf(count, stand, invented),
            Caveats = found.Then is null ? Caveats : [.. Caveats, $"De vergelijking is bij gelijke rijpheid: {PeriodWords.Of(scope.Comparison!)} staat zoals het bekend was op {DutchText.Day(found.Then.Facts.AsOf)}, even lang na afloop."],
            Onward = [("waar-gaat-het-geld-heen", "Waar gaat dit geld heen?")],
            Options = options,
        };
    }

    private static IEnumerable<AnswerTable> Tables(TrustFindings found, IReadOnlyList<TrustBreak> breaks, Scope scope, string area)
    {
        var (count, names) = (found.Now, found.Beside.ProductNames);
        var first = TrustDimensions.Every.First(dimension => dimension.Name == (scope.Per ?? TrustDimensions.Rule.Name));
        AnswerTable By(Dimension dimension) => dimension == TrustDimensions.Rule ? TrustErrors.ByRule(count, area, dimension == first) : TrustErrors.By(count, dimension, names, area, dimension == first);
        yield return By(first);
        if (first != TrustDimensions.Rule) yield return By(TrustDimensions.Rule);
        if (first != TrustDimensions.Provider) yield return By(TrustDimensions.Provider);
        yield return TrustErrors.Details(count, area);
        yield return TrustCoverageTables.Whole(count, area);
        yield return TrustCoverageTables.Months(count, area);
        yield return TrustCoverageTables.Providers(count, area);
        yield return TrustCompleteness.Months(count, area);
        yield return TrustUnknowns.Of(count, area);
        yield return TrustComparisons.Breaks(breaks, area);
        yield return TrustComparisons.KeyFigures(found.Beside, scope);
        foreach (var dimension in TrustDimensions.Every.Skip(2).Where(dimension => dimension != first)) yield return By(dimension);
    }

    private static Basis BasisOf(TrustCount count, long stand, bool invented) => new()
    {
        Rows = [("declaratieregels", count.Claims.Lines), ("toewijzingen", count.Allocations.All), ("stopberichten", count.Stops.All), ("bevindingen", count.Whole.Number)],
        Stand = stand,
        Completeness = ArrivalWords.Completeness(count.Facts.Period, count.Facts.AsOf, count.Facts.Arrival),
        Findings =
        [
            .. TrustErrors.Rules(count).Select(rule => new FindingTouch(
                rule.Key, Rules.Find(rule.Key)?.Sentence ?? FindingWords.NameOf(rule.Key), rule.Value.Worst, rule.Value.Number, TrustErrors.Euros(rule.Value), Rules.Find(rule.Key)?.Euros ?? RuleEuros.None)),
        ],
        Touched = [.. new[] { Severity.Error, Severity.Warning }.Select(severity => SeverityTouch.Of(severity, count.Whole.CentsOf(severity), count.Claims.Cents))],
        Methods = [ArrivalWords.Method],
        Invented = invented,
    };
}
