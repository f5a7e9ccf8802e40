using Roer.Messages;

namespace Roer.App.TakeIn;

/// <summary>
/// The files that paths name: a file itself, or every XML and CSV file under a folder, in an order that is always the same. In a zip archive
/// each XML and CSV file is a file of its own.
/// </summary>
internal sealed record IncomingPaths(IReadOnlyList<OfferedFile> Files, int Skipped)
{
    private static readonly string[] Extensions = [".xml", ".csv", ".zip"];

    private static readonly EnumerationOptions WholeFolder = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <exception cref="UserErrorException">A path does not exist or cannot be read.</exception>
    public static IncomingPaths Of(IEnumerable<string> paths)
    {
        List<OfferedFile> files = [];
        var skipped = 0;
        foreach (var path in paths)
        {
            try
            {
                skipped += Add(path, files);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
            {
                throw new UserErrorException($"Ik kan '{path}' niet lezen. Controleer of het pad klopt en of u het mag lezen.");
            }
        }

        return new IncomingPaths(files, skipped);
    }

    private static int Add(string path, List<OfferedFile> files)
    {
        if (Directory.Exists(path))
        {
            var all = new DirectoryInfo(path).EnumerateFiles("*", WholeFolder).ToList();
            var messages = all.Where(IsMessage).OrderBy(file => file.FullName, StringComparer.Ordinal).ToList();
            return all.Count - messages.Count + messages.Sum(file => Add(file, files));
        }

        if (!File.Exists(path)) throw new UserErrorException($"Het pad '{path}' bestaat niet. Geef een bestand of een map met berichten.");
        File.OpenHandle(path).Dispose();
        return Add(new FileInfo(path), files);
    }

    private static int Add(FileInfo file, List<OfferedFile> files)
    {
        var offered = OfferedFiles.Of(file);
        files.AddRange(offered.Files);
        return offered.Skipped;
    }

    private static bool IsMessage(FileInfo file) => Extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase);
}
