using Roer.Store.Measures;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>What the reader asked to see: values of one dimension widen, dimensions narrow.</summary>
internal sealed class DurationFilter(IEnumerable<Filter> filters)
{
    private readonly Dictionary<string, HashSet<string>> _kept = filters.GroupBy(filter => filter.Dimension).ToDictionary(group => group.Key, group => group.Select(filter => filter.Value).ToHashSet());

    /// <summary>The same as numbers, for the trajectories of a vintage.</summary>
    public KeptCodes Of(StayColumns columns) => new(columns, dimension => _kept.GetValueOrDefault(dimension.Dimension.Name));

    /// <summary>Whether it keeps claims and allocations of this provider, product and division; a year of beginning says nothing of those.</summary>
    public bool Keeps(string provider, string product, Division division) =>
        Has(DurationDimensions.Form, DurationDimensions.FormKey(division.Form)) && Has(DurationDimensions.Provider, provider)
        && Has(DurationDimensions.Product, DurationDimensions.OrUnknown(product)) && Has(DurationDimensions.Referrer, DurationDimensions.OrUnknown(division.Referrer));

    /// <summary>Whether it keeps what is only known of a provider.</summary>
    public bool KeepsProvider(string provider) =>
        _kept.Keys.All(name => name == DurationDimensions.Provider.Dimension.Name) && Has(DurationDimensions.Provider, provider);

    private bool Has(DurationDimension dimension, string key) => !_kept.TryGetValue(dimension.Dimension.Name, out var values) || values.Contains(key);
}

/// <summary>Which numbers of each dimension are kept; a dimension without a filter is not asked.</summary>
internal sealed class KeptCodes
{
    private readonly (int[] Codes, bool[] Kept)[] _ofStay;
    private readonly (int[] Codes, bool[] Kept)[] _ofAllocation;

    public KeptCodes(StayColumns columns, Func<DurationDimension, HashSet<string>?> kept)
    {
        (int[] Codes, bool[] Kept)[] Of(bool isOfAllocation) =>
        [
            .. from dimension in DurationDimensions.Every
               where dimension.IsOfAllocation == isOfAllocation
               let values = kept(dimension)
               where values is not null
               let column = columns[dimension]
               select (column.Codes, column.Keys.Select(values.Contains).ToArray()),
        ];
        (_ofStay, _ofAllocation) = (Of(isOfAllocation: false), Of(isOfAllocation: true));
    }

    public bool KeepsStay(int stay) => Keeps(_ofStay, stay);

    public bool KeepsAllocation(int place) => Keeps(_ofAllocation, place);

    private static bool Keeps((int[] Codes, bool[] Kept)[] filters, int row)
    {
        foreach (var (codes, kept) in filters)
        {
            if (!kept[codes[row]]) return false;
        }

        return true;
    }
}
