using System.Globalization;
using Roer.Care;
using Roer.Methods.Spending;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Claims and allocations as a forecast gets them: a test says of which month, how late and how much. One cent a day is the tariff of everything.</summary>
internal static class LateWorld
{
    public static SpendingCell Cell { get; } = new("6.72a", CareForm.Ambulant, "", "10000001");

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static int Month(string month) => ClaimCalendar.NumberOf(Day(month + "-01"));

    public static ClaimCalendar Calendar(string asOf) => new(Day(asOf), DateSpan.Of(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)));

    /// <summary>One granted line of a care month, known on the last day of the month so many months later.</summary>
    public static ClaimedSum Claim(int month, int age, long cents) => new(Cell, month, ClaimCalendar.DaysOf(month + age).Last, 1, 1, cents);

    /// <summary>Months that all bring the same amounts at the ages 0, 1, 2 and so on, as far as known on the as-of date.</summary>
    public static List<ClaimedSum> Steady(string first, string asOf, params long[] cents)
    {
        var sums = new List<ClaimedSum>();
        for (var month = Month(first); month <= ClaimCalendar.NumberOf(Day(asOf)); month++)
        {
            for (var age = 0; age < cents.Length; age++)
            {
                if (cents[age] != 0) sums.Add(Claim(month, age, cents[age]));
            }
        }

        return [.. sums.Where(sum => sum.Known <= Day(asOf))];
    }

    /// <summary>Care that may cost so many cents on each of its days, from its first claim on.</summary>
    public static AllocatedCare Allocated(long child, SpendingCell cell, string first, string? last, int centsADay) => new(
        0, child, cell.Provider, "45A04", new AllocationTerms(DateSpan.Of(Day(first), last is null ? null : Day(last)), centsADay, "04", "1", null),
        new Division(cell.Form, "", 10, cell.TaskField, "", "", ""), Day(first));

    public static YearEndFacts Facts(string asOf, IEnumerable<ClaimedSum> claims, params AllocatedCare[] allocations) => new()
    {
        Spending = new(Calendar(asOf), [.. claims], allocations, Tariffs((DateSpan.From(new DateOnly(2000, 1, 1)), 1)), []),
        OtherCosts = [],
        Budgets = [],
        Risks = [],
        Reserves = [],
        State = [],
    };

    public static Tariffs Tariffs(params (DateSpan Days, int Cents)[] rows) => new(rows.Select(row => ("45A04", "", "04", row.Days, row.Cents)), 100);

    /// <summary>All cells in one group.</summary>
    public static LateGroup Group(YearEndFacts facts)
    {
        var history = History(facts);
        return LateGroup.TryOf("test", [.. Enumerable.Range(0, history.Cells.Count)], history, SeasonedExposure.Plain(history))!;
    }

    /// <summary>The facts in the words of the method.</summary>
    public static SpendingHistory History(YearEndFacts facts)
    {
        var history = ClaimHistory.Of(facts.Spending);
        return YearEndHistory.Of(facts.Spending, history, CareExposure.Of(facts.Spending, history));
    }
}
