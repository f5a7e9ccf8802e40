using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>Taking files in by a real browser: how far each is, what became of it, and taking it back.</summary>
public sealed class IntakeBrowserTests(IntakeTown town, Chromium chromium) : IClassFixture<IntakeTown>, IClassFixture<Chromium>
{
    private readonly List<string> _complaints = [];

    [Fact]
    public async Task Files_are_sent_one_by_one_with_how_far_each_is_and_can_be_withdrawn()
    {
        var page = await OpenAsync("/innemen");
        await page.Locator("#bestanden").SetInputFilesAsync(
        [
            new FilePayload { Name = "kapot.xml", MimeType = "text/xml", Buffer = "<Bericht/>"u8.ToArray() },
            Payload(town.Waiting[0]),
        ]);
        await page.EvaluateAsync("""
            () => {
              window.seen = [];
              new MutationObserver(() => document.querySelectorAll("#inname-bestanden progress").forEach((bar) =>
                window.seen.push(`${bar.getAttribute("aria-label")}: ${bar.nextSibling?.textContent ?? ""}`))).observe(document.getElementById("inname-bestanden"), { childList: true, subtree: true, characterData: true });
            }
            """);
        await page.GetByRole(AriaRole.Button, new() { Name = "Neem in" }).ClickAsync();
        await Assertions.Expect(page.Locator("#inname-melding")).ToHaveTextAsync("Klaar: 2 bestanden.");
        var seen = await page.EvaluateAsync<string[]>("window.seen");
        Assert.Contains("Voortgang van kapot.xml: wordt gelezen en gecontroleerd", seen);
        Assert.Contains($"Voortgang van {Path.GetFileName(town.Waiting[0])}: 100% verstuurd", seen);
        await Assertions.Expect(page.Locator("#inname-bestanden > li").Nth(0)).ToContainTextAsync("geweigerd");
        await Assertions.Expect(page.Locator("#inname-bestanden > li").Nth(1)).ToContainTextAsync("ingelezen. Declaratie (JW323)");
        await Assertions.Expect(page.Locator("#inname-bevindingen")).ToContainTextAsync("Kloppen de cijfers van");
        await Assertions.Expect(page.Locator("#inname-overzicht tbody tr").First).ToContainTextAsync(Path.GetFileName(town.Waiting[0]));
        await MustBeAccessibleAsync(page);

        await page.Locator("#inname-bestanden > li").Nth(1).GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByLabel("Reden").FillAsync("verkeerde maand");
        await page.GetByRole(AriaRole.Button, new() { Name = "Trek inname" }).ClickAsync();
        await Assertions.Expect(page.Locator(".roer-alert")).ToContainTextAsync("verkeerde maand");
        await MustBeAccessibleAsync(page);
        MustNotComplain();
    }

