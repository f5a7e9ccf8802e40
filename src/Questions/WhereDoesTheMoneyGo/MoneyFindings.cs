using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>The findings that touch what the filter keeps, and those that only this answer can tell.</summary>
internal static class MoneyFindings
{
    public static FindingShare Of(MoneyCount count)
    {
        var filter = count.Filter;
        var asked = CareDimensions.Every.Where(filter.Has).ToList();
        var isNarrow = asked.Exists(dimension => dimension != CareDimensions.Provider);
        var known = count.Facts.Care.Monies.Select(money => money.Row.Number).ToHashSet();
        var kept = count.Kept.ToDictionary(money => money.Row.Number, money => money.Assigned);
        return FindingShare.Of(count.Facts.Found.Value, new FindingScope
        {
            KeepsClaims = (provider, product, division) => asked.TrueForAll(dimension => filter.Keeps(dimension, dimension.Of(product, provider, division))),
            Knows = known.Contains,
            Allocated = number => kept.TryGetValue(number, out var maximum) ? maximum : null,
            KeepsOther = provider => !isNarrow && filter.Keeps(CareDimensions.Provider, provider),
            Claimed = count.Whole.Claimed,
        });
    }

    /// <summary>What no rule over messages tells: amounts that this answer needs and that are unknown, and a unit 83 that looks wrong.</summary>
    public static IEnumerable<FindingTouch> Own(MoneyCount count)
    {
        if (count.Whole.Unbounded > 0)
            yield return Allocated("OPEN-EINDE", "Toewijzing zonder omvang en zonder budget: er is geen hoogste bedrag.", count.Whole.Unbounded);
        if (count.Whole.WithoutTariff > 0)
            yield return Allocated("TARIEF-ONBEKEND", "Toewijzing waarvan het tarief of de einddatum ontbreekt: het bedrag is onbekend.", count.Whole.WithoutTariff);
        foreach (var claims in count.Prices.Where(row => AllocationTerms.IsMoneyUnit(row.Unit) && row.Sums.Claimed > 0).OrderBy(row => row.Product, StringComparer.Ordinal))
        {
            var assigned = (decimal)count.AssignedInMoneyUnits.GetValueOrDefault(claims.Product);
            if (assigned / claims.Sums.Claimed is not ((> 50 and < 200) or (> 0.005m and < 0.02m))) continue;
            yield return new(
                "EENHEID-83", $"Bij product {claims.Product} verschillen toegewezen en gedeclareerd ongeveer honderd keer. Controleer of een eenheid 83 een euro of een cent is.",
                Severity.Warning, claims.Sums.Lines, Figure.Of(claims.Sums.Claimed, Unit.Cents), RuleEuros.Claimed);
        }
    }

    private static FindingTouch Allocated(string rule, string sentence, long number) =>
        new(rule, sentence, Severity.Warning, number, Figure.Unknown(Unit.Cents), RuleEuros.Allocated);
}
