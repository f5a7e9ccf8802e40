using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Roer.Tests.World;

namespace Roer.Tests.Architecture;

/// <summary>Rule 9: the same input gives the same output, everywhere but in the shell; and nothing is left half done.</summary>
public sealed partial class PurityTests
{
    private static readonly string[] Clocks =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "TimeProvider.System",
        "Environment.TickCount", "Environment.TickCount64", "Stopwatch.StartNew", "Stopwatch.GetTimestamp",
    ];

    private static readonly string[] Chance = ["Random.Shared", "Guid.NewGuid"];

    private static readonly string[] Cultures = ["CultureInfo.CurrentCulture", "CultureInfo.CurrentUICulture", "TimeZoneInfo.Local"];

    [Fact]
    public void Only_the_app_reads_the_clock() => Rules.Hold("9.clock",
        Uses(SourceFile.Product.Where(file => !file.LiesIn("src/App")), Clocks)
            .Concat(from path in Repository.Files("src", "*.sql")
                    where SqlClock().IsMatch(WithoutComments(Repository.Read(path)))
                    select new Offence(path, "reads the clock or chance of the database")));

    /// <summary>Two texts are about the files themselves: which of them lost, and whether anything new was told. Neither gives a figure.</summary>
    [Fact]
    public void Sql_that_reads_raw_rows_leaves_out_the_files_that_do_not_count() => Rules.Hold("9.lost-intake",
        from path in Repository.Files("src", "*.sql")
        where !path.EndsWith("/LostIntake.sql", StringComparison.Ordinal) && !path.EndsWith("/KnownFiles.sql", StringComparison.Ordinal)
        let text = Repository.Read(path)
        where Regex.Count(text, "intake <= \\$3") > Regex.Count(text, "intake not in \\(select intake from lost_intake\\)")
        select new Offence(path, "counts what lost a conflict of identity"));

    [Fact]
    public void Chance_has_a_seed() => Rules.Hold("9.random",
        Uses(SourceFile.Product.Where(file => !file.LiesIn("src/App")), Chance)
            .Concat(from file in SourceFile.All
                    from creation in file.Tree.DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
                    where creation.Type.ToString() == "Random" && creation.ArgumentList?.Arguments.Count is null or 0
                    select new Offence(file.Path, "makes a Random without a seed")));

    [Fact]
    public void Nothing_depends_on_the_culture_or_zone_of_the_machine() => Rules.Hold("9.culture", Uses(SourceFile.Product, Cultures));

    [Fact]
    public void Nothing_is_left_unfinished() => Rules.Hold("9.unfinished",
        from file in SourceFile.All
        where file.Path != "tests/Architecture/PurityTests.cs"
        from match in Unfinished().Matches(file.Text).Select(match => match.Value).Distinct()
        select new Offence(file.Path, $"holds {match}"));

    private static IEnumerable<Offence> Uses(IEnumerable<SourceFile> files, string[] members) =>
        from file in files
        from access in file.Tree.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        let text = access.ToString()
        where members.Any(member => text == member || text.EndsWith("." + member, StringComparison.Ordinal))
        select new Offence(file.Path, $"uses {text}");

    private static string WithoutComments(string sql) => SqlComment().Replace(sql, "");

    [GeneratedRegex(@"\b(now|random|gen_random_uuid|uuid|get_current_timestamp)\s*\(|\bcurrent_(date|time|timestamp)\b|\blocaltimestamp\b", RegexOptions.IgnoreCase)]
    private static partial Regex SqlClock();

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex SqlComment();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|#pragma warning disable|^\s*#region", RegexOptions.Multiline)]
    private static partial Regex Unfinished();
}
