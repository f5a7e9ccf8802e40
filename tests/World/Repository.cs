using System.Runtime.CompilerServices;

namespace Roer.Tests.World;

/// <summary>The repository that these tests were compiled from, found by the path of this file.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["artifacts", "node_modules", "bin", "obj", ".git"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>Whether committed texts are to be renewed instead of compared. Never in continuous integration.</summary>
    public static bool Renews =>
        Environment.GetEnvironmentVariable("ROER_SCHRIJF") == "1" && Environment.GetEnvironmentVariable("CI") is null;

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>The path from the root, with slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The files below a folder, as paths from the root in a fixed order; nothing that was built or fetched.</summary>
    public static IEnumerable<string> Files(string folder, string pattern = "*") => Walk(PathOf(folder))
        .SelectMany(each => Directory.EnumerateFiles(each, pattern))
        .Select(Relative)
        .Order(StringComparer.Ordinal);

    /// <summary>The folders below a folder, as paths from the root in a fixed order.</summary>
    public static IEnumerable<string> Folders(string folder) =>
        Walk(PathOf(folder)).Skip(1).Select(Relative).Order(StringComparer.Ordinal);

    /// <summary>
    /// A file of the material for tests that is no part of the repository: official schemas, published figures. It lies in
    /// <c>../shared</c> or where the environment variable ROER_SHARED says; without it the test is skipped.
    /// </summary>
    public static string SharedOrSkip(string relative)
    {
        var folder = Environment.GetEnvironmentVariable("ROER_SHARED") ?? Path.Combine(Root, "..", "shared");
        var path = Path.GetFullPath(Path.Combine(folder, relative));
        Assert.SkipUnless(
            Path.Exists(path), $"{relative} is not here: it is looked for in ../shared, or in the folder that ROER_SHARED names.");
        return path;
    }

    private static IEnumerable<string> Walk(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var below = Directory.EnumerateDirectories(folder).Where(each => !NotOurs.Contains(Path.GetFileName(each)));
        return below.SelectMany(Walk).Prepend(folder);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
