using System.Globalization;

namespace Roer.Store.DuckDb;

/// <summary>A DuckDB database in a file. It can read and write that file and no other.</summary>
internal sealed unsafe class DuckEngine : Engine
{
    private readonly DatabaseHandle _database;

    private DuckEngine(DatabaseHandle database) => _database = database;

    /// <summary>The version of the library, as <c>v1.5.6</c>.</summary>
    public static string LibraryVersion => Native.Text(Native.duckdb_library_version())!;

    public override bool IsShared => false;

    /// <summary>Opens the database, or creates it; what a process left behind when it was killed is recovered.</summary>
    public static DuckEngine Open(string path, StoreOptions options)
    {
        var engine = new DuckEngine(OpenFile(path, options));
        try
        {
            engine.LockDown(options);
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>Writes what a database holds into a new one, in the same order, and nothing of what it held before.</summary>
    public static void Copy(string from, string to, Sql schema, StoreOptions options)
    {
        using var engine = new DuckEngine(OpenFile(to, options));
        using var connection = engine.Connect();
        connection.Execute(new Sql("in order", "set preserve_insertion_order = true;"));
        connection.Execute(new Sql("attach", $"attach '{from.Replace("'", "''", StringComparison.Ordinal)}' as old (read_only);"));
        connection.Execute(schema);
        foreach (var table in schema.Statements.Select(statement => statement.Text.Split('(')[0].Trim().Split(' ')[^1]))
            connection.Execute(new Sql("copy", $"insert into {table} select * from old.{table};"));
        connection.Execute(new Sql("detach", "detach old; checkpoint;"));
    }

    /// <summary>A database of its own in memory, that can read and write files and holds nothing of the store.</summary>
    public static DuckEngine InMemory(StoreOptions options) => new(OpenFile(":memory:", options));

    public override EngineConnection Connect()
    {
        if (Native.duckdb_connect(_database, out var connection) != Native.State.Success)
            throw new StoreException("DuckDB gave no connection.");
        return new DuckConnection(new ConnectionHandle(connection));
    }

    public override void Dispose() => _database.Dispose();

    private static DatabaseHandle OpenFile(string path, StoreOptions options)
    {
        Native.duckdb_create_config(out var config);
        try
        {
            foreach (var (name, value) in Settings(options))
            {
                if (Native.duckdb_set_config(config, name, value) != Native.State.Success)
                    throw new StoreException($"DuckDB does not know the setting {name}={value}.");
            }
            if (Native.duckdb_open_ext(path, out var database, config, out var error) == Native.State.Success)
                return new DatabaseHandle(database);
            var message = Native.Text(error) ?? "DuckDB could not open its file.";
            Native.duckdb_free(error);
            throw new StoreException(message);
        }
        finally
        {
            Native.duckdb_destroy_config(ref config);
        }
    }

    private static IEnumerable<(string Name, string Value)> Settings(StoreOptions options)
    {
        var threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        yield return ("threads", threads.ToString(CultureInfo.InvariantCulture));
        yield return ("memory_limit", string.Create(CultureInfo.InvariantCulture, $"{options.MemoryMegabytes}MB"));
        yield return ("preserve_insertion_order", "false");
        // Four times the default: a checkpoint rewrites the last, half-filled rows, so that many small commits would pay for it each time.
        yield return ("checkpoint_threshold", "64MB");
        yield return ("autoinstall_known_extensions", "false");
        yield return ("autoload_known_extensions", "false");
    }

    // Only after opening: with external access closed from the start, the file itself could not be opened.
    private void LockDown(StoreOptions options)
    {
        using var connection = Connect();
        if (options.IsThrownAway) connection.Execute(new Sql("leave the log", "pragma disable_checkpoint_on_shutdown;"));
        connection.Execute(new Sql("lock down", "set enable_external_access = false; set lock_configuration = true;"));
    }
}
