namespace Roer.Messages;

/// <summary>One entry as the table of contents of an archive tells it.</summary>
internal sealed record ArchiveEntry(string Name, ArchiveEntry.Packing Packed)
{
    private const ushort Deflated = 8;
    private const ushort EncryptedFlags = 0x2041;

    /// <summary>The first place after the entry that is something else's.</summary>
    public long Boundary { get; init; }

    /// <summary>Why the entry is refused; empty when it can be read.</summary>
    public ArchiveFault? Fault { get; init; }

    public bool IsFolder => Name.EndsWith('/');

    public bool IsDeflated => Packed.Method == Deflated;

    public bool IsNested => HasExtension(".zip");

    public bool IsMessage => HasExtension(".xml") || HasExtension(".csv");

    /// <summary>What some programs put beside each file and what hides itself.</summary>
    public bool IsShadow => Name.StartsWith("__MACOSX/", StringComparison.Ordinal) || Name[(Name.LastIndexOf('/') + 1)..].StartsWith("._", StringComparison.Ordinal);

    /// <summary>What is wrong with the entry by itself.</summary>
    public ArchiveFault? OwnFault(ArchiveLimits limits)
    {
        if (LeavesArchive())
            return ArchiveFault.Path;
        if (IsNested)
            return ArchiveFault.Nested;
        if ((Packed.Flags & EncryptedFlags) != 0)
            return ArchiveFault.Encrypted;
        if (Packed.Method is not (0 or Deflated))
            return ArchiveFault.Method;
        if (Packed.Size > limits.MostEntryBytes)
            return ArchiveFault.TooLarge(limits.MostEntryBytes);
        return Packed.Size > limits.BytesWithoutRatio && Packed.Size / limits.HighestRatio >= Packed.PackedSize ? ArchiveFault.Bomb(limits.HighestRatio) : null;
    }

    private bool LeavesArchive() =>
        Name.StartsWith('/') || (Name.Length > 1 && Name[1] == ':') || Name.Split('/').Contains("..");

    private bool HasExtension(string extension) => Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where and how it lies in the archive.</summary>
    internal sealed record Packing(long Offset, ushort Flags, ushort Method, uint Checksum, long PackedSize, long Size);
}
