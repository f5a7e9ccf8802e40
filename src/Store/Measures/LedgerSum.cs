using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>What the books say of one month, taakveld and kind.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="TaskField">The Iv3 taakveld; empty text means unknown.</param>
/// <param name="Kind">What was booked.</param>
/// <param name="Cents">The sum in eurocents.</param>
public sealed record LedgerSum(DateOnly Month, string TaskField, CostKind Kind, long Cents)
{
    private static readonly Sql Query = Sql.Of(typeof(LedgerSum), "LedgerSums.sql");

    /// <summary>The sums of the months that begin within the days. What the books do not tell has no row.</summary>
    public static IReadOnlyList<LedgerSum> All(Vintage vintage, DateSpan days) => vintage.Read(
        Query, row => new LedgerSum(row.Date(0), row.Text(1), (CostKind)row.Int32(2), row.Int64(3)), days.First, days.Last);
}
