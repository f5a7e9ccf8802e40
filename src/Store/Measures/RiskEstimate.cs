using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>A risk of the register that may happen in a year, as it was known.</summary>
/// <param name="Code">The code by which the register knows it.</param>
/// <param name="Name">What may happen.</param>
/// <param name="ChanceBasisPoints">The chance that it happens within a year, in hundredths of a percent; empty means not estimated.</param>
/// <param name="LowCents">What it costs in the year in which it happens, at the least, in eurocents; a windfall is negative.</param>
/// <param name="LikelyCents">What it most likely costs, in eurocents.</param>
/// <param name="HighCents">What it costs at the most, in eurocents.</param>
/// <param name="Term">Whether it costs money once or every year.</param>
/// <param name="Owner">The role of who watches over it; empty text means none.</param>
/// <param name="TaskField">The Iv3 taakveld; empty text means youth care as a whole.</param>
/// <param name="Mitigation">What is done about it; empty text means nothing told.</param>
public sealed record RiskEstimate(
    string Code, string Name, int? ChanceBasisPoints, long LowCents, long LikelyCents, long HighCents, RiskTerm Term, string Owner, string TaskField, string Mitigation)
{
    private static readonly Sql Query = Sql.Of(typeof(RiskEstimate), "RiskEstimates.sql");

    /// <summary>Whether it can be counted: its chance is known and its amounts are in order. Of another risk nobody knows what it adds; it is not zero.</summary>
    public bool IsEstimated => ChanceBasisPoints is not null && LowCents <= LikelyCents && LikelyCents <= HighCents;

    /// <summary>The risks that may happen in a calendar year, by code, with those whose chance is zero.</summary>
    public static IReadOnlyList<RiskEstimate> All(Vintage vintage, int year) =>
    [
        .. vintage.Read(
            Query,
            row => new RiskEstimate(
                row.Text(0), row.Text(1), row.Int32OrNull(2), row.Int64(3), row.Int64(4), row.Int64(5), (RiskTerm)row.Int32(6), row.Text(7), row.Text(8), row.Text(9)),
            year).OrderBy(risk => risk.Code, StringComparer.Ordinal),
    ];
}
