namespace Roer.Messages;

/// <summary>Bounds of reading.</summary>
public sealed record IncomingOptions
{
    /// <summary>The most facts in one part; a file with more comes in parts.</summary>
    public int PartSize { get; init; } = 50_000;

    /// <summary>The most reasons that a refused file names one by one; the rest is counted.</summary>
    public int MostReasons { get; init; } = 100;

    /// <summary>What an archive may hold.</summary>
    public ArchiveLimits Archive { get; init; } = new();
}
