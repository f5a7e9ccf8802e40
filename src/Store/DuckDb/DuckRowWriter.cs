using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Roer.Store.DuckDb;

/// <summary>Writes values straight into the columns of a chunk and hands the table full chunks.</summary>
internal sealed unsafe class DuckRowWriter : RowWriter
{
    private readonly string _table;
    private readonly Native.ColumnType[] _types;
    private readonly nint[] _values;
    private readonly nint[] _vectors;
    private readonly int _capacity = (int)Native.duckdb_vector_size();
    private nint _appender;
    private nint _chunk;
    private int _column;
    private int _row;

    public DuckRowWriter(ConnectionHandle connection, string table)
    {
        _table = table;
        var state = Native.duckdb_appender_create(connection, null, table, out _appender);
        try
        {
            Check(state);
            _types = new Native.ColumnType[(int)Native.duckdb_appender_column_count(_appender)];
            _values = new nint[_types.Length];
            _vectors = new nint[_types.Length];
            _chunk = CreateChunk();
            PointAtColumns();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override RowWriter Int64(long value)
    {
        ((long*)Next(Native.ColumnType.Int64))[_row] = value;
        return this;
    }

    public override RowWriter Int32(int value)
    {
        ((int*)Next(Native.ColumnType.Int32))[_row] = value;
        return this;
    }

    public override RowWriter Boolean(bool value)
    {
        ((byte*)Next(Native.ColumnType.Boolean))[_row] = value ? (byte)1 : (byte)0;
        return this;
    }

    public override RowWriter Date(DateOnly value)
    {
        ((int*)Next(Native.ColumnType.Date))[_row] = DuckTime.Days(value);
        return this;
    }

    public override RowWriter Timestamp(DateTime value)
    {
        ((long*)Next(Native.ColumnType.Timestamp))[_row] = DuckTime.Microseconds(value);
        return this;
    }

    public override RowWriter Text(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var cell = (Native.TextCell*)Next(Native.ColumnType.Text) + _row;
        *cell = default;
        var inline = new Span<byte>(cell->Inline, Native.TextCell.InlineCapacity);
        if (Utf8.FromUtf16(value, inline, out _, out var length) == OperationStatus.Done)
            cell->Length = length;
        else
            LongText(value);
        return this;
    }

    public override RowWriter Null()
    {
        var vector = _vectors[_column];
        Native.duckdb_vector_ensure_validity_writable(vector);
        Native.duckdb_vector_get_validity(vector)[_row >> 6] &= ~(1UL << (_row & 63));
        // The pointer of an earlier chunk's text must not stay behind a null.
        if (_types[_column] == Native.ColumnType.Text)
            ((Native.TextCell*)_values[_column])[_row] = default;
        _column++;
        return this;
    }

    public override void End()
    {
        if (_column != _types.Length)
            throw new InvalidOperationException($"A row of {_table} got {_column} of its {_types.Length} values.");
        _column = 0;
        if (++_row == _capacity)
            HandOver();
    }

    public override void Finish()
    {
        HandOver();
        Check(Native.duckdb_appender_flush(_appender));
    }

    public override void Dispose()
    {
        if (_appender != 0)
        {
            // Destroying flushes; what was not finished must not be stored.
            Native.duckdb_appender_clear(_appender);
            Native.duckdb_appender_destroy(ref _appender);
        }
        if (_chunk != 0)
            Native.duckdb_destroy_data_chunk(ref _chunk);
    }

    private nint CreateChunk()
    {
        var logical = stackalloc nint[_types.Length];
        for (var column = 0; column < _types.Length; column++)
        {
            logical[column] = Native.duckdb_appender_column_type(_appender, (ulong)column);
            _types[column] = Native.duckdb_get_type_id(logical[column]);
        }
        var chunk = Native.duckdb_create_data_chunk(logical, (ulong)_types.Length);
        for (var column = 0; column < _types.Length; column++)
            Native.duckdb_destroy_logical_type(ref logical[column]);
        return chunk;
    }

    private void PointAtColumns()
    {
        for (var column = 0; column < _types.Length; column++)
        {
            _vectors[column] = Native.duckdb_data_chunk_get_vector(_chunk, (ulong)column);
            _values[column] = (nint)Native.duckdb_vector_get_data(_vectors[column]);
        }
    }

    private void HandOver()
    {
        if (_column != 0)
            throw new InvalidOperationException($"A row of {_table} has not ended.");
        if (_row == 0)
            return;
        Native.duckdb_data_chunk_set_size(_chunk, (ulong)_row);
        Check(Native.duckdb_append_data_chunk(_appender, _chunk));
        Native.duckdb_data_chunk_reset(_chunk);
        PointAtColumns();
        _row = 0;
    }

    private void LongText(string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        fixed (byte* bytes = utf8)
            Native.duckdb_vector_assign_string_element_len(_vectors[_column - 1], (ulong)_row, bytes, (ulong)utf8.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void* Next(Native.ColumnType type)
    {
        if (_types[_column] != type)
            WrongType(type);
        return (void*)_values[_column++];
    }

    private void WrongType(Native.ColumnType type) =>
        throw new InvalidOperationException($"Column {_column} of {_table} is of DuckDB's type {(int)_types[_column]}, not {type}.");

    private void Check(Native.State state)
    {
        if (state != Native.State.Success)
            throw new StoreException(Native.Text(Native.duckdb_appender_error(_appender)) ?? $"DuckDB could not append to {_table}.");
    }
}
