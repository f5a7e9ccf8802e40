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
        var calendar = count.Outlook.Calendar;
        var (paths, risks) = (new long[count.Outlook.Drawn.Paths], count.Risked);
        var (known, late, months) = (0L, 0.0, new List<CumulativeMonth>());
        var lateMonths = LateByMonth(count);
        var lateAll = lateMonths.Values.Sum(Math.Abs);
        for (var month = calendar.First; month <= calendar.Last; month++)
        {
            known += KnownOf(count, month);
            late += lateAll > 0 ? Math.Abs(lateMonths.GetValueOrDefault(month)) / lateAll : 0;
            var share = month >= Math.Min(calendar.Edge, calendar.Last) || lateAll == 0 ? 1 : late;
            Add(count, month, paths);
            var sums = new long[paths.Length];
            var risk = RiskShare(calendar, month);
            var others = count.OthersUntil(month, isExpectedToo: true);
            for (var path = 0; path < sums.Length; path++)
                sums[path] = paths[path] + known + others + Part(count.Sums.Late[path], share) + Part(risks[path], risk);
            months.Add(new(ClaimCalendar.DaysOf(month).First, month <= calendar.Now ? known + count.OthersUntil(month, isExpectedToo: false) : null, PathSpread.Of(sums)));
        }

        return months;
    }

    private static long Part(long cents, double share) => share >= 1 ? cents : (long)Math.Round(cents * share);

    private static double RiskShare(ClaimCalendar calendar, int month)
    {
        if (month >= calendar.Last) return 1;
        return month <= calendar.Now ? 0 : (double)(month - Math.Max(calendar.Now, calendar.First - 1)) / (calendar.Last - Math.Max(calendar.Now, calendar.First - 1));
    }

    private static void Add(YearEndCount count, int month, long[] paths)
    {
        var ahead = month - count.Outlook.Calendar.Edge - 1;
        if (ahead < 0 || ahead >= count.Sums.Months) return;
        var cents = count.Sums.Month(ahead);
        for (var path = 0; path < paths.Length; path++) paths[path] += cents[path];
    }

    private static long KnownOf(YearEndCount count, int month) =>
        count.Cells.Sum(cell => count.Outlook.History.Sums(cell).Where(sum => sum.Month == month && sum.State != ClaimHistory.RefusedState).Sum(sum => sum.Cents));

    private static Dictionary<int, double> LateByMonth(YearEndCount count)
    {
        var (calendar, months) = (count.Outlook.Calendar, new Dictionary<int, double>());
        for (var month = calendar.First; month <= Math.Min(calendar.Edge, calendar.Last); month++)
            months[month] = count.Cells.Sum(cell => count.Outlook.Groups.Of(cell)?.Reserve(cell, month) ?? 0);
        return months;
    }
}
