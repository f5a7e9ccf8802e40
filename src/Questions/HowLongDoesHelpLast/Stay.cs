using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>A trajectory with how it ended and what it can be divided by. It is running where its days are open.</summary>
internal sealed record Stay(Trajectory Trajectory, WayOfEnding? Way, DateOnly? Birth, IReadOnlyList<StaySource> Sources)
{
    public DateSpan Days => Trajectory.Days;

    public Child Child => Trajectory.Child;

    /// <summary>Its last day as far as the given day, counted from 1 on its first day.</summary>
    public int LengthAt(DateOnly day) => (Days.IsOpen || Days.Last > day ? day : Days.Last).DayNumber - Days.First.DayNumber + 1;

    /// <summary>Whether care was still going on at the end of the day.</summary>
    public bool IsRunningAfter(DateOnly day) => Days.First <= day && (Days.IsOpen || Days.Last > day);
}

/// <summary>An allocation within a trajectory, with its own runs of care.</summary>
internal sealed record StaySource(AllocatedCare Allocation, IReadOnlyList<CareRun> Runs)
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
