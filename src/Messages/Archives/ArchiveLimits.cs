namespace Roer.Messages;

/// <summary>What an archive may hold, so that a small file cannot keep Roer busy for days or fill its memory.</summary>
public sealed record ArchiveLimits
{
    /// <summary>The most entries, of any kind.</summary>
    public int MostEntries { get; init; } = 250_000;

    /// <summary>The most bytes of the table of contents.</summary>
    public long MostDirectoryBytes { get; init; } = 64L << 20;

    /// <summary>The most bytes of one entry once it is unpacked.</summary>
    public long MostEntryBytes { get; init; } = 4L << 30;

    /// <summary>The most bytes of all entries together once they are unpacked.</summary>
    public long MostTotalBytes { get; init; } = 32L << 30;

    /// <summary>How many times larger than packed an entry may be; messages reach some tens.</summary>
    public int HighestRatio { get; init; } = 250;

    /// <summary>Up to so many bytes the ratio does not matter.</summary>
    public long BytesWithoutRatio { get; init; } = 1L << 20;
}
