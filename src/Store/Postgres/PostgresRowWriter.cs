using Npgsql;
using NpgsqlTypes;

namespace Roer.Store.Postgres;

/// <summary>Appends by binary COPY.</summary>
internal sealed class PostgresRowWriter(NpgsqlBinaryImporter importer) : RowWriter
{
    private bool _inRow;

    public override RowWriter Int64(long value) => Write(value, NpgsqlDbType.Bigint);

    public override RowWriter Int32(int value) => Write(value, NpgsqlDbType.Integer);

    public override RowWriter Boolean(bool value) => Write(value, NpgsqlDbType.Boolean);

    public override RowWriter Date(DateOnly value) => Write(value, NpgsqlDbType.Date);

    public override RowWriter Timestamp(DateTime value) => Write(DateTime.SpecifyKind(value, DateTimeKind.Unspecified), NpgsqlDbType.Timestamp);

    public override RowWriter Text(string value) => Write(value, NpgsqlDbType.Varchar);

    public override RowWriter Null()
    {
        StartRow();
        importer.WriteNull();
        return this;
    }

    public override void End() => _inRow = false;

    public override void Finish()
    {
        try
        {
            importer.Complete();
        }
        catch (NpgsqlException error)
        {
            throw new StoreException(error.Message, error);
        }
    }

    /// <summary>An import that was not finished is cancelled by the server.</summary>
    public override void Dispose() => importer.Dispose();

    private PostgresRowWriter Write<T>(T value, NpgsqlDbType type)
    {
        StartRow();
        importer.Write(value, type);
        return this;
    }

    private void StartRow()
    {
        if (_inRow)
            return;
        importer.StartRow();
        _inRow = true;
    }
}
