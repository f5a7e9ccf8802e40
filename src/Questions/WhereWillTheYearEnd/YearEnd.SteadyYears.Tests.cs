using System.Globalization;
using Roer.Care;
using Roer.Tests.World;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>A world in which every month costs the same.</summary>
internal static class SteadyYears
{
    /// <summary>Ten children in care all the time; each month from January 2021 on costs € 1,000 a child, known on the 15th of the next month.</summary>
    public static IReadOnlyList<Intake> Intakes(int months)
    {
        var children = Enumerable.Range(1, 10).ToList();
        var lines = from index in Enumerable.Range(0, months)
                    let month = new DateOnly(2021, 1, 1).AddMonths(index)
                    from child in children
                    select string.Create(CultureInfo.InvariantCulture, $"r{month:yyyyMM}k{child} | {child} | {month:yyyy-MM-dd} | 1000 | {month.AddMonths(1).AddDays(14):yyyy-MM-dd}");
        return World.Of(
            $"toewijzing | kind | aanbieder | product | van | tot | omvang\n{string.Join('\n', children.Select(child => $"{child} | k{child} | A | 45A04 | 2021-01-01 | 2026-12-31 | 40 uur per maand"))}",
            $"start | begin\n{string.Join('\n', children.Select(child => $"{child} | 2021-01-01"))}",
            "tarief | eenheid | prijs\n45A04 | uur | 25",
            $"regel | toewijzing | van | bedrag | bekend\n{string.Join('\n', lines)}").Intakes;
    }
}
