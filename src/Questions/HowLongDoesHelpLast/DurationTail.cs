using Roer.Questions.Parts;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The tail: help that has been going on for more than 18 months, and whether anybody looked at it again.</summary>
internal static class DurationTail
{
    public const int Months = 18;

    /// <summary>The running trajectories of more than 18 months.</summary>
    public static KeptStays Of(DurationCount count) =>
        count.Running.Where(stay => count.Columns.LengthAt(stay, count.Facts.AsOf) > StayCurve.DaysIn(Months));

    /// <summary>How many of these were reassessed since they began; unknown when nobody tells of reassessments.</summary>
    public static Figure Reassessed(DurationCount count, KeptStays tail) => count.Facts.Reassessments.Count == 0
        ? Figure.Unknown(Unit.Trajectories)
        : Figure.Of(tail.Stays.Count(stay => IsReassessed(count, stay)), Unit.Trajectories);

    /// <summary>How many were not.</summary>
    public static Figure NotReassessed(DurationCount count, KeptStays tail) =>
        Reassessed(count, tail) is { Value: { } known } ? Figure.Of(tail.Count - known, Unit.Trajectories) : Figure.Unknown(Unit.Trajectories);

    public static AnswerTable Table(DurationCount count)
    {
        var tail = Of(count);
        return new()
        {
            Id = "lang-lopend",
            Message = $"{DutchText.Whole(tail.Count)} lopende trajecten duren langer dan {Months} maanden",
            Subtitle = $"Trajecten die lopen op {DutchText.Day(count.Facts.AsOf)} en langer duren dan {Months} maanden, naar hulpvorm",
            RowHeader = "Hulpvorm",
            Dimension = DurationDimensions.Form.Dimension.Name,
            Columns =
            [
                new("trajecten", "Trajecten", Unit.Trajectories), new("jeugdigen", "Jeugdigen", Unit.Youths),
                new("herbeoordeeld", "Herbeoordeeld", Unit.Trajectories), new("nietHerbeoordeeld", "Niet herbeoordeeld", Unit.Trajectories),
            ],
            Rows =
            [
                .. tail.Stays.GroupBy(stay => DurationDimensions.Form.Key(count.Facts.Care, stay))
                    .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => Row(count, group.Key, DurationDimensions.Label(DurationDimensions.Form, group.Key, count.Facts.ProductNames), tail with { Stays = [.. group] })),
            ],
            TotalRow = Row(count, "totaal", "Totaal", tail),
            Notes =
            [
                "Een herbeoordeling telt als zij valt tussen het begin van het traject en de peildatum. Zonder de tabel herbeoordeling van de gemeente is dit onbekend.",
                "De bevinding ‘Lang zonder herbeoordeling’ telt minder: daar geldt ook een verlenging als een moment waarop iemand opnieuw keek.",
            ],
        };
    }

    private static TableRow Row(DurationCount count, string key, string label, KeptStays tail) => new(key, label,
        [Figure.Of(tail.Count, Unit.Trajectories), Figure.Of(tail.Youths, Unit.Youths), Reassessed(count, tail), NotReassessed(count, tail)]);

    /// <summary>An allocation outside the filter or the day tells as much of its trajectory as another.</summary>
    private static bool IsReassessed(DurationCount count, int stay)
    {
        foreach (var place in count.Columns.PlacesOf(stay))
        {
            if (count.Facts.Reassessments.TryGetValue(count.Facts.Care.Allocations[place].Number, out var days) && days.Last >= count.Columns.Trajectory(stay).Days.First) return true;
        }

        return false;
    }
}
