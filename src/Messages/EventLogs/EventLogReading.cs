using Roer.Care;

namespace Roer.Messages;

/// <summary>What became of reading a log: its events, or why it was refused whole.</summary>
/// <param name="Events">The events; nothing when the log was refused.</param>
/// <param name="Refusal">Why it was refused; nothing when it was read.</param>
public sealed record EventLogReading(EventTable? Events, Finding? Refusal)
{
    /// <summary>Whether an option names something that this log does not have: then the call must change, not the file.</summary>
    public bool IsWrongUse => Refusal?.Rule == EventLogFault.OptionRule;
}
