using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>What the reader asked to see: values of one dimension widen, dimensions narrow.</summary>
internal sealed class DurationFilter(IEnumerable<Filter> filters)
{
    private static readonly DurationDimension[] OfStay = [.. DurationDimensions.Every.Where(dimension => !DurationDimensions.IsOfAllocation(dimension))];
    private static readonly DurationDimension[] OfAllocation = [.. DurationDimensions.Every.Where(DurationDimensions.IsOfAllocation)];
    private readonly Dictionary<string, HashSet<string>> _kept = filters.GroupBy(filter => filter.Dimension).ToDictionary(group => group.Key, group => group.Select(filter => filter.Value).ToHashSet());

    /// <summary>The trajectories with at least one kept day within the window, each with its allocations that count then.</summary>
    public IReadOnlyList<KeptStay> Keep(IEnumerable<Stay> stays, DateSpan window) =>
    [
        .. from stay in stays
           where stay.Days.Overlaps(window) && OfStay.All(dimension => Keeps(dimension, stay, []))
           let sources = stay.Sources.Where(source => source.HasCare(window) && OfAllocation.All(dimension => Keeps(dimension, stay, [source]))).ToList()
           where sources.Count > 0
           select new KeptStay(stay, sources),
    ];

    /// <summary>Whether it keeps claims and allocations of this provider, product and division; a year of beginning says nothing of those.</summary>
    public bool Keeps(string provider, string product, Division division) =>
        Has(DurationDimensions.Form, DurationDimensions.OrUnknown(division.Form.Code())) && Has(DurationDimensions.Provider, provider)
        && Has(DurationDimensions.Product, DurationDimensions.OrUnknown(product)) && Has(DurationDimensions.Referrer, DurationDimensions.OrUnknown(division.Referrer));

    /// <summary>Whether it keeps what is only known of a provider.</summary>
    public bool KeepsProvider(string provider) =>
        _kept.Keys.All(name => name == DurationDimensions.Provider.Dimension.Name) && Has(DurationDimensions.Provider, provider);

    private bool Keeps(DurationDimension dimension, Stay stay, IEnumerable<StaySource> sources) =>
        !_kept.TryGetValue(dimension.Dimension.Name, out var values) || dimension.Keys(stay, sources).Any(values.Contains);

    private bool Has(DurationDimension dimension, string key) => !_kept.TryGetValue(dimension.Dimension.Name, out var values) || values.Contains(key);
}

/// <summary>A trajectory that is kept, with those of its allocations that count.</summary>
internal sealed record KeptStay(Stay Stay, IReadOnlyList<StaySource> Sources)
{
    public IEnumerable<string> Keys(DurationDimension dimension) => dimension.Keys(Stay, Sources).Distinct();
}
