namespace Roer.Care;

/// <summary>Who referred the child to the care of an allocation, as the municipality's own administration has it.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Allocation">The allocation number.</param>
/// <param name="Referrer">The type of referrer, COD327.</param>
/// <param name="Source">Who says so.</param>
public sealed record Referral(Origin Origin, int Allocation, string Referrer, string Source);
