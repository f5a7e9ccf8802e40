namespace Roer.Messages;

/// <summary>How a log calls what Roer needs: columns of a CSV, or keys of the attributes of an event in XES.</summary>
/// <param name="Case">The column of the case; nothing for the usual name.</param>
/// <param name="Activity">The column or key of the activity; nothing for the usual name.</param>
/// <param name="Time">The column or key of the time; nothing for the usual name, which a CSV may lack.</param>
public sealed record EventLogNames(string? Case = null, string? Activity = null, string? Time = null)
{
    /// <summary>The usual column of the case.</summary>
    public const string UsualCase = "case:concept:name";

    /// <summary>The usual column or key of the activity.</summary>
    public const string UsualActivity = "concept:name";

    /// <summary>The usual column or key of the time.</summary>
    public const string UsualTime = "time:timestamp";

    /// <summary>The column of the start of an event, which a CSV may have.</summary>
    public const string Start = "start_timestamp";
}
