using Roer.Methods.Survival;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Repeat care by both national definitions: looking back from a begin, and looking forward from an end.</summary>
internal static class PathRepeat
{
    private const int YearsBack = 5;
    private const double DaysAMonth = 30.4375;
    private const int Fewest = 10;
    private static readonly int[] Months = [3, 6, 9, 12];

    /// <summary>Trajectories that began in the period, and those of them of youths with care in the five years before the period.</summary>
    public static (int Repeated, int Begun) Backward(CarePathCount count)
    {
        if (count.Facts.Window is not { } window) return (0, 0);
        var (repeated, begun) = (0, 0);
        foreach (var course in count.Cohort.InCare)
        {
            foreach (var episode in course.Episodes)
            {
                if (!window.Contains(episode.Trajectory.Days.First) || !count.Filter.Keeps(episode, window)) continue;
                begun++;
                if (PathCohort.HadCare(course, count.Facts.Period.First, episode.Start)) repeated++;
            }
        }

        return (repeated, begun);
    }

    /// <summary>Whether five whole years before the period are known; otherwise looking back finds too little.</summary>
    public static bool SeesFiveYears(CarePathCount count) => count.Facts.FirstDay is { } first && first <= count.Facts.Period.First.AddYears(-YearsBack);

    /// <summary>The share that began again within a year after care ended in the period.</summary>
    public static Figure WithinYear(CarePathCount count) => Again(Curve(Forward(count)), Months[^1]);

    public static AnswerTable Table(CarePathCount count, string area)
    {
        var seen = Forward(count);
        var curve = Curve(seen);
        return new()
        {
            Id = "opnieuw",
            Message = "Hoeveel jeugdigen opnieuw hulp krijgen nadat hun hulp eindigde",
            Subtitle = $"Deel dat binnen zoveel maanden opnieuw begint, hulp die eindigde in de periode, {area}",
            RowHeader = "Maanden na het einde",
            Columns = [new("opnieuw", "Opnieuw hulp", Unit.Percent), new("gevolgd", "Zo lang gevolgd", Unit.Rows)],
            Rows =
            [
                .. Months.Select(months => new TableRow($"{months}", $"Binnen {months} maanden",
                    [Again(curve, months), Figure.Of(seen.Count(one => one.Days > DaysIn(months)), Unit.Rows)])),
            ],
            Notes =
            [
                "Wie nog niet zo lang gevolgd is of 18 wordt, telt mee tot die dag (Kaplan-Meier). Wie uit beeld ging, telt niet mee: die kan hier niet terugkomen.",
                $"Terugkijken (CBS): van {Parts.DutchText.Whole(Backward(count).Begun)} trajecten die in de periode begonnen, had bij {Parts.DutchText.Whole(Backward(count).Repeated)} de jeugdige in de vijf jaar voor de periode al hulp."
                    + (SeesFiveYears(count) ? "" : " We kennen nog geen vijf jaar van daarvoor. In het echt zijn het er meer."),
            ],
        };
    }

    /// <summary>For each end of care in the period the days until new care, or until the youth was last seen; at least 1.</summary>
    private static List<(int Days, bool Again)> Forward(CarePathCount count)
    {
        var found = new List<(int, bool)>();
        if (count.Facts.Window is not { } window) return found;
        var asOf = count.Facts.AsOf.DayNumber;
        foreach (var course in count.Cohort.InCare)
        {
            var spells = course.Spells(0).ToList();
            for (var index = 0; index < spells.Count; index++)
            {
                var (_, end, last) = spells[index];
                if (PathEnds.Of(last.Way) != PathEnd.Done || !window.Contains(last.Trajectory.Days.Last) || !count.Filter.Keeps(last, window)) continue;
                var next = index + 1 < spells.Count ? spells[index + 1].Start - end : int.MaxValue;
                var seen = Math.Min(asOf - end + 1, course.Birth is { } birth ? birth.AddYears(18).DayNumber - end + 1 : int.MaxValue);
                if (Math.Min(next, seen) > 0) found.Add((Math.Min(next, seen), next <= seen));
            }
        }

        return found;
    }

    private static KaplanMeier? Curve(List<(int Days, bool Again)> seen) => seen.Count < Fewest
        ? null
        : KaplanMeier.Of(Spells.OfDays([.. seen.Select(one => one.Days)], [.. seen.Select(one => one.Again ? 1 : 0)]), new KaplanMeierOptions(IntervalScale.LogLog, CarePathCount.LevelShare, 0));

    private static Figure Again(KaplanMeier? curve, int months)
    {
        if (curve?.At(DaysIn(months)) is not { } point || point.AtRisk < Fewest) return Figure.Unknown(Unit.Percent);
        decimal Percent(double survival) => CarePathCount.Percent(1 - survival);
        return Figure.Of(Percent(point.Survival), Unit.Percent) with
        {
            Interval = new Interval(Percent(point.Upper ?? point.Survival), Percent(point.Lower ?? point.Survival), CarePathCount.Level, "Log-log-marge rond de lijn (Greenwood)."),
        };
    }

    private static int DaysIn(int months) => (int)(months * DaysAMonth);
}
