using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>The last balance of a reserve or provision for a year.</summary>
/// <param name="Name">The name of the reserve or provision.</param>
/// <param name="Kind">Whether it is a reserve or a provision.</param>
/// <param name="Purpose">What it was set apart for.</param>
/// <param name="IsAvailable">Whether the council lets setbacks of youth care be paid from it.</param>
/// <param name="Day">The day of the balance.</param>
/// <param name="Cents">The balance in eurocents.</param>
public sealed record ReserveBalance(string Name, ReserveKind Kind, ReservePurpose Purpose, bool IsAvailable, DateOnly Day, long Cents)
{
    private static readonly Sql Query = Sql.Of(typeof(ReserveBalance), "ReserveBalances.sql");

    /// <summary>
    /// Of each name the last balance for a calendar year on or before the as-of date, by name. What has no balance for the year has no row: that is unknown
    /// and not zero, also when an earlier year has one.
    /// </summary>
    public static IReadOnlyList<ReserveBalance> All(Vintage vintage, int year) =>
    [
        .. vintage.Read(
            Query,
            row => new ReserveBalance(row.Text(0), (ReserveKind)row.Int32(1), (ReservePurpose)row.Int32(2), row.Boolean(3), row.Date(4), row.Int64(5)),
            year, vintage.AsOf).OrderBy(balance => balance.Name, StringComparer.Ordinal),
    ];
}
