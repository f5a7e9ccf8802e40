using System.Text;
using System.Text.RegularExpressions;
using Roer.Tests.World;

namespace Roer.Tests.Docs;

/// <summary>Rule 6: the tree of ARCHITECTURE.md is the tree of folders. ROER_SCHRIJF=1 adds and removes folders; what they are is written by hand.</summary>
public sealed partial class TreeTests
{
    private const string Document = "ARCHITECTURE.md";

    private static readonly string[] Roots = [".ci", "benchmarks", "data", "docs", "src", "tests"];

    [Fact]
    public void The_tree_in_the_document_is_the_tree_of_folders()
    {
        var text = Repository.Read(Document).ReplaceLineEndings("\n");
        Golden.MatchesFile(Block().Replace(text, match => $"```tree\n{Tree(Said(match.Groups[1].Value))}```"), Document);
    }

    [Fact]
    public void Every_folder_says_what_it_is() =>
        Assert.Empty(Said(Block().Match(Repository.Read(Document).ReplaceLineEndings("\n")).Groups[1].Value)
            .Where(each => each.Value.Length == 0).Select(each => each.Key));

    /// <summary>Folders to the third level: <c>src/Messages/Jw301</c>.</summary>
    private static IEnumerable<string> Folders() => Roots.SelectMany(root => Repository.Folders(root).Prepend(root))
        .Where(path => path.Count(each => each == '/') <= 2)
        .Where(path => Repository.Files(path).Any());

    private static string Tree(Dictionary<string, string> said)
    {
        var tree = new StringBuilder();
        foreach (var path in Folders())
        {
            var name = new string(' ', 2 * path.Count(each => each == '/')) + Path.GetFileName(path) + "/";
            tree.Append($"{name,-26} {said.GetValueOrDefault(path)}".TrimEnd()).Append('\n');
        }

        return tree.ToString();
    }

    /// <summary>What the document says of each folder, by its path.</summary>
    private static Dictionary<string, string> Said(string block)
    {
        var said = new Dictionary<string, string>();
        var path = new List<string>();
        foreach (var row in Row().Matches(block).Select(match => match.Groups))
        {
            path = [.. path.Take(row[1].Length / 2), row[2].Value];
            said[string.Join('/', path)] = row[3].Value.Trim();
        }

        return said;
    }

    [GeneratedRegex("```tree\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^( *)([^ /]+)/(.*)$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
