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

    private static readonly string[] KeyTotals = ["gedeclareerdCent", "jeugdigen", "toegewezenCent"];

    private static readonly (string Slug, string Words)[] Onward = [("kloppen-de-cijfers", "Kloppen deze cijfers?")];

    public static Answer Of(
        MoneyFlow question, Scope scope, long stand, (MoneyCount Now, MoneyCount? Then) counts, IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> options)
    {
        var (count, comparison) = counts;
        var invented = Municipalities.IsInvented(scope.Municipality);
        var area = Area(scope, invented);
        var divided = Divided(count, scope, CareDimensions.Every);
        return new Answer
        {
            Question = question,
            Scope = scope,
            Alerts = MoneyWords.Alerts(count, scope),
            Sentences = MoneyWords.Sentences(count, scope),
            Totals = MoneyTotals.Of(count, comparison),
            KeyTotals = KeyTotals,
            Tables = [divided[0], MoneyTables.Months(count, area), .. divided.Skip(1), MoneyTables.Concentration(count, area), MoneyTables.Prices(count, area), .. MoneyBookTables.Of(count, area)],
            Basis = BasisOf(count, MoneyFindings.Of(count), stand, invented),
            Caveats = comparison is null ? Caveats : [.. Caveats, Maturity(comparison)],
            Onward = Onward,
            Options = options,
        };
    }

    /// <summary>The same totals and the tables that may be public. Without findings, which take longest and which nobody sees in public.</summary>
    public static Answer ForPublic(MoneyFlow question, Scope scope, long stand, MoneyCount count) => new()
    {
        Question = question,
        Scope = scope,
        Sentences = [],
        Totals = MoneyTotals.Of(count, comparison: null),
        KeyTotals = KeyTotals,
        Tables = Divided(count, scope, MoneyContributors.Dimensions),
        Basis = new Basis { Rows = [], Stand = stand, Invented = Municipalities.IsInvented(scope.Municipality) },
        Caveats = Caveats,
        Onward = Onward,
    };

    /// <summary>The tables of these dimensions, the one that was asked for first.</summary>
    private static List<AnswerTable> Divided(MoneyCount count, Scope scope, IReadOnlyList<CareDimension> dimensions)
    {
        var area = Area(scope, Municipalities.IsInvented(scope.Municipality));
        var first = dimensions.First(dimension => dimension.Dimension.Name == (scope.Per ?? "hulpvorm"));
        return [.. dimensions.OrderBy(dimension => dimension != first).Select(dimension => MoneyTables.By(count, dimension, area, dimension == first))];
    }

    private static string Area(Scope scope, bool invented) => $"{ScopeWords.Municipality(scope.Municipality, invented)}, {PeriodWords.Of(scope.Period)}";

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
