using Roer.Care;
using Roer.Store.Findings;

namespace Roer.Store.Measures;

/// <summary>The stops of one allocation in a period, with a reason that the national list knew then, or with another.</summary>
/// <param name="Allocation">The number of the allocation.</param>
/// <param name="IsKnown">Whether the list knew the reason on the last day.</param>
/// <param name="Stops">How many stops.</param>
/// <param name="Cents">Eurocents claimed on the allocation in the period, where the reason is not known.</param>
public sealed record EndReasons(int Allocation, bool IsKnown, long Stops, long Cents)
{
    private static readonly Sql Query = Sql.Of(typeof(EndReasons), "EndReasons.sql");

    /// <summary>The stops of a period.</summary>
    public static IReadOnlyList<EndReasons> Of(Vintage vintage, DateSpan period) => FindingTables.Read(
        vintage, Query, row => new EndReasons(row.Int32(0), row.Boolean(1), row.Int64(2), row.Int64(3)), period.First, period.Last);
}
