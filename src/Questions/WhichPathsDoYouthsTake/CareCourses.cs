using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>From allocations and claims to the course of each youth. Pure.</summary>
internal static class CareCourses
{
    /// <summary>The courses, by pseudonym. The order of allocations and claims does not matter.</summary>
    public static CareCourse[] Of(IReadOnlyList<AllocatedCare> rows, IReadOnlyDictionary<long, DateOnly> births, IReadOnlyList<DayClaim> claims, DateSpan period, DateOnly asOf)
    {
        var sources = rows.Select(row => new EpisodeSource(row, row.Runs(asOf))).ToArray();
        var trajectories = Trajectories.Of(sources.SelectMany((source, index) => source.Runs.Select(run =>
            new CarePiece(new Child(source.Allocation.Child), source.Allocation.Provider, source.Allocation.Division.Form, run, index))));
        var (all, within) = Euros(trajectories, sources, claims, period);
        var courses = new List<CareCourse>();
        for (var first = 0; first < trajectories.Count;)
        {
            var end = first + 1;
            while (end < trajectories.Count && trajectories[end].Child == trajectories[first].Child) end++;
            DateOnly? birth = births.TryGetValue(trajectories[first].Child.Pseudonym, out var day) ? day : null;
            var mine = trajectories[first..end];
            courses.Add(new CareCourse(mine[0].Child, birth, [.. mine.Select((one, at) => new CareEpisode
            {
                Trajectory = one,
                Way = WayOf(one, mine, birth),
                Sources = [.. one.Sources.Select(source => sources[source])],
                End = (one.Days.IsOpen || one.Days.Last > asOf ? asOf : one.Days.Last).DayNumber + 1,
                Cents = all[first + at],
                CentsInPeriod = within[first + at],
            }).OrderBy(one => one.Start).ThenBy(one => one.End).ThenBy(one => one.Form).ThenBy(one => one.Trajectory.Provider, StringComparer.Ordinal)]));
            first = end;
        }

        return [.. courses];
    }

    private static WayOfEnding? WayOf(Trajectory one, List<Trajectory> all, DateOnly? birth)
    {
        if (one.Days.IsOpen) return null;
        var next = one.Days.Last.AddDays(1);
        return WaysOfEnding.Of(one.Days.Last, one.EndReason, birth, all.Exists(other => other.Form != one.Form && other.Days.First == next));
    }

    /// <summary>Each claim belongs to the trajectory of its allocation that had begun by then, the latest of them; else to the first.</summary>
    private static (long[] All, long[] Within) Euros(List<Trajectory> trajectories, EpisodeSource[] sources, IReadOnlyList<DayClaim> claims, DateSpan period)
    {
        var ofSource = new List<int>?[sources.Length];
        for (var index = 0; index < trajectories.Count; index++)
        {
            foreach (var source in trajectories[index].Sources) (ofSource[source] ??= []).Add(index);
        }

        var numbers = sources.Select((source, index) => (source.Allocation.Number, index)).ToDictionary(pair => pair.Number, pair => pair.index);
        var (all, within) = (new long[trajectories.Count], new long[trajectories.Count]);
        foreach (var claim in claims)
        {
            if (!numbers.TryGetValue(claim.Allocation, out var source) || ofSource[source] is not { } candidates) continue;
            var at = Begun(candidates, trajectories, claim.Day);
            all[at] = checked(all[at] + claim.Cents);
            if (period.Contains(claim.Day)) within[at] = checked(within[at] + claim.Cents);
        }

        return (all, within);
    }

    private static int Begun(List<int> candidates, List<Trajectory> trajectories, DateOnly day)
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

/// <summary>What was claimed on an allocation for product periods that begin on one day: debit minus credit.</summary>
internal readonly record struct DayClaim(int Allocation, DateOnly Day, long Cents);
