using Roer.Care;

namespace Roer.Questions.Parts;

/// <summary>What the reader asked to see: values of one dimension widen, dimensions narrow.</summary>
internal sealed class CareFilter
{
    private readonly Dictionary<string, HashSet<string>> _kept = [];

    public CareFilter(IEnumerable<Filter> filters)
    {
        foreach (var filter in filters)
        {
            if (!_kept.TryGetValue(filter.Dimension, out var values)) _kept[filter.Dimension] = values = [];
            values.Add(filter.Value);
        }
    }

    /// <summary>Whether it asks for everything.</summary>
    public bool IsEmpty => _kept.Count == 0;

    public bool Has(CareDimension dimension) => _kept.ContainsKey(dimension.Dimension.Name);

    /// <summary>Whether it asks for nothing but values of this dimension, if for anything.</summary>
    public bool IsAtMost(CareDimension dimension) => _kept.Keys.All(name => name == dimension.Dimension.Name);

    public bool Keeps(CareDimension dimension, string key) =>
        !_kept.TryGetValue(dimension.Dimension.Name, out var values) || values.Contains(key);

    public bool Keeps(Trajectory trajectory) =>
        (!Has(CareDimensions.Form) || Keeps(CareDimensions.Form, CareDimensions.FormKey(trajectory.Form))) && Keeps(CareDimensions.Provider, trajectory.Provider);
}
