namespace Roer.Care;

/// <summary>
/// A provider's message that care began (JW305) or ended (JW307). It points to an allocation by number, or without a number by
/// child, provider, product and the allocation's first day.
/// </summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Child">The child.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Allocation">The allocation number; empty when the provider left it out.</param>
/// <param name="Category">The product category; may be empty.</param>
/// <param name="Product">The product code; may be empty.</param>
/// <param name="AllocationFirstDay">The first day of the allocation meant; may be empty.</param>
/// <param name="FirstDay">The first day of the care.</param>
/// <param name="LastDay">The last day of the care; empty for a start.</param>
/// <param name="EndReason">JZ588; empty for a start.</param>
/// <param name="Status">COD467: 3 withdraws an earlier message with the same dates; every other value states the fact.</param>
public sealed record Delivery(
    Origin Origin,
    Child Child,
    string Provider,
    int? Allocation,
    string? Category,
    string? Product,
    DateOnly? AllocationFirstDay,
    DateOnly FirstDay,
    DateOnly? LastDay,
    string? EndReason,
    string Status);
