using System.Runtime.InteropServices;

namespace Roer.Store.DuckDb;

/// <summary>The functions of DuckDB's C API that the store uses, by their C names.</summary>
internal static unsafe partial class Native
{
    private const string Library = "duckdb";

    [LibraryImport(Library)]
    internal static partial byte* duckdb_library_version();

    [LibraryImport(Library)]
    internal static partial State duckdb_create_config(out nint config);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial State duckdb_set_config(nint config, string name, string option);

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_config(ref nint config);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial State duckdb_open_ext(string path, out nint database, nint config, out byte* error);

    [LibraryImport(Library)]
    internal static partial void duckdb_close(ref nint database);

    [LibraryImport(Library)]
    internal static partial State duckdb_connect(DatabaseHandle database, out nint connection);

    [LibraryImport(Library)]
    internal static partial void duckdb_disconnect(ref nint connection);

    [LibraryImport(Library)]
    internal static partial void duckdb_free(void* memory);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial State duckdb_prepare(ConnectionHandle connection, string sql, out nint statement);

    [LibraryImport(Library)]
    internal static partial byte* duckdb_prepare_error(nint statement);

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_prepare(ref nint statement);

    [LibraryImport(Library)]
    internal static partial State duckdb_bind_boolean(nint statement, ulong index, byte value);

    [LibraryImport(Library)]
    internal static partial State duckdb_bind_int32(nint statement, ulong index, int value);

    [LibraryImport(Library)]
    internal static partial State duckdb_bind_int64(nint statement, ulong index, long value);

    [LibraryImport(Library)]
    internal static partial State duckdb_bind_date(nint statement, ulong index, int days);

    [LibraryImport(Library)]
    internal static partial State duckdb_bind_timestamp(nint statement, ulong index, long microseconds);

    [LibraryImport(Library)]
    internal static partial State duckdb_bind_varchar_length(nint statement, ulong index, byte* text, ulong length);

    [LibraryImport(Library)]
    internal static partial State duckdb_bind_null(nint statement, ulong index);

    [LibraryImport(Library)]
    internal static partial State duckdb_execute_prepared(nint statement, out Result result);

    [LibraryImport(Library)]
    internal static partial byte* duckdb_result_error(ref Result result);

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_result(ref Result result);

    [LibraryImport(Library)]
    internal static partial ulong duckdb_rows_changed(ref Result result);

    [LibraryImport(Library)]
    internal static partial ulong duckdb_column_count(ref Result result);

    [LibraryImport(Library)]
    internal static partial ColumnType duckdb_column_type(ref Result result, ulong column);

    [LibraryImport(Library)]
    internal static partial nint duckdb_fetch_chunk(Result result);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_data_chunk(nint* types, ulong columns);

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_data_chunk(ref nint chunk);

    [LibraryImport(Library)]
    internal static partial void duckdb_data_chunk_reset(nint chunk);

    [LibraryImport(Library)]
    internal static partial ulong duckdb_data_chunk_get_size(nint chunk);

    [LibraryImport(Library)]
    internal static partial void duckdb_data_chunk_set_size(nint chunk, ulong size);

    [LibraryImport(Library)]
    internal static partial nint duckdb_data_chunk_get_vector(nint chunk, ulong column);

    [LibraryImport(Library)]
    internal static partial ulong duckdb_vector_size();

    [LibraryImport(Library)]
    internal static partial void* duckdb_vector_get_data(nint vector);

    [LibraryImport(Library)]
    internal static partial ulong* duckdb_vector_get_validity(nint vector);

    [LibraryImport(Library)]
    internal static partial void duckdb_vector_ensure_validity_writable(nint vector);

    [LibraryImport(Library)]
    internal static partial void duckdb_vector_assign_string_element_len(nint vector, ulong index, byte* text, ulong length);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial State duckdb_appender_create(ConnectionHandle connection, string? schema, string table, out nint appender);

    [LibraryImport(Library)]
    internal static partial ulong duckdb_appender_column_count(nint appender);

    [LibraryImport(Library)]
    internal static partial nint duckdb_appender_column_type(nint appender, ulong column);

    [LibraryImport(Library)]
    internal static partial byte* duckdb_appender_error(nint appender);

    [LibraryImport(Library)]
    internal static partial State duckdb_append_data_chunk(nint appender, nint chunk);

    [LibraryImport(Library)]
    internal static partial State duckdb_appender_flush(nint appender);

    [LibraryImport(Library)]
    internal static partial State duckdb_appender_clear(nint appender);

    [LibraryImport(Library)]
    internal static partial State duckdb_appender_destroy(ref nint appender);

    [LibraryImport(Library)]
    internal static partial ColumnType duckdb_get_type_id(nint logicalType);

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_logical_type(ref nint logicalType);

    internal static string? Text(byte* utf8) => Marshal.PtrToStringUTF8((nint)utf8);

    /// <summary>What a function of the C API says of its own success.</summary>
    internal enum State
    {
        Success = 0,
        Error = 1,
    }

    /// <summary>The column types that the store reads and writes, by DuckDB's numbers.</summary>
    internal enum ColumnType
    {
        Boolean = 1,
        Int8 = 2,
        Int16 = 3,
        Int32 = 4,
        Int64 = 5,
        Timestamp = 12,
        Date = 13,
        Int128 = 16,
        Text = 17,
    }

    /// <summary>A result as DuckDB lays it out; only the library looks inside.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Result
    {
        private readonly ulong _columns;
        private readonly ulong _rows;
        private readonly ulong _changed;
        private readonly nint _columnData;
        private readonly nint _error;
        private readonly nint _content;
    }

    /// <summary>Sixteen bytes: a length and then either up to twelve bytes of text, or four of them and a pointer to all.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 16)]
    internal struct TextCell
    {
        internal const int InlineCapacity = 12;

        [FieldOffset(0)]
        internal int Length;

        [FieldOffset(4)]
        internal fixed byte Inline[InlineCapacity];

        [FieldOffset(8)]
        internal byte* Pointer;
    }
}
