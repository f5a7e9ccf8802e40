using System.Text.RegularExpressions;
using System.Xml.Linq;
using Roer.Tests.World;

namespace Roer.Tests.Architecture;

/// <summary>Rules 1, 12 and 14: who may see whom, who knows what, and where versions stand.</summary>
public sealed partial class DirectionTests
{
    private static readonly string[] NoPackages = [];

    /// <summary>A package ending in a dot allows every package that begins with it.</summary>
    private static readonly Dictionary<string, (string[] Projects, string[] Packages, string Sdk)> Allowed = new()
    {
        ["Care"] = ([], NoPackages, "Microsoft.NET.Sdk"),
        ["Methods"] = ([], ["MathNet.Numerics"], "Microsoft.NET.Sdk"),
        ["Messages"] = (["Care"], NoPackages, "Microsoft.NET.Sdk"),
        ["Store"] = (["Care"], ["Npgsql"], "Microsoft.NET.Sdk"),
        ["Questions"] = (["Care", "Methods", "Store"], NoPackages, "Microsoft.NET.Sdk.Razor"),
        ["App"] = (
            ["Questions", "Messages", "Store"],
            ["Microsoft.AspNetCore.OpenApi", "Microsoft.IdentityModel.Protocols.OpenIdConnect", "Spectre.Console", "System.CommandLine", "DocumentFormat.OpenXml", "OpenTelemetry.", "Polly."],
            "Microsoft.NET.Sdk.Web"),
    };

    [Fact]
    public void There_are_six_projects_and_a_seventh_needs_a_decision() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Projects().Select(each => each.Name));

    [Fact]
    public void A_project_refers_only_to_the_projects_that_it_may_see() => Rules.Hold("1.references",
        from project in Projects()
        from reference in Included(project.Xml, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path))
        where !Allowed[project.Name].Projects.Contains(reference)
        select new Offence(project.Path, $"refers to {reference}"));

    [Fact]
    public void A_project_takes_only_the_packages_that_it_may_have() => Rules.Hold("1.packages",
        from project in Projects()
        from package in Included(project.Xml, "PackageReference")
        where !Allowed[project.Name].Packages.Any(each => package == each || (each.EndsWith('.') && package.StartsWith(each, StringComparison.Ordinal)))
        select new Offence(project.Path, $"takes the package {package}"));

    [Fact]
    public void A_project_has_the_kit_that_its_place_asks_for() => Rules.Hold("1.sdk",
        from project in Projects()
        where (string?)project.Xml.Attribute("Sdk") != Allowed[project.Name].Sdk
        select new Offence(project.Path, $"is not made with {Allowed[project.Name].Sdk}"));

    [Fact]
    public void Only_the_store_knows_its_drivers() => Rules.Hold("12.driver",
        from file in SourceFile.Product
        where !file.LiesIn("src/Store")
        from name in file.Names.Where(each => Driver().IsMatch(each)).Distinct()
        select new Offence(file.Path, $"mentions {name}"));

    [Fact]
    public void Only_messages_know_the_service_number() => Rules.Hold("12.service-number",
        (from file in SourceFile.Product
         where !file.LiesIn("src/Messages")
         from name in file.Names.Where(each => ServiceNumber().IsMatch(each)).Distinct()
         select new Offence(file.Path, $"mentions {name}"))
        .Concat(from path in Repository.Files("src", "*.sql")
                where ServiceNumber().IsMatch(Repository.Read(path))
                select new Offence(path, "mentions the service number")));

    [Fact]
    public void Package_versions_are_exact_and_stand_in_one_file()
    {
        var elsewhere =
            from path in Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")).Concat(Repository.Files("benchmarks", "*.csproj"))
            from reference in XElement.Parse(Repository.Read(path)).Descendants("PackageReference")
            where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
            select new Offence(path, $"gives {(string?)reference.Attribute("Include")} a version of its own");
        var loose =
            from version in XElement.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion")
            where !ExactVersion().IsMatch((string?)version.Attribute("Version") ?? "")
            select new Offence("Directory.Packages.props", $"{(string?)version.Attribute("Include")} has no exact version");
        var scripts =
            from path in Repository.Files("src", "package.json")
            from line in Repository.Read(path).Split('\n')
            where line.Contains("\": \"^", StringComparison.Ordinal) || line.Contains("\": \"~", StringComparison.Ordinal)
            select new Offence(path, $"{line.Trim()} is not exact");
        Rules.Hold("14.versions", elsewhere.Concat(loose).Concat(scripts));
    }

    private static IEnumerable<(string Name, string Path, XElement Xml)> Projects() => Repository.Files("src", "*.csproj")
        .Select(path => (Path.GetFileNameWithoutExtension(path), path, XElement.Parse(Repository.Read(path))));

    private static IEnumerable<string> Included(XElement project, string element) =>
        project.Descendants(element).Select(each => (string?)each.Attribute("Include")).OfType<string>();

    [GeneratedRegex("^(Npgsql|DuckDb|DuckDB|duckdb_)")]
    private static partial Regex Driver();

    [GeneratedRegex("bsn|servicenumber|burgerservice", RegexOptions.IgnoreCase)]
    private static partial Regex ServiceNumber();

    [GeneratedRegex(@"^\d+\.\d+(\.\d+)*(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex ExactVersion();
}
