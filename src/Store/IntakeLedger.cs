using Roer.Care;

namespace Roer.Store;

/// <summary>
/// Which files the store has. Kept in memory, because each file that is offered is looked up; what a transaction adds is forgotten
/// again when it is rolled back. A withdrawn file is one that the store does not have: it can come in again.
/// </summary>
internal sealed class IntakeLedger
{
    private static readonly Sql Entries = Sql.Of(typeof(IntakeLedger), "IntakeLedger.sql");
    private readonly Dictionary<Identity, Entry> _takenIn = [];
    private readonly Dictionary<(Identity Identity, Identity Content), long> _otherContents = [];
    private readonly Dictionary<(Identity Identity, Identity Content), long> _refused = [];
    private readonly Dictionary<(Identity Identity, Identity Content), long> _withdrawn = [];
    private readonly List<Entry> _uncommitted = [];

    /// <summary>The number of the latest file, committed or not.</summary>
    public long Latest { get; private set; }

    /// <summary>Learns what was stored since; by this process nothing, by others on the same server perhaps something.</summary>
    public void CatchUp(EngineConnection connection)
    {
        foreach (var entry in connection.Read(Entries, EntryOf, Latest))
            Remember(entry);
    }

    /// <summary>What must become of a file, and the number of the earlier file that has to do with it.</summary>
    public (IntakeOutcome Outcome, long? Earlier) Judge(Intake file)
    {
        if (file.Refused)
            return _refused.TryGetValue((file.Identity, file.Content), out var refused) ? (IntakeOutcome.AlreadyKnown, refused) : (IntakeOutcome.Refused, null);
        if (!_takenIn.TryGetValue(file.Identity, out var earlier))
            return (IntakeOutcome.TakenIn, null);
        if (earlier.Content == file.Content)
            return (IntakeOutcome.AlreadyKnown, earlier.Number);
        return _otherContents.TryGetValue((file.Identity, file.Content), out var other)
            ? (IntakeOutcome.AlreadyKnown, other)
            : (IntakeOutcome.Conflicting, earlier.Number);
    }

    /// <summary>The number under which the same content was taken in and withdrawn before; empty when it never was.</summary>
    public long? WithdrawnBefore(Intake file) => _withdrawn.TryGetValue((file.Identity, file.Content), out var number) ? number : null;

    /// <summary>Gives the file the next number.</summary>
    public long Enter(Intake file, bool refused) => Enter(new Entry(Latest + 1, file.Identity, file.Content, refused, null));

    /// <summary>Gives the withdrawal of a file the next number.</summary>
    public long Withdraw(long number, Identity identity, Identity content) => Enter(new Entry(Latest + 1, identity, content, Refused: false, number));

    public void Commit() => _uncommitted.Clear();

    public void Rollback()
    {
        foreach (var entry in Enumerable.Reverse(_uncommitted))
        {
            if (entry.Withdraws is { } number)
                TakeBack(entry, number);
            else if (entry.Refused)
                _refused.Remove((entry.Identity, entry.Content));
            else
                ForgetTakenIn(entry);
        }
        Latest -= _uncommitted.Count;
        _uncommitted.Clear();
    }

    private long Enter(Entry entry)
    {
        _uncommitted.Add(entry);
        Remember(entry);
        return entry.Number;
    }

    private void Remember(Entry entry)
    {
        Latest = entry.Number;
        if (entry.Withdraws is { } number)
        {
            ForgetTakenIn(entry);
            _withdrawn[(entry.Identity, entry.Content)] = number;
        }
        else if (entry.Refused)
            _refused[(entry.Identity, entry.Content)] = entry.Number;
        else
            RememberTakenIn(entry);
    }

    private void TakeBack(Entry withdrawal, long number)
    {
        _withdrawn.Remove((withdrawal.Identity, withdrawal.Content));
        RememberTakenIn(withdrawal with { Number = number, Withdraws = null });
    }

    private void RememberTakenIn(Entry entry)
    {
        if (!_takenIn.TryAdd(entry.Identity, entry))
            _otherContents[(entry.Identity, entry.Content)] = entry.Number;
    }

    // Where the first content of a message goes, another one that is there takes its place.
    private void ForgetTakenIn(Entry entry)
    {
        if (_otherContents.Remove((entry.Identity, entry.Content)))
            return;
        _takenIn.Remove(entry.Identity);
        if (_otherContents.Where(other => other.Key.Identity == entry.Identity).OrderBy(other => other.Value).Select(other => ((Identity Content, long Number)?)(other.Key.Content, other.Value)).FirstOrDefault() is not { } next)
            return;
        _otherContents.Remove((entry.Identity, next.Content));
        _takenIn[entry.Identity] = new Entry(next.Number, entry.Identity, next.Content, Refused: false, null);
    }

    private static Entry EntryOf(Row row) => new(
        row.Int64(0), new Identity(row.Int64(1), row.Int64(2)), new Identity(row.Int64(3), row.Int64(4)), row.Boolean(5), row.Int64OrNull(6));

    private sealed record Entry(long Number, Identity Identity, Identity Content, bool Refused, long? Withdraws);
}
