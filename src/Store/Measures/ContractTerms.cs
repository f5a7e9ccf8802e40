using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>How a provider is paid for some of its products in a run of days.</summary>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Category">The product category; empty means all.</param>
/// <param name="Product">The product code; empty means the category as a whole.</param>
/// <param name="Form">How care is paid for.</param>
/// <param name="LumpSumCents">The sum for each period of <paramref name="LumpSumMonths"/>; empty means none.</param>
/// <param name="LumpSumMonths">For how many months one lump sum is.</param>
/// <param name="Days">The days for which it holds.</param>
/// <param name="YearCeilingCents">The most that is paid for a calendar year, in eurocents; empty means no ceiling.</param>
/// <param name="FinalClaimMonths">How many months after the month of care a claim may still come in; empty means not agreed so.</param>
/// <param name="FinalClaimDay">The last day on which a claim may come in; empty means not agreed so.</param>
/// <param name="IndexationBasisPoints">The yearly indexation in hundredths of a percent; empty means not agreed.</param>
public sealed record ContractTerms(
    string Provider,
    string Category,
    string Product,
    PaymentForm Form,
    long? LumpSumCents,
    int? LumpSumMonths,
    DateSpan Days,
    long? YearCeilingCents,
    int? FinalClaimMonths,
    DateOnly? FinalClaimDay,
    int? IndexationBasisPoints)
{
    private static readonly Sql Query = Sql.Of(typeof(ContractTerms), "ContractTerms.sql");

    /// <summary>Every contract that the vintage knows; those of one provider and product follow each other.</summary>
    public static IReadOnlyList<ContractTerms> All(Vintage vintage) => vintage.Memo(typeof(ContractTerms), () => vintage.Read(
        Query,
        row => new ContractTerms(
            row.Text(0), row.Text(1), row.Text(2), (PaymentForm)row.Int32(3), row.Int64OrNull(4), row.Int32OrNull(5),
            DateSpan.Of(row.Date(6), row.Date(7) is var last && last.Year < 9999 ? last : null),
            row.Int64OrNull(8), row.Int32OrNull(9), row.DateOrNull(10), row.Int32OrNull(11))));

    /// <summary>Whether it is about this cell; a contract about one product only is not, for a cell holds a category.</summary>
    public bool IsAbout(SpendingCell cell) => Provider == cell.Provider && Product.Length == 0 && (Category.Length == 0 || Category == cell.Category);

    /// <summary>Whether nothing of this care month may be claimed any more after the as-of date.</summary>
    public bool IsClosed(int month, DateOnly asOf) => Days.Contains(ClaimCalendar.DaysOf(month).First)
        && (FinalClaimDay < asOf || (FinalClaimMonths is { } months && ClaimCalendar.DaysOf(month + months).Last < asOf));
}
