namespace Roer.Store;

/// <summary>A database that holds the store: DuckDB in a file of our own, or PostgreSQL on a server.</summary>
internal abstract class Engine : IDisposable
{
    /// <summary>Whether other processes write to the same database, so that what we remember of it can be behind.</summary>
    public abstract bool IsShared { get; }

    public abstract EngineConnection Connect();

    public abstract void Dispose();
}
