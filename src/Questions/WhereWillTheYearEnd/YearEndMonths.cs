using Roer.Methods.Spending;
using Roer.Store.Measures;
namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The period up to and including a month.</summary>
/// <param name="Day">The first day of the month.</param>
/// <param name="Known">What is known of it; empty for a month that has yet to come.</param>
/// <param name="Spread">What it comes to.</param>
internal sealed record CumulativeMonth(DateOnly Day, long? Known, PathSpread Spread);

/// <summary>
/// The course of the period by months, added up. What is still to come over passed months is spread over them as it is expected; risks are spread evenly over the
/// months ahead. The last month is the whole forecast.
/// </summary>
internal static class YearEndMonths
{
    public static IReadOnlyList<CumulativeMonth> Of(YearEndCount count)
    {
        var (calendar, risks, known) = (count.Outlook.Calendar, count.Risked, 0L);
        var months = new List<CumulativeMonth>();
        foreach (var (month, coming) in new CellCourse(count.Outlook.Forecast, count.Cells, count.Sums).Months())
        {
            known += KnownOf(count, month);
            var (sums, risk, others) = (new long[coming.Length], RiskShare(calendar, month), OthersUntil(count, month));
            for (var path = 0; path < sums.Length; path++) sums[path] = coming[path] + known + others + Part(risks[path], risk);
            months.Add(new(ClaimCalendar.DaysOf(month).First, month <= calendar.Now ? known + BookedUntil(count, month) : null, PathSpread.Of(sums)));
        }

        return months;
    }

    private static long Part(long cents, double share) => share >= 1 ? cents : (long)Math.Round(cents * share);

    private static double RiskShare(ClaimCalendar calendar, int month)
    {
        if (month >= calendar.Last) return 1;
        return month <= calendar.Now ? 0 : (double)(month - Math.Max(calendar.Now, calendar.First - 1)) / (calendar.Last - Math.Max(calendar.Now, calendar.First - 1));
    }

    private static long KnownOf(YearEndCount count, int month) =>
        count.Cells.Sum(cell => count.Outlook.History.Sums(cell).Where(sum => sum.Month == month && sum.State != ClaimHistory.RefusedState).Sum(sum => sum.Cents));

    private static long OthersUntil(YearEndCount count, int month) => count.Others is null ? 0 : count.OthersUntil(month, isExpectedToo: true);

    private static long BookedUntil(YearEndCount count, int month) => count.Others is null ? 0 : count.OthersUntil(month, isExpectedToo: false);
}
