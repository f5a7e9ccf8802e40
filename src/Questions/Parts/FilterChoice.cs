namespace Roer.Questions.Parts;

/// <summary>What a reader chose from the values that there are.</summary>
public static class FilterChoice
{
    /// <summary>The filter with the value as the store knows it: written as its key or as its words, capitals aside.</summary>
    /// <exception cref="ScopeException">The dimension has no such value here.</exception>
    public static Filter Match(Filter filter, IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> options)
    {
        var found = options[filter.Dimension].FirstOrDefault(option =>
            option.Key.Equals(filter.Value, StringComparison.OrdinalIgnoreCase) || option.Label.Equals(filter.Value, StringComparison.OrdinalIgnoreCase));
        if (found is not null) return filter with { Value = found.Key };
        var choices = options[filter.Dimension].Select(option => option.Key).Take(12).ToList();
        var more = options[filter.Dimension].Count > choices.Count ? ", …" : "";
        throw new ScopeException("filter", $"Er is geen {filter.Dimension} '{filter.Value}' in deze gemeente. Kies uit: {string.Join(", ", choices)}{more}.");
    }
}
