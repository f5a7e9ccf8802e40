using System.Text.RegularExpressions;
using Roer.Tests.World;

namespace Roer.Tests.Docs;

/// <summary>Documents that no one tests rot.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] InRoot =
        ["ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "GLOSSARY.md", "LEESMIJ.md", "README.md", "SECURITY.md"];

    [Theory]
    [InlineData("README.md", 80)]
    [InlineData("LEESMIJ.md", 80)]
    [InlineData("ARCHITECTURE.md", 150)]
    [InlineData("CONTRIBUTING.md", 200)]
    public void A_document_keeps_its_length(string path, int most) => Assert.InRange(Repository.Read(path).TrimEnd().Split('\n').Length, 1, most);

    [Fact]
    public void Plans_and_notes_do_not_lie_in_the_root() =>
        Assert.Equal(InRoot, Directory.EnumerateFiles(Repository.Root, "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_link_between_documents_resolves() => Assert.Empty(
        from document in Documents()
        from link in Link().Matches(WithoutCode(Repository.Read(document))).Select(match => match.Groups[1].Value)
        where !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#') && !link.StartsWith("mailto:", StringComparison.Ordinal)
        let target = Path.Combine(Path.GetDirectoryName(Repository.PathOf(document))!, link.Split('#')[0])
        where !Path.Exists(target)
        select $"{document}: {link}");

    [Fact]
    public void Every_file_that_a_document_names_in_the_repository_exists() => Assert.Empty(
        from document in Documents().Where(path => path != "CHANGELOG.md")
        from path in RepositoryPath().Matches(Repository.Read(document)).Select(match => match.Groups[1].Value)
        where !Path.Exists(Repository.PathOf(path))
        select $"{document}: {path}");

    [Fact]
    public void Every_release_tells_figures_definitions_surface_and_inside_apart()
    {
        var releases = Repository.Read("CHANGELOG.md").Split("\n## ").Skip(1).ToList();
        Assert.NotEmpty(releases);
        Assert.All(releases, release => Assert.Equal(
            ["Figures", "Definitions", "Surface", "Inside"],
            release.Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..].Trim())));
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps_and_have_one_form()
    {
        var decisions = Repository.Files("docs/decisions", "*.md").Where(path => !path.EndsWith("README.md", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, decisions.Count).Select(number => $"docs/decisions/{number:0000}"), decisions.Select(path => path[..19]));
        Assert.All(decisions, path =>
        {
            var lines = Repository.Read(path).TrimEnd().Split('\n');
            Assert.StartsWith($"# {int.Parse(path[15..19], null)}. ", lines[0], StringComparison.Ordinal);
            Assert.Equal(["## Context", "## Decision", "## Consequences"], lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
            Assert.True(lines.Length <= 60, $"{path} has {lines.Length} lines.");
            Assert.Contains(lines, line => line.StartsWith("Accepted, 20", StringComparison.Ordinal) || line.StartsWith("Superseded", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_licence_is_the_one_that_publiccode_names()
    {
        Assert.Contains("EUROPEAN UNION PUBLIC LICENCE v. 1.2", Repository.Read("LICENSE"), StringComparison.Ordinal);
        Assert.Contains("license: EUPL-1.2", Repository.Read("publiccode.yml"), StringComparison.Ordinal);
        Assert.Contains("EUPL-1.2", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_short_description_of_publiccode_fits()
    {
        var yaml = Repository.Read("publiccode.yml");
        Assert.InRange(ShortDescription().Match(yaml).Groups[1].Value.Length, 20, 150);
        Assert.All(
            ["publiccodeYmlVersion:", "name:", "url:", "platforms:", "developmentStatus:", "softwareType:", "maintenance:", "localisation:"],
            key => Assert.Contains($"\n{key}", "\n" + yaml, StringComparison.Ordinal));
    }

    internal static IEnumerable<string> Documents() =>
        InRoot.Concat(Repository.Files("docs", "*.md")).Concat(Repository.Files("data", "*.md")).Concat(Repository.Files("src", "README.md"));

    private static string WithoutCode(string markdown) => Fence().Replace(markdown, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`((?:src|tests|docs|data|benchmarks)/[A-Za-z0-9_./-]*[A-Za-z0-9])`")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("shortDescription: (.*)")]
    private static partial Regex ShortDescription();
}
