using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>When trajectories were planned to end at first, and whether they were extended.</summary>
/// <param name="history">All care.</param>
/// <param name="firstEnds">What <see cref="FirstPlannedEnd"/> tells.</param>
public sealed class PlannedEnds(CareHistory history, IReadOnlyDictionary<int, DateOnly?> firstEnds)
{
    /// <summary>Whether the trajectory was extended; empty when it did not reach a first planned end within these days.</summary>
    public bool? IsExtended(CareEpisode episode, DateSpan window)
    {
        var plans = episode.Trajectory.Sources.Select(source => Plan(history.Allocations[source])).ToList();
        return Extension.FirstPlannedEnd(plans) is { } day && window.Contains(day) && episode.End > day.DayNumber ? Extension.IsIn(plans) : null;
    }

    private PlannedAllocation Plan(AllocatedCare allocation)
    {
        var days = allocation.Terms.Validity;
        return new(allocation.Number, allocation.Product, days, firstEnds.TryGetValue(allocation.Number, out var first) ? first : days.IsOpen ? null : days.Last);
    }
}
