namespace Roer.Messages;

/// <summary>
/// The events of someone else's log as columns. Cases are numbered as they first appear; the events of a case stand together, by start, then
/// by time, and where both are equal as they came. An event without a time keeps its place after the event that came before it.
/// </summary>
public sealed record EventTable
{
    /// <summary>The time of an event that has none.</summary>
    public const long NoTime = long.MinValue;

    /// <summary>The name of the activity of events without one.</summary>
    public const string NoName = "(zonder naam)";

    /// <summary>How many cases, those without events included.</summary>
    public required int CaseCount { get; init; }

    /// <summary>The names of the activities, as they first appear.</summary>
    public required IReadOnlyList<string> Activities { get; init; }

    /// <summary>The case of each event, rising.</summary>
    public required ReadOnlyMemory<int> Cases { get; init; }

    /// <summary>The activity of each event, a position in <see cref="Activities"/>.</summary>
    public required ReadOnlyMemory<int> ActivityOf { get; init; }

    /// <summary>When each event started, in ticks of UTC since the year 1; equal to its time where no start was told, or <see cref="NoTime"/>.</summary>
    public required ReadOnlyMemory<long> Starts { get; init; }

    /// <summary>The time of each event, in ticks of UTC since the year 1, or <see cref="NoTime"/>.</summary>
    public required ReadOnlyMemory<long> Times { get; init; }

    /// <summary>What was missing or wrong.</summary>
    public required EventFlaws Flaws { get; init; }
}
