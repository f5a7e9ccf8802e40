using System.Globalization;
using System.Text;
using Roer.Care;
using Roer.Messages.Sample;
using Roer.Questions.Parts;
using Roer.Tests.World;

namespace Roer.Tests.Docs;

/// <summary>
/// The examination of the rules: a town without errors gives no finding, and in a town with errors of every kind each is found, at its place
/// and with its euros. ROER_SCHRIJF=1 renews the page that tells the score.
/// </summary>
public sealed class PlantedErrorTests
{
    /// <summary>A rule about what is plausible may miss or mistake one; all others may not.</summary>
    private const string Plausible = "aannemelijkheid";

    private const int FewestCases = 5;

    private static readonly NumberFormatInfo Dutch = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static readonly Lazy<Task<PlantedTown>> Once = new(() => PlantedTown.OfAsync(new SampleOptions { Seed = 1, Youths = 450, Years = 4, Errors = SampleErrors.All }));

    [Theory]
    [InlineData(1, 2021)]
    [InlineData(2, 2023)]
    [InlineData(3, 2019)]
    [InlineData(4, 2022)]
    public async Task A_town_without_errors_gives_no_finding(int seed, int firstYear)
    {
        var town = await PlantedTown.OfAsync(new SampleOptions { Seed = seed, Youths = 140, Years = 4, FirstYear = firstYear, Errors = SampleErrors.None });
        Assert.Empty(town.Planted);
        Assert.Empty(town.Found.Select(finding => $"{finding.Rule} {finding.File}:{finding.Line}"));
    }

    [Fact]
    public async Task Every_rule_of_the_catalogue_is_planted()
    {
        var planted = (await Once.Value).Planted.CountBy(error => error.Rule).ToDictionary();
        // Nobody invents a child that was destroyed before; ChildDestructionTests has it come in again.
        Assert.DoesNotContain(Rules.All.Select(rule => rule.Code), code => code != Store.Destruction.Tombstones.Rule && planted.GetValueOrDefault(code) < FewestCases);
        Assert.DoesNotContain(planted.Keys, code => Rules.Find(code) is null);
    }

    [Fact]
    public async Task Every_error_against_the_standard_is_found() =>
        Assert.Empty((await Once.Value).Scores().Where(score => Rules.Find(score.Rule)?.Source != Plausible && score.Recall < 1).Select(score => score.Rule));

    [Fact]
    public async Task Nothing_else_is_found() => Assert.Empty((await Once.Value).Scores().SelectMany(score => score.Extra, (score, place) => $"{score.Rule} {place}"));

    [Fact]
    public async Task A_finding_names_the_element_and_the_euros_that_were_planted()
    {
        var scores = (await Once.Value).Scores();
        Assert.Empty(scores.SelectMany(score => score.ToldOtherwise));
        Assert.Empty(scores.Where(score => score.PlantedCents != score.FoundCents).Select(score => $"{score.Rule}: {score.PlantedCents} planted, {score.FoundCents} found"));
    }

    [Fact]
    public async Task The_page_of_scores_is_up_to_date()
    {
        var town = await Once.Value;
        var page = new StringBuilder(
            "# Hoe goed Roer fouten vindt\n\nRoer verzint een gemeente waarin alles klopt, zet er fouten in waarvan bekend is waar zij staan (`roer voorbeeld --fouten alle`), leest de bestanden in en "
            + "vergelijkt. Een fout telt als gevonden als de bevinding dezelfde regel, hetzelfde bestand en dezelfde lijn noemt. In de gemeente zonder fouten (`--fouten geen`) is er geen enkele bevinding.\n\n"
            + "*Dit bestand is geschreven door de tests (`ROER_SCHRIJF=1 ./test`); verander het niet met de hand.*\n\n"
            + "*Volledig*: het deel van de geplante fouten dat is gevonden. *Raak*: het deel van de bevindingen dat een geplante fout is. *Volgt*: geplante fouten die vanzelf uit een andere volgen.\n\n"
            + "| regel | naam | ernst | geplant | waarvan volgt | gevonden | te veel | volledig | raak | euro geplant | euro gevonden |\n|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var score in town.Scores())
            page.Append(Row(score));
        Golden.MatchesFile(page.ToString(), "docs/generated/controles.md");
    }

    private static string Row(RuleScore score)
    {
        var rule = Rules.Find(score.Rule)!;
        return $"| `{score.Rule}` | {rule.Name} | {FindingWords.Of(rule.Severity)} | {score.Planted} | {score.Followed} | {score.Hit} | {score.Extra.Count} | {Share(score.Recall)} | {Share(score.Precision)} "
            + $"| {Euros(rule, score.PlantedCents)} | {Euros(rule, score.FoundCents)} |\n";
    }

    private static string Share(decimal share) => share.ToString("0.00", Dutch);

    private static string Euros(Rule rule, long cents) => rule.Euros == RuleEuros.Claimed ? (cents / 100m).ToString("N2", Dutch) : "";
}
