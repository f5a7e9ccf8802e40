using Roer.Methods;
using Roer.Methods.Reserves;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The registered risks as they are drawn with the forecast.</summary>
internal static class YearEndRisks
{
    /// <summary>The cents of all risks together by path; the chance of a year is cut to the part of the period that is left.</summary>
    public static long[] Paths(YearEndOutlook outlook, IReadOnlyList<RiskEstimate> estimates)
    {
        var (drawn, left) = (outlook.Drawn, LeftShare(outlook.Calendar));
        var sums = new long[drawn.Paths];
        if (estimates.Count == 0 || left == 0) return sums;
        List<Risk> risks = [.. estimates.Select(risk => new Risk(1 - Math.Pow(1 - (risk.ChanceBasisPoints!.Value / 10_000.0), left), ImpactOf(risk)))];
        var paths = RiskSimulation.Paths(risks, GaussianCopula.Independent(risks.Count), drawn.Paths, RandomSource.Named(drawn.Seed, "risks"));
        for (var path = 0; path < sums.Length; path++)
        {
            for (var risk = 0; risk < risks.Count; risk++) sums[path] += (long)Math.Round(paths[path, risk]);
        }

        return sums;
    }

    /// <summary>The share of the days of the period that lie after the as-of date.</summary>
    public static double LeftShare(ClaimCalendar calendar)
    {
        var passed = Math.Clamp(calendar.AsOf.DayNumber - calendar.Period.First.DayNumber + 1, 0, calendar.Period.Days);
        return 1 - ((double)passed / calendar.Period.Days);
    }

    private static Impact ImpactOf(RiskEstimate risk) =>
        risk.LowCents < risk.HighCents ? Impact.Triangular(risk.LowCents, risk.LikelyCents, risk.HighCents) : Impact.Fixed(risk.LikelyCents);
}
