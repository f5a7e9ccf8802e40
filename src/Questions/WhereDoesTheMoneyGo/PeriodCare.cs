using Roer.Care;
using Roer.Store;

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
    }

    public AllocationMoney[] Monies { get; }

    /// <summary>The trajectories with at least one day in the period, up to the as-of date; their sources count in <see cref="Monies"/>.</summary>
    public IReadOnlyList<Trajectory> Trajectories { get; }

    public static PeriodCare Of(IReadOnlyList<AllocationRow> allocations, Tariffs tariffs, DateSpan period, DateOnly asOf)
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

    /// <summary>The care of a period as the vintage tells it, worked out now or remembered.</summary>
    public static PeriodCare Of(Vintage vintage, DateSpan period, Func<PeriodCare> workOut) =>
        vintage.Memo(typeof(PeriodCare), () => new Remembered()).Of(period, workOut);

    /// <summary>The last few periods; a reader who walks through the years must not fill the memory.</summary>
    private sealed class Remembered
    {
        private const int Most = 2;
        private readonly Lock _changing = new();
        private readonly LinkedList<(DateSpan Period, Lazy<PeriodCare> Care)> _periods = [];

        public PeriodCare Of(DateSpan period, Func<PeriodCare> workOut)
        {
            Lazy<PeriodCare> care;
            lock (_changing)
            {
                var found = _periods.FirstOrDefault(one => one.Period == period);
                care = found.Care ?? new Lazy<PeriodCare>(workOut);
                _periods.Remove(found);
                _periods.AddFirst((period, care));
                if (_periods.Count > Most) _periods.RemoveLast();
            }

            return care.Value;
        }
    }
}
