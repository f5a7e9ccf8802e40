using System.Globalization;

namespace Roer.Care;

/// <summary>How a trajectory ended: one list for every question. Source: definitions of the product, §3.</summary>
public enum WayOfEnding
{
    /// <summary>No message says why, or the national list has no such reason.</summary>
    Unknown = 0,

    /// <summary>As planned.</summary>
    Planned = 1,

    /// <summary>Earlier than planned, agreed by both.</summary>
    AgreedEarly = 2,

    /// <summary>Earlier than planned, by the client.</summary>
    ByClient = 3,

    /// <summary>Earlier than planned, by the provider.</summary>
    ByProvider = 4,

    /// <summary>By an external cause, as a move out of town or a death.</summary>
    External = 5,

    /// <summary>Care of another form went on at once.</summary>
    OtherForm = 6,

    /// <summary>Within a week of the eighteenth birthday.</summary>
    Adult = 7,

    /// <summary>By an administrative cause: the care itself did not end, and nobody tells how it went on.</summary>
    Administrative = 8,
}

/// <summary>Which way of ending a reason of a stop message means.</summary>
public static class WaysOfEnding
{
    /// <summary>A trajectory that ends so many days before or after the eighteenth birthday ends by it.</summary>
    public const int DaysAroundBirthday = 7;

    private static readonly Dictionary<string, WayOfEnding> Words = new(StringComparer.Ordinal)
    {
        ["volgens-plan"] = WayOfEnding.Planned,
        ["overleg"] = WayOfEnding.AgreedEarly,
        ["client"] = WayOfEnding.ByClient,
        ["aanbieder"] = WayOfEnding.ByProvider,
        ["extern"] = WayOfEnding.External,
        ["administratief"] = WayOfEnding.Administrative,
    };

    private static readonly ILookup<string, (WayOfEnding Way, DateSpan Days)> Reasons = EmbeddedTable
        .Read(typeof(WaysOfEnding).Assembly, "einde-hulp.csv")
        .ToLookup(row => row["reden"], row => (Words[row["einde"]], DateSpan.Of(Day(row["geldig_vanaf"]), row["geldig_tot"] is { Length: > 0 } last ? Day(last) : null)));

    /// <summary>The way that a reason of JZ588 meant on the last day; unknown for a reason that the list did not have then, and for none.</summary>
    public static WayOfEnding OfReason(string? reason, DateOnly lastDay)
    {
        foreach (var (way, days) in Reasons[reason ?? ""])
        {
            if (days.Contains(lastDay)) return way;
        }

        return WayOfEnding.Unknown;
    }

    /// <summary>The way a trajectory ended. The birthday goes before care of another form, and that before the reason.</summary>
    /// <param name="lastDay">Its last day.</param>
    /// <param name="reason">JZ588; empty when none is known.</param>
    /// <param name="birth">The birth date; empty when it is unknown.</param>
    /// <param name="goesOn">Whether other care of the child, of another form, begins on the day after.</param>
    public static WayOfEnding Of(DateOnly lastDay, string? reason, DateOnly? birth, bool goesOn)
    {
        if (birth is { } day && Math.Abs(day.AddYears(18).DayNumber - lastDay.DayNumber) <= DaysAroundBirthday) return WayOfEnding.Adult;
        return goesOn ? WayOfEnding.OtherForm : OfReason(reason, lastDay);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
