using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>What the reader asked to see: values of one dimension widen, dimensions narrow.</summary>
internal sealed class TrustFilter(IReadOnlyList<Filter> filters)
{
    private readonly HashSet<string>? _providers = Values(filters, TrustDimensions.Provider);
    private readonly HashSet<string>? _products = Values(filters, TrustDimensions.Product);
    private readonly HashSet<string>? _forms = Values(filters, TrustDimensions.Form);
    private readonly HashSet<string>? _rules = Values(filters, TrustDimensions.Rule);
    private readonly HashSet<string>? _severities = Values(filters, TrustDimensions.Severity);

    /// <summary>Whether only some findings are asked for; then they say nothing of what has no finding.</summary>
    public bool NarrowsFindings => _rules is not null || _severities is not null;

    /// <summary>Whether only some care is asked for.</summary>
    public bool NarrowsCare => _providers is not null || _products is not null || _forms is not null;

    /// <summary>Whether only some providers, of all their care, are asked for.</summary>
    public bool NarrowsProductOrForm => _products is not null || _forms is not null;

    public bool KeepsProvider(string provider) => _providers?.Contains(TrustDimensions.KeyOf(provider)) != false;

    public bool KeepsProduct(string product) => _products?.Contains(TrustDimensions.KeyOf(product)) != false;

    public bool Keeps(string provider, string product, CareForm form) =>
        KeepsProvider(provider) && KeepsProduct(product) && _forms?.Contains(TrustDimensions.FormKey(form)) != false;

    public bool Keeps(string rule, Severity severity) =>
        _rules?.Contains(rule) != false && _severities?.Contains(FindingWords.Of(severity)) != false;

    private static HashSet<string>? Values(IReadOnlyList<Filter> filters, Dimension dimension)
    {
        var values = filters.Where(filter => filter.Dimension == dimension.Name).Select(filter => filter.Value).ToHashSet(StringComparer.Ordinal);
        return values.Count == 0 ? null : values;
    }
}
