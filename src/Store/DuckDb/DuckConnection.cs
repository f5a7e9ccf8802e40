namespace Roer.Store.DuckDb;

/// <summary>A connection to a DuckDB database in this process.</summary>
internal sealed class DuckConnection(ConnectionHandle connection) : EngineConnection
{
    private static readonly SqlStatement BeginStatement = SqlStatement.Split("begin transaction")[0];
    private static readonly SqlStatement CommitStatement = SqlStatement.Split("commit")[0];

    /// <summary>No other process can have the file open, and <see cref="CareStore"/> lets one writer in at a time.</summary>
    public override void BeginWriting() => Execute(BeginStatement, []);

    public override void Commit() => Execute(CommitStatement, []);

    public override long Execute(SqlStatement statement, ReadOnlySpan<object?> parameters)
    {
        using var prepared = new DuckStatement(connection, statement);
        prepared.Bind(statement, parameters);
        using var result = prepared.Execute();
        return result.RowsChanged;
    }

    public override List<T> Read<T>(SqlStatement statement, Func<Row, T> map, ReadOnlySpan<object?> parameters)
    {
        using var prepared = new DuckStatement(connection, statement);
        prepared.Bind(statement, parameters);
        using var result = prepared.Execute();
        var rows = new List<T>();
        while (result.NextRow())
            rows.Add(map(result));
        return rows;
    }

    protected override RowWriter Writer(string table) => new DuckRowWriter(connection, table);

    public override void Dispose() => connection.Dispose();
}
