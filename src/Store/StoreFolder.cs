using Roer.Store.DuckDb;

namespace Roer.Store;

/// <summary>The folder of an embedded store, held by one process at a time from the first look until the store is closed.</summary>
internal sealed class StoreFolder : IDisposable
{
    private const string Extension = ".duckdb";
    private readonly string _path;
    private readonly FileStream _lock;

    private StoreFolder(string path, FileStream @lock)
    {
        _path = path;
        _lock = @lock;
    }

    /// <summary>Says that the file still holds what was destroyed, in parts that it no longer uses.</summary>
    private string Uncompacted => Path.Combine(_path, "roer.opruimen");

    private string Database => Path.Combine(_path, "roer" + Extension);

    public static StoreFolder Hold(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            var file = Path.Combine(path, "roer.lock");
            return new StoreFolder(path, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (IsHeldByAnother(error))
        {
            throw new StoreInUseException(path, error);
        }
    }

    public DuckEngine OpenEngine(Sql schema, StoreOptions options)
    {
        if (!File.Exists(Database))
            Create(schema, options);
        var spilled = Database + ".tmp";
        if (Directory.Exists(spilled))
            Directory.Delete(spilled, recursive: true);
        if (File.Exists(Uncompacted))
            Compact(schema, options);
        var engine = DuckEngine.Open(Database, options);
        try
        {
            Apply(schema, engine);
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>Has the file written anew when it is opened next. Said before the commit: one time too many does no harm.</summary>
    public void MustBeCompacted()
    {
        using var stream = new FileStream(Uncompacted, FileMode.Create, FileAccess.Write);
        stream.Flush(flushToDisk: true);
    }

    // A sharing violation: EWOULDBLOCK of flock on Linux and on macOS, and Windows' own.
    private static bool IsHeldByAnother(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);

    // A process that dies here leaves a file under another name, which the next one makes anew.
    private void Create(Sql schema, StoreOptions options)
    {
        var draft = Path.Combine(_path, "roer.new" + Extension);
        File.Delete(draft);
        File.Delete(draft + ".wal");
        using (var engine = DuckEngine.Open(draft, options))
            Apply(schema, engine);
        File.Move(draft, Database);
    }

    // A deleted row stays in the file until its place is used again. Only what counts is copied; a process that dies here does it again.
    private void Compact(Sql schema, StoreOptions options)
    {
        DuckEngine.Open(Database, options).Dispose();
        var draft = Path.Combine(_path, "roer.new" + Extension);
        File.Delete(draft);
        File.Delete(draft + ".wal");
        DuckEngine.Copy(Database, draft, schema, options);
        File.Move(draft, Database, overwrite: true);
        File.Delete(Uncompacted);
    }

    private static void Apply(Sql schema, DuckEngine engine)
    {
        using var connection = engine.Connect();
        connection.Execute(schema);
    }
}
