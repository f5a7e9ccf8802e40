using System.Net;
using System.Text;
using System.Text.Json;
using Roer.App.Serving;
using Roer.Questions;
using Roer.Questions.Parts;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>Settings on every surface: the same words are read, the same fault is told, and a default is never written.</summary>
[Collection(TownJourneys.Name)]
public sealed class SettingTests(TakenInTown town) : IDisposable
{
    private static readonly Question Asked = Shelf.All.First(question => question.Parameters.Any(parameter => parameter.Choices.Count > 1));
    private static readonly QuestionParameter Parameter = Asked.Parameters.First(parameter => parameter.Choices.Count > 1);
    private static readonly string Other = Parameter.Choices.First(choice => choice.Key != Parameter.Default).Key;

    private readonly Site _site = new(town.Address);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task By_its_name_or_after_the_word_for_it_a_setting_gives_the_same_bytes()
    {
        var byName = await Json($"{Parameter.Name}={Other}");
        Assert.Equal(byName, await Json($"instelling={Parameter.Name}={Other}"));
        Assert.Equal(byName, await Json($"{Parameter.Name}={Other.ToUpperInvariant()}"));
        Assert.NotEqual(byName, await Json(""));
        Assert.Equal(await Json(""), await Json($"{Parameter.Name}={Parameter.Default}"));
        var run = await RoerRun.OfAsync("vraag", Asked.Slug, "--gegevens", town.Data, "--periode", "2024", "--instelling", $"{Parameter.Name}={Other}", "--json");
        Assert.Equal((0, "", byName), (run.ExitCode, run.Error, run.Output));
    }

    [Fact]
    public async Task All_wrong_settings_are_told_at_once_each_in_one_line()
    {
        using var response = await _site.GetAsync($"/v1/vragen/{Asked.Slug}?{Parameter.Name}=onzin&instelling=kleur&verf=rood");
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var faults = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("invalidParams").EnumerateArray().ToList();
        Assert.Equal(new[] { Parameter.Name, "instelling", "verf" }.Order(StringComparer.Ordinal), faults.Select(fault => fault.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(faults, fault => Assert.DoesNotContain('\n', fault.GetProperty("reason").GetString()!));
    }

    [Theory]
    [InlineData("kleur=rood", "Deze vraag kent de instelling 'kleur' niet. Kies uit: ")]
    [InlineData("kleur", "Ik begrijp de instelling 'kleur' niet. Schrijf naam=waarde.")]
    public async Task On_the_command_line_a_wrong_setting_is_one_line_and_exit_code_3(string setting, string line)
    {
        var run = await RoerRun.OfAsync("vraag", Asked.Slug, "--gegevens", town.Data, "--instelling", setting);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(line, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_form_sends_every_setting_and_the_address_keeps_only_what_differs()
    {
        var query = string.Join('&', Asked.Parameters.Select(parameter => $"{parameter.Name}={(parameter == Parameter ? Other : parameter.Default)}"));
        using var response = await _site.GetAsync($"/{Asked.Slug}?gemeente=9901&periode=2024&vergelijk=2023&peildatum=&{query}");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/{Asked.Slug}?gemeente=9901&periode=2024&vergelijk=2023&{Parameter.Name}={Other}", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_page_shows_what_was_set_in_the_form_and_as_a_link_that_takes_it_back()
    {
        var page = await _site.PageAsync($"/{Asked.Slug}?periode=2024&vergelijk=2023&{Parameter.Name}={Other}");
        Assert.Equal(Asked.Parameters.Select(parameter => parameter.Name), page.QuerySelectorAll("[id^=veld-]").Select(field => field.GetAttribute("name")!).Where(name => Asked.Parameters.Any(parameter => parameter.Name == name)));
        var choice = page.QuerySelectorAll($"select[name={Parameter.Name}] option[selected]");
        Assert.Equal(Other, Assert.Single(choice).GetAttribute("value"));
        var link = Assert.Single(page.QuerySelectorAll(".roer-filters a"));
        Assert.StartsWith($"Verwijder instelling {Parameter.Label}:", link.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/{Asked.Slug}?gemeente=9901&periode=2024&vergelijk=2023", link.GetAttribute("href"));
        var hint = page.GetElementById($"hint-{Parameter.Name}");
        Assert.Equal(Parameter.Meaning, hint!.TextContent);
    }

    /// <summary>Of every setting of every question each value can be asked for, stands in the pinned link, and leads back to the same scope.</summary>
    [Fact]
    public void Every_value_that_is_offered_can_be_asked_for_and_travels_along_the_links()
    {
        var (desk, asked) = (new AnswerDesk(town.Store), 0);
        foreach (var (question, parameter, choice) in from question in Shelf.All from parameter in question.Parameters from choice in parameter.Choices select (question, parameter, choice))
        {
            var answer = desk.Ask(question, [new("periode", "2024-01"), new(parameter.Name, choice.Key)]);
            Assert.Equal(choice.Key, answer.Scope.ValueOf(parameter));
            Assert.Equal(choice.Key != parameter.Default, ScopeLinks.Pinned(answer).Contains($"&{parameter.Name}=", StringComparison.Ordinal));
            Assert.Equal(ScopeText.Write(answer.Scope), ScopeText.Write(ScopeText.Parse(ScopeText.Write(answer.Scope), question, town.Store)));
            Assert.Equal(choice.Key != parameter.Default, ScopeWords.Line(answer).Contains($"{parameter.Label}: {choice.Label}", StringComparison.Ordinal));
            asked++;
        }

        Assert.True(asked > 0);
    }

    private async Task<string> Json(string query) => Encoding.UTF8.GetString(await _site.BytesAsync($"/v1/vragen/{Asked.Slug}?periode=2024&{query}"));
}
