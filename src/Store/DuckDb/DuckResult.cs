using System.Runtime.CompilerServices;
using System.Text;

namespace Roer.Store.DuckDb;

/// <summary>A result, read a chunk of columns at a time straight from DuckDB's memory.</summary>
internal sealed unsafe class DuckResult : Row, IDisposable
{
    private readonly Native.ColumnType[] _types;
    private readonly nint[] _values;
    private readonly nint[] _validity;
    private Native.Result _result;
    private nint _chunk;
    private int _row;
    private int _rows;

    public DuckResult(Native.Result result)
    {
        _result = result;
        var columns = (int)Native.duckdb_column_count(ref _result);
        _types = new Native.ColumnType[columns];
        _values = new nint[columns];
        _validity = new nint[columns];
        for (var column = 0; column < columns; column++)
            _types[column] = Native.duckdb_column_type(ref _result, (ulong)column);
    }

    /// <summary>How many rows the statement added, changed or removed.</summary>
    public long RowsChanged => (long)Native.duckdb_rows_changed(ref _result);

    public bool NextRow()
    {
        if (++_row < _rows)
            return true;
        do
        {
            Native.duckdb_destroy_data_chunk(ref _chunk);
            _chunk = Native.duckdb_fetch_chunk(_result);
            if (_chunk == 0)
                return false;
            _rows = (int)Native.duckdb_data_chunk_get_size(_chunk);
        }
        while (_rows == 0);
        PointAtColumns();
        _row = 0;
        return true;
    }

    public override bool IsNull(int column)
    {
        var validity = (ulong*)_validity[column];
        return validity is not null && (validity[_row >> 6] & (1UL << (_row & 63))) == 0;
    }

    public override long Int64(int column)
    {
        MustHaveValue(column);
        var values = (void*)_values[column];
        return _types[column] switch
        {
            Native.ColumnType.Int64 => ((long*)values)[_row],
            Native.ColumnType.Int32 => ((int*)values)[_row],
            Native.ColumnType.Int16 => ((short*)values)[_row],
            Native.ColumnType.Int8 => ((sbyte*)values)[_row],
            Native.ColumnType.Int128 => checked((long)((Int128*)values)[_row]),
            var type => throw new InvalidCastException($"Column {column} is of DuckDB's type {(int)type}, not a whole number."),
        };
    }

    public override bool Boolean(int column)
    {
        MustBe(column, Native.ColumnType.Boolean);
        return ((byte*)_values[column])[_row] != 0;
    }

    public override DateOnly Date(int column)
    {
        MustBe(column, Native.ColumnType.Date);
        return DuckTime.Date(((int*)_values[column])[_row]);
    }

    public override DateTime Timestamp(int column)
    {
        MustBe(column, Native.ColumnType.Timestamp);
        return DuckTime.Moment(((long*)_values[column])[_row]);
    }

    public override string Text(int column)
    {
        MustBe(column, Native.ColumnType.Text);
        var cell = (Native.TextCell*)_values[column] + _row;
        var bytes = cell->Length <= Native.TextCell.InlineCapacity ? cell->Inline : cell->Pointer;
        return Encoding.UTF8.GetString(bytes, cell->Length);
    }

    public override int Code(int column, TextCodes codes)
    {
        MustBe(column, Native.ColumnType.Text);
        var cell = (Native.TextCell*)_values[column] + _row;
        return cell->Length <= Native.TextCell.InlineCapacity ? codes.Of(new ReadOnlySpan<byte>(cell->Inline, cell->Length)) : codes.Of(Text(column));
    }

    public void Dispose()
    {
        Native.duckdb_destroy_data_chunk(ref _chunk);
        Native.duckdb_destroy_result(ref _result);
    }

    private void PointAtColumns()
    {
        for (var column = 0; column < _types.Length; column++)
        {
            var vector = Native.duckdb_data_chunk_get_vector(_chunk, (ulong)column);
            _values[column] = (nint)Native.duckdb_vector_get_data(vector);
            _validity[column] = (nint)Native.duckdb_vector_get_validity(vector);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MustBe(int column, Native.ColumnType type)
    {
        MustHaveValue(column);
        if (_types[column] != type)
            throw new InvalidCastException($"Column {column} is of DuckDB's type {(int)_types[column]}, not {type}.");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MustHaveValue(int column)
    {
        if (IsNull(column))
            throw new InvalidCastException($"Column {column} is null.");
    }
}
