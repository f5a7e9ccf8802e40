using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>The values that a reader can filter on, and the words of each value.</summary>
internal static class TrustOptions
{
    private static readonly IReadOnlyDictionary<string, string> Forms =
        CodeList.Of("cbs-hulpvorm").Concat(CodeList.Of("roer-geen-hulpvorm")).ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> Of(TrustFacts facts, IReadOnlyDictionary<string, string> products)
    {
        var codes = Rules.All.Select(rule => rule.Code).Concat(facts.Found.Findings.Numbers.Select(group => group.Rule)).Distinct().Order(StringComparer.Ordinal);
        var providers = facts.Claims.Select(claims => claims.Provider).Concat(facts.Allocations.Select(one => one.Provider));
        var used = facts.Claims.Select(claims => claims.Product).Concat(facts.Allocations.Select(one => one.Product));
        return new Dictionary<string, IReadOnlyList<FilterOption>>
        {
            [TrustDimensions.Rule.Name] = [.. codes.Select(code => new FilterOption(code, RuleLabel(code)))],
            [TrustDimensions.Provider.Name] = [.. Known(providers).Select(key => new FilterOption(key, ProviderLabel(key)))],
            [TrustDimensions.Severity.Name] = [.. FindingWords.Severities.Select(severity => new FilterOption(FindingWords.Of(severity), FindingWords.Of(severity)))],
            [TrustDimensions.Form.Name] = [.. Enum.GetValues<CareForm>().Where(form => form != CareForm.Unknown).Append(CareForm.Unknown).Select(TrustDimensions.FormKey).Select(key => new FilterOption(key, FormLabel(key)))],
            [TrustDimensions.Product.Name] = [.. Known(used).Select(key => new FilterOption(key, ProductLabel(key, products)))],
        };
    }

    public static string Label(Dimension dimension, string key, IReadOnlyDictionary<string, string> products)
    {
        if (dimension == TrustDimensions.Rule) return RuleLabel(key);
        if (dimension == TrustDimensions.Provider) return ProviderLabel(key);
        if (dimension == TrustDimensions.Severity) return key;
        if (key == TrustDimensions.NoCare) return "Niet over één product of hulpvorm";
        return dimension == TrustDimensions.Form ? FormLabel(key) : ProductLabel(key, products);
    }

    public static string ProductLabel(string key, IReadOnlyDictionary<string, string> products) =>
        key == TrustDimensions.Unknown ? "Onbekend" : products.TryGetValue(key, out var name) ? $"{key} {name}" : key;

    /// <summary>What a rule is called, with its number where it has one.</summary>
    public static string RuleLabel(string code) => FindingWords.NameOf(code) is var name && (name == code || !code.Any(char.IsAsciiDigit)) ? name : $"{name} ({code})";

    private static string ProviderLabel(string key) => key switch
    {
        TrustDimensions.NoCare => "De gemeente zelf",
        TrustDimensions.Unknown => "Aanbieder onbekend",
        _ => key,
    };

    private static string FormLabel(string key) => Forms.GetValueOrDefault(key, "Onbekend");

    private static IEnumerable<string> Known(IEnumerable<string> values) =>
        values.Distinct(StringComparer.Ordinal).Where(value => value.Length > 0).Order(StringComparer.Ordinal).Append(TrustDimensions.Unknown);
}
