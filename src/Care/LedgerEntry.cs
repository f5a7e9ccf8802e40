namespace Roer.Care;

/// <summary>An amount of the municipality's books, added up for a month.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Month">The first day of the month in which it was booked.</param>
/// <param name="TaskField">The Iv3 taakveld; empty means that the books do not say.</param>
/// <param name="Kind">What was booked.</param>
/// <param name="Provider">The provider's AGB code; empty when the books do not tell it.</param>
/// <param name="AmountCents">The amount in eurocents; income is negative.</param>
/// <param name="Source">Who says so.</param>
public sealed record LedgerEntry(
    Origin Origin, DateOnly Month, string? TaskField, CostKind Kind, string? Provider, long AmountCents, string Source);
