namespace Roer.Care;

/// <summary>Granted, paid and booked of one month and taakveld; empty is unknown.</summary>
/// <param name="Granted">The eurocents granted.</param>
/// <param name="Paid">The eurocents paid out on claims.</param>
/// <param name="Booked">The eurocents that stand in the books.</param>
public readonly record struct BridgeCell(long Granted, long? Paid, long? Booked);

/// <summary>The bridge of several months and taakvelden. A sum is of what is known; a difference only of the cells of which both sides are known.</summary>
/// <param name="Granted">The eurocents granted.</param>
/// <param name="Paid">The eurocents paid, as far as known; empty when nothing is.</param>
/// <param name="Booked">The eurocents in the books, as far as known; empty when nothing is.</param>
/// <param name="PaidLessGranted">Paid less granted.</param>
/// <param name="BookedLessPaid">Booked less paid.</param>
/// <param name="BookedLessGranted">Booked less granted.</param>
/// <param name="IsPartial">Whether of some cell paid or booked is unknown.</param>
public sealed record BridgeSum(long Granted, long? Paid, long? Booked, long? PaidLessGranted, long? BookedLessPaid, long? BookedLessGranted, bool IsPartial)
{
    /// <summary>The sum of some cells.</summary>
    public static BridgeSum Of(IEnumerable<BridgeCell> cells)
    {
        var all = cells.ToList();
        return new(
            all.Sum(cell => cell.Granted),
            Known(all, cell => cell.Paid),
            Known(all, cell => cell.Booked),
            Known(all, cell => cell.Paid - cell.Granted),
            Known(all, cell => cell.Booked - cell.Paid),
            Known(all, cell => cell.Booked - cell.Granted),
            all.Exists(cell => cell.Paid is null || cell.Booked is null));
    }

    /// <summary>The sum of what is known; unknown when nothing is.</summary>
    private static long? Known(List<BridgeCell> cells, Func<BridgeCell, long?> amount)
    {
        var known = cells.Select(amount).Where(cents => cents is not null).ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}
