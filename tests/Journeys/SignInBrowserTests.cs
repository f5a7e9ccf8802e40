using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>Signing in, seeing the own scope, being refused and signing out, in a real browser.</summary>
[Collection(SignedInJourneys.Name)]
public sealed class SignInBrowserTests(SignedInTown town, Chromium chromium) : IClassFixture<Chromium>
{
    private readonly List<string> _complaints = [];

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task A_policy_adviser_signs_in_sees_the_own_town_is_refused_another_and_signs_out(int width)
    {
        var page = await OpenAsync(width);
        await page.GotoAsync(At("/waar-gaat-het-geld-heen?periode=2024"));
        Assert.Equal("Wie bent u?", await page.Locator("h1").TextContentAsync());
        await page.ClickAsync("a:text-is('beleid')");
        Assert.Equal("Waar gaat het geld heen?", await page.Locator("h1").TextContentAsync());
        Assert.Equal("Aangemeld: beleid (beleid)", await page.Locator(".roer-reader").TextContentAsync());
        await MustBeGoodAsync(page, "aangemeld", width);

        await page.GotoAsync(At($"/?gemeente={SignedInTown.Theirs}"));
        Assert.Equal("Geen toegang", await page.Locator("h1").TextContentAsync());
        await MustBeGoodAsync(page, "geweigerd", width);
        await page.ClickAsync("text=Naar het begin");
        Assert.StartsWith("Jeugdhulp in", await page.Locator("h1").TextContentAsync(), StringComparison.Ordinal);

        await page.ClickAsync("button:text-is('Afmelden')");
        Assert.Equal("U bent afgemeld bij Roer", await page.Locator("h1").TextContentAsync());
        await MustBeGoodAsync(page, "afgemeld", width);
        await page.GotoAsync(At("/"));
        Assert.Equal("Wie bent u?", await page.Locator("h1").TextContentAsync());
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task A_provider_fetches_its_list_and_says_why()
    {
        var page = await OpenAsync(1280);
        await page.GotoAsync(At("/"));
        await page.ClickAsync("a:text-is('aanbieder')");
        await MustBeGoodAsync(page, "begin-aanbieder", 1280);
        await page.ClickAsync("main a");
        Assert.Equal("Waarom kijkt u?", await page.Locator("h1").TextContentAsync());
        await MustBeGoodAsync(page, "reden", 1280);
        await page.SelectOptionAsync("#veld-reden", "herstel");
        var response = await page.RunAndWaitForResponseAsync(() => page.ClickAsync("text=Toon bevindingen"), answer => answer.Url.Contains("reden=herstel", StringComparison.Ordinal));
        Assert.Equal(200, response.Status);
    }

    [Fact]
    public async Task Who_has_no_role_or_was_away_too_long_reads_what_to_do()
    {
        var page = await OpenAsync(360);
        await page.GotoAsync(At("/"));
        await page.ClickAsync("a:text-is('niemand')");
        Assert.Equal("Geen toegang", await page.Locator("h1").TextContentAsync());
        await MustBeGoodAsync(page, "geen-rol", 360);
        await page.GotoAsync(At("/aanmelden/mislukt"));
        await MustBeGoodAsync(page, "mislukt", 360);
        await page.ClickAsync("text=Opnieuw aanmelden");
        Assert.Equal("Wie bent u?", await page.Locator("h1").TextContentAsync());
    }

    private string At(string path) => new Uri(town.Address, path).ToString();

    private async Task<IPage> OpenAsync(int width)
    {
        var context = await chromium.OrSkip().NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 720 }, Locale = "nl-NL" });
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("the server responded with a status of 40", StringComparison.Ordinal)) _complaints.Add(message.Text);
        };
        return page;
    }

    /// <summary>No rule of accessibility is broken and nothing runs off the screen; the picture is kept where a variable says so.</summary>
    private async Task MustBeGoodAsync(IPage page, string name, int width)
    {
        await page.WaitForLoadStateAsync(LoadState.Load);
        if (Environment.GetEnvironmentVariable("ROER_BEELDEN") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png") });
        Assert.Equal("rgb(0, 57, 103)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('header')).backgroundColor"));
        Assert.Empty(_complaints);
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(rule => $"{name}: {rule.Id}: {rule.Help} – {string.Join(" | ", rule.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
