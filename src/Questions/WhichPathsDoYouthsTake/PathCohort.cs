using Roer.Care;
using Roer.Questions.Parts.Paths;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>A step on the way to the paths: who is left after it, how many those are, how many fell away and why.</summary>
internal sealed record AttritionStep(string Key, string Label, int Left, int Lost, string Reason);

/// <summary>Whom we follow, and who fell away on the way there.</summary>
/// <param name="InCare">The youths with a trajectory in the period that the filter keeps.</param>
/// <param name="Kept">Those trajectories, by youth.</param>
/// <param name="Paths">The paths of those whom we follow.</param>
/// <param name="Attrition">Who fell away.</param>
internal sealed record PathCohort(IReadOnlyList<CareCourse> InCare, IReadOnlyList<PeriodEpisode> Kept, IReadOnlyList<FollowedPath> Paths, IReadOnlyList<AttritionStep> Attrition)
{
    public static PathCohort Of(CarePathFacts facts, CarePathFilter filter, CarePathSettings settings)
    {
        if (facts.Window is not { } window) return new PathCohort([], [], [], []);
        var (inCare, episodes, starts) = (new List<CareCourse>(), new List<PeriodEpisode>(), new List<int?>());
        foreach (var (course, ofCourse) in facts.InCare)
        {
            var before = episodes.Count;
            foreach (var one in ofCourse)
            {
                if (one.HasCare && (filter.IsEmpty || filter.Keeps(one.Episode, window))) episodes.Add(one);
            }

            if (episodes.Count == before) continue;
            var start = StartOf(course, window, settings);
            if (!filter.KeepsBegin(course, start ?? window.First.DayNumber))
            {
                episodes.RemoveRange(before, episodes.Count - before);
                continue;
            }

            inCare.Add(course);
            starts.Add(start);
        }

        return Follow(facts, (inCare, starts), episodes, (filter, settings));
    }

    /// <summary>The same of these paths only.</summary>
    public PathCohort Only(IReadOnlyList<FollowedPath> paths)
    {
        var courses = paths.Select(path => path.Course).ToHashSet(ReferenceEqualityComparer.Instance);
        var trajectories = paths.SelectMany(path => path.Course.Episodes).ToHashSet(ReferenceEqualityComparer.Instance);
        return new PathCohort(
            [.. InCare.Where(courses.Contains)], [.. Kept.Where(one => trajectories.Contains(one.Episode))], paths,
            [.. Attrition, new("deel", "Staat in de rijen die u koos", paths.Count, Paths.Count - paths.Count, "Hun pad hoort bij een andere rij.")]);
    }

    private static PathCohort Follow(CarePathFacts facts, (List<CareCourse> Courses, List<int?> Starts) kept, List<PeriodEpisode> episodes, (CarePathFilter Filter, CarePathSettings Settings) by)
    {
        var (settings, all) = (by.Settings, kept.Courses.Count);
        var begun = kept.Starts.Count(start => start is not null);
        var followed = new FollowedPath?[all];
        // Whoever asks follows youths too: where no other processor is free, nothing waits for one.
        Parallel.For(0, all, at =>
        {
            if (kept.Starts[at] is { } start && !(settings.OnlyNew && kept.Courses[at].HadCareBefore(facts.Period.First, start)))
                followed[at] = FollowedPath.Of(kept.Courses[at], start, settings.Gap, settings.Shortest);
        });
        List<FollowedPath> paths = [.. followed.OfType<FollowedPath>()];
        List<AttritionStep> steps = [new("in-hulp", "Jeugdigen met hulp in de periode", facts.InCare.Count, 0, "")];
        if (!by.Filter.IsEmpty) steps.Add(new("filter", "Past bij uw filter", all, facts.InCare.Count - all, "Geen traject in de periode past bij het filter."));
        if (settings.OnlyBegun) steps.Add(new("begonnen", "Begon in de periode", begun, all - begun, "De hulp liep al voor de periode. Het begin van dit pad valt erbuiten."));
        if (settings.OnlyNew) steps.Add(new("eerder", "Had de vijf jaar ervoor geen hulp", paths.Count, begun - paths.Count, "Kreeg in de vijf jaar voor de periode al hulp."));
        return new PathCohort(kept.Courses, episodes, paths, steps);
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
