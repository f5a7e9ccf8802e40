using Npgsql;

namespace Roer.Store.Postgres;

/// <summary>The row at which a reader stands.</summary>
internal sealed class PostgresRow(NpgsqlDataReader reader) : Row
{
    public override bool IsNull(int column) => reader.IsDBNull(column);

    public override long Int64(int column) => reader.GetInt64(column);

    public override bool Boolean(int column) => reader.GetBoolean(column);

    public override DateOnly Date(int column) => reader.GetFieldValue<DateOnly>(column);

    public override DateTime Timestamp(int column) => reader.GetDateTime(column);

    public override string Text(int column) => reader.GetString(column);
}
