using System.Globalization;
using Roer.Care;
using Roer.Methods.Spending;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Facts of 2024 that a reader can reckon, without a store: every claim is granted and known on the 15th of the next month unless a test says otherwise.</summary>
internal static class DrawnYear
{
    public static readonly DrawOptions Few = new(200, 20, 7);
    public static readonly SpendingCell Cell = new("6.72a", CareForm.Ambulant, "", "10000001");

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static ClaimedSum Sum(SpendingCell cell, DateOnly month, long cents, int state = 1) => new(cell, ClaimCalendar.NumberOf(month), month.AddMonths(1).AddDays(14), state, 1, cents);

    /// <summary>The same amount each month, from January 2022 to December 2024.</summary>
    public static IEnumerable<ClaimedSum> Steady(SpendingCell cell, long cents = 100_000) => Enumerable.Range(0, 36).Select(month => Sum(cell, Day("2022-01-01").AddMonths(month), cents));

    /// <summary>What of these claims is known on a day, about a year.</summary>
    public static YearEndFacts Facts(string asOf, IEnumerable<ClaimedSum> claims, int year = 2024) => new()
    {
        Spending = new(new ClaimCalendar(Day(asOf), DateSpan.Of(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))), [.. claims.Where(sum => sum.Known <= Day(asOf))], [], new Tariffs([], 100), []),
        OtherCosts = [],
        Budgets = [],
        Risks = [],
        Reserves = [],
        State = [],
    };

    /// <summary>The same facts, but for something of spending.</summary>
    public static YearEndFacts But(this YearEndFacts facts, Func<SpendingFacts, SpendingFacts> change) => facts with { Spending = change(facts.Spending) };

    /// <summary>2024 as known half a year after it: nothing is still to come, so every path is the same.</summary>
    public static YearEndFacts Closed(IEnumerable<ClaimedSum>? claims = null) => Facts("2025-06-30", claims ?? Steady(Cell));

    public static YearEndCount Count(YearEndFacts facts, params string[] filters) => Count(facts, Few, filters);

    public static YearEndCount Count(YearEndFacts facts, DrawOptions options, params string[] filters) =>
        YearEndCount.Of(YearEndOutlook.Of(facts, options), null, new YearEndFilter([.. filters.Select(filter => filter.Split('=')).Select(parts => new Filter(parts[0], parts[1]))]));

    /// <summary>A risk in cents, with its chance in percent.</summary>
    public static RiskEstimate Risk(int? percent, long low, long likely, long high, string taskField = "") => new("r", "risico", percent * 100, low, likely, high, (RiskTerm)2, "", taskField, "");

    public static (int Month, OtherCostSum Cost) Other(string month, long cents, bool isExpected = false, string taskField = "") =>
        (ClaimCalendar.NumberOf(Day(month)), new OtherCostSum(CostKind.Subsidy, isExpected, taskField, cents));

    /// <summary>Care that a claim says began on its first valid day.</summary>
    public static AllocatedCare Care(int number, string from, string? to, long? child = null, string product = "45A04") => new(
        number, child ?? number, Cell.Provider, product, new AllocationTerms(DateSpan.Of(Day(from), to is null ? null : Day(to)), null, null, null, null),
        new Division(Cell.Form, "", -1, Cell.TaskField, "", "", ""), Day(from));
}
