using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>The budget of a year for one taakveld and product group, as far as it was known. The sums of a year add up to its budget.</summary>
/// <param name="TaskField">The Iv3 taakveld; empty text means that the budget is not told by taakveld.</param>
/// <param name="Category">The product category; empty text means all that has no sum of its own.</param>
/// <param name="Form">The form of care; empty means all that has no sum of its own.</param>
/// <param name="OriginalCents">The budget as first decided, in eurocents; empty means that it is not known, and then neither is the whole.</param>
/// <param name="ChangesCents">What was decided to change since, in eurocents; 0 without a change.</param>
/// <param name="Changes">The number of changes.</param>
public sealed record BudgetSum(string TaskField, string Category, CareForm? Form, long? OriginalCents, long ChangesCents, int Changes)
{
    private static readonly Sql Query = Sql.Of(typeof(BudgetSum), "BudgetSums.sql");

    /// <summary>The budget with its changes, in eurocents; empty means unknown: changes alone are no budget.</summary>
    public long? Cents => OriginalCents + ChangesCents;

    /// <summary>The sums of a calendar year. What nobody told has no row: that is unknown and not zero.</summary>
    public static IReadOnlyList<BudgetSum> All(Vintage vintage, int year) => vintage.Read(
        Query,
        row => new BudgetSum(row.Text(0), row.Text(1), (CareForm?)row.Int32OrNull(2), row.Int64OrNull(3), row.Int64(4), row.Int32(5)),
        year);
}
