namespace Roer.App.TakeIn;

/// <summary>The files that paths name: a file itself, or every XML and CSV file under a folder, in an order that is always the same.</summary>
internal sealed record IncomingPaths(IReadOnlyList<FileInfo> Files, int Skipped)
{
    private static readonly EnumerationOptions WholeFolder = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <exception cref="UserErrorException">A path does not exist or cannot be read.</exception>
    public static IncomingPaths Of(IEnumerable<string> paths)
    {
        List<FileInfo> files = [];
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

    private static int Add(string path, List<FileInfo> files)
    {
        if (Directory.Exists(path))
        {
            var all = new DirectoryInfo(path).EnumerateFiles("*", WholeFolder).ToList();
            var messages = all.Where(IsMessage).OrderBy(file => file.FullName, StringComparer.Ordinal).ToList();
            files.AddRange(messages);
            return all.Count - messages.Count;
        }

        if (!File.Exists(path)) throw new UserErrorException($"Het pad '{path}' bestaat niet. Geef een bestand of een map met berichten.");
        File.OpenHandle(path).Dispose();
        files.Add(new FileInfo(path));
        return 0;
    }

    private static bool IsMessage(FileInfo file) =>
        file.Extension.Equals(".xml", StringComparison.OrdinalIgnoreCase) || file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase);
}
