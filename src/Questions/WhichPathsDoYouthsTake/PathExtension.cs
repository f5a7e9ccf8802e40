using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>How often help is extended: of the trajectories that reached their first planned end in the period, those with a later end.</summary>
internal static class PathExtension
{
    /// <summary>The trajectories kept that reached their first planned end in the period, and whether each was extended.</summary>
    public static IReadOnlyList<(CareForm Form, bool IsExtended)> Reached(CarePathCount count)
    {
        if (count.Facts.Window is not { } window) return [];
        return
        [
            .. from course in count.Cohort.InCare
               from episode in course.Episodes
               where episode.Touches(window) && count.Filter.Keeps(episode, window)
               let planned = Planned(episode, count.Facts)
               where planned is { } day && window.Contains(day) && episode.End > day.DayNumber
               select (episode.Trajectory.Form, IsExtended(episode, count.Facts)),
        ];
    }

    public static Figure Rate(CarePathCount count)
    {
        var reached = Reached(count);
        return CarePathCount.Part(reached.Count(one => one.IsExtended), reached.Count);
    }

    public static AnswerTable Table(CarePathCount count, string area)
    {
        var reached = Reached(count);
        return new()
        {
            Id = "verlenging",
            Message = "Hoe vaak hulp wordt verlengd",
            Subtitle = $"Trajecten die hun eerste geplande einde bereikten, en daarvan verlengd, {area}",
            RowHeader = "Hulpvorm",
            Dimension = CarePathDimensions.Form.Dimension.Name,
            Columns = [new("bereikt", "Bereikte het geplande einde", Unit.Trajectories), new("verlengd", "Verlengd", Unit.Trajectories), new("aandeel", "Deel verlengd", Unit.Percent)],
            Rows =
            [
                .. reached.GroupBy(one => one.Form).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
                    .Select(group => Row(CarePathDimensions.OrUnknown(group.Key.Code()), CarePathDimensions.Label(CarePathDimensions.Form, CarePathDimensions.OrUnknown(group.Key.Code()), count.Facts.ProductNames), [.. group])),
            ],
            TotalRow = Row("totaal", "Totaal", reached),
            Notes = ["Verlengd is: de toewijzing kreeg later een later einde, of een nieuwe toewijzing van hetzelfde product sluit aan. Een toewijzing zonder einddatum heeft geen gepland einde en telt niet mee."],
        };
    }

    private static TableRow Row(string key, string label, IReadOnlyList<(CareForm Form, bool IsExtended)> reached)
    {
        var extended = reached.Count(one => one.IsExtended);
        return new(key, label, [Figure.Of(reached.Count, Unit.Trajectories), Figure.Of(extended, Unit.Trajectories), CarePathCount.Part(extended, reached.Count)]);
    }

    /// <summary>The end that the first allocation planned at first; empty when it planned none.</summary>
    private static DateOnly? Planned(CareEpisode episode, CarePathFacts facts) =>
        FirstEnd(episode.Sources.MinBy(source => (source.Allocation.Terms.Validity, source.Allocation.Number))!.Allocation, facts);

    private static DateOnly? FirstEnd(AllocatedCare allocation, CarePathFacts facts) =>
        facts.FirstPlans.TryGetValue(allocation.Number, out var first) ? first : allocation.Terms.Validity.IsOpen ? null : allocation.Terms.Validity.Last;

    private static bool IsExtended(CareEpisode episode, CarePathFacts facts) =>
        episode.Sources.Any(source => FirstEnd(source.Allocation, facts) is { } first && (source.Allocation.Terms.Validity.IsOpen || source.Allocation.Terms.Validity.Last > first))
        || episode.Sources.Any(source => episode.Sources.Any(other => GoesOn(source.Allocation, other.Allocation)));

    private static bool GoesOn(AllocatedCare one, AllocatedCare next) =>
        one.Product == next.Product && !one.Terms.Validity.IsOpen && next.Terms.Validity.First == one.Terms.Validity.Last.AddDays(1);
}
