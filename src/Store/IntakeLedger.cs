using Roer.Care;

namespace Roer.Store;

/// <summary>
/// Which files the store has. Kept in memory, because each file that is offered is looked up; what a transaction adds is forgotten
/// again when it is rolled back.
/// </summary>
internal sealed class IntakeLedger
{
    private static readonly Sql Entries = Sql.Of(typeof(IntakeLedger), "IntakeLedger.sql");
    private readonly Dictionary<Identity, Entry> _takenIn = [];
    private readonly Dictionary<(Identity Identity, Identity Content), long> _otherContents = [];
    private readonly Dictionary<(Identity Identity, Identity Content), long> _refused = [];
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

    /// <summary>Gives the file the next number.</summary>
    public long Enter(Intake file, bool refused)
    {
        var entry = new Entry(Latest + 1, file.Identity, file.Content, refused);
        _uncommitted.Add(entry);
        Remember(entry);
        return entry.Number;
    }

    public void Commit() => _uncommitted.Clear();

    public void Rollback()
    {
        foreach (var entry in _uncommitted)
        {
            if (entry.Refused)
                _refused.Remove((entry.Identity, entry.Content));
            else
                ForgetTakenIn(entry);
        }
        Latest -= _uncommitted.Count;
        _uncommitted.Clear();
    }

    private void Remember(Entry entry)
    {
        Latest = entry.Number;
        if (entry.Refused)
            _refused[(entry.Identity, entry.Content)] = entry.Number;
        else
            RememberTakenIn(entry);
    }

    private void RememberTakenIn(Entry entry)
    {
        if (!_takenIn.TryAdd(entry.Identity, entry))
            _otherContents[(entry.Identity, entry.Content)] = entry.Number;
    }

    private void ForgetTakenIn(Entry entry)
    {
        if (!_otherContents.Remove((entry.Identity, entry.Content)))
            _takenIn.Remove(entry.Identity);
    }

    private static Entry EntryOf(Row row) => new(
        row.Int64(0), new Identity(row.Int64(1), row.Int64(2)), new Identity(row.Int64(3), row.Int64(4)), row.Boolean(5));

    private sealed record Entry(long Number, Identity Identity, Identity Content, bool Refused);
}
