using Roer.Care;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>From the store to the few columns needed.</summary>
internal static class YearEndLoad
{
    private static readonly Sql Claims = Sql.Of(typeof(YearEnd), "YearEnd.Claims.sql");
    private static readonly Sql Contracts = Sql.Of(typeof(YearEnd), "YearEnd.Contracts.sql");
    private static readonly DateOnly LongAgo = new(1, 1, 1);

    public static YearEndFacts Load(Vintage vintage, DateSpan period)
    {
        var isYear = IsYear(period);
        var year = period.First.Year;
        return new YearEndFacts
        {
            Calendar = new ClaimCalendar(vintage.AsOf, period),
            Claims = vintage.Memo(typeof(ClaimedSum), () => vintage.Read(Claims, Claimed)),
            Allocations = vintage.Memo(typeof(YearEndFacts), () => AllocatedCare.Of(vintage, DateSpan.Of(LongAgo, vintage.AsOf), LongAgo)),
            Tariffs = Tariffs.Of(vintage),
            Contracts = vintage.Memo(typeof(ContractBounds), () => vintage.Read(Contracts, Contract)),
            OtherCosts = [.. period.Months().SelectMany(month => OtherCostSum.All(vintage, month).Select(cost => (ClaimCalendar.NumberOf(month.First), cost)))],
            Budgets = isYear ? BudgetSum.All(vintage, year) : [],
            Risks = isYear ? RiskEstimate.All(vintage, year) : [],
            Reserves = isYear ? ReserveBalance.All(vintage, year) : [],
            State = isYear ? StateContributionPart.All(vintage, year) : [],
        };
    }

    /// <summary>Whether a period is a calendar year: budgets, risks and reserves are of years.</summary>
    public static bool IsYear(DateSpan period) => period == DateSpan.Of(new DateOnly(period.First.Year, 1, 1), new DateOnly(period.First.Year, 12, 31));

    private static ClaimedSum Claimed(Row row) => new(
        new SpendingCell(row.Text(3), (CareForm)row.Int32(2), row.Text(1), row.Text(0)), row.Int32(4), row.Date(5), row.Int32(6), row.Int64(7), row.Int64(8));

    private static ContractBounds Contract(Row row) => new(
        row.Text(0), row.Text(1), row.Text(2), row.Int64OrNull(3), row.Int32OrNull(4), row.DateOrNull(5), row.Int32OrNull(6),
        DateSpan.Of(row.Date(7), row.Date(8) is var last && last.Year < 9999 ? last : null));
}
