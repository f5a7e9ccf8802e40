using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>A step on the way to the paths: who is left after it, how many those are, how many fell away and why.</summary>
internal sealed record AttritionStep(string Key, string Label, int Left, int Lost, string Reason);

/// <summary>Whom we follow, and who fell away on the way there.</summary>
internal sealed record PathCohort(IReadOnlyList<CareCourse> InCare, int Trajectories, IReadOnlyList<FollowedPath> Paths, IReadOnlyList<AttritionStep> Attrition)
{
    public static PathCohort Of(CarePathFacts facts, CarePathFilter filter, CarePathSettings settings)
    {
        if (facts.Window is not { } window) return new PathCohort([], 0, [], []);
        var (all, trajectories, kept) = (0, 0, new List<(CareCourse Course, int? Start)>());
        foreach (var course in facts.Courses)
        {
            if (!course.Episodes.Any(episode => episode.Trajectory.Days.Overlaps(window))) continue;
            all++;
            var start = StartOf(course, window, settings);
            var fitting = course.Episodes.Count(episode => filter.Keeps(episode, window));
            if (fitting == 0 || !filter.KeepsBegin(FollowedPath.BeginFormOf(course, start ?? window.First.DayNumber))) continue;
            trajectories += fitting;
            kept.Add((course, start));
        }

        var begun = kept.Where(one => one.Start is not null).Select(one => (one.Course, Start: one.Start!.Value)).ToList();
        var followed = begun.Where(one => !settings.OnlyNew || !one.Course.HadCareBefore(facts.Period.First, one.Start)).ToList();
        List<AttritionStep> steps = [new("in-hulp", "Jeugdigen met hulp in de periode", all, 0, "")];
        if (!filter.IsEmpty) steps.Add(new("filter", "Past bij uw filter", kept.Count, all - kept.Count, "Geen traject in de periode past bij het filter."));
        if (settings.OnlyBegun) steps.Add(new("begonnen", "Begon in de periode", begun.Count, kept.Count - begun.Count, "De hulp liep al voor de periode. Het begin van dit pad valt erbuiten."));
        if (settings.OnlyNew) steps.Add(new("eerder", "Had de vijf jaar ervoor geen hulp", followed.Count, begun.Count - followed.Count, "Kreeg in de vijf jaar voor de periode al hulp."));
        return new PathCohort([.. kept.Select(one => one.Course)], trajectories, [.. followed.Select(one => FollowedPath.Of(one.Course, one.Start, settings))], steps);
    }

    /// <summary>The day from which a youth is followed; empty when care did not begin in the window and only begun care counts.</summary>
    private static int? StartOf(CareCourse course, DateSpan window, CarePathSettings settings)
    {
        foreach (var (start, end, _) in course.Spells(settings.Gap))
        {
            if (start > window.Last.DayNumber) break;
            if (start >= window.First.DayNumber) return start;
            if (!settings.OnlyBegun && end > window.First.DayNumber) return window.First.DayNumber;
        }

        return null;
    }
}