    [Fact]
    public async Task Files_may_be_dropped_and_the_keyboard_is_enough_for_the_rest()
    {
        var page = await OpenAsync("/innemen");
        var drop = await page.EvaluateHandleAsync("() => { const data = new DataTransfer(); data.items.add(new File(['geen bericht'], 'gesleept.xml')); return data; }");
        await page.Locator(".roer-drop").DispatchEventAsync("dragover", new { dataTransfer = drop });
        await Assertions.Expect(page.Locator(".roer-drop--over")).ToHaveCountAsync(1);
        await page.Locator(".roer-drop").DispatchEventAsync("drop", new { dataTransfer = drop });
        await Assertions.Expect(page.Locator("#inname-bestanden > li")).ToContainTextAsync("gesleept.xml");
        await Assertions.Expect(page.Locator("#inname-melding")).ToHaveTextAsync("Klaar: 1 bestand.");

        await page.Locator("#bestanden").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#inname-melding")).ToHaveTextAsync("Kies eerst een of meer bestanden.");
        Assert.Equal("bestanden", await page.EvaluateAsync<string>("document.activeElement.id"));
        MustNotComplain();
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told_before_it_is_sent()
    {
        var page = await OpenAsync("/innemen");
        await page.EvaluateAsync("() => { document.querySelector('[data-innemen]').dataset.grens = '3'; }");
        await page.Locator("#bestanden").SetInputFilesAsync(new FilePayload { Name = "groot.xml", MimeType = "text/xml", Buffer = "1234"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Neem in" }).ClickAsync();
        await Assertions.Expect(page.Locator("#inname-bestanden > li")).ToContainTextAsync("Dit is te veel in één keer");
        MustNotComplain();
    }

    [Fact]
    public async Task Without_script_a_plain_form_does_the_same()
    {
        var page = await OpenAsync("/innemen", script: false);
        await page.Locator("#bestanden").SetInputFilesAsync([Payload(town.Waiting[1]), new FilePayload { Name = "kapot.csv", MimeType = "text/csv", Buffer = "a;b"u8.ToArray() }]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Neem in" }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Uitkomst · Bestanden innemen · Roer");
        Assert.Equal(2, await page.Locator(".roer-upload").CountAsync());
        await page.Locator(".roer-upload a").First.ClickAsync();
        await page.GetByLabel("Reden").FillAsync("zonder script");
        await page.GetByRole(AriaRole.Button, new() { Name = "Trek inname" }).ClickAsync();
        await Assertions.Expect(page.Locator(".roer-alert")).ToContainTextAsync("zonder script");
    }

    [Theory]
    [InlineData("/innemen", ColorScheme.Light, ForcedColors.None)]
    [InlineData("/innemen", ColorScheme.Dark, ForcedColors.None)]
    [InlineData("/innemen", ColorScheme.Light, ForcedColors.Active)]
    [InlineData("/innemen/1", ColorScheme.Light, ForcedColors.None)]
    [InlineData("/innemen/1", ColorScheme.Dark, ForcedColors.Active)]
    [InlineData("/innemen/999999", ColorScheme.Light, ForcedColors.None)]
    public async Task On_a_small_screen_and_in_other_colours_nothing_is_lost(string path, ColorScheme scheme, ForcedColors forced)
    {
        var page = await OpenAsync(path, width: 320, scheme: scheme, forced: forced);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await MustBeAccessibleAsync(page, withContrast: forced == ForcedColors.None);
    }

    /// <summary>A screen of 1,280 points at 200% has room for 640; paper is about as wide.</summary>
    [Theory]
    [InlineData("/innemen", Media.Screen)]
    [InlineData("/innemen", Media.Print)]
    [InlineData("/innemen/1", Media.Screen)]
    [InlineData("/innemen/1", Media.Print)]
    public async Task Twice_as_large_and_on_paper_nothing_is_lost(string path, Media media)
    {
        var page = await OpenAsync(path, width: 640);
        await page.EmulateMediaAsync(new() { Media = media });
        Assert.Equal(640, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        await MustBeAccessibleAsync(page);
    }

    private static FilePayload Payload(string path) => new() { Name = Path.GetFileName(path), MimeType = "text/xml", Buffer = File.ReadAllBytes(path) };

    // With forced colours the system chooses them, and axe reads those of the style sheet.
    private static async Task MustBeAccessibleAsync(IPage page, bool withContrast = true)
    {
        var result = await page.RunAxe(new AxeRunOptions { Rules = new() { ["color-contrast"] = new RuleOptions { Enabled = withContrast } } });
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(rule => $"{rule.Id}: {rule.Help} – {string.Join(" | ", rule.Nodes.Take(3).Select(node => node.Html))}")));
        Assert.NotEmpty(result.Passes);
    }

    private void MustNotComplain() => Assert.Empty(_complaints);

    private async Task<IPage> OpenAsync(string path, int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light, ForcedColors forced = ForcedColors.None)
    {
        var context = await chromium.OrSkip().NewContextAsync(new()
        {
            BaseURL = town.Address.ToString(),
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            ForcedColors = forced,
            ViewportSize = new ViewportSize { Width = width, Height = 720 },
        });
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        await page.GotoAsync(path);
        return page;
    }
}
