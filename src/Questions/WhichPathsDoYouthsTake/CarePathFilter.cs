using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>
/// What the reader asked to see: values of one dimension widen, dimensions narrow. A filter chooses youths: those with a trajectory in the
/// window that fits all of it. The whole path of such a youth counts.
/// </summary>
internal sealed class CarePathFilter(IEnumerable<Filter> filters)
{
    private static readonly CarePathDimension[] OfEpisode = [.. CarePathDimensions.Every.Where(dimension => dimension.OfEpisode is not null)];
    private static readonly CarePathDimension[] OfAllocation = [.. CarePathDimensions.Every.Where(dimension => dimension.OfAllocation is not null)];
    private readonly Dictionary<string, HashSet<string>> _kept = filters.GroupBy(filter => filter.Dimension).ToDictionary(group => group.Key, group => group.Select(filter => filter.Value).ToHashSet());

    public bool IsEmpty => _kept.Count == 0;

    /// <summary>Whether it asks what can also be asked of a claim.</summary>
    public bool IsOfClaims => !_kept.ContainsKey(CarePathDimensions.BeginForm.Dimension.Name);

    /// <summary>How many trajectories of the youth in the window fit the filter, that on the first form aside.</summary>
    public int Fitting(CareCourse course, DateSpan window)
    {
        var count = 0;
        foreach (var episode in course.Episodes)
        {
            if (episode.Touches(window) && Keeps(episode, window)) count++;
        }

        return count;
    }

    /// <summary>Whether it keeps this trajectory, for what its allocations with care in the window say.</summary>
    public bool Keeps(CareEpisode episode, DateSpan window)
    {
        foreach (var dimension in OfEpisode)
        {
            if (_kept.TryGetValue(dimension.Dimension.Name, out var values) && !values.Contains(dimension.OfEpisode!(episode))) return false;
        }

        foreach (var source in episode.Sources)
        {
            if (source.HasCare(window) && KeepsDivision(source.Allocation.Product, source.Allocation.Division)) return true;
        }

        return false;
    }

    public bool KeepsBegin(string key) => Has(CarePathDimensions.BeginForm, key);

    /// <summary>Whether it keeps claims and allocations of this provider, product and division; the first form of a youth says nothing of those.</summary>
    public bool Keeps(string provider, string product, Division division) =>
        Has(CarePathDimensions.Form, CarePathDimensions.OrUnknown(division.Form.Code())) && Has(CarePathDimensions.Provider, provider) && KeepsDivision(product, division);

    /// <summary>Whether it keeps what is only known of a provider.</summary>
    public bool KeepsProvider(string provider) =>
        _kept.Keys.All(name => name == CarePathDimensions.Provider.Dimension.Name) && Has(CarePathDimensions.Provider, provider);

    private bool KeepsDivision(string product, Division division)
    {
        foreach (var dimension in OfAllocation)
        {
            if (_kept.TryGetValue(dimension.Dimension.Name, out var values) && !values.Contains(dimension.OfAllocation!(product, division))) return false;
        }

        return true;
    }

    private bool Has(CarePathDimension dimension, string key) => !_kept.TryGetValue(dimension.Dimension.Name, out var values) || values.Contains(key);
}
