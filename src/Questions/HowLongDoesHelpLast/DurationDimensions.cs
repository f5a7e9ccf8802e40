using System.Collections.Immutable;
using System.Globalization;
using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>One way to divide trajectories: by a key of its own, or by those of its allocations that count.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Header">What it is called over a table.</param>
/// <param name="IsOfAllocation">Whether the key is that of an allocation.</param>
/// <param name="Key">The key of the trajectory or the allocation at a place.</param>
internal sealed record DurationDimension(Dimension Dimension, string Header, bool IsOfAllocation, Func<CareHistory, int, string> Key);

/// <summary>The ways to divide trajectories. Form, provider and year of a trajectory are its own; product and referrer are those of its allocations.</summary>
internal static class DurationDimensions
{
    public const string Unknown = "onbekend";

    private static readonly Dictionary<string, string> Forms = CodeList.Of("cbs-hulpvorm").Concat(CodeList.Of("roer-geen-hulpvorm")).ToDictionary(StringComparer.Ordinal);

    public static DurationDimension Form { get; } = new(
        new("hulpvorm", "Hulpvorm"), "Hulpvorm", IsOfAllocation: false, (history, stay) => FormKey(history.Trajectories[stay].Form));

    public static DurationDimension Product { get; } = new(
        new("product", "Product"), "Product", IsOfAllocation: true, (history, place) => OrUnknown(history.Allocations[place].Product));

    public static DurationDimension Provider { get; } = new(
        new("aanbieder", "Aanbieder"), "Aanbieder (AGB-code)", IsOfAllocation: false, (history, stay) => history.Trajectories[stay].Provider);

    public static DurationDimension Referrer { get; } = new(
        new("verwijzer", "Verwijzer"), "Verwijzer", IsOfAllocation: true, (history, place) => OrUnknown(history.Allocations[place].Division.Referrer));

    public static DurationDimension Year { get; } = new(
        new("beginjaar", "Jaar van begin"), "Jaar van begin", IsOfAllocation: false,
        (history, stay) => history.Trajectories[stay].Days.First.Year.ToString(CultureInfo.InvariantCulture));

    public static ImmutableArray<DurationDimension> Every { get; } = [Form, Product, Provider, Referrer, Year];

    public static string FormKey(CareForm form) => OrUnknown(form.Code());

    public static string OrUnknown(string key) => key.Length == 0 ? Unknown : key;

    /// <summary>The words of a value.</summary>
    public static string Label(DurationDimension dimension, string key, IReadOnlyDictionary<string, string> products)
    {
        if (key == Unknown) return "Onbekend";
        if (dimension == Form) return Forms.GetValueOrDefault(key, "Onbekend");
        if (dimension == Referrer) return CodeList.Words("cod327-verwijzer", key);
        return dimension == Product && products.TryGetValue(key, out var name) ? $"{key} {name}" : key;
    }

    /// <summary>The values that a reader can filter on.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> Options(ILookup<int, string> occurring, DurationFacts facts)
    {
        var years = facts.Columns[Year].Keys.Order(StringComparer.Ordinal);
        var keys = new (DurationDimension Dimension, IEnumerable<string> Keys)[]
        {
            (Form, Enum.GetValues<CareForm>().Where(form => form != CareForm.Unknown).Select(form => form.Code()).Append(Unknown)),
            (Product, WithUnknown(occurring[1])), (Provider, occurring[2]), (Referrer, WithUnknown(occurring[7])), (Year, years),
        };
        return keys.ToDictionary(
            pair => pair.Dimension.Dimension.Name,
            pair => (IReadOnlyList<FilterOption>)[.. pair.Keys.Select(key => new FilterOption(key, Label(pair.Dimension, key, facts.ProductNames)))]);
    }

    private static IEnumerable<string> WithUnknown(IEnumerable<string> keys) =>
        keys.Where(key => key.Length > 0).Order(StringComparer.Ordinal).Append(Unknown);
}
