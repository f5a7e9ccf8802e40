namespace Roer.Care;

/// <summary>Granted, paid and booked of one month and taakveld; empty is unknown.</summary>
/// <param name="Granted">The eurocents granted.</param>
/// <param name="Paid">The eurocents paid out on claims.</param>
/// <param name="Booked">The eurocents that stand in the books.</param>
/// <param name="IsPaidTold">Whether the books tell of any payment in the month.</param>
/// <param name="IsBookedTold">Whether the books tell of any care in the month.</param>
public readonly record struct BridgeCell(long Granted, long? Paid, long? Booked, bool IsPaidTold, bool IsBookedTold);

/// <summary>The bridge of several months and taakvelden. A sum is of what is known; a difference compares the months of which both sides are told.</summary>
/// <param name="Granted">The eurocents granted.</param>
/// <param name="Paid">The eurocents paid, as far as known; empty when nothing is.</param>
/// <param name="Booked">The eurocents in the books, as far as known; empty when nothing is.</param>
/// <param name="PaidLessGranted">Paid less granted.</param>
/// <param name="BookedLessPaid">Booked less paid.</param>
/// <param name="BookedLessGranted">Booked less granted.</param>
/// <param name="IsPartial">Whether the books do not tell of payments, or not of care, in some month.</param>
public sealed record BridgeSum(long Granted, long? Paid, long? Booked, long? PaidLessGranted, long? BookedLessPaid, long? BookedLessGranted, bool IsPartial)
{
    /// <summary>The sum of some cells.</summary>
    public static BridgeSum Of(IEnumerable<BridgeCell> cells)
    {
        var all = cells.ToList();
        var (paid, booked) = (all.FindAll(cell => cell.IsPaidTold), all.FindAll(cell => cell.IsBookedTold));
        var both = paid.FindAll(cell => cell.IsBookedTold);
        return new(
            all.Sum(cell => cell.Granted),
            Known(paid, cell => cell.Paid),
            Known(booked, cell => cell.Booked),
            Known(paid, cell => cell.Paid) - paid.Sum(cell => cell.Granted),
            Known(both, cell => cell.Booked) - Known(both, cell => cell.Paid),
            Known(booked, cell => cell.Booked) - booked.Sum(cell => cell.Granted),
            all.Exists(cell => !cell.IsPaidTold || !cell.IsBookedTold));
    }

    /// <summary>The sum of what is known; unknown when nothing is.</summary>
    private static long? Known(List<BridgeCell> cells, Func<BridgeCell, long?> amount)
    {
        var known = cells.Select(amount).Where(cents => cents is not null).ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}
