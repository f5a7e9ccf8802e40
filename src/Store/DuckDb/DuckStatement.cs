using System.Text;

namespace Roer.Store.DuckDb;

/// <summary>A prepared statement.</summary>
internal sealed unsafe class DuckStatement : IDisposable
{
    private nint _statement;

    public DuckStatement(ConnectionHandle connection, SqlStatement sql)
    {
        if (Native.duckdb_prepare(connection, sql.Text, out _statement) == Native.State.Success)
            return;
        var message = Native.Text(Native.duckdb_prepare_error(_statement)) ?? "DuckDB could not prepare a statement.";
        Dispose();
        throw new StoreException($"{message}\n{sql.Text}");
    }

    public void Bind(SqlStatement sql, ReadOnlySpan<object?> parameters)
    {
        for (var parameter = 0; parameter < sql.Parameters.Count; parameter++)
        {
            if (Bind((ulong)parameter + 1, sql.Value(parameter, parameters)) != Native.State.Success)
                throw new StoreException($"DuckDB did not take parameter ${sql.Parameters[parameter] + 1} of\n{sql.Text}");
        }
    }

    public DuckResult Execute()
    {
        if (Native.duckdb_execute_prepared(_statement, out var result) == Native.State.Success)
            return new DuckResult(result);
        var message = Native.Text(Native.duckdb_result_error(ref result)) ?? "DuckDB could not run a statement.";
        Native.duckdb_destroy_result(ref result);
        throw new StoreException(message);
    }

    public void Dispose() => Native.duckdb_destroy_prepare(ref _statement);

    private Native.State Bind(ulong index, object? value) => value switch
    {
        null => Native.duckdb_bind_null(_statement, index),
        long number => Native.duckdb_bind_int64(_statement, index, number),
        int number => Native.duckdb_bind_int32(_statement, index, number),
        bool truth => Native.duckdb_bind_boolean(_statement, index, truth ? (byte)1 : (byte)0),
        DateOnly date => Native.duckdb_bind_date(_statement, index, DuckTime.Days(date)),
        DateTime moment => Native.duckdb_bind_timestamp(_statement, index, DuckTime.Microseconds(moment)),
        string text => BindText(index, text),
        _ => throw new ArgumentException($"A parameter of type {value.GetType().Name} cannot be bound.", nameof(value)),
    };

    private Native.State BindText(ulong index, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        fixed (byte* bytes = utf8)
            return Native.duckdb_bind_varchar_length(_statement, index, bytes, (ulong)utf8.Length);
    }
}
