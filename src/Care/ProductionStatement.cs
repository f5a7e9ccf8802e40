namespace Roer.Care;

/// <summary>What a provider states to have produced in a year.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Year">The year of care.</param>
/// <param name="Category">The product category; empty when the code alone tells.</param>
/// <param name="Product">The product code; empty means the category as a whole, and without a category the provider as a whole.</param>
/// <param name="AmountCents">The amount in eurocents.</param>
/// <param name="IsAudited">Whether an accountant has audited it.</param>
/// <param name="Source">Who says so.</param>
public sealed record ProductionStatement(
    Origin Origin, string Provider, int Year, string? Category, string? Product, long AmountCents, bool IsAudited, string Source);
