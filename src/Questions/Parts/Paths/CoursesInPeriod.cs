using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.Parts.Paths;

/// <summary>A trajectory with a day in the period.</summary>
/// <param name="Episode">The trajectory.</param>
/// <param name="HasCare">Whether care of an allocation ran in it in the period: without a filter it is then kept.</param>
/// <param name="IsBegun">Whether it began in the period.</param>
/// <param name="IsRepeated">Whether the youth had care in the five years before the period, which had ended.</param>
/// <param name="IsExtended">Whether it was extended; empty when it did not reach its first planned end in the period.</param>
/// <param name="Return">When all care of the youth ended with it in the period, for a reason of its own: the days until new care, or until last seen.</param>
internal sealed record PeriodEpisode(CareEpisode Episode, bool HasCare, bool IsBegun, bool IsRepeated, bool? IsExtended, (int Days, bool Again)? Return);

/// <summary>A youth with care in the period, and the trajectories that have a day in it.</summary>
internal sealed record PeriodCourse(CareCourse Course, PeriodEpisode[] Episodes);

/// <summary>What is true of the care in the days of a period, whatever is filtered or set.</summary>
internal static class CoursesInPeriod
{
    public static IReadOnlyList<PeriodCourse> Of(IReadOnlyList<CareCourse> courses, PlannedEnds plans, TrajectoryFilter all, (DateSpan Period, DateOnly AsOf) days)
    {
        if (days.Period.ClosedAt(days.AsOf) is not { } window) return [];
        var found = new List<PeriodCourse>();
        foreach (var course in courses)
        {
            if (!course.Episodes.Any(episode => episode.Trajectory.Days.Overlaps(window))) continue;
            var returns = course.Returns(days.AsOf).Where(one => PathEnds.Of(one.Last.Way) == PathEnd.Done && window.Contains(one.Last.Trajectory.Days.Last)).ToList();
            found.Add(new PeriodCourse(course,
            [
                .. course.Episodes.Where(episode => episode.Trajectory.Days.Overlaps(window)).Select(episode => new PeriodEpisode(
                    episode, all.Keeps(episode.Trajectory, window), window.Contains(episode.Trajectory.Days.First), course.HadCareBefore(days.Period.First, episode.Start), plans.IsExtended(episode, window), ReturnOf(episode, returns))),
            ]));
        }

        return found;
    }

    private static (int Days, bool Again)? ReturnOf(CareEpisode episode, List<(CareEpisode Last, int Days, bool Again)> returns)
    {
        foreach (var (last, days, again) in returns)
        {
            if (ReferenceEquals(last, episode)) return (days, again);
        }

        return null;
    }
}
