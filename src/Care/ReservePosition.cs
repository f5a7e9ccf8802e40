namespace Roer.Care;

/// <summary>What kind of means is set apart. The number is the one in the store.</summary>
public enum ReserveKind
{
    /// <summary>The table names a kind that does not exist, or none.</summary>
    Unknown = 0,

    /// <summary>Equity that the council may still decide about (reserve).</summary>
    Reserve = 1,

    /// <summary>Debt of uncertain size: money that an obligation already needs (voorziening).</summary>
    Provision = 2,
}

/// <summary>What means were set apart for. The number is the one in the store.</summary>
public enum ReservePurpose
{
    /// <summary>The table names a purpose that does not exist, or none.</summary>
    Unknown = 0,

    /// <summary>For youth care only.</summary>
    YouthCare = 1,

    /// <summary>For the municipality as a whole.</summary>
    General = 2,
}

/// <summary>The balance of a reserve or provision on a day.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Name">The name of the reserve or provision.</param>
/// <param name="Kind">Whether it is a reserve or a provision.</param>
/// <param name="Purpose">What it was set apart for.</param>
/// <param name="IsAvailable">Whether the council lets setbacks of youth care be paid from it.</param>
/// <param name="Year">The calendar year for which the balance is there: the opening balance of a year belongs to that year.</param>
/// <param name="Day">The day of the balance.</param>
/// <param name="BalanceCents">The balance in eurocents.</param>
/// <param name="Source">Who says so.</param>
public sealed record ReservePosition(
    Origin Origin, string Name, ReserveKind Kind, ReservePurpose Purpose, bool IsAvailable, int Year, DateOnly Day, long BalanceCents, string Source);
