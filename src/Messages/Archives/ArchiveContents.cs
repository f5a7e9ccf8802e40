namespace Roer.Messages;

/// <summary>What is in an archive that can be offered: messages and tables, some of them refused; what else is in it is counted.</summary>
internal sealed record ArchiveContents(IReadOnlyList<ArchiveEntry> Entries, int Skipped, ArchiveFault? Fault)
{
    private static readonly string[] _officeNames = ["[Content_Types].xml", "META-INF/manifest.xml"];

    /// <summary>Looks into an archive. Whatever is in it, the outcome is entries or a fault.</summary>
    /// <exception cref="IOException">The file itself cannot be read.</exception>
    public static ArchiveContents Of(Stream stream, ArchiveLimits limits)
    {
        if (!stream.CanSeek)
            return Refused(ArchiveFault.NotSeekable);
        try
        {
            return Judged(ArchiveDirectory.Read(stream, limits), limits);
        }
        catch (BrokenFileException fault)
        {
            return Refused(new ArchiveFault(fault.Rule, fault.Sentence));
        }
    }

    private static ArchiveContents Refused(ArchiveFault fault) => new([], 0, fault);

    private static ArchiveContents Judged(List<ArchiveEntry> all, ArchiveLimits limits)
    {
        if (all.Count == 0)
            return Refused(ArchiveFault.Empty);
        if (all.Exists(entry => _officeNames.Contains(entry.Name)))
            return Refused(ArchiveFault.Office);
        if (!Bound(all))
            return Refused(ArchiveFault.Overlap);
        var files = all.FindAll(entry => !entry.IsFolder);
        var offered = files.FindAll(entry => (entry.IsMessage || entry.IsNested) && !entry.IsShadow);
        var twice = offered.GroupBy(entry => entry.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        var judged = offered
            .Select(entry => entry with { Fault = twice.Contains(entry.Name) ? ArchiveFault.Twice : entry.OwnFault(limits) })
            .OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Packed.Offset)
            .ToList();
        return judged.Where(entry => entry.Fault is null).Sum(entry => entry.Packed.Size) > limits.MostTotalBytes
            ? Refused(ArchiveFault.TooLarge(limits.MostTotalBytes))
            : new ArchiveContents(judged, files.Count - offered.Count, null);
    }

    /// <summary>Finds where each entry has to end; false when one begins before the other has ended.</summary>
    private static bool Bound(List<ArchiveEntry> all)
    {
        all.Sort((one, other) => one.Packed.Offset.CompareTo(other.Packed.Offset));
        for (var at = 0; at < all.Count; at++)
        {
            if (at + 1 < all.Count)
                all[at] = all[at] with { Boundary = all[at + 1].Packed.Offset };
            if (all[at].Packed.Offset + ArchiveDirectory.LocalHeaderSize + all[at].Packed.PackedSize > all[at].Boundary)
                return false;
        }

        return true;
    }
}
