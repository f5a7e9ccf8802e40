using System.Globalization;
using Roer.Care;

namespace Roer.Questions.Parts;

/// <summary>The values that a reader can filter on, and the words of each value.</summary>
internal static class CareOptions
{
    private static readonly IReadOnlyDictionary<string, string> Forms =
        CodeList.Of("cbs-hulpvorm").Concat(CodeList.Of("roer-geen-hulpvorm")).ToDictionary(StringComparer.Ordinal);
    private static readonly IReadOnlyDictionary<string, string> Units = CodeList.Of("wj756-eenheid");
    private static readonly IReadOnlyDictionary<string, string> LegalStatuses = CodeList.Of("wj232-juridische-status");
    private static readonly IReadOnlyDictionary<string, string> Referrers = CodeList.Of("cod327-verwijzer");

    private static readonly HashSet<string> AnyAge = [.. Enumerable.Range(0, 131).Select(age => age.ToString(CultureInfo.InvariantCulture))];

    public static IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> Of(ILookup<int, string> occurring, IReadOnlyDictionary<string, string> products)
    {
        var neighbourhoods = occurring[3].Order(StringComparer.Ordinal).ToList();
        return new Dictionary<string, IReadOnlyList<FilterOption>>
        {
            ["hulpvorm"] = [.. Enum.GetValues<CareForm>().Where(form => form != CareForm.Unknown).Append(CareForm.Unknown).Select(form => Named(CareDimensions.Form, CareDimensions.FormKey(form), products))],
            ["product"] = [.. WithUnknown(occurring[1]).Select(key => Named(CareDimensions.Product, key, products))],
            ["aanbieder"] = [.. occurring[2].Select(key => Named(CareDimensions.Provider, key, products))],
            ["buurt"] = [.. WithUnknown(neighbourhoods).Select(key => Named(CareDimensions.Neighbourhood, key, products))],
            ["wijk"] = [.. WithUnknown(neighbourhoods.Select(CareDimensions.DistrictOf).Distinct()).Select(key => Named(CareDimensions.District, key, products))],
            ["leeftijd"] = [.. Enumerable.Range(0, 24).Select(age => $"{age}").Append(CareDimensions.Unknown).Select(key => Named(CareDimensions.Age, key, products))],
            ["taakveld"] = [.. WithUnknown(occurring[4]).Select(key => Named(CareDimensions.TaskField, key, products))],
            ["juridische-status"] = [.. WithUnknown(occurring[5]).Select(key => Named(CareDimensions.LegalStatus, key, products))],
            ["verwijzer"] = [.. WithUnknown(occurring[7]).Select(key => Named(CareDimensions.Referrer, key, products))],
            ["wie-betaalt"] = [.. WithUnknown(occurring[8].Where(paidBy => paidBy.Length > 0).Select(CareDimensions.PayerKey)).Select(key => Named(CareDimensions.Payer, key, products))],
        };
    }

    /// <summary>
    /// The filter with the value as the store knows it: written as its key or as its words, capitals aside. An age may be any: care
    /// after the 23rd birthday is wrong, and must be possible to look into.
    /// </summary>
    /// <exception cref="ScopeException">The dimension has no such value here.</exception>
    public static Filter Match(Filter filter, IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> options) =>
        filter.Dimension == CareDimensions.Age.Dimension.Name && AnyAge.Contains(filter.Value) ? filter : FilterChoice.Match(filter, options);

    /// <summary>The words of a value.</summary>
    public static string Label(CareDimension dimension, string key, IReadOnlyDictionary<string, string> products)
    {
        if (dimension == CareDimensions.LegalStatus) return Words(LegalStatuses, key, "Geen of niet opgegeven");
        if (key == CareDimensions.Unknown) return "Onbekend";
        if (dimension == CareDimensions.Form) return FormLabel(key);
        if (dimension == CareDimensions.Referrer) return Words(Referrers, key, key);
        if (dimension == CareDimensions.Payer) return PayerLabel(key);
        if (dimension == CareDimensions.Product) return products.TryGetValue(key, out var name) ? $"{key} {name}" : key;
        return dimension == CareDimensions.Age ? $"{key} jaar" : key;
    }

    public static string FormLabel(string key) => Words(Forms, key, "Onbekend");

    private static string PayerLabel(string key) => key switch
    {
        CareDimensions.Own => "Deze gemeente",
        CareDimensions.Disputed => "Betwist",
        _ => $"{ScopeWords.Municipality(key, invented: false)}{(Municipalities.NameOf(key) is null ? "" : $" ({key})")}",
    };

    public static string UnitName(string unit) => Words(Units, unit, unit).ToLowerInvariant();

    private static FilterOption Named(CareDimension dimension, string key, IReadOnlyDictionary<string, string> products) =>
        new(key, Label(dimension, key, products));

    private static IEnumerable<string> WithUnknown(IEnumerable<string> keys) =>
        keys.Where(key => key.Length > 0).Order(StringComparer.Ordinal).Append(CareDimensions.Unknown);

    private static string Words(IReadOnlyDictionary<string, string> list, string key, string otherwise) => list.GetValueOrDefault(key, otherwise);
}
