namespace Roer.Care;

/// <summary>Whether an amount founds the budget of a year or changes it. The number is the one in the store.</summary>
public enum BudgetKind
{
    /// <summary>The budget as it was first decided for the year (primitieve begroting).</summary>
    Original = 1,

    /// <summary>A change that was decided later (begrotingswijziging): an amount to add, negative when the budget went down.</summary>
    Change = 2,
}

/// <summary>
/// An amount of the municipality's budget for youth care: costs less income. Every euro of the budget stands in one entry, so that the budget as
/// known on a day is the sum of the entries known then. The latest known of one year, taakveld, product group, kind and decision holds; of an
/// original the decision does not count, so that a product group has at most one.
/// </summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Year">The calendar year that it is for.</param>
/// <param name="TaskField">The Iv3 taakveld; empty means that the budget is not told by taakveld.</param>
/// <param name="Category">The product category; empty means all of the taakveld that has no entry of its own.</param>
/// <param name="Form">The form of care; empty means all of the taakveld that has no entry of its own, <see cref="CareForm.Unknown"/> that the table names a form that does not exist.</param>
/// <param name="Kind">Whether it founds the budget or changes it.</param>
/// <param name="Decision">The name of the decision. Never a person.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="AmountCents">The amount in eurocents; of a change the difference.</param>
/// <param name="Reason">Why the budget changed; empty means not told. Never about a person.</param>
/// <param name="Source">Who says so.</param>
public sealed record BudgetEntry(
    Origin Origin,
    int Year,
    string? TaskField,
    string? Category,
    CareForm? Form,
    BudgetKind Kind,
    string Decision,
    DateOnly DecidedOn,
    long AmountCents,
    string? Reason,
    string Source);
