using System.Text.RegularExpressions;
using Roer.Tests.World;

namespace Roer.Tests.Docs;

/// <summary>Every command that a document tells to type exists.</summary>
public sealed partial class CommandTests
{
    /// <summary>The word that the script <c>./roer</c> takes itself.</summary>
    private const string OfTheScript = "publiceer";

    public static TheoryData<string> Words => [.. DocumentTests.Documents()
        .SelectMany(path => Command().Matches(Repository.Read(path)))
        .Select(match => match.Groups[1].Value)
        .Where(word => word != OfTheScript)
        .Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("roer")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    public void A_script_is_there_and_may_be_run(string path)
    {
        var file = Repository.PathOf(path);
        Assert.True(File.Exists(file), path);
        var mayRun = OperatingSystem.IsWindows() || File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute);
        Assert.True(mayRun, $"{path} may not be run.");
    }

    [Theory]
    [MemberData(nameof(Words))]
    public async Task A_command_that_a_document_names_explains_itself(string word) =>
        Assert.Contains($"roer {word}", await HelpText.OfAsync(word), StringComparison.Ordinal);

    [GeneratedRegex(@"(?:^|[`\s])(?:\./)?roer ([a-z]+)(?![a-z.:])", RegexOptions.Multiline)]
    private static partial Regex Command();
}
