using System.Collections.Concurrent;
using Roer.Store.Postgres;

namespace Roer.Store;

/// <summary>
/// What the municipality's messages said, kept whole: rows are only ever added, each with where it came from. Any number of threads may
/// read; one session at a time takes files in.
/// </summary>
public sealed class CareStore : IDisposable
{
    private const int MostRemembered = 256;
    private const int DestroyedShift = 40;
    private static readonly Sql LatestIntake = Sql.Of(typeof(CareStore), "LatestIntake.sql");
    private static readonly Sql TimesDestroyed = Sql.Of(typeof(CareStore), "DestroyedTimes.sql");
    private readonly Engine _engine;
    private readonly StoreFolder? _folder;
    private readonly IntakeLedger _ledger = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly VintageShelf _vintages;
    private readonly ConcurrentDictionary<object, object> _read = new();
    private long _lastIntake;
    private long _destroyed;

    private CareStore(Engine engine, StoreFolder? folder, StoreOptions options)
    {
        _engine = engine;
        _folder = folder;
        _vintages = new VintageShelf(engine, options.VintageSteps);
        _lastIntake = ReadLastIntake();
        _destroyed = ReadDestroyed();
    }

    /// <summary>The tables that files fill.</summary>
    internal static Sql Schema { get; } = Sql.Of(typeof(CareStore), "Schema.sql", "SourceSchema.sql");

    /// <summary>The number of the last file taken in or withdrawal; 0 when there is none.</summary>
    public long LastIntake => _engine.IsShared ? ReadLastIntake() : Interlocked.Read(ref _lastIntake);

    /// <summary>Differs whenever what can be read may differ. Facts are only added or destroyed, so the last intake and what was destroyed tell it.</summary>
    public long Version => LastIntake + (DestroyedTimes << DestroyedShift);

    /// <summary>How often children were destroyed; what was read of an older state may differ since.</summary>
    public long DestroyedTimes => _engine.IsShared ? ReadDestroyed() : Interlocked.Read(ref _destroyed);

    /// <summary>Opens the store in a folder, or makes it.</summary>
    /// <exception cref="StoreInUseException">Another process, or another store in this one, has it open.</exception>
    public static CareStore Open(string folder, StoreOptions? options = null)
    {
        options ??= new StoreOptions();
        var held = StoreFolder.Hold(folder);
        try
        {
            return new CareStore(held.OpenEngine(Schema, options), held, options);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Opens the store on a PostgreSQL server, in the first schema of the connection string's search path.</summary>
    public static CareStore OpenPostgres(string connectionString, StoreOptions? options = null)
    {
        var engine = new PostgresEngine(connectionString);
        try
        {
            engine.Create(Schema);
            return new CareStore(engine, folder: null, options ?? new StoreOptions());
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>Starts taking files in; waits until a session that is under way has ended.</summary>
    /// <param name="takenInUtc">The moment.</param>
    /// <param name="mark">The keyed hash of an allocation number in a municipality, by which allocations that were destroyed are known.</param>
    public IntakeSession BeginIntake(DateTime takenInUtc, Func<string, int, long>? mark = null)
    {
        _writing.Wait();
        try
        {
            return new IntakeSession(
                (_engine.Connect(), mark), _ledger, takenInUtc, last => Interlocked.Exchange(ref _lastIntake, last), () => _writing.Release());
        }
        catch
        {
            _writing.Release();
            throw;
        }
    }

    /// <summary>Runs a query over all that is stored now.</summary>
    public IReadOnlyList<T> Read<T>(Sql sql, Func<Row, T> map, params ReadOnlySpan<object?> parameters)
    {
        using var connection = _engine.Connect();
        return connection.Read(sql, map, parameters);
    }

    /// <summary>Runs a statement that adds what is no fact, in a transaction of its own.</summary>
    internal void Write(Sql sql, params ReadOnlySpan<object?> parameters)
    {
        using var connection = _engine.Connect();
        connection.Execute(sql, parameters);
    }

    /// <summary>Changes rows in one transaction that no intake shares; without a commit nothing happened. What was read before is forgotten.</summary>
    internal T Rewrite<T>(Func<EngineConnection, T> work, bool commit)
    {
        _writing.Wait();
        try
        {
            using var connection = _engine.Connect();
            connection.BeginWriting();
            var outcome = work(connection);
            if (!commit) return outcome;
            _folder?.MustBeCompacted();
            connection.Commit();
            Interlocked.Exchange(ref _destroyed, ReadDestroyed());
            _read.Clear();
            return outcome;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>
    /// What was read before under this key, or what is read now. Only for what the files up to a number tell, with that number in the key:
    /// rows are only added, so it stays true.
    /// </summary>
    internal T Remember<T>(object key, Func<T> read)
        where T : class
    {
        if (_read.Count > MostRemembered) _read.Clear();
        return (T)_read.GetOrAdd(key, _ => read());
    }

    /// <summary>What was known of a municipality on a day.</summary>
    /// <param name="municipality">Four digits.</param>
    /// <param name="asOf">Facts that became known after this day are left out.</param>
    /// <param name="stand">Files taken in after this number are left out; empty means none.</param>
    public Vintage At(string municipality, DateOnly asOf, long? stand)
    {
        var last = LastIntake;
        return _vintages.Take(municipality, asOf, Math.Min(stand ?? last, last), Version);
    }

    /// <summary>
    /// Works something out of what was known of a municipality on a day. The vintage is made for that alone and goes with it, so that those of readers stay on the shelf.
    /// </summary>
    /// <param name="known">Municipality, as-of date and stand, as for <see cref="At"/>.</param>
    /// <param name="workOut">What is worked out; it may not keep the vintage.</param>
    /// <param name="stop">Who wants it to end between two statements.</param>
    /// <exception cref="OperationCanceledException">It had to stop.</exception>
    public T Once<T>((string Municipality, DateOnly AsOf, long? Stand) known, Func<Vintage, T> workOut, CancellationToken stop)
    {
        var last = LastIntake;
        var vintage = _vintages.Make(known.Municipality, known.AsOf, Math.Min(known.Stand ?? last, last));
        try
        {
            vintage.Prepare(stop);
            return workOut(vintage);
        }
        finally
        {
            vintage.Retire();
        }
    }

    public void Dispose()
    {
        _vintages.Dispose();
        _engine.Dispose();
        _folder?.Dispose();
        _writing.Dispose();
    }

    private long ReadDestroyed()
    {
        using var connection = _engine.Connect();
        return connection.Read(TimesDestroyed, row => row.Int64(0))[0];
    }

    private long ReadLastIntake()
    {
        using var connection = _engine.Connect();
        return connection.Read(LatestIntake, row => row.Int64(0))[0];
    }
}
