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

    /// <summary>Adds the values of a dimension that a trajectory has in the window and that are not among the keys yet.</summary>
    public void AddKeys(Trajectory trajectory, CareDimension dimension, DateSpan window, List<string> keys)
    {
        if (!trajectory.Days.Overlaps(window)) return;
        if (dimension == CareDimensions.Form)
        {
            Add(CareDimensions.FormKey(trajectory.Form));
        }
        else if (dimension == CareDimensions.Provider)
        {
            Add(trajectory.Provider);
        }
        else
        {
            var column = columns[dimension];
            foreach (var source in trajectory.Sources)
            {
                if (HasCare(source, window)) Add(column.Keys[column.Codes[source]]);
            }
        }

        void Add(string key)
        {
            if (!keys.Contains(key)) keys.Add(key);
        }
    }

    private bool HasCare(int allocation, DateSpan within)
    {
        var runs = history.Runs[allocation];
        for (var at = 0; at < runs.Count; at++)
        {
            if (runs[at].Days.Overlaps(within)) return true;
        }

        return false;
    }
}
