using Roer.Questions.Parts;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>Writes the answer from the counts.</summary>
internal static class MoneyAnswer
{
    private static readonly string[] Caveats =
    [
        "Dit laat zien waar het geld heen gaat, niet of de hulp werkt.",
        "Toegewezen is het hoogste bedrag dat mag. Meestal wordt minder gebruikt. Bij toewijzingen per week tellen losse maanden samen op tot meer dan het kwartaal, omdat een week in twee maanden kan vallen.",
        "Geleverd volgens start en stop is een bovengrens: start- en stopberichten ontbreken soms.",
        "Pgb, subsidies, vaste bedragen en andere kosten buiten de berichten staan apart. Ze zitten niet in toegewezen tot en met toegekend.",
        "Verwijzer, wie betaalt, betaald en grootboek komen uit tabellen van de gemeente. Waar die niets zeggen, staat er onbekend. Wmo, inkomen en schulden staan hier niet bij.",
    ];

    public static Answer Of(
        MoneyFlow question, Scope scope, long stand, (MoneyCount Now, MoneyCount? Then) counts, IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> options)
    {
        var (count, comparison) = counts;
        var invented = Municipalities.IsInvented(scope.Municipality);
        var area = $"{ScopeWords.Municipality(scope.Municipality, invented)}, {PeriodWords.Of(scope.Period)}";
        var first = CareDimensions.Every.First(dimension => dimension.Dimension.Name == (scope.Per ?? "hulpvorm"));
        IEnumerable<CareDimension> dimensions = [first, .. CareDimensions.Every.Where(dimension => dimension != first)];
        var divided = dimensions.Select(dimension => MoneyTables.By(count, dimension, area, dimension == first)).ToList();
        return new Answer
        {
            Question = question,
            Scope = scope,
            Alerts = MoneyWords.Alerts(count, scope),
            Sentences = MoneyWords.Sentences(count, scope),
            Totals = MoneyTotals.Of(count, comparison),
            KeyTotals = ["gedeclareerdCent", "jeugdigen", "toegewezenCent"],
            Tables = [divided[0], MoneyTables.Months(count, area), .. divided.Skip(1), MoneyTables.Concentration(count, area), MoneyTables.Prices(count, area), .. MoneyBookTables.Of(count, area)],
            Basis = BasisOf(count, MoneyFindings.Of(count), stand, invented),
            Caveats = comparison is null ? Caveats : [.. Caveats, Maturity(comparison)],
            Onward = [("kloppen-de-cijfers", "Kloppen deze cijfers?")],
            Options = options,
        };
    }

    private static Basis BasisOf(MoneyCount count, FindingShare found, long stand, bool invented) => new()
    {
        Rows =
        [
            ("declaratieregels", count.ClaimLines), ("toewijzingen", count.Whole.Allocations),
            ("trajecten", count.Whole.Trajectories), ("jeugdigen", count.Whole.Youths),
        ],
        Stand = stand,
        Completeness = ArrivalWords.Completeness(count.Facts.Period, count.Facts.AsOf, count.Facts.Arrival),
        Findings = [.. found.Rules.Concat(MoneyFindings.Own(count)).OrderByDescending(finding => finding.Euros.Value ?? -1).ThenByDescending(finding => finding.Severity).ThenBy(finding => finding.Rule, StringComparer.Ordinal)],
        Touched = found.Severities,
        Methods = [ArrivalWords.Method],
        Invented = invented,
    };

    private static string Maturity(MoneyCount comparison) =>
        $"De vergelijking is bij gelijke rijpheid: {PeriodWords.Of(new Period("", comparison.Facts.Period))} staat zoals het bekend was op {DutchText.Day(comparison.Facts.AsOf)}, even lang na afloop.";
}
