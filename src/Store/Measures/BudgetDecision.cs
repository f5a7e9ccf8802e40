using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>What one decision put into the budget of a year, for one taakveld and product group.</summary>
/// <param name="Kind">Whether it founds the budget or changes it.</param>
/// <param name="Decision">The name of the decision.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="TaskField">The Iv3 taakveld; empty text means that the budget is not told by taakveld.</param>
/// <param name="Category">The product category; empty text means none was named.</param>
/// <param name="Form">The form of care; empty means none was named.</param>
/// <param name="Cents">The amount in eurocents; of a change the difference.</param>
/// <param name="Reason">Why the budget changed; empty text means not told.</param>
public sealed record BudgetDecision(
    BudgetKind Kind, string Decision, DateOnly DecidedOn, string TaskField, string Category, CareForm? Form, long Cents, string Reason)
{
    private static readonly Sql Query = Sql.Of(typeof(BudgetDecision), "BudgetDecisions.sql");

    /// <summary>The decisions about a calendar year, by day; they add up to the <see cref="BudgetSum"/> of the same year.</summary>
    public static IReadOnlyList<BudgetDecision> All(Vintage vintage, int year) => vintage.Read(
        Query,
        row => new BudgetDecision(
            (BudgetKind)row.Int32(0), row.Text(1), row.Date(2), row.Text(3), row.Text(4), (CareForm?)row.Int32OrNull(5), row.Int64(6), row.Text(7)),
        year);
}
