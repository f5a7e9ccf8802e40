using System.Collections.Concurrent;

namespace Roer.Store;

/// <summary>
/// What was known of a municipality on a day, from the files up to a number. Its temporary tables hold the facts that count on that day,
/// the current version of each; questions read those and never the raw rows. The same three always give the same answers.
/// </summary>
public sealed class Vintage
{
    private readonly Engine _engine;
    private readonly IReadOnlyList<Sql> _steps;
    private readonly Lock _reading = new();
    private readonly ConcurrentDictionary<object, Lazy<object?>> _memory = new();
    private readonly HashSet<DerivedTables> _derived = [];
    private EngineConnection? _connection;
    private bool _isRetired;

    internal Vintage(Engine engine, IReadOnlyList<Sql> steps, string municipality, DateOnly asOf, long stand)
    {
        _engine = engine;
        _steps = steps;
        Municipality = municipality;
        AsOf = asOf;
        Stand = stand;
    }

    public string Municipality { get; }

    /// <summary>The last day of which facts are known.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The number of the last file that counts.</summary>
    public long Stand { get; }

    /// <summary>
    /// The files that build a vintage, in order. Each may use <c>$1</c> the municipality, <c>$2</c> the as-of date and <c>$3</c> the stand.
    /// A table is created without parameters and then filled: PostgreSQL binds none while it creates.
    /// </summary>
    internal static IReadOnlyList<Sql> Steps { get; } =
    [
        .. new[]
        {
            "LostIntake.sql", "NowProduct.sql", "NowChild.sql", "NowResidence.sql", "NowTariff.sql", "NowAllocation.sql", "NowDelivery.sql",
            "NowClaim.sql", "NowClaimLine.sql", "NowCare.sql",
            "NowReferrer.sql", "NowResponsibility.sql", "NowContract.sql", "NowPaymentForm.sql", "NowOtherCost.sql", "NowLedger.sql", "NowProduction.sql", "NowReassessment.sql",
            "NowBudget.sql", "NowRisk.sql", "NowReserve.sql", "NowStateContribution.sql",
        }.Select(file => Sql.Of(typeof(Vintage), file)),
    ];

    private static readonly Sql EmptyTables = Sql.Of(typeof(Vintage), "EmptyTables.sql");

    private static readonly Sql StandardProductTable = Sql.Of(typeof(Vintage), "StandardProduct.sql");

    /// <summary>Runs a query over the vintage's tables; readers of one vintage wait for each other.</summary>
    public IReadOnlyList<T> Read<T>(Sql sql, Func<Row, T> map, params ReadOnlySpan<object?> parameters) => Read(null, sql, map, parameters);

    /// <summary>Runs a query over the vintage's tables and over tables that are derived from them, which the first reader who asks has made.</summary>
    internal IReadOnlyList<T> Read<T>(DerivedTables? tables, Sql sql, Func<Row, T> map, ReadOnlySpan<object?> parameters)
    {
        lock (_reading)
        {
            try
            {
                _connection ??= Build(CancellationToken.None);
                if (tables is not null && !_derived.Contains(tables))
                    Derive(tables, _connection, CancellationToken.None);
                return _connection.Read(sql, map, parameters);
            }
            finally
            {
                if (_isRetired)
                    Release();
            }
        }
    }

    /// <summary>Makes the tables for who reads later; stops between two statements when asked to.</summary>
    /// <exception cref="OperationCanceledException">It had to stop; the next reader makes them.</exception>
    internal void Prepare(CancellationToken stop)
    {
        lock (_reading)
        {
            if (!_isRetired) _connection ??= Build(stop);
        }
    }

    /// <summary>Makes the tables, and those derived from them, for who reads later; stops between two statements when asked to.</summary>
    /// <exception cref="OperationCanceledException">It had to stop; the next reader makes them.</exception>
    internal void Prepare(DerivedTables tables, CancellationToken stop)
    {
        lock (_reading)
        {
            if (_isRetired) return;
            _connection ??= Build(stop);
            if (!_derived.Contains(tables)) Derive(tables, _connection, stop);
        }
    }

    /// <summary>Whether the tables derived from this vintage are there now.</summary>
    internal bool Has(DerivedTables tables)
    {
        lock (_reading) return _derived.Contains(tables);
    }

    /// <summary>What was derived before under this key, or what the factory derives now; kept as long as the vintage is.</summary>
    public T Memo<T>(object key, Func<T> factory)
    {
        var derived = _memory.GetOrAdd(key, _ => new Lazy<object?>(() => factory()));
        try
        {
            return (T)derived.Value!;
        }
        catch
        {
            // A failure is not a fact: the next one may try again.
            _memory.TryRemove(KeyValuePair.Create(key, derived));
            throw;
        }
    }

    /// <summary>Gives the tables back. Who still holds the vintage may go on reading: they are then built again for that one read.</summary>
    internal void Retire()
    {
        lock (_reading)
        {
            _isRetired = true;
            Release();
        }
    }

    private EngineConnection Build(CancellationToken stop)
    {
        var connection = _engine.Connect();
        try
        {
            connection.Stop = stop;
            // Whatever is committed later has a number after the stand.
            connection.LearnEmpty(connection.Read(EmptyTables, row => row.Text(0)));
            connection.Execute(StandardProductTable);
            FillStandardProducts(connection);
            foreach (var step in _steps)
                connection.Execute(step, Municipality, AsOf, Stand);
            connection.Stop = CancellationToken.None;
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Derive(DerivedTables tables, EngineConnection connection, CancellationToken stop)
    {
        try
        {
            connection.Stop = stop;
            tables.Make(this, connection);
            connection.Stop = CancellationToken.None;
            _derived.Add(tables);
        }
        catch
        {
            // Half of the tables may be there; the next reader builds them all again.
            Release();
            throw;
        }
    }

    private static void FillStandardProducts(EngineConnection connection)
    {
        using var row = connection.Append("standard_product");
        foreach (var product in StandardProducts.All.Concat(StandardProducts.Categories))
            row.Text(product.Category).Text(product.Product).Text(product.Description).Int32((int)product.Form).End();
        row.Finish();
    }

    private void Release()
    {
        _connection?.Dispose();
        _connection = null;
        _derived.Clear();
    }
}
