using System.Text.RegularExpressions;
using Roer.Tests.World;

namespace Roer.Care;

public sealed partial class RulesTests
{
    private const string Header = "code;naam;ernst;geldig_van;geldig_tot;velden;zin;wie;grondslag;bron";

    private const string First = "A;Een;fout;2020-01-01;;Bsn Datum;Zin.;aanbieder;gedeclareerd;TR1";

    [Fact]
    public void A_rule_says_all_that_a_reader_needs() => Assert.All(Rules.All, rule =>
    {
        Assert.Matches("^[A-Z0-9][A-Za-z0-9-]*$", rule.Code);
        Assert.True(rule.Name.Length is > 3 and < 50 && char.IsUpper(rule.Name[0]), rule.Code);
        Assert.EndsWith(".", rule.Sentence, StringComparison.Ordinal);
        Assert.NotEqual("", rule.Source);
        Assert.Same(rule, Rules.On(rule.Code, rule.FirstDay));
        Assert.True(rule.Euros == RuleEuros.None || rule.Elements.Count > 0, rule.Code);
    });

    [Fact]
    public void The_sets_of_the_product_have_no_two_versions_on_a_day() =>
        Assert.All(Rules.All.GroupBy(rule => rule.Code), versions => Assert.All(
            versions.Zip(versions.Skip(1)), pair => Assert.True(pair.First.LastDay < pair.Second.FirstDay)));

    [Fact]
    public void A_later_set_holds_only_what_is_new_changed_or_ended()
    {
        var rules = Compose([First, "B;Twee;opmerking;2020-01-01;;;Zin.;gemeente;geen;OP1"], ["A;;waarschuwing;2025-01-01;;;;;;", "B;;;;2025-06-30;;;;;", "C;Drie;fout;2025-01-01;;X;Zin.;beide;toegewezen;OP2"]);
        Assert.Equal(["A", "A", "B", "C"], rules.Select(rule => rule.Code));
        Assert.Equal((Severity.Error, new DateOnly(2024, 12, 31)), (rules[0].Severity, rules[0].LastDay!.Value));
        Assert.Equal((Severity.Warning, "Een", RuleMender.Provider, RuleEuros.Claimed, null), (rules[1].Severity, rules[1].Name, rules[1].Mender, rules[1].Euros, rules[1].LastDay));
        Assert.Equal(["Bsn", "Datum"], rules[1].Elements);
        Assert.True(rules[2].HoldsOn(new(2025, 6, 30)) && !rules[2].HoldsOn(new(2025, 7, 1)));
        Assert.True(rules[3].HoldsOn(new(2025, 1, 1)) && !rules[3].HoldsOn(new(2024, 12, 31)));
    }

    /// <summary>
    /// Who must mend is whom the sentence asks to act: the reader, who is the municipality, or the provider by way of the reader. A sender may be
    /// either, and a file that was refused may be anybody's.
    /// </summary>
    [Fact]
    public void Who_must_mend_is_whom_the_sentence_asks() => Assert.All(Rules.All.Where(rule => rule.Severity != Severity.Refusal), rule =>
    {
        var (provider, reader) = (AsksProvider().IsMatch(rule.Sentence), AsksReader().IsMatch(rule.Sentence));
        Assert.True(provider || reader, $"{rule.Code} asks nobody.");
        var sender = rule.Sentence.Contains("afzender", StringComparison.Ordinal) && rule.Mender == RuleMender.Both;
        Assert.True(sender || rule.Mender == (provider && reader ? RuleMender.Both : provider ? RuleMender.Provider : RuleMender.Municipality), rule.Code);
    });

    [Theory]
    [InlineData("A;;fout;2020-01-01;;;;;;")]
    [InlineData("A;;;;;;;;;")]
    [InlineData("D;;;;2025-01-01;;;;;")]
    [InlineData("D;Naam;erg;2025-01-01;;;Zin.;beide;geen;OP1")]
    [InlineData("D;Naam;fout;2025-01-01;;;Zin.;niemand;geen;OP1")]
    [InlineData("D;Naam;fout;2025-01-01;;;Zin.;beide;alles;OP1")]
    public void A_set_that_contradicts_itself_does_not_load(string row) => Assert.Throws<InvalidOperationException>(() => Compose([First], [row]));

    /// <summary>An event log of another program is counted and not taken in: what is wrong with it is no finding of the catalogue.</summary>
    [Fact]
    public void Every_rule_that_reading_a_file_raises_stands_in_the_catalogue_and_is_tested()
    {
        var source = string.Concat(Repository.Files("src/Messages", "*.cs").Concat(["src/Store/IntakeSession.cs"]).Where(path => !path.Contains("Sample", StringComparison.Ordinal) && !path.Contains("/EventLogs/", StringComparison.Ordinal) && !path.EndsWith(".Tests.cs", StringComparison.Ordinal)).Select(Repository.Read));
        var raised = Raised().Matches(source).Select(match => match.Groups[1].Value).Distinct().Where(code => !NotRules.Contains(code));
        Assert.DoesNotContain(raised, code => Rules.Find(code) is null);
        var tests = string.Concat(Repository.Files("src", "*.Tests.cs").Concat(Repository.Files("tests", "*.cs")).Where(path => !path.EndsWith("Rules.Tests.cs", StringComparison.Ordinal) || path.Contains("/Findings/", StringComparison.Ordinal)).Select(Repository.Read));
        Assert.DoesNotContain(Rules.All.Select(rule => rule.Code), code => !tests.Contains($"\"{code}\"", StringComparison.Ordinal));
    }

    /// <summary>Capitals with a dash that are something else.</summary>
    private static readonly string[] NotRules = ["US-ASCII", "UTF-8", "UTF-16"];

    private static IReadOnlyList<Rule> Compose(params string[][] sets) => Rules.Compose(sets.Select(set => set.Select(Row)));

    private static IReadOnlyDictionary<string, string> Row(string line) => Header.Split(';').Zip(line.Split(';')).ToDictionary(pair => pair.First, pair => pair.Second);

    [GeneratedRegex(@"\b([Ll]aat|Vraag|Spreek)\b[^.,]*\b(aanbieder|afzender)\b")]
    private static partial Regex AsksProvider();

    [GeneratedRegex(@"\b([Kk]ijk|Stuur|Zet|Pas|pas (de|het)|Plan|Trek|Geef|Beëindig|[Hh]erstel|Vul|Kies|Haal|Lees|lever|verleng|Verleng|Gebruik)\b")]
    private static partial Regex AsksReader();

    [GeneratedRegex("\"([A-Z]{3,}(?:-[A-Z]+)+|XSD|XML)\"")]
    private static partial Regex Raised();
}
