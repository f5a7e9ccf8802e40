using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>
/// All care that a vintage knows, from the first day on: the allocations with their runs, and the trajectories that these make. A length, a path
/// and a return to care need all of the past, so a question loads this once and looks at the days it is about.
/// </summary>
public sealed class CareHistory
{
    private static readonly Sql BirthQuery = Sql.Of(typeof(CareHistory), "CareHistory.Births.sql");
    private static readonly DateOnly LongAgo = new(1900, 1, 1);

    private readonly Dictionary<int, int> _places;

    private CareHistory(IReadOnlyList<AllocatedCare> allocations, IReadOnlyDictionary<long, DateOnly> births, DateOnly asOf)
    {
        (Allocations, Births, AsOf) = (allocations, births, asOf);
        Runs = [.. allocations.Select(allocation => (IReadOnlyList<CareRun>)allocation.Runs(asOf))];
        _places = new Dictionary<int, int>(allocations.Count);
        for (var place = 0; place < allocations.Count; place++) _places[allocations[place].Number] = place;
        Trajectories = Care.Trajectories.Of(Pieces());
        Ways = WaysOf();
    }

    /// <summary>The as-of date of the vintage: the last day of which anything is known.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The allocations, by number.</summary>
    public IReadOnlyList<AllocatedCare> Allocations { get; }

    /// <summary>The runs of each allocation, in the order of <see cref="Allocations"/>; empty where no care began.</summary>
    public IReadOnlyList<IReadOnlyList<CareRun>> Runs { get; }

    /// <summary>The trajectories, by child, provider, form and first day. Their sources are places in <see cref="Allocations"/>.</summary>
    public IReadOnlyList<Trajectory> Trajectories { get; }

    /// <summary>How each trajectory ended; empty while it is running.</summary>
    public IReadOnlyList<WayOfEnding?> Ways { get; }

    /// <summary>The birth dates that are wholly known, by pseudonym.</summary>
    public IReadOnlyDictionary<long, DateOnly> Births { get; }

    /// <summary>The care of a vintage.</summary>
    /// <param name="vintage">What was known.</param>
    /// <param name="divided">The day on which the division of an allocation holds, its form too: that one, or a later first valid day.</param>
    public static CareHistory Of(Vintage vintage, DateOnly divided) => new(
        AllocatedCare.Of(vintage, DateSpan.Of(LongAgo, vintage.AsOf), divided),
        vintage.Read(BirthQuery, row => (Child: row.Int64(0), Birth: row.Date(1))).ToDictionary(row => row.Child, row => row.Birth),
        vintage.AsOf);

    /// <summary>The place of an allocation in <see cref="Allocations"/> by its number; empty when there is none.</summary>
    public int? PlaceOf(int number) => _places.TryGetValue(number, out var place) ? place : null;

    private List<CarePiece> Pieces()
    {
        var pieces = new List<CarePiece>(Allocations.Count);
        for (var index = 0; index < Allocations.Count; index++)
        {
            var allocation = Allocations[index];
            foreach (var run in Runs[index])
                pieces.Add(new CarePiece(new Child(allocation.Child), allocation.Provider, allocation.Division.Form, run, index));
        }

        return pieces;
    }

    private WayOfEnding?[] WaysOf()
    {
        var ways = new WayOfEnding?[Trajectories.Count];
        for (var (first, next) = (0, 0); first < ways.Length; first = next)
        {
            while (next < ways.Length && Trajectories[next].Child == Trajectories[first].Child) next++;
            for (var index = first; index < next; index++) ways[index] = WayOf(Trajectories[index], first, next);
        }

        return ways;
    }

    /// <summary>How a trajectory ended, beside those of the same child.</summary>
    private WayOfEnding? WayOf(Trajectory trajectory, int first, int next)
    {
        if (trajectory.Days.IsOpen) return null;
        var (after, goesOn) = (trajectory.Days.Last.AddDays(1), false);
        for (var other = first; other < next; other++)
            goesOn |= Trajectories[other].Form != trajectory.Form && Trajectories[other].Days.First == after;
        var birth = Births.TryGetValue(trajectory.Child.Pseudonym, out var day) ? day : (DateOnly?)null;
        return WaysOfEnding.Of(trajectory.Days.Last, trajectory.EndReason, birth, goesOn);
    }
}
