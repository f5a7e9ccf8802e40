using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>Trajectories of allocations, with how each ended. Pure.</summary>
internal static class Stays
{
    /// <summary>The trajectories, those of one child together. The order of the allocations does not matter.</summary>
    public static IReadOnlyList<Stay> Of(IReadOnlyList<AllocatedCare> rows, IReadOnlyDictionary<long, DateOnly> births, DateOnly asOf)
    {
        var sources = rows.Select(row => new StaySource(row, row.Runs(asOf))).ToArray();
        var pieces = sources.SelectMany((source, index) => source.Runs.Select(run =>
            new CarePiece(new Child(source.Allocation.Child), source.Allocation.Provider, source.Allocation.Division.Form, run, index)));
        var stays = new List<Stay>(sources.Length);
        foreach (var child in Trajectories.Of(pieces).GroupBy(trajectory => trajectory.Child))
        {
            var all = child.ToList();
            var birth = births.TryGetValue(child.Key.Pseudonym, out var day) ? day : (DateOnly?)null;
            stays.AddRange(all.Select(trajectory => new Stay(
                trajectory, WayOf(trajectory, all, birth), birth, [.. trajectory.Sources.Select(source => sources[source])])));
        }

        return stays;
    }

    private static WayOfEnding? WayOf(Trajectory trajectory, List<Trajectory> all, DateOnly? birth)
    {
        if (trajectory.Days.IsOpen) return null;
        var next = trajectory.Days.Last.AddDays(1);
        return WaysOfEnding.Of(
            trajectory.Days.Last, trajectory.EndReason, birth, all.Exists(other => other.Form != trajectory.Form && other.Days.First == next));
    }
}
