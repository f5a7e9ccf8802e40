using Roer.Care;
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
        var first = MoneyDimensions.Every.First(dimension => dimension.Dimension.Name == (scope.Per ?? "hulpvorm"));
        IEnumerable<MoneyDimension> dimensions = [first, .. MoneyDimensions.Every.Where(dimension => dimension != first)];
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
            Basis = BasisOf(count, stand, invented),
            Caveats = comparison is null ? Caveats : [.. Caveats, Maturity(comparison)],
            Onward = [("kloppen-de-cijfers", "Kloppen deze cijfers?")],
            Options = options,
        };
    }

    private static Basis BasisOf(MoneyCount count, long stand, bool invented) => new()
    {
        Rows =
        [
            ("declaratieregels", count.ClaimLines), ("toewijzingen", count.Whole.Allocations),
            ("trajecten", count.Whole.Trajectories), ("jeugdigen", count.Whole.Youths),
        ],
        Stand = stand,
        Completeness = ArrivalWords.Completeness(count.Facts.Period, count.Facts.AsOf, count.Facts.Arrival),
        Findings = [.. OwnFindings(count).Concat(MoneyUnits(count)).Concat(count.Facts.Findings).OrderByDescending(finding => finding.Cents ?? 0).ThenBy(finding => finding.Rule, StringComparer.Ordinal)],
        Methods = [ArrivalWords.Method],
        Invented = invented,
    };

    private static IEnumerable<FindingTouch> OwnFindings(MoneyCount count)
    {
        if (count.NotAllocatedLines > 0)
            yield return new("GEEN-TOEWIJZING", "Declaratieregel zonder bekende toewijzing.", count.NotAllocatedLines, count.NotAllocated);
        if (count.Whole.Unbounded > 0)
            yield return new("OPEN-EINDE", "Toewijzing zonder omvang en zonder budget: er is geen hoogste bedrag.", count.Whole.Unbounded, null);
        if (count.Whole.WithoutTariff > 0)
            yield return new("TARIEF-ONBEKEND", "Toewijzing waarvan het tarief of de einddatum ontbreekt: het bedrag is onbekend.", count.Whole.WithoutTariff, null);
    }

    /// <summary>Where claims of a product in unit 83 are about a hundredth or a hundred times of what was assigned, one of the two takes euros for cents.</summary>
    private static IEnumerable<FindingTouch> MoneyUnits(MoneyCount count)
    {
        foreach (var claims in count.Prices.Where(row => AllocationTerms.IsMoneyUnit(row.Unit) && row.Sums.Claimed > 0).OrderBy(row => row.Product, StringComparer.Ordinal))
        {
            var assigned = (decimal)count.AssignedInMoneyUnits.GetValueOrDefault(claims.Product);
            if (assigned / claims.Sums.Claimed is (> 50 and < 200) or (> 0.005m and < 0.02m))
                yield return new("EENHEID-83", $"Bij product {claims.Product} verschillen toegewezen en gedeclareerd ongeveer honderd keer. Controleer of een eenheid 83 een euro of een cent is.", claims.Sums.Lines, claims.Sums.Claimed);
        }
    }

    private static string Maturity(MoneyCount comparison) =>
        $"De vergelijking is bij gelijke rijpheid: {PeriodWords.Of(new Period("", comparison.Facts.Period))} staat zoals het bekend was op {DutchText.Day(comparison.Facts.AsOf)}, even lang na afloop.";
}
