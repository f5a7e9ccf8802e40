using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>
/// Distinct youths with at least one day of a trajectory in a period, as far as the as-of date: the same care as CBS counts, in natura,
/// without protection and probation.
/// </summary>
/// <param name="All">Of the municipality.</param>
/// <param name="ByNeighbourhood">Of each neighbourhood, on the first valid day of the allocation in the period; a youth may count in two. Empty text is unknown.</param>
public sealed record YouthsInCare(int All, IReadOnlyDictionary<string, IReadOnlySet<long>> ByNeighbourhood)
{
    private static readonly Sql Allocations = Sql.Of(typeof(YouthsInCare), "YouthsInCare.Allocations.sql");
    private static readonly Sql Deliveries = Sql.Of(typeof(YouthsInCare), "YouthsInCare.Deliveries.sql");

    /// <summary>The youths of a period.</summary>
    public static YouthsInCare Of(Vintage vintage, DateSpan period)
    {
        var rows = vintage.Read(
            Allocations,
            row => (Number: row.Int32(0), Child: row.Int64(1), Validity: DateSpan.Of(row.Date(2), row.DateOrNull(3)), FirstClaim: row.DateOrNull(4), Form: (CareForm)row.Int32(5), Place: row.Text(6)),
            period.First, period.Last);
        var told = vintage.Read(Deliveries, row => (Allocation: row.Int32(0), First: row.Date(1), Last: row.DateOrNull(2), Reason: row.Text(3)), period.First, period.Last)
            .ToLookup(row => row.Allocation);
        var children = new HashSet<long>();
        var places = new SortedDictionary<string, IReadOnlySet<long>>(StringComparer.Ordinal);
        if (period.ClosedAt(vintage.AsOf) is not { } window) return new(0, places);
        foreach (var row in rows.Where(row => row.Form.MakesTrajectory()))
        {
            var (starts, stops) = (told[row.Number].Where(one => one.Last is null), told[row.Number].Where(one => one.Last is not null));
            var runs = CareRun.Of(
                row.Validity, [.. starts.Select(one => one.First)], [.. stops.Select(one => (one.First, one.Last!.Value, one.Reason))], row.FirstClaim, vintage.AsOf);
            if (!runs.Exists(run => run.Days.Overlaps(window))) continue;
            children.Add(row.Child);
            if (!places.TryGetValue(row.Place, out var there)) places[row.Place] = there = new HashSet<long>();
            ((HashSet<long>)there).Add(row.Child);
        }

        return new(children.Count, places);
    }
}
