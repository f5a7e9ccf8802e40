using Roer.Care;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>From the store to the few columns needed.</summary>
internal static class YearEndLoad
{
    public static YearEndFacts Load(Vintage vintage, DateSpan period)
    {
        var isYear = IsYear(period);
        var year = period.First.Year;
        return new YearEndFacts
        {
            Spending = SpendingFacts.Of(vintage, period),
            OtherCosts = [.. period.Months().SelectMany(month => OtherCostSum.All(vintage, month).Select(cost => (ClaimCalendar.NumberOf(month.First), cost)))],
            Budgets = isYear ? BudgetSum.All(vintage, year) : [],
            Risks = isYear ? RiskEstimate.All(vintage, year) : [],
            Reserves = isYear ? ReserveBalance.All(vintage, year) : [],
            Productions = isYear ? YearEndProduction.All(vintage, year) : [],
            State = isYear ? StateContributionPart.All(vintage, year) : [],
        };
    }

    /// <summary>Whether a period is a calendar year: budgets, risks and reserves are of years.</summary>
    public static bool IsYear(DateSpan period) => period == DateSpan.Of(new DateOnly(period.First.Year, 1, 1), new DateOnly(period.First.Year, 12, 31));
}
