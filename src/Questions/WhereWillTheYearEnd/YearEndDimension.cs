using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>One way to divide the forecast.</summary>
internal sealed record YearEndDimension(Dimension Dimension, Func<SpendingCell, string> KeyOf)
{
    public const string Unknown = "onbekend";

    private static readonly Dictionary<string, string> Forms = CodeList.Of("cbs-hulpvorm").Concat(CodeList.Of("roer-geen-hulpvorm")).ToDictionary(StringComparer.Ordinal);

    public static YearEndDimension Form { get; } = new(new("hulpvorm", "Hulpvorm"), cell => OrUnknown(cell.Form.Code()));

    public static YearEndDimension TaskField { get; } = new(new("taakveld", "Taakveld (Iv3)"), cell => OrUnknown(cell.TaskField));

    public static YearEndDimension Category { get; } = new(new("productgroep", "Productgroep"), cell => OrUnknown(cell.Category));

    public static YearEndDimension Provider { get; } = new(new("aanbieder", "Aanbieder"), cell => cell.Provider);

    public static IReadOnlyList<YearEndDimension> Every { get; } = [Form, TaskField, Category, Provider];

    /// <summary>The words of a value.</summary>
    public string Label(string key)
    {
        if (key == Unknown) return "Onbekend";
        if (this == Form) return Forms.GetValueOrDefault(key, "Onbekend");
        return this == Category ? CodeList.Words("jz020-productcategorie", key) : key;
    }

    private static string OrUnknown(string key) => key.Length == 0 ? Unknown : key;
}

/// <summary>What the reader asked to see: values of one dimension widen, dimensions narrow.</summary>
internal sealed class YearEndFilter(IReadOnlyList<Filter> filters)
{
    private readonly Dictionary<string, HashSet<string>> _kept = filters.GroupBy(filter => filter.Dimension).ToDictionary(group => group.Key, group => group.Select(filter => filter.Value).ToHashSet());

    /// <summary>Whether it keeps everything.</summary>
    public bool IsEmpty => _kept.Count == 0;

    /// <summary>Whether it asks for nothing but taakvelden, if for anything: only those divide what stands outside the messages.</summary>
    public bool IsAtMostTaskField => _kept.Keys.All(name => name == YearEndDimension.TaskField.Dimension.Name);

    public bool Keeps(SpendingCell cell) => YearEndDimension.Every.All(dimension => Keeps(dimension, dimension.KeyOf(cell)));

    public bool KeepsTaskField(string taskField) => Keeps(YearEndDimension.TaskField, YearEndDimension.TaskField.KeyOf(new SpendingCell(taskField, CareForm.Unknown, "", "")));

    private bool Keeps(YearEndDimension dimension, string key) => !_kept.TryGetValue(dimension.Dimension.Name, out var values) || values.Contains(key);
}
