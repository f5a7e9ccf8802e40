using Roer.Care;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>A step in which youths fall away before paths are made, or steps of paths when they are.</summary>
/// <param name="Key">The name of the step.</param>
/// <param name="Label">What is left after it, in Dutch.</param>
/// <param name="Left">How many youths are left.</param>
/// <param name="Lost">How many fell away.</param>
/// <param name="Reason">Why, in Dutch.</param>
internal sealed record AttritionStep(string Key, string Label, int Left, int Lost, string Reason);

/// <summary>Whom we follow, and who fell away on the way there.</summary>
internal sealed class PathCohort
{
    private const int YearsBack = 5;

    /// <summary>The youths with care in the period whom the filter keeps.</summary>
    public required IReadOnlyList<CareCourse> InCare { get; init; }

    /// <summary>The trajectories in the period that the filter keeps.</summary>
    public required int Trajectories { get; init; }

    public required IReadOnlyList<FollowedPath> Paths { get; init; }

    public required IReadOnlyList<AttritionStep> Attrition { get; init; }

    public static PathCohort Of(CarePathFacts facts, CarePathFilter filter, CarePathSettings settings)
    {
        if (facts.Window is not { } window) return new PathCohort { InCare = [], Trajectories = 0, Paths = [], Attrition = [] };
        var all = facts.Courses.Where(course => course.Episodes.Any(episode => episode.Touches(window))).ToList();
        var kept = new List<(CareCourse Course, int Start)>();
        var trajectories = 0;
        foreach (var course in all)
        {
            var start = StartOf(course, window, settings);
            var fitting = filter.Fitting(course, window);
            if (fitting == 0 || !filter.KeepsBegin(BeginKey(course, start ?? window.First.DayNumber))) continue;
            trajectories += fitting;
            kept.Add((course, start ?? -1));
        }

        var begun = kept.Where(one => one.Start >= 0).ToList();
        var followed = settings.OnlyNew ? begun.Where(one => !HadCare(one.Course, facts.Period.First, one.Start)).ToList() : begun;
        List<AttritionStep> steps =
        [
            new("in-hulp", "Jeugdigen met hulp in de periode", all.Count, 0, ""),
            new("filter", "Past bij uw filter", kept.Count, all.Count - kept.Count, "Geen traject in de periode past bij het filter."),
            new("begonnen", settings.OnlyBegun ? "Begon in de periode" : "In hulp in de periode", begun.Count, kept.Count - begun.Count, "De hulp liep al voor de periode. Het begin van dit pad valt er dus buiten."),
            new("eerder", settings.OnlyNew ? "Had de vijf jaar ervoor geen hulp" : "Ook wie eerder hulp had", followed.Count, begun.Count - followed.Count, "Kreeg in de vijf jaar voor de periode al hulp."),
        ];
        return new PathCohort
        {
            InCare = [.. kept.Select(one => one.Course)],
            Trajectories = trajectories,
            Paths = [.. followed.Select(one => FollowedPath.Of(one.Course, one.Start, settings))],
            Attrition = steps,
        };
    }

    /// <summary>The first form of a youth whose path begins on or after this day.</summary>
    public static string BeginKey(CareCourse course, int start) =>
        CarePathDimensions.OrUnknown(FollowedPath.BeginFormOf([.. course.Episodes.Where(episode => episode.End > start)]).Code());

    /// <summary>Whether the youth had care in the five years before the period that ended at least a day before this start.</summary>
    public static bool HadCare(CareCourse course, DateOnly period, int start)
    {
        var from = period.AddYears(-YearsBack).DayNumber;
        foreach (var episode in course.Episodes)
        {
            if (episode.Start < period.DayNumber && episode.End > from && episode.End < start) return true;
        }

        return false;
    }

    /// <summary>The day from which a youth is followed; empty when care did not begin in the window and only begun care counts.</summary>
    private static int? StartOf(CareCourse course, DateSpan window, CarePathSettings settings)
    {
        var (first, last) = (window.First.DayNumber, window.Last.DayNumber);
        foreach (var (start, end, _) in course.Spells(settings.Gap))
        {
            if (start > last) break;
            if (start >= first) return start;
            if (!settings.OnlyBegun && end > first) return first;
        }

        return null;
    }
}
