using Npgsql;

namespace Roer.Store.Postgres;

/// <summary>A PostgreSQL database on a server; the connection string's search path names the schema.</summary>
internal sealed class PostgresEngine(string connectionString) : Engine
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    public override bool IsShared => true;

    public override EngineConnection Connect()
    {
        try
        {
            return new PostgresConnection(_source.OpenConnection());
        }
        catch (NpgsqlException error)
        {
            throw new StoreException(error.Message, error);
        }
    }

    /// <summary>Makes the tables that are not there yet, one process at a time: two that create the same table at once would collide.</summary>
    public void Create(Sql schema)
    {
        using var connection = Connect();
        connection.Execute(new Sql("one at a time", "select pg_advisory_lock(7637);"));
        connection.Execute(schema);
        connection.Execute(new Sql("next", "select pg_advisory_unlock(7637);"));
    }

    public override void Dispose() => _source.Dispose();
}
