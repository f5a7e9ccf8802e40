using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>How often help is extended: of the trajectories that reached their first planned end in the period, those with a later end.</summary>
internal static class PathExtension
{
    public static Figure Rate(CarePathCount count)
    {
        var reached = count.Once(Reached);
        return ShareFigures.Part(reached.Count(one => one.IsExtended), reached.Count);
    }

    public static AnswerTable Table(CarePathCount count, string area)
    {
        var reached = count.Once(Reached);
        return new()
        {
            Id = "verlenging",
            Message = "Hoe vaak hulp wordt verlengd",
            Subtitle = $"Trajecten die hun eerste geplande einde bereikten, en daarvan verlengd, {area}",
            RowHeader = "Hulpvorm",
            Dimension = CareDimensions.Form.Dimension.Name,
            Columns = [new("bereikt", "Bereikte het geplande einde", Unit.Trajectories), new("verlengd", "Verlengd", Unit.Trajectories), new("aandeel", "Deel verlengd", Unit.Percent)],
            Rows =
            [
                .. reached.GroupBy(one => CareDimensions.FormKey(one.Form)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => Row(group.Key, CareOptions.FormLabel(group.Key), [.. group])),
            ],
            TotalRow = Row("totaal", "Totaal", reached),
            Notes = ["Verlengd is: de toewijzing kreeg later een later einde, of een nieuwe toewijzing van hetzelfde product sluit aan. Een toewijzing zonder einddatum heeft geen gepland einde en telt niet mee."],
        };
    }

    private static TableRow Row(string key, string label, IReadOnlyList<(CareForm Form, bool IsExtended)> reached)
    {
        var extended = reached.Count(one => one.IsExtended);
        return new(key, label, [Figure.Of(reached.Count, Unit.Trajectories), Figure.Of(extended, Unit.Trajectories), ShareFigures.Part(extended, reached.Count)]);
    }

    private static IReadOnlyList<(CareForm Form, bool IsExtended)> Reached(CarePathCount count) =>
        [.. count.Cohort.Kept.Where(one => one.IsExtended is not null).Select(one => (one.Episode.Form, one.IsExtended!.Value))];
}
