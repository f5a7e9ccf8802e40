using Roer.Care;
using Roer.Methods.Survival;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>
/// What was seen of one trajectory in a view: from how many days in care on, up to how many, and how it ended then. Care that began before the
/// view counts from the day on which the view begins (left truncation); care that goes on after it, or that ended administratively, did not end.
/// </summary>
/// <param name="Stay">The number of the trajectory.</param>
/// <param name="Entry">The days in care before the view.</param>
/// <param name="Exit">The days in care when it ended or was last seen; above the entry.</param>
/// <param name="Way">How it ended; empty when it did not.</param>
internal readonly record struct Exposure(int Stay, int Entry, int Exit, WayOfEnding? Way)
{
    /// <summary>What the view shows; empty when it has no day of it.</summary>
    public static Exposure? Of((DateSpan Days, WayOfEnding? Way) trajectory, int stay, DateSpan view)
    {
        var days = trajectory.Days;
        if (!days.Overlaps(view)) return null;
        var way = trajectory.Way is { } known && known != WayOfEnding.Administrative && days.Last <= view.Last ? known : (WayOfEnding?)null;
        return new(stay, Math.Max(0, view.First.DayNumber - days.First.DayNumber), LengthAt(days, view.Last), way);
    }

    /// <summary>The last day as far as the given day, counted from 1 on the first.</summary>
    public static int LengthAt(DateSpan days, DateOnly day) => (days.IsOpen || days.Last > day ? day : days.Last).DayNumber - days.First.DayNumber + 1;

    /// <summary>Counts them by day.</summary>
    public static DayCounts Count(IReadOnlyList<Exposure> exposures)
    {
        var (entries, exits, causes) = (new int[exposures.Count], new int[exposures.Count], new int[exposures.Count]);
        for (var row = 0; row < exits.Length; row++)
            (entries[row], exits[row], causes[row]) = (exposures[row].Entry, exposures[row].Exit, exposures[row].Way is null ? 0 : 1);
        return DayCounts.Of(entries, exits, causes);
    }
}
