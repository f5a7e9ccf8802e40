namespace Roer.Care;

/// <summary>What a provider asks for.</summary>
public enum RequestKind
{
    /// <summary>An allocation (verzoek om toewijzing, VOT, JW315).</summary>
    Allocation = 1,

    /// <summary>A change in the allocations that a child has with the provider (verzoek om wijziging, VOW, JW317).</summary>
    Change = 2,
}

/// <summary>What a request says of one product.</summary>
public enum RequestedChange
{
    /// <summary>The request names no product at all.</summary>
    Nothing = 0,

    /// <summary>A product that the child does not have with the provider yet.</summary>
    New = 1,

    /// <summary>An allocation that should change.</summary>
    Changed = 2,

    /// <summary>An allocation that should stay as it is.</summary>
    Unchanged = 3,
}

/// <summary>
/// What a provider asks the municipality for: one product of a verzoek om toewijzing (JW315) or of a verzoek om wijziging (JW317).
/// Of the referrer only the type is kept, never a name or code.
/// </summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Child">The child.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Reference">The provider's reference of the request as a keyed hash; the answer and the allocation granted name it.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="Change">What the request says of the product; a verzoek om toewijzing asks for new ones only.</param>
/// <param name="Allocation">The allocation that changes or stays; empty for a new product.</param>
/// <param name="Category">The product category; may be empty.</param>
/// <param name="Product">The product code; may be empty.</param>
/// <param name="FirstDay">The first day wished; empty for an allocation that stays.</param>
/// <param name="LastDay">The last day wished; may be empty.</param>
/// <param name="Volume">Units each <paramref name="Frequency"/>; may be empty.</param>
/// <param name="Unit">WJ756; empty without a volume.</param>
/// <param name="Frequency">WMO757; empty without a volume.</param>
/// <param name="BudgetCents">Budget in eurocents; may be empty.</param>
/// <param name="Referrer">COD327, the type of referrer; empty for a verzoek om wijziging.</param>
/// <param name="Reason">WJ758, why a change is asked for; empty for a verzoek om toewijzing.</param>
public sealed record CareRequest(
    Origin Origin,
    Child Child,
    string Provider,
    long Reference,
    RequestKind Kind,
    RequestedChange Change,
    int? Allocation,
    string? Category,
    string? Product,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    int? Volume,
    string? Unit,
    string? Frequency,
    int? BudgetCents,
    string? Referrer,
    string? Reason);

/// <summary>An allocation (JW301) that names the request which it grants. A request that was granted has no other answer.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Child">The child.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Reference">The request, as in <see cref="CareRequest.Reference"/>.</param>
/// <param name="Allocation">The allocation number.</param>
public sealed record GrantedRequest(Origin Origin, Child Child, string Provider, long Reference, int Allocation);

/// <summary>The municipality's answer to a request that it does not grant, or not yet (JW319). The answer names no child; the request does.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Reference">The request, as in <see cref="CareRequest.Reference"/>.</param>
/// <param name="Answer">WJ760: 1 refused, 2 being looked into.</param>
/// <param name="RefusalReason">WJ759; 8 is the residence principle (woonplaatsbeginsel). May be empty.</param>
/// <param name="ResponsibleMunicipality">The municipality that should pay according to this one, four digits; empty when it names none.</param>
public sealed record RequestAnswer(
    Origin Origin, string Provider, long Reference, string Answer, string? RefusalReason, string? ResponsibleMunicipality);
