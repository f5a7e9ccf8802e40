namespace Roer.Messages;

/// <summary>The files that a path names: the file itself, or what is in it when it is an archive. Other things in an archive are counted.</summary>
public sealed record OfferedFiles(IReadOnlyList<OfferedFile> Files, int Skipped)
{
    private const int BufferSize = 16 * 1024;

    /// <summary>The files of a path on disk. Only what is named as an archive is looked into now; the rest when it is read.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OfferedFiles Of(FileInfo file, ArchiveLimits? limits = null)
    {
        var path = file.FullName;
        return file.Extension.Equals(".zip", StringComparison.OrdinalIgnoreCase) && IsArchive(path)
            ? In(file.Name, path, () => OpenFile(path), limits ?? new ArchiveLimits())
            : new OfferedFiles([new OfferedFile(file.Name, path, file.Length, () => OpenFile(path))], 0);
    }

    /// <summary>What is in an archive; the archive itself, to refuse it, when it cannot be trusted.</summary>
    internal static OfferedFiles In(string name, string place, Func<Stream> open, ArchiveLimits limits)
    {
        using var archive = open();
        var contents = ArchiveContents.Of(archive, limits);
        return contents.Fault is { } fault
            ? new OfferedFiles([new OfferedFile(name, place, 0, open) { Fault = fault }], 0)
            : new OfferedFiles([.. contents.Entries.Select(entry => Inner(name, place, open, entry))], contents.Skipped);
    }

    internal static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);

    private static OfferedFile Inner(string name, string place, Func<Stream> open, ArchiveEntry entry) => new(
        $"{name}/{entry.Name}", $"{place}/{entry.Name}", entry.Packed.Size,
        entry.Fault is null ? () => ArchiveStream.Open(open, entry) : () => ArchiveStream.OpenPacked(open, entry))
    {
        IsInside = true,
        Fault = entry.Fault,
    };

    private static bool IsArchive(string path)
    {
        using var stream = OpenFile(path);
        return FileBeginning.Of(stream) == FileForm.Archive;
    }
}
