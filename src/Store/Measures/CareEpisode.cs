using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>A trajectory with its days as numbers and what was claimed on it.</summary>
/// <param name="Trajectory">The trajectory; its sources are places in <see cref="CareHistory.Allocations"/>.</param>
/// <param name="Way">How it ended; empty while it is running.</param>
/// <param name="Start">The number of its first day.</param>
/// <param name="End">The number of the day after its last; of the day after the as-of date while it is running.</param>
/// <param name="Cents">Eurocents claimed on it from the first day of a period on.</param>
/// <param name="CentsInPeriod">The part of them in the period.</param>
public sealed record CareEpisode(Trajectory Trajectory, WayOfEnding? Way, int Start, int End, long Cents, long CentsInPeriod)
{
    /// <summary>The form of care; kept here, because a question asks it of every trajectory many times.</summary>
    public CareForm Form { get; } = Trajectory.Form;

    /// <summary>The provider's AGB code.</summary>
    public string Provider { get; } = Trajectory.Provider;
}
