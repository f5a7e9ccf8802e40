using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>Why figures before and after a day must not be compared.</summary>
/// <param name="Day">From which day.</param>
/// <param name="What">What changed, in Dutch.</param>
/// <param name="Advice">What must not be compared, in Dutch.</param>
/// <param name="Cents">The euros about which it is; empty when that is unknown.</param>
internal sealed record TrustBreak(DateOnly Day, string What, string Advice, decimal? Cents)
{
    /// <summary>Whether months of claims are missing, which changes the conclusion.</summary>
    public bool IsMissing { get; init; }
}

/// <summary>Finds the breaks in a period and against the one it is compared with. Pure.</summary>
internal sealed class TrustBreaks
{
    /// <summary>On this day the Iv3 taakvelden of youth care were split (Iv3-Informatievoorschrift 2023).</summary>
    private static readonly DateOnly TaskFieldsSplit = new(2023, 1, 1);

    private readonly TrustFacts _facts;
    private readonly TrustBeside _beside;
    private readonly TrustFilter _filter;
    private readonly DateSpan _before;
    private readonly Dictionary<(string Provider, int Month), (long Lines, long Cents)> _months = [];
    private readonly SortedDictionary<string, SortedDictionary<int, long>> _products = new(StringComparer.Ordinal);

    private TrustBreaks(TrustFacts facts, TrustBeside beside, TrustFilter filter, DateSpan before)
    {
        (_facts, _beside, _filter, _before) = (facts, beside, filter, before);
        var (first, last) = (ClaimedMonth.NumberOf(before.First < facts.Period.First ? before.First : facts.Period.First) - 1, ClaimedMonth.NumberOf(before.Last > facts.Period.Last ? before.Last : facts.Period.Last) + 1);
        foreach (var claims in facts.Claims)
        {
            if (claims.Month < first || claims.Month > last || !filter.Keeps(claims.Provider, claims.Product, claims.Form)) continue;
            var month = (claims.Provider, claims.Month);
            _months[month] = (_months.GetValueOrDefault(month).Lines + claims.Lines, _months.GetValueOrDefault(month).Cents + claims.Cents);
            if (!_products.TryGetValue(claims.Product, out var months)) _products[claims.Product] = months = [];
            months[claims.Month] = months.GetValueOrDefault(claims.Month) + claims.Cents;
        }
    }

    /// <summary>The breaks, most euros first; those of which no euros are known come last.</summary>
    public static IReadOnlyList<TrustBreak> Of(TrustFacts facts, TrustBeside beside, TrustFilter filter, DateSpan before)
    {
        var breaks = new TrustBreaks(facts, beside, filter, before);
        return [.. breaks.Products().Concat(breaks.Forms()).Concat(breaks.LumpSums()).Concat(breaks.TaskFields()).Concat(breaks.Missing())
            .OrderByDescending(one => one.Cents ?? -1).ThenBy(one => one.Day).ThenBy(one => one.What, StringComparer.Ordinal)];
    }

    /// <summary>The period of the same length just before.</summary>
    public static DateSpan Before(DateSpan period)
    {
        var months = ClaimedMonth.NumberOf(period.Last) - ClaimedMonth.NumberOf(period.First) + 1;
        return DateSpan.Of(period.First.AddMonths(-months), period.First.AddDays(-1));
    }

    /// <summary>Codes that only one of the two periods has, without another that took over. A period without any claims says nothing of codes.</summary>
    private IEnumerable<TrustBreak> Products()
    {
        if (!_products.Values.Any(months => Sum(months, _before) != 0) || !_products.Values.Any(months => Sum(months, _facts.Period) != 0)) yield break;
        var successors = _beside.Successors.SelectMany(group => group).ToHashSet(StringComparer.Ordinal);
        var earlier = PeriodWords.Of(new Period("", _before));
        foreach (var (product, months) in _products)
        {
            var (now, then) = (months.Keys.Where(month => Within(month, _facts.Period)).ToList(), months.Keys.Where(month => Within(month, _before)).ToList());
            var label = TrustOptions.ProductLabel(TrustDimensions.KeyOf(product), _beside.ProductNames);
            if (now.Count > 0 && then.Count == 0 && !successors.Contains(product))
                yield return new(DayOf(now[0]), $"Nieuw product: {label}", $"Vergelijk het bedrag per product met {earlier} niet: dit product was er toen niet en heeft geen voorganger.", Sum(months, _facts.Period));
            if (now.Count == 0 && then.Count > 0 && !_beside.Successors.Contains(product))
                yield return new(DayOf(then[^1] + 1), $"Gestopt product: {label}", $"Vergelijk het bedrag per product met {earlier} niet: dit product is gestopt en heeft geen opvolger.", Sum(months, _before));
        }
    }

