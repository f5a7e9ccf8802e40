using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.Parts;

/// <summary>
/// Which trajectories a filter keeps in a window, and the values that they have there. Form and provider of a trajectory are its own; all else is that
/// of its allocations with care in the window, those of folded ambulant help too.
/// </summary>
internal sealed class TrajectoryFilter(CareHistory history, DimensionColumns columns, CareFilter filter)
{
    private static readonly CareDimension[] OfAllocation = [.. CareDimensions.Every.Where(dimension => dimension != CareDimensions.Form && dimension != CareDimensions.Provider)];
    private readonly bool[] _kept = columns.Kept(filter, OfAllocation);

    /// <summary>The values of every dimension for the allocations of a history.</summary>
    public static DimensionColumns ColumnsOf(CareHistory history) => new(
        history.Allocations.Count, (dimension, at) => dimension.Of(history.Allocations[at].Product, history.Allocations[at].Provider, history.Allocations[at].Division));

    /// <summary>Whether it keeps the trajectory; never one without a day in the window.</summary>
    public bool Keeps(Trajectory trajectory, DateSpan window)
    {
        if (trajectory.Days.Intersect(window) is not { } within || !filter.Keeps(trajectory)) return false;
        foreach (var source in trajectory.Sources)
        {
            if (_kept[source] && HasCare(source, within)) return true;
        }

        return false;
    }

    /// <summary>The values of a dimension that these trajectories have in the window.</summary>
    public IEnumerable<string> Keys(IEnumerable<Trajectory> trajectories, CareDimension dimension, DateSpan window)
    {
        var within = trajectories.Where(trajectory => trajectory.Days.Overlaps(window));
        if (dimension == CareDimensions.Form) return within.Select(one => CareDimensions.FormKey(one.Form)).Distinct();
        if (dimension == CareDimensions.Provider) return within.Select(one => one.Provider).Distinct();
        var column = columns[dimension];
        return within.SelectMany(one => one.Sources).Where(source => HasCare(source, window)).Select(source => column.Keys[column.Codes[source]]).Distinct();
    }

    private bool HasCare(int allocation, DateSpan within)
    {
        foreach (var run in history.Runs[allocation])
        {
            if (run.Days.Overlaps(within)) return true;
        }

        return false;
    }
}
