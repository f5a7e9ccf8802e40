using System.Runtime.CompilerServices;

namespace Roer.Tests.World;

/// <summary>
/// Compares a text with the committed one. The difference in a review is the message: so round what is written, sort it, and write
/// it as a table that people can read.
/// </summary>
internal static class Golden
{
    /// <summary>
    /// The text equals <c>X.golden.md</c> beside the calling <c>X.Tests.cs</c>, or <c>X.part.golden.md</c> when a part is named.
    /// </summary>
    public static void Matches(string text, string? part = null, [CallerFilePath] string caller = "")
    {
        Assert.EndsWith(".Tests.cs", caller, StringComparison.Ordinal);
        var stem = caller[..^".Tests.cs".Length];
        MatchesFile(text, Repository.Relative(part is null ? $"{stem}.golden.md" : $"{stem}.{part}.golden.md"));
    }

    /// <summary>The text equals a committed file; with ROER_SCHRIJF=1 it becomes that file.</summary>
    public static void MatchesFile(string text, string relative)
    {
        var actual = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var path = Repository.PathOf(relative);
        if (Repository.Renews)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var committed = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (actual != committed)
        {
            Assert.Fail($"{relative} {FirstDifference(committed, actual)}\nIf the new text is right: ROER_SCHRIJF=1 ./test, read the git diff, and say why in CHANGELOG.md.");
        }
    }

    internal static string FirstDifference(string committed, string actual)
    {
        if (committed.Length == 0)
        {
            return "does not exist or is empty.";
        }

        var (before, after) = (committed.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(index => At(before, index) != At(after, index));
        return $"differs in line {line + 1}:\n- {At(before, line)}\n+ {At(after, line)}";
    }

    private static string At(string[] lines, int index) => index < lines.Length ? lines[index] : "(no line)";
}
