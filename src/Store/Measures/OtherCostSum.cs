using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>Costs or income outside the messages of one kind, state and taakveld.</summary>
/// <param name="Kind">What it was for.</param>
/// <param name="IsExpected">Whether it is expected only; then it was not booked yet.</param>
/// <param name="TaskField">The Iv3 taakveld; empty text means unknown.</param>
/// <param name="Cents">The sum in eurocents; income is negative.</param>
public sealed record OtherCostSum(CostKind Kind, bool IsExpected, string TaskField, long Cents)
{
    private static readonly Sql Query = Sql.Of(typeof(OtherCostSum), "OtherCostSums.sql");

    /// <summary>The sums of what is for days within the days given, which are whole months. What nobody told has no row.</summary>
    public static IReadOnlyList<OtherCostSum> All(Vintage vintage, DateSpan days) => vintage.Read(
        Query, row => new OtherCostSum((CostKind)row.Int32(0), row.Boolean(1), row.Text(2), row.Int64(3)), days.First, days.Last);
}
