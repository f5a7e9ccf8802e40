using Roer.Questions.Parts;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The tail: help that has been going on for more than 18 months, and whether anybody looked at it again.</summary>
internal static class DurationTail
{
    public const int Months = 18;

    /// <summary>The running trajectories of more than 18 months.</summary>
    public static IReadOnlyList<KeptStay> Of(DurationCount count) =>
        [.. count.Running.Where(kept => kept.Stay.LengthAt(count.Facts.AsOf) > StayCurve.DaysIn(Months))];

    /// <summary>How many of these were reassessed since they began; unknown when nobody tells of reassessments.</summary>
    public static Figure Reassessed(DurationCount count, IEnumerable<KeptStay> tail) => count.Facts.Reassessments.Count == 0
        ? Figure.Unknown(Unit.Trajectories)
        : Figure.Of(tail.Count(kept => IsReassessed(kept.Stay, count.Facts.Reassessments)), Unit.Trajectories);

    /// <summary>How many were not.</summary>
    public static Figure NotReassessed(DurationCount count, IReadOnlyCollection<KeptStay> tail) =>
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
                .. tail.GroupBy(kept => kept.Keys(DurationDimensions.Form).Single()).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => Row(count, group.Key, DurationDimensions.Label(DurationDimensions.Form, group.Key, count.Facts.ProductNames), [.. group])),
            ],
            TotalRow = Row(count, "totaal", "Totaal", tail),
            Notes = ["Een herbeoordeling telt als zij valt tussen het begin van het traject en de peildatum. Zonder de tabel herbeoordeling van de gemeente is dit onbekend."],
        };
    }

    private static TableRow Row(DurationCount count, string key, string label, IReadOnlyList<KeptStay> tail) => new(key, label,
        [Figure.Of(tail.Count, Unit.Trajectories), Figure.Of(DurationCount.YouthsIn(tail), Unit.Youths), Reassessed(count, tail), NotReassessed(count, tail)]);

    private static bool IsReassessed(Stay stay, IReadOnlyDictionary<int, (DateOnly First, DateOnly Last)> known) =>
        stay.Sources.Any(source => known.TryGetValue(source.Allocation.Number, out var days) && days.Last >= stay.Days.First);
}