    private IEnumerable<TrustBreak> Forms()
    {
        foreach (var (before, after) in _beside.Contracts.Zip(_beside.Contracts.Skip(1)))
        {
            var isSame = before.Provider == after.Provider && before.Category == after.Category && before.Product == after.Product;
            if (!isSame || before.Form == after.Form || before.Form == PaymentForm.Unknown || after.Form == PaymentForm.Unknown) continue;
            if (after.Days.First <= _before.First || after.Days.First > _facts.Period.Last || !Keeps(after)) continue;
            yield return new(
                after.Days.First, $"Andere bekostiging bij aanbieder {after.Provider}{About(after)}: van {Words(before.Form)} naar {Words(after.Form)}",
                "Vergelijk aantallen, duur en prijs van deze aanbieder voor en na deze dag niet.", Claimed(after));
        }
    }

    /// <summary>A sum for a population: there are euros, but no messages that tell of youths or care.</summary>
    private IEnumerable<TrustBreak> LumpSums()
    {
        foreach (var contract in _beside.Contracts.Where(contract => contract.Form == PaymentForm.Task && Keeps(contract)))
        {
            if (contract.Days.Intersect(_facts.Period) is not { } days || Claimed(contract) != 0) continue;
            var months = ClaimedMonth.NumberOf(days.Last) - ClaimedMonth.NumberOf(days.First) + 1;
            decimal? sum = contract is { LumpSumCents: { } cents, LumpSumMonths: { } each } ? decimal.Round((decimal)cents * months / each) : null;
            yield return new(
                days.First, $"Vast bedrag zonder berichten bij aanbieder {contract.Provider}{About(contract)}",
                "Vergelijk jeugdigen, trajecten en kosten per jeugdige met andere gemeenten of jaren niet: deze hulp staat niet in de berichten.", sum);
        }
    }

    private IEnumerable<TrustBreak> TaskFields()
    {
        if (_before.First < TaskFieldsSplit && _facts.Period.Last >= TaskFieldsSplit)
        {
            yield return new(
                TaskFieldsSplit, "Andere taakvelden in Iv3", "Vergelijk taakvelden voor en na 1 januari 2023 niet: ze zijn toen gesplitst.",
                _products.Values.Sum(months => Sum(months, _facts.Period)));
        }
    }

    /// <summary>Months without a claim of a provider that claimed in the month before and in the month after. The euros are the mean of those two.</summary>
    private IEnumerable<TrustBreak> Missing()
    {
        if (_filter.NarrowsProductOrForm) yield break;
        foreach (var provider in _months.Keys.Select(key => key.Provider).Distinct().Order(StringComparer.Ordinal))
        {
            for (var month = ClaimedMonth.NumberOf(_facts.Period.First); month <= ClaimedMonth.NumberOf(_facts.Period.Last); month++)
            {
                if (_months.ContainsKey((provider, month)) || !_months.TryGetValue((provider, month - 1), out var before)) continue;
                if (!_months.TryGetValue((provider, month + 1), out var after)) continue;
                yield return new(
                    DayOf(month), $"Geen rekeningen van aanbieder {provider} over {DutchText.LongMonth(DayOf(month))}",
                    "Vergelijk deze maand niet met andere maanden. Het bedrag is wat de maand ervoor en erna gemiddeld is.",
                    decimal.Round((before.Cents + after.Cents) / 2m))
                { IsMissing = true };
            }
        }
    }

    /// <summary>What was claimed in the period on what the contract is about.</summary>
    private long Claimed(ContractTerms contract) => _facts.Claims
        .Where(claims => claims.Provider == contract.Provider && (contract.Category.Length == 0 || claims.Category == contract.Category)
            && (contract.Product.Length == 0 || claims.Product == contract.Product)
            && Within(claims.Month, _facts.Period) && _filter.Keeps(claims.Provider, claims.Product, claims.Form))
        .Sum(claims => claims.Cents);

    private bool Keeps(ContractTerms contract) =>
        _filter.KeepsProvider(contract.Provider) && (contract.Product.Length == 0 ? !_filter.NarrowsProductOrForm : _filter.KeepsProduct(contract.Product));

    private static string About(ContractTerms contract) => contract.Product.Length > 0 ? $", product {contract.Product}"
        : contract.Category.Length > 0 ? $", categorie {contract.Category}" : "";

    private static string Words(PaymentForm form) => form switch
    {
        PaymentForm.Effort => "inspanning",
        PaymentForm.Output => "resultaat",
        _ => "een vast bedrag",
    };

    private static bool Within(int month, DateSpan days) => ClaimedMonth.NumberOf(days.First) <= month && month <= ClaimedMonth.NumberOf(days.Last);

    private static long Sum(SortedDictionary<int, long> months, DateSpan days) => months.Where(month => Within(month.Key, days)).Sum(month => month.Value);

    private static DateOnly DayOf(int month) => new(month / 12, (month % 12) + 1, 1);
}
