namespace Roer.Store;

/// <summary>
/// One connection: its transaction and its temporary tables are its own, and go with it when it is disposed. Used by one thread at a time.
/// </summary>
internal abstract class EngineConnection : IDisposable
{
    private readonly HashSet<string> _empty = new(StringComparer.Ordinal);

    /// <summary>Starts a transaction in which no other process or connection takes in files.</summary>
    public abstract void BeginWriting();

    public abstract void Commit();

    /// <summary>Runs one statement; the parameters are those that it numbers, and others are ignored. How many rows it added.</summary>
    public abstract long Execute(SqlStatement statement, ReadOnlySpan<object?> parameters);

    public abstract List<T> Read<T>(SqlStatement statement, Func<Row, T> map, ReadOnlySpan<object?> parameters);

    /// <summary>A writer of rows of a table, which from then on counts as one that has some.</summary>
    public RowWriter Append(string table)
    {
        _empty.Remove(table);
        return Writer(table);
    }

    protected abstract RowWriter Writer(string table);

    public abstract void Dispose();

    /// <summary>Who wants the work of a text to end between two of its statements; nobody unless it is set.</summary>
    public CancellationToken Stop { get; set; }

    /// <summary>Learns that tables have no row that this connection looks at, and get none while it lives: what needs one of them is not run.</summary>
    public void LearnEmpty(IEnumerable<string> tables) => _empty.UnionWith(tables);

    /// <exception cref="OperationCanceledException">The work had to stop.</exception>
    public void Execute(Sql sql, params ReadOnlySpan<object?> parameters)
    {
        foreach (var statement in sql.Statements)
        {
            Stop.ThrowIfCancellationRequested();
            if (!HasWhatItNeeds(statement)) continue;
            var rows = Execute(statement, parameters);
            if (statement.Makes is { } made) _empty.Add(made);
            if (statement.Fills is { } filled && rows > 0) _empty.Remove(filled);
        }
    }

    public List<T> Read<T>(Sql sql, Func<Row, T> map, params ReadOnlySpan<object?> parameters) =>
        HasWhatItNeeds(sql.Only) ? Read(sql.Only, map, parameters) : [];

    private bool HasWhatItNeeds(SqlStatement statement)
    {
        foreach (var tables in statement.Needs)
        {
            if (tables.All(_empty.Contains)) return false;
        }

        return true;
    }
}
