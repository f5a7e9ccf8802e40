using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Repeat care by both national definitions: looking back from a begin, and looking forward from an end.</summary>
internal static class PathRepeat
{
    private static readonly int[] Months = [3, 6, 9, 12];

    /// <summary>Trajectories that began in the period, and those of them of youths with care in the five years before the period.</summary>
    public static (int Repeated, int Begun) Backward(CarePathCount count) =>
        (count.Cohort.Kept.Count(one => one.IsBegun && one.IsRepeated), count.Cohort.Kept.Count(one => one.IsBegun));

    /// <summary>Whether five whole years before the period are known; otherwise looking back finds too little.</summary>
    public static bool SeesFiveYears(CarePathCount count) => count.Facts.DataStart <= count.Facts.Period.First.AddYears(-CareCourse.YearsBack);

    /// <summary>The share that began again within a year after care ended in the period.</summary>
    public static Figure WithinYear(CarePathCount count) => ReturnShare.Within(count.Once(Forward), Months[^1]);

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
                    [ReturnShare.Within(seen, months), Figure.Of(seen.Count(one => one.Days > ReturnShare.DaysIn(months)), Unit.Rows)])),
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
    private static List<(int Days, bool Again)> Forward(CarePathCount count) => [.. count.Cohort.Kept.Where(one => one.Return is not null).Select(one => one.Return!.Value)];
}
