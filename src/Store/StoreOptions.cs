namespace Roer.Store;

/// <summary>What the embedded engine may use of the machine.</summary>
public sealed record StoreOptions
{
    /// <summary>What DuckDB keeps in memory, in megabytes; what does not fit goes to a temporary file beside the store.</summary>
    public int MemoryMegabytes { get; init; } = 512;

    /// <summary>The threads that one query may use; 0 means one a processor.</summary>
    public int Threads { get; init; }

    /// <summary>Whether nobody opens the file again: what its log holds is then not written into its tables at the end. Only tests do so.</summary>
    internal bool IsThrownAway { get; init; }

    /// <summary>What makes a vintage; only tests choose another.</summary>
    internal IReadOnlyList<Sql> VintageSteps { get; init; } = Vintage.Steps;
}
