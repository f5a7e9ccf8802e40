using System.Collections.Immutable;
using System.Globalization;
using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>
/// One way to divide youths. A trajectory has its form and provider, an allocation the rest; the first form is that of the youth's path.
/// </summary>
internal sealed record CarePathDimension(Dimension Dimension, Func<CareEpisode, string>? OfEpisode, Func<string, Division, string>? OfAllocation);

/// <summary>The ways to divide youths.</summary>
internal static class CarePathDimensions
{
    public const string Unknown = "onbekend";

    private static readonly Dictionary<string, string> Forms = CodeList.Of("cbs-hulpvorm").Concat(CodeList.Of("roer-geen-hulpvorm")).ToDictionary(StringComparer.Ordinal);

    public static CarePathDimension BeginForm { get; } = new(new("beginvorm", "Eerste hulpvorm"), null, null);

    public static CarePathDimension Form { get; } = new(new("hulpvorm", "Hulpvorm"), episode => OrUnknown(episode.Trajectory.Form.Code()), null);

    public static CarePathDimension Product { get; } = new(new("product", "Product"), null, (product, _) => OrUnknown(product));

    public static CarePathDimension Provider { get; } = new(new("aanbieder", "Aanbieder"), episode => episode.Trajectory.Provider, null);

    public static CarePathDimension Referrer { get; } = new(new("verwijzer", "Verwijzer"), null, (_, division) => OrUnknown(division.Referrer));

    public static CarePathDimension District { get; } = new(new("wijk", "Wijk"), null, (_, division) => OrUnknown(division.District));

    public static CarePathDimension Neighbourhood { get; } = new(new("buurt", "Buurt"), null, (_, division) => OrUnknown(division.Neighbourhood));

    public static CarePathDimension Age { get; } = new(new("leeftijd", "Leeftijd"), null, (_, division) => AgeKey(division.Age));

    public static ImmutableArray<CarePathDimension> Every { get; } = [BeginForm, Form, Product, Provider, Referrer, District, Neighbourhood, Age];

    public static CarePathDimension? Find(string name) => Every.FirstOrDefault(dimension => dimension.Dimension.Name == name);

    public static string OrUnknown(string key) => key.Length == 0 ? Unknown : key;

    /// <summary>The words of a value.</summary>
    public static string Label(CarePathDimension dimension, string key, IReadOnlyDictionary<string, string> products)
    {
        if (key == Unknown) return "Onbekend";
        if (dimension == Form || dimension == BeginForm) return Forms.GetValueOrDefault(key, "Onbekend");
        if (dimension == Referrer) return CodeList.Words("cod327-verwijzer", key);
        if (dimension == Age) return $"{key} jaar";
        return dimension == Product && products.TryGetValue(key, out var name) ? $"{key} {name}" : key;
    }

    /// <summary>The values that a reader can filter on.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> Options(ILookup<int, string> occurring, IReadOnlyDictionary<string, string> products)
    {
        string[] forms = [.. Enum.GetValues<CareForm>().Where(form => form != CareForm.Unknown).Select(form => form.Code()), Unknown];
        var keys = new (CarePathDimension Dimension, IEnumerable<string> Keys)[]
        {
            (BeginForm, PathForms.Every.Select(form => OrUnknown(form.Code()))), (Form, forms), (Product, WithUnknown(occurring[1])), (Provider, occurring[2]), (Referrer, WithUnknown(occurring[7])),
            (District, WithUnknown(occurring[3].Select(Division.DistrictOf).Distinct())), (Neighbourhood, WithUnknown(occurring[3])),
            (Age, Enumerable.Range(0, 24).Select(age => age.ToString(CultureInfo.InvariantCulture)).Append(Unknown)),
        };
        return keys.ToDictionary(
            pair => pair.Dimension.Dimension.Name,
            pair => (IReadOnlyList<FilterOption>)[.. pair.Keys.Select(key => new FilterOption(key, Label(pair.Dimension, key, products)))]);
    }

    private static string AgeKey(int age) => age < 0 ? Unknown : age.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> WithUnknown(IEnumerable<string> keys) => keys.Where(key => key.Length > 0).Order(StringComparer.Ordinal).Append(Unknown);
}
