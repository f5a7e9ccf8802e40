namespace Roer.Store;

/// <summary>
/// One connection: its transaction and its temporary tables are its own, and go with it when it is disposed. Used by one thread at a time.
/// </summary>
internal abstract class EngineConnection : IDisposable
{
    /// <summary>Starts a transaction in which no other process or connection takes in files.</summary>
    public abstract void BeginWriting();

    public abstract void Commit();

    /// <summary>Runs one statement; the parameters are those that it numbers, and others are ignored.</summary>
    public abstract void Execute(SqlStatement statement, ReadOnlySpan<object?> parameters);

    public abstract List<T> Read<T>(SqlStatement statement, Func<Row, T> map, ReadOnlySpan<object?> parameters);

    public abstract RowWriter Append(string table);

    public abstract void Dispose();

    /// <summary>Who wants the work of a text to end between two of its statements; nobody unless it is set.</summary>
    public CancellationToken Stop { get; set; }

    /// <exception cref="OperationCanceledException">The work had to stop.</exception>
    public void Execute(Sql sql, params ReadOnlySpan<object?> parameters)
    {
        foreach (var statement in sql.Statements)
        {
            Stop.ThrowIfCancellationRequested();
            Execute(statement, parameters);
        }
    }

    public List<T> Read<T>(Sql sql, Func<Row, T> map, params ReadOnlySpan<object?> parameters) => Read(sql.Only, map, parameters);
}
