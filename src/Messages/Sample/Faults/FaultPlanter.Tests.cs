using Roer.Care;
using Roer.Tests.World;

namespace Roer.Messages.Sample;

public sealed class FaultPlanterTests
{
    private static readonly SampleOptions Options = new() { Seed = 5, Youths = 200, Years = 3, Errors = SampleErrors.All };
    private static readonly Lazy<InventedTown> Once = new(() => SampleTown.Invent(Options));
    private static readonly Lazy<InventedTown> Clean = new(() => SampleTown.Invent(Options with { Errors = SampleErrors.None }));

    [Fact]
    public void The_same_options_plant_the_same_errors() => Assert.Equal(Once.Value.Errors, SampleTown.Invent(Options).Errors);

    [Fact]
    public void Another_seed_plants_elsewhere() =>
        Assert.NotEqual(Once.Value.Errors, SampleTown.Invent(Options with { Seed = 6 }).Errors);

    [Fact]
    public void Nothing_is_planted_unless_asked()
    {
        Assert.Empty(Clean.Value.Errors);
        Assert.Empty(SampleTown.Invent(Options with { Errors = SampleErrors.Usual, Youths = 20 }).Errors);
    }

    [Fact]
    public void Messages_without_a_planted_error_are_those_of_the_clean_town()
    {
        var clean = Written(Clean.Value);
        var same = Written(Once.Value).Count(message => clean.TryGetValue(message.Key, out var text) && text.AsSpan().SequenceEqual(message.Value));
        Assert.InRange(same, clean.Count * 9 / 10, clean.Count - 100);
    }

    [Fact]
    public void No_two_errors_are_planted_in_one_place() =>
        Assert.Equal(Once.Value.Errors.Count, Once.Value.Errors.DistinctBy(error => (error.Rule, error.File, error.Line)).Count());

    [Fact]
    public void Every_error_names_a_rule_and_only_rules_about_claims_name_euros() => Assert.All(Once.Value.Errors, error =>
    {
        var rule = Rules.Find(error.Rule);
        Assert.NotNull(rule);
        Assert.True(error.Cents is null || rule.Euros == RuleEuros.Claimed, error.ToString());
    });

    [Fact]
    public void Every_error_stands_on_a_line_of_a_file_that_is_written()
    {
        using var folder = new TemporaryFolder();
        Once.Value.WriteTo(folder.Path);
        var lengths = Directory.EnumerateFiles(folder.Path, "*.*", SearchOption.AllDirectories)
            .GroupBy(path => Path.GetFileName(path), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(path => File.ReadLines(path).Count()));
        Assert.All(Once.Value.Errors, error => Assert.InRange(error.Line, 0, lengths[error.File.Split('/')[0]]));
    }

    [Fact]
    public void The_truth_file_says_what_was_planted()
    {
        using var truth = System.Text.Json.JsonDocument.Parse(TruthFile.Write(Once.Value));
        Assert.Equal(
            Once.Value.Errors.Select(error => error.Rule), truth.RootElement.GetProperty("geplanteFouten").EnumerateArray().Select(error => error.GetProperty("regel").GetString()));
    }

    private static Dictionary<string, byte[]> Written(InventedTown town) =>
        town.Messages.Zip(SmallTown.Write(town)).ToDictionary(pair => pair.First.Identification, pair => pair.Second);
}
