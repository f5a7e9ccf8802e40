using System.Collections.Immutable;
using Roer.Care;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>
/// What the reader asked to see. A filter chooses youths: those with a trajectory in the window that fits all of it. The whole path of such a
/// youth counts. The first form is that of the youth's path.
/// </summary>
internal sealed class CarePathFilter(CarePathFacts facts, IReadOnlyList<Filter> filters)
{
    private readonly CareFilter _filter = new(filters);
    private readonly IReadOnlyList<CareDimension> _asked = [.. CareDimensions.Every.Where(new CareFilter(filters).Has)];
    private readonly TrajectoryFilter _trajectories = new(facts.History, facts.Columns, new CareFilter(filters));

    /// <summary>The form with which a path begins.</summary>
    public static CareDimension BeginForm { get; } = new(new("beginvorm", "Eerste hulpvorm"), "Eerste hulpvorm", (_, _, division) => CareDimensions.FormKey(division.Form));

    public static ImmutableArray<CareDimension> Dimensions { get; } = [BeginForm, .. CareDimensions.Every];

    public bool IsEmpty => filters.Count == 0;

    public bool IsOfClaims => !_filter.Has(BeginForm);

    public bool KeepsBegin(CareCourse course, int start) => IsOfClaims || _filter.Keeps(BeginForm, CareDimensions.FormKey(FollowedPath.BeginFormOf(course, start)));

    public bool Keeps(CareEpisode episode, DateSpan window) => _trajectories.Keeps(episode.Trajectory, window);

    /// <summary>Whether it keeps claims and allocations of this provider, product and division; the first form of a youth says nothing of those.</summary>
    public bool Keeps(string provider, string product, Division division) =>
        IsEmpty || _asked.All(dimension => _filter.Keeps(dimension, dimension.Of(product, provider, division)));

    public bool KeepsProvider(string provider) => IsEmpty || (_filter.IsAtMost(CareDimensions.Provider) && _filter.Keeps(CareDimensions.Provider, provider));

    /// <summary>Eurocents claimed in the period on what it keeps, whoever is followed.</summary>
    public long Claimed()
    {
        var kept = facts.Claims.Columns.Kept(_filter, CareDimensions.Every);
        return Enumerable.Range(0, kept.Length).Where(group => kept[group]).Sum(group => facts.Claims.Claims.Sums(group).Claimed);
    }

    /// <summary>Adds the values of a dimension that a path has in the window, each once.</summary>
    public void AddKeys(FollowedPath path, CareDimension dimension, DateSpan window, List<string> keys)
    {
        if (dimension == BeginForm)
        {
            keys.Add(FormSet.Of(path.BeginForm).Key);
            return;
        }

        foreach (var episode in path.Episodes) _trajectories.AddKeys(episode.Trajectory, dimension, window, keys);
    }
}
