using Roer.Methods.Survival;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Repeat care by both national definitions: looking back from a begin, and looking forward from an end.</summary>
internal static class PathRepeat
{
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
                if (course.HadCareBefore(count.Facts.Period.First, episode.Start)) repeated++;
            }
        }

        return (repeated, begun);
    }

    /// <summary>Whether five whole years before the period are known; otherwise looking back finds too little.</summary>
    public static bool SeesFiveYears(CarePathCount count) => count.Facts.DataStart <= count.Facts.Period.First.AddYears(-CareCourse.YearsBack);

    /// <summary>The share that began again within a year after care ended in the period.</summary>
    public static Figure WithinYear(CarePathCount count) => Again(count.Once(Forward), Months[^1]);

    public static AnswerTable Table(CarePathCount count, string area)
    {
        var seen = count.Once(Forward);
        var (repeated, begun) = count.Once(Backward);
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
                    [Again(seen, months), Figure.Of(seen.Count(one => one.Days > DaysIn(months)), Unit.Rows)])),
            ],
            Notes =
            [
                "Wie nog niet zo lang gevolgd is of 18 wordt, telt mee tot die dag (Kaplan-Meier). Wie uit beeld ging, telt niet mee: die kan hier niet terugkomen.",
                $"Terugkijken (CBS): van {DutchText.Whole(begun)} trajecten die in de periode begonnen, had bij {DutchText.Whole(repeated)} de jeugdige in de vijf jaar voor de periode al hulp."
                    + (SeesFiveYears(count) ? "" : " We kennen nog geen vijf jaar van daarvoor. In het echt zijn het er meer."),
            ],
        };
    }

    /// <summary>The returns after care that ended in the period for a reason of its own; who is out of sight cannot return here.</summary>
    private static List<(int Days, bool Again)> Forward(CarePathCount count) => count.Facts.Window is not { } window ? [] :
    [
        .. count.Cohort.InCare.SelectMany(course => course.Returns(count.Facts.AsOf))
            .Where(one => PathEnds.Of(one.Last.Way) == PathEnd.Done && window.Contains(one.Last.Trajectory.Days.Last) && count.Filter.Keeps(one.Last, window))
            .Select(one => (one.Days, one.Again)),
    ];

    /// <summary>Unknown where fewer than ten were followed for so long.</summary>
    private static Figure Again(List<(int Days, bool Again)> seen, int months)
    {
        if (seen.Count(one => one.Days > DaysIn(months)) < Fewest) return Figure.Unknown(Unit.Percent);
        var spells = Spells.OfDays([.. seen.Select(one => one.Days)], [.. seen.Select(one => one.Again ? 1 : 0)]);
        var point = KaplanMeier.Of(spells, new KaplanMeierOptions(IntervalScale.LogLog, ShareFigures.LevelShare, 0)).At(DaysIn(months))!.Value;
        decimal Percent(double survival) => ShareFigures.Percent(1 - survival);
        return Figure.Of(Percent(point.Survival), Unit.Percent) with
        {
            Interval = new Interval(Percent(point.Upper ?? point.Survival), Percent(point.Lower ?? point.Survival), ShareFigures.Level, "Log-log-marge rond de lijn (Greenwood)."),
        };
    }

    private static int DaysIn(int months) => (int)(months * DaysAMonth);
}
