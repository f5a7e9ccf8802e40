using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>A trajectory as paths are made of it, with its days as numbers and its euros.</summary>
internal sealed record CareEpisode
{
    public required Trajectory Trajectory { get; init; }

    /// <summary>How it ended; empty while it runs.</summary>
    public required WayOfEnding? Way { get; init; }

    public required IReadOnlyList<EpisodeSource> Sources { get; init; }

    /// <summary>The day after the last; the day after the as-of date while it runs.</summary>
    public required int End { get; init; }

    /// <summary>Eurocents claimed on it from the first day of the period on.</summary>
    public required long Cents { get; init; }

    /// <summary>The part of them in the period.</summary>
    public required long CentsInPeriod { get; init; }

    /// <summary>The first day.</summary>
    public int Start => Trajectory.Days.First.DayNumber;

    public int Form => PathForms.NumberOf(Trajectory.Form);

    /// <summary>Whether it has a day in this window.</summary>
    public bool Touches(DateSpan window) => Trajectory.Days.Overlaps(window);
}

/// <summary>An allocation within a trajectory, with its own runs of care.</summary>
internal sealed record EpisodeSource(AllocatedCare Allocation, IReadOnlyList<CareRun> Runs)
{
    public bool HasCare(DateSpan within)
    {
        foreach (var run in Runs)
        {
            if (run.Days.Overlaps(within)) return true;
        }

        return false;
    }
}

/// <summary>All trajectories of one youth, by first day, then by last day, form and provider.</summary>
internal sealed record CareCourse(Child Child, DateOnly? Birth, CareEpisode[] Episodes)
{
    /// <summary>The spells in care: trajectories with at most so many days between them are one. First day, day after the last, and the last trajectory to end.</summary>
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
}
