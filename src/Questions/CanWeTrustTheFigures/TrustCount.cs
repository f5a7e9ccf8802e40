using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>The counting of one period: the whole, and every value of every dimension. Pure.</summary>
internal sealed class TrustCount
{
    private static readonly Dictionary<string, Rule> Known = Rules.All.GroupBy(rule => rule.Code).ToDictionary(versions => versions.Key, versions => versions.Last(), StringComparer.Ordinal);

    private readonly Dictionary<Dimension, Dictionary<string, TrustCell>> _cells = TrustDimensions.Every.ToDictionary(
        dimension => dimension, _ => new Dictionary<string, TrustCell>(StringComparer.Ordinal));

    private readonly Dictionary<Dimension, Dictionary<string, TrustClaims>> _claims = TrustDimensions.Every.ToDictionary(
        dimension => dimension, _ => new Dictionary<string, TrustClaims>(StringComparer.Ordinal));

    private readonly Dictionary<string, TrustCoverage> _providers = new(StringComparer.Ordinal);
    private readonly TrustCoverage[] _months;

    private TrustCount(TrustFacts facts, TrustFilter filter)
    {
        Facts = facts;
        Filter = filter;
        Months = [.. facts.Period.Months()];
        _months = [.. Months.Select(_ => new TrustCoverage())];
    }

    public TrustFacts Facts { get; }

    public TrustFilter Filter { get; }

    public IReadOnlyList<DateSpan> Months { get; }

    public TrustCell Whole { get; } = new();

    public TrustCoverage Coverage { get; } = new();

    public TrustClaims Claims => Coverage.Claims;

    /// <summary>Allocations valid in the period, and those of them of which nobody told who referred.</summary>
    public (long All, long WithoutReferrer) Allocations { get; private set; }

    /// <summary>The stops in the period, those with a reason that is not on the list, and the euros claimed on their allocations.</summary>
    public (long All, long Unknown, long Cents) Stops { get; private set; }

    public IReadOnlyDictionary<string, TrustCell> By(Dimension dimension) => _cells[dimension];

    public TrustClaims ClaimsOf(Dimension dimension, string key) => _claims[dimension].GetValueOrDefault(key) ?? new TrustClaims();

    public TrustCoverage OfMonth(int index) => _months[index];

    public IReadOnlyDictionary<string, TrustCoverage> Providers => _providers;

    /// <summary>The claimed cents that no error touches; below 0 only where errors touch credits, and then 0.</summary>
    public long WithoutError => Math.Max(0, Claims.Cents - Whole.CentsOf(Severity.Error));

    public static TrustCount Of(TrustFacts facts, TrustFilter filter)
    {
        var count = new TrustCount(facts, filter);
        count.AddClaims();
        count.AddCoverage();
        foreach (var group in facts.Found.Findings.Numbers) count.AddNumbers(group);
        foreach (var group in facts.Found.Findings.Touched) count.AddTouched(group);
        foreach (var allocated in facts.Found.Allocated) count.AddAllocated(allocated);
        count.AddStops();
        return count;
    }

    /// <summary>Whether the filter keeps a finding.</summary>
    public bool Keeps(TrustDetail detail) =>
        Filter.Keeps(detail.Rule, detail.Severity) && PlaceOf(detail.Provider, detail.Allocation, detail.Product, detail.Form) is not null;

    private void AddClaims()
    {
        var (first, last) = (ClaimedMonth.NumberOf(Facts.Period.First), ClaimedMonth.NumberOf(Facts.Period.Last));
        foreach (var claims in Facts.Claims)
        {
            if (claims.Month < first || claims.Month > last || !Filter.Keeps(claims.Provider, claims.Product, claims.Form)) continue;
            Claims.Add(claims);
            _months[claims.Month - first].Claims.Add(claims);
            Cell(_providers, claims.Provider).Claims.Add(claims);
            Cell(_claims, TrustDimensions.Provider, claims.Provider).Add(claims);
            Cell(_claims, TrustDimensions.Product, TrustDimensions.KeyOf(claims.Product)).Add(claims);
            Cell(_claims, TrustDimensions.Form, TrustDimensions.FormKey(claims.Form)).Add(claims);
        }
    }

    private void AddCoverage()
    {
        if (Facts.Window is not { } window) return;
        var windows = Months.Select(month => month.ClosedAt(Facts.AsOf)).ToArray();
        var (valid, withoutReferrer) = (0L, 0L);
        foreach (var one in Facts.Allocations)
        {
            if (!one.Terms.Validity.Overlaps(window) || !Filter.Keeps(one.Provider, one.Product, one.Form)) continue;
            valid++;
            if (!one.HasReferrer) withoutReferrer++;
            Coverage.Add(one, window);
            Cell(_providers, one.Provider).Add(one, window);
            for (var month = 0; month < windows.Length; month++)
            {
                if (windows[month] is { } days) _months[month].Add(one, days);
            }
        }

        Allocations = (valid, withoutReferrer);
    }

