using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>
/// What is true of a period whatever the filter: the three quantities of each allocation and the trajectories. It belongs to a vintage,
/// which never changes, so it is worked out once for the periods that were asked for last.
/// </summary>
internal sealed class PeriodCare
{
    private PeriodCare(AllocationMoney[] monies, List<Trajectory> trajectories)
    {
        Monies = monies;
        Trajectories = trajectories;
        Columns = new DimensionColumns(monies.Length, (dimension, index) => dimension.Of(monies[index].Row.Product, monies[index].Row.Provider, monies[index].Row.Division));
    }

    public AllocationMoney[] Monies { get; }

    public DimensionColumns Columns { get; }

    /// <summary>The trajectories with at least one day in the period, up to the as-of date; their sources count in <see cref="Monies"/>.</summary>
    public IReadOnlyList<Trajectory> Trajectories { get; }

    public static PeriodCare Of(IReadOnlyList<AllocatedCare> allocations, Tariffs tariffs, DateSpan period, DateOnly asOf)
    {
        var monies = new AllocationMoney[allocations.Count];
        var pieces = new List<CarePiece>(monies.Length);
        for (var index = 0; index < monies.Length; index++)
        {
            var row = allocations[index];
            monies[index] = AllocationMoney.Of(row, tariffs.Of(row.Product, row.Provider, row.Terms), period, asOf);
            foreach (var run in monies[index].Runs)
                pieces.Add(new CarePiece(new Child(row.Child), row.Provider, row.Division.Form, run, index));
        }

        var days = period.ClosedAt(asOf);
        return new(monies, days is { } window ? [.. Care.Trajectories.Of(pieces).Where(trajectory => trajectory.Days.Overlaps(window))] : []);
    }
}
