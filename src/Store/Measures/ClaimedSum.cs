using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>Claim lines of one cell and care month that became known on one day and fared alike, summed.</summary>
/// <param name="Cell">What they are divided by.</param>
/// <param name="Month">The care month, 12 × year + month − 1.</param>
/// <param name="Known">The day on which they became known.</param>
/// <param name="State">0 not answered yet, 1 granted, 2 refused.</param>
/// <param name="Lines">How many.</param>
/// <param name="Cents">Debit less credit.</param>
public readonly record struct ClaimedSum(SpendingCell Cell, int Month, DateOnly Known, int State, long Lines, long Cents)
{
    private static readonly Sql Query = Sql.Of(typeof(ClaimedSum), "ClaimedSums.sql");

    /// <summary>All that was known then.</summary>
    public static IReadOnlyList<ClaimedSum> All(Vintage vintage) => vintage.Memo(typeof(ClaimedSum), () => vintage.Read(Query, row => new ClaimedSum(
        new SpendingCell(row.Text(3), (CareForm)row.Int32(2), row.Text(1), row.Text(0)), row.Int32(4), row.Date(5), row.Int32(6), row.Int64(7), row.Int64(8))));
}