    private void AddNumbers(FindingGroup group)
    {
        if (!Filter.Keeps(group.Rule, group.Severity) || PlaceOf(group.Provider, group.Allocation, group.Product, group.Form) is not { } place) return;
        var rule = Known.GetValueOrDefault(group.Rule);
        var withoutEuros = rule?.Euros == RuleEuros.Allocated ? 0 : group.WithoutCents;
        void Add(Dimension dimension, string key) => Cell(_cells, dimension, key).Add(group.Severity, group.Number, withoutEuros);
        Whole.Add(group.Severity, group.Number, withoutEuros);
        Add(TrustDimensions.Rule, group.Rule);
        Add(TrustDimensions.Severity, Parts.FindingWords.Of(group.Severity));
        Add(TrustDimensions.Form, place.Form);
        Add(TrustDimensions.Product, place.Product);
        foreach (var mender in Menders(rule?.Mender ?? RuleMender.Both, group.Provider)) Add(TrustDimensions.Provider, mender);
    }

    private void AddTouched(TouchedGroup group)
    {
        if (!Filter.Keeps(group.Provider, group.Product, group.Form)) return;
        var rules = group.Rules.Where(rule => Filter.Keeps(rule.Rule, rule.Severity)).ToList();
        if (rules.Count == 0) return;
        void Touch(Dimension dimension, string key, IEnumerable<(string, Severity Severity)> by) => Cell(_cells, dimension, key).Touch(by.Select(rule => rule.Severity), group.Cents);
        Whole.Touch(rules.Select(rule => rule.Severity), group.Cents);
        Touch(TrustDimensions.Form, TrustDimensions.FormKey(group.Form), rules);
        Touch(TrustDimensions.Product, TrustDimensions.KeyOf(group.Product), rules);
        foreach (var rule in rules) Touch(TrustDimensions.Rule, rule.Rule, [rule]);
        foreach (var same in rules.GroupBy(rule => rule.Severity)) Touch(TrustDimensions.Severity, Parts.FindingWords.Of(same.Key), same);
        var byMender = rules.SelectMany(rule => Menders(Known.GetValueOrDefault(rule.Rule)?.Mender ?? RuleMender.Both, group.Provider).Select(mender => (Mender: mender, Rule: rule)));
        foreach (var same in byMender.GroupBy(pair => pair.Mender)) Touch(TrustDimensions.Provider, same.Key, same.Select(pair => pair.Rule));
    }

    private void AddAllocated(TrustAllocated allocated)
    {
        var one = allocated.Allocation;
        if (!Filter.Keeps(one.Provider, one.Product, one.Form)) return;
        var rules = allocated.Rules.Where(rule => Filter.Keeps(rule.Rule, rule.Severity)).ToList();
        if (rules.Count == 0) return;
        Whole.Touch(allocated.Amount);
        foreach (var rule in rules.Select(rule => rule.Rule).Distinct()) Cell(_cells, TrustDimensions.Rule, rule).Touch(allocated.Amount);
        foreach (var severity in rules.Select(rule => rule.Severity).Distinct()) Cell(_cells, TrustDimensions.Severity, Parts.FindingWords.Of(severity)).Touch(allocated.Amount);
    }

    private void AddStops()
    {
        foreach (var stops in Facts.Found.Stops)
        {
            var isTied = Facts.ByNumber.TryGetValue(stops.Allocation, out var one);
            if (isTied ? !Filter.Keeps(one.Provider, one.Product, one.Form) : Filter.NarrowsCare) continue;
            Stops = (Stops.All + stops.Stops, Stops.Unknown + (stops.IsKnown ? 0 : stops.Stops), Stops.Cents + stops.Cents);
        }
    }

    /// <summary>Where a finding stands: of a claim line with this product and form, of an allocation, or of neither; empty when the filter does not keep it.</summary>
    private (string Form, string Product)? PlaceOf(string provider, int? allocation, string? product, CareForm form)
    {
        if (product is null && allocation is { } number && Facts.ByNumber.TryGetValue(number, out var one)) (product, form) = (one.Product, one.Form);
        if (product is null) return Filter.KeepsProvider(provider) && !Filter.NarrowsProductOrForm ? (TrustDimensions.NoCare, TrustDimensions.NoCare) : null;
        return Filter.Keeps(provider, product, form) ? (TrustDimensions.FormKey(form), TrustDimensions.KeyOf(product)) : null;
    }

    /// <summary>Who must mend it: a provider, unknown which one, or the municipality, which has no key.</summary>
    private static IEnumerable<string> Menders(RuleMender mender, string provider)
    {
        if (mender != RuleMender.Municipality) yield return TrustDimensions.KeyOf(provider);
        if (mender != RuleMender.Provider) yield return TrustDimensions.NoCare;
    }

    private static T Cell<T>(Dictionary<Dimension, Dictionary<string, T>> cells, Dimension dimension, string key)
        where T : new() => Cell(cells[dimension], key);

    private static T Cell<T>(Dictionary<string, T> cells, string key)
        where T : new()
    {
        if (!cells.TryGetValue(key, out var cell)) cells[key] = cell = new T();
        return cell;
    }
}
