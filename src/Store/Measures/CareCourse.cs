using System.Collections.Immutable;
using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>All trajectories of one youth.</summary>
/// <param name="Child">The youth.</param>
/// <param name="Birth">The birth date; empty when it is not wholly known.</param>
/// <param name="Episodes">The trajectories by first day, then by last day, form and provider; at least one.</param>
public sealed record CareCourse(Child Child, DateOnly? Birth, ImmutableArray<CareEpisode> Episodes)
{
    /// <summary>How many years CBS looks back for earlier care.</summary>
    public const int YearsBack = 5;

    /// <summary>The courses of all youths, by pseudonym.</summary>
    /// <param name="history">All care.</param>
    /// <param name="claims">The claims from the first day of the period on.</param>
    /// <param name="period">The period of which the euros are told apart.</param>
    public static IReadOnlyList<CareCourse> Of(CareHistory history, IReadOnlyList<DayClaim> claims, DateSpan period)
    {
        var (all, within) = Euros(history, claims, period);
        var (trajectories, courses) = (history.Trajectories, new List<CareCourse>());
        for (var (first, next) = (0, 0); first < trajectories.Count; first = next)
        {
            while (next < trajectories.Count && trajectories[next].Child == trajectories[first].Child) next++;
            var episodes = Enumerable.Range(first, next - first).Select(index => new CareEpisode(
                trajectories[index], history.Ways[index], trajectories[index].Days.First.DayNumber, EndOf(trajectories[index], history.AsOf), all[index], within[index]));
            DateOnly? birth = history.Births.TryGetValue(trajectories[first].Child.Pseudonym, out var day) ? day : null;
            courses.Add(new CareCourse(trajectories[first].Child, birth,
                [.. episodes.OrderBy(one => one.Start).ThenBy(one => one.End).ThenBy(one => one.Form).ThenBy(one => one.Provider, StringComparer.Ordinal)]));
        }

        return courses;
    }

    /// <summary>
    /// The spells in care: trajectories with at most so many days between them are one. Each with its first day, the day after its last and its
    /// trajectory that ended last.
    /// </summary>
    public IEnumerable<(int Start, int End, CareEpisode Last)> Spells(int gap)
    {
        var (start, last) = (Episodes[0].Start, Episodes[0]);
        foreach (var episode in Episodes)
        {
            if (episode.Start > last.End + gap)
            {
                yield return (start, last.End, last);
                (start, last) = (episode.Start, episode);
            }
            else if (episode.End >= last.End)
            {
                last = episode;
            }
        }

        yield return (start, last.End, last);
    }

    /// <summary>
    /// For each end of care the days until new care, or until the youth was last seen: on the as-of date, or on the eighteenth birthday. Ends after that
    /// are left out.
    /// </summary>
    /// <param name="asOf">The as-of date.</param>
    public IEnumerable<(CareEpisode Last, int Days, bool Again)> Returns(DateOnly asOf)
    {
        var spells = Spells(0).ToList();
        var seen = Math.Min(asOf.DayNumber, Birth?.AddYears(18).DayNumber ?? int.MaxValue);
        for (var index = 0; index < spells.Count; index++)
        {
            var (_, end, last) = spells[index];
            var next = index + 1 < spells.Count ? spells[index + 1].Start - end : int.MaxValue;
            var until = seen - end + 1;
            if (last.Way is not null && Math.Min(next, until) > 0) yield return (last, Math.Min(next, until), next <= until);
        }
    }

    /// <summary>
    /// Whether a begin is repeat care as CBS counts it: the youth had care in the five years before the period, which ended at least a day before.
    /// </summary>
    /// <param name="period">The first day of the period.</param>
    /// <param name="start">The number of the day on which care begins.</param>
    public bool HadCareBefore(DateOnly period, int start)
    {
        var from = period.AddYears(-YearsBack).DayNumber;
        foreach (var episode in Episodes)
        {
            if (episode.Start < period.DayNumber && episode.End > from && episode.End < start) return true;
        }

        return false;
    }

    private static int EndOf(Trajectory trajectory, DateOnly asOf) =>
        (trajectory.Days.IsOpen || trajectory.Days.Last > asOf ? asOf : trajectory.Days.Last).DayNumber + 1;

    /// <summary>A claim belongs to the latest trajectory of its allocation that had begun by then; else to the first.</summary>
    private static (long[] All, long[] Within) Euros(CareHistory history, IReadOnlyList<DayClaim> claims, DateSpan period)
    {
        var ofAllocation = new List<int>?[history.Allocations.Count];
        for (var index = 0; index < history.Trajectories.Count; index++)
        {
            foreach (var source in history.Trajectories[index].Sources) (ofAllocation[source] ??= []).Add(index);
        }

        var (all, within) = (new long[history.Trajectories.Count], new long[history.Trajectories.Count]);
        foreach (var claim in claims)
        {
            if (history.PlaceOf(claim.Allocation) is not { } place || ofAllocation[place] is not { } candidates) continue;
            var at = Begun(candidates, history.Trajectories, claim.Day);
            all[at] = checked(all[at] + claim.Cents);
            if (period.Contains(claim.Day)) within[at] = checked(within[at] + claim.Cents);
        }

        return (all, within);
    }

    private static int Begun(List<int> candidates, IReadOnlyList<Trajectory> trajectories, DateOnly day)
    {
        var (found, first) = (-1, candidates[0]);
        foreach (var candidate in candidates)
        {
            var begin = trajectories[candidate].Days.First;
            if (begin < trajectories[first].Days.First) first = candidate;
            if (begin <= day && (found < 0 || begin > trajectories[found].Days.First)) found = candidate;
        }

        return found < 0 ? first : found;
    }
}
