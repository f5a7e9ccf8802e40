using Npgsql;

namespace Roer.Store.Postgres;

/// <summary>A connection to a PostgreSQL server.</summary>
internal sealed class PostgresConnection(NpgsqlConnection connection) : EngineConnection
{
    private static readonly SqlStatement Lock = SqlStatement.Split("lock table intake in exclusive mode")[0];
    private NpgsqlTransaction? _transaction;

    public override void BeginWriting()
    {
        _transaction = connection.BeginTransaction();
        Execute(Lock, []);
    }

    public override void Commit()
    {
        try
        {
            _transaction!.Commit();
        }
        catch (NpgsqlException error)
        {
            throw new StoreException(error.Message, error);
        }
        _transaction.Dispose();
        _transaction = null;
    }

    public override long Execute(SqlStatement statement, ReadOnlySpan<object?> parameters)
    {
        using var command = Command(statement, parameters);
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (NpgsqlException error)
        {
            throw Refused(error, statement);
        }
    }

    public override List<T> Read<T>(SqlStatement statement, Func<Row, T> map, ReadOnlySpan<object?> parameters)
    {
        using var command = Command(statement, parameters);
        try
        {
            using var reader = command.ExecuteReader();
            var row = new PostgresRow(reader);
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(map(row));
            return rows;
        }
        catch (NpgsqlException error)
        {
            throw Refused(error, statement);
        }
    }

    protected override RowWriter Writer(string table) => new PostgresRowWriter(connection.BeginBinaryImport($"copy {table} from stdin (format binary)"));

    public override void Dispose()
    {
        _transaction?.Dispose();
        connection.Dispose();
    }

    private NpgsqlCommand Command(SqlStatement statement, ReadOnlySpan<object?> parameters)
    {
        var command = new NpgsqlCommand(statement.Text, connection);
        for (var parameter = 0; parameter < statement.Parameters.Count; parameter++)
            command.Parameters.Add(new NpgsqlParameter { Value = Bindable(statement.Value(parameter, parameters)) });
        return command;
    }

    private static object Bindable(object? value) => value switch
    {
        null => DBNull.Value,
        DateTime moment => DateTime.SpecifyKind(moment, DateTimeKind.Unspecified),
        long or int or bool or DateOnly or string => value,
        _ => throw new ArgumentException($"A parameter of type {value.GetType().Name} cannot be bound.", nameof(value)),
    };

    private static StoreException Refused(NpgsqlException error, SqlStatement statement) => new($"{error.Message}\n{statement.Text}", error);
}
