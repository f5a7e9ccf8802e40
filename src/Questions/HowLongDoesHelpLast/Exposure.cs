using Roer.Care;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>
/// What was seen of one trajectory in a view: from how many days in care on, up to how many, and how it ended then. Care that began before the
/// view counts from the day on which the view begins (left truncation); care that goes on after it, or that ended administratively, did not end.
/// </summary>
/// <param name="Kept">The trajectory.</param>
/// <param name="Entry">The days in care before the view.</param>
/// <param name="Exit">The days in care when it ended or was last seen; above the entry.</param>
/// <param name="Way">How it ended; empty when it did not.</param>
internal readonly record struct Exposure(KeptStay Kept, int Entry, int Exit, WayOfEnding? Way)
{
    public static IReadOnlyList<Exposure> Of(IEnumerable<KeptStay> stays, DateSpan? view) => view is not { } days ? [] :
    [
        .. from kept in stays
           let stay = kept.Stay
           where stay.Days.Overlaps(days)
           select new Exposure(kept, Math.Max(0, days.First.DayNumber - stay.Days.First.DayNumber), stay.LengthAt(days.Last), WayIn(stay, days)),
    ];

    /// <summary>The same seen by those who have been in care for so many days: what remains of it. Empty when it had not come so far.</summary>
    public Exposure? After(int days) => Exit <= days ? null : this with { Entry = Math.Max(0, Entry - days), Exit = Exit - days };

    private static WayOfEnding? WayIn(Stay stay, DateSpan view) =>
        stay.Way is { } way && way != WayOfEnding.Administrative && stay.Days.Last <= view.Last ? way : null;
}
