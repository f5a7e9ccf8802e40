using System.Diagnostics;

namespace Roer.Messages;

/// <summary>The verdicts of xmllint (libxml2), another reading of the same schemas.</summary>
internal static class XmlLint
{
    private const string Program = "xmllint";

    public static void SkipUnlessPresent()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(folders.Any(folder => File.Exists(Path.Combine(folder, Program))), "xmllint ontbreekt: installeer het pakket libxml2-utils.");
    }

    /// <summary>The verdict on each file, in order; all in one call.</summary>
    public static IReadOnlyList<bool> Accepts(string kind, IReadOnlyList<byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("roer-xmllint-");
        try
        {
            var paths = files.Select((file, i) => Written(Path.Combine(folder.FullName, $"{i:00000}.xml"), file)).ToList();
            var right = Run(["--nonet", "--noout", "--schema", OfficialSchema.PathOf(kind), .. paths]).Split('\n').ToHashSet(StringComparer.Ordinal);
            return [.. paths.Select(path => right.Contains($"{path} validates"))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Written(string path, byte[] file)
    {
        File.WriteAllBytes(path, file);
        return path;
    }

    private static string Run(IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardError = true })!;
        var told = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return told;
    }
}
