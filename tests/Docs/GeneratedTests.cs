using System.Text;
using Roer.Care;
using Roer.Questions;
using Roer.Questions.Parts;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Docs;

/// <summary>Reference pages that are written from the product itself. ROER_SCHRIJF=1 renews them.</summary>
public sealed class GeneratedTests
{
    private const string Head = "Dit bestand is geschreven door de tests (`ROER_SCHRIJF=1 ./test`); verander het niet met de hand.";

    private static readonly string[] Commands = ["voorbeeld", "inlezen", "innames", "intrekken", "vraag", "bevindingen", "verslag", "paden", "web", "beheer inzagen", "beheer vernietig", "demo"];

    [Fact]
    public void The_page_of_parameters_is_up_to_date()
    {
        var page = Page("Parameters", "Waarden waarmee Roer rekent. Zij staan in `data/parameters.csv`.");
        page.Append("| naam | waarde | eenheid | geldt vanaf | geldt tot en met | bron |\n|---|--:|---|---|---|---|\n");
        foreach (var row in Parameter.All)
        {
            var last = row.LastDay is { } day ? $"{day:yyyy-MM-dd}" : "nader order";
            page.Append(null, $"| `{row.Name}` | {row.Value} | {row.Unit} | {row.FirstDay:yyyy-MM-dd} | {last} | {row.Source} |\n");
        }

        Golden.MatchesFile(page.ToString(), "docs/generated/parameters.md");
    }

    [Fact]
    public void The_page_of_products_is_up_to_date()
    {
        var page = Page("Landelijke productcodes en hun hulpvorm", "Het vangnet voor codes die niet in uw eigen CSV `producten` staan. *Onbekend* betekent: de lijst noemt geen hulpvorm.");
        page.Append("| categorie | hulpvorm | aantal codes | eerste | laatste |\n|---|---|--:|---|---|\n");
        foreach (var group in StandardProducts.All.GroupBy(row => (row.Category, row.Form)).OrderBy(group => group.Key))
        {
            var codes = group.Select(row => row.Product).Order(StringComparer.Ordinal).ToList();
            page.Append(null, $"| {group.Key.Category} {CodeList.Words("jz020-productcategorie", group.Key.Category)} | {Words(group.Key.Form)} | {codes.Count} | {codes[0]} | {codes[^1]} |\n");
        }

        Golden.MatchesFile(page.ToString(), "docs/generated/productcodes.md");
    }

    [Fact]
    public async Task The_page_of_commands_is_up_to_date()
    {
        var page = Page("Opdrachtregel", "Alle opdrachten, zoals `--help` ze uitlegt.");
        page.Append(null, $"```text\n{(await HelpText.OfAsync()).Trim()}\n```\n");
        foreach (var command in Commands)
            page.Append(null, $"\n## {command}\n\n```text\n{(await HelpText.OfAsync(command.Split(' '))).Trim()}\n```\n");
        Golden.MatchesFile(page.ToString(), "docs/generated/opdrachtregel.md");
    }

    [Fact]
    public void The_page_of_questions_is_up_to_date()
    {
        var page = Page("Vragen", "Wat op de plank staat, in de volgorde waarin een stuurgroep het vraagt.");
        foreach (var question in Shelf.All)
        {
            page.Append(null, $"## {question.Asks}\n\n`roer vraag {question.Slug}` · `/v1/vragen/{question.Slug}`\n\n| `--filter`, `--per` | betekenis |\n|---|---|\n");
            foreach (var dimension in question.Dimensions)
                page.Append(null, $"| `{dimension.Name}` | {dimension.Label} |\n");
            if (question.Parameters.Count == 0) continue;
            page.Append("\n| `--instelling` | naam | wat het verandert | keuzes | standaard |\n|---|---|---|---|---|\n");
            foreach (var parameter in question.Parameters)
                page.Append(null, $"| `{parameter.Name}` | {parameter.Label} | {parameter.Meaning} | {Choices(parameter)} | {(parameter.Default.Length == 0 ? "–" : $"`{parameter.Default}`")} |\n");
        }

        Golden.MatchesFile(page.ToString(), "docs/generated/vragen.md");
    }

    [Fact]
    public void The_page_of_rules_is_up_to_date()
    {
        var page = Page("Regels", "Waaraan Roer berichten en tabellen toetst. De regels staan in `data/regels`: de set van een release, en per later jaar alleen wat verschilt.");
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
        {
            page.Append(null, $"## {FindingWords.Of(severity)}\n\n| regel | naam | zin | velden | wie | euro's | geldt vanaf | tot en met | bron |\n|---|---|---|---|---|---|---|---|---|\n");
            foreach (var rule in Rules.All.Where(rule => rule.Severity == severity))
            {
                var last = rule.LastDay is { } day ? $"{day:yyyy-MM-dd}" : "nader order";
                page.Append(null, $"| `{rule.Code}` | {rule.Name} | {rule.Sentence} | {string.Join(", ", rule.Elements)} | {FindingWords.Of(rule.Mender)} | {FindingWords.Of(rule.Euros)} | {rule.FirstDay:yyyy-MM-dd} | {last} | {rule.Source} |\n");
            }

            page.Append('\n');
        }

        Golden.MatchesFile(page.ToString(), "docs/generated/regels.md");
    }

    private static string Choices(QuestionParameter parameter) =>
        parameter.Choices.Count == 0 ? "tekst" : string.Join(", ", parameter.Choices.Select(choice => $"`{choice.Key}` {choice.Label}"));

    private static string Words(CareForm form) => form switch
    {
        CareForm.Unknown => "onbekend",
        CareForm.None => "geen hulpvorm",
        CareForm.Protection or CareForm.Probation or CareForm.PreventiveJustice => "maatregel, geen hulpvorm",
        _ => CodeList.Words("cbs-hulpvorm", $"{(int)form:00}"),
    };

    private static StringBuilder Page(string title, string about) => new StringBuilder().Append($"# {title}\n\n{about}\n\n*{Head}*\n\n");
}
