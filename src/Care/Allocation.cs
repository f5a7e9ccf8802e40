namespace Roer.Care;

/// <summary>
/// One version of an allocation (toewijzing): what the municipality lets one provider deliver to one child. The version with the
/// latest <see cref="Decided"/> leads (rule OP033x1), whatever the order in which the versions arrived (OP080).
/// </summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Child">The child.</param>
/// <param name="Number">The allocation number, unique within the municipality.</param>
/// <param name="Provider">The provider's AGB code, eight digits.</param>
/// <param name="Category">The product category (JZ020); empty for a generic allocation.</param>
/// <param name="Product">The product code; empty when the allocation leaves it open.</param>
/// <param name="Decided">Allocation date and time.</param>
/// <param name="FirstDay">The first day on which care may be delivered.</param>
/// <param name="LastDay">The last day on which care may be delivered; empty means that no end is set.</param>
/// <param name="ChangeReason">JZ002; 13 means that the allocation is to be treated as never sent.</param>
/// <param name="Volume">The number of units each <paramref name="Frequency"/>; empty when no volume was set.</param>
/// <param name="Unit">WJ756; empty when no volume was set.</param>
/// <param name="Frequency">WMO757: 1 a day, 2 a week, 4 a month, 6 in total; empty when no volume was set.</param>
/// <param name="BudgetCents">The budget in eurocents; empty when none was set.</param>
/// <param name="LegalStatus">WJ232, the child's legal status when the allocation was decided; empty when none was given.</param>
public sealed record AllocationVersion(
    Origin Origin,
    Child Child,
    int Number,
    string Provider,
    string? Category,
    string? Product,
    DateTime Decided,
    DateOnly FirstDay,
    DateOnly? LastDay,
    string? ChangeReason,
    int? Volume,
    string? Unit,
    string? Frequency,
    int? BudgetCents,
    string? LegalStatus);
