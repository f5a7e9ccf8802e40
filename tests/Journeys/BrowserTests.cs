using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Roer.Questions.Parts.Charts;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>The pages in a real browser: accessible, usable by keyboard, on a small screen, on paper and without script.</summary>
[Collection(TownJourneys.Name)]
public sealed class BrowserTests(TakenInTown town, Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "/waar-gaat-het-geld-heen";
    private const string Trust = "/kloppen-de-cijfers";
    private const string Paths = "/welke-paden-lopen-jeugdigen";
    private const string Duration = "/hoe-lang-duurt-hulp";
    private const string Rise = "/waarom-stijgen-de-kosten?periode=2024";
    // Two chapters: what axe tells of all of them together is more than its wire to the browser bears.
    private const string Chapters = "verslag?vraag=kloppen-de-cijfers&vraag=waar-gaat-het-geld-heen";
    private const string Report = "/" + Chapters;
    private readonly List<string> _complaints = [];

    [Theory]
    [InlineData("/", 1280)]
    [InlineData("/", 320)]
    [InlineData(Question, 1280)]
    [InlineData(Question, 320)]
    [InlineData(Question + "?periode=2024&vergelijk=2023&hulpvorm=02&hulpvorm=11&per=aanbieder", 1280)]
    [InlineData(Question + "?periode=2019", 360)]
    [InlineData(Trust, 1280)]
    [InlineData(Trust, 320)]
    [InlineData(Trust + "?periode=2024&vergelijk=2023&ernst=waarschuwing&per=product", 1280)]
    [InlineData(Trust + "?periode=2019", 360)]
    [InlineData(Paths + "?periode=2024&vergelijk=2023&gat=28", 1280)]
    [InlineData(Paths + "?periode=2024&tegenover=hulpvorm%3D02", 320)]
    [InlineData(Duration, 1280)]
    [InlineData(Duration, 320)]
    [InlineData(Rise, 1280)]
    [InlineData(Rise, 320)]
    [InlineData(Report, 1280)]
    [InlineData(Report, 320)]
    [InlineData(Report + "&periode=ooit", 1280)]
    [InlineData(Question + "?periode=ooit", 1280)]
    [InlineData("/onzin", 1280)]
    public async Task No_page_breaks_a_rule_of_accessibility(string path, int width)
    {
        var page = await OpenAsync(path, width, 720);
        await OpenEverythingAsync(page);
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(rule => $"{rule.Id}: {rule.Help} – {string.Join(" | ", rule.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.NotEmpty(result.Passes);
        MustNotComplain(path);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Question)]
    [InlineData(Question + "?periode=2024&vergelijk=2023&per=product")]
    [InlineData(Trust)]
    [InlineData(Paths)]
    [InlineData(Duration)]
    [InlineData(Rise)]
    [InlineData(Report)]
    public async Task A_screen_of_320_pixels_needs_no_sideways_scrolling(string path)
    {
        var page = await OpenAsync(path, 320, 640);
        await OpenEverythingAsync(page);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData(Question, 1280, 720)]
    [InlineData(Question, 360, 640)]
    [InlineData(Trust, 1280, 720)]
    [InlineData(Trust, 360, 640)]
    [InlineData(Paths, 1280, 720)]
    public async Task The_answer_begins_on_the_first_screen(string path, int width, int height)
    {
        var page = await OpenAsync(path, width, height);
        var box = await page.Locator(".roer-answer p").First.BoundingBoxAsync();
        Assert.True(box!.Y + box.Height <= height, $"The first sentence ends at {box.Y + box.Height}.");
    }

    [Theory]
    [InlineData(Question)]
    [InlineData(Trust)]
    public async Task Charts_are_drawn_and_their_tables_fold_behind_them(string path)
    {
        var page = await OpenAsync(path, 1280, 720);
        var charts = await page.Locator(".roer-chart").CountAsync();
        Assert.InRange(charts, 1, 4);
        Assert.Equal(charts, await page.Locator(".roer-chart svg").CountAsync());
        Assert.Equal(0, await page.Locator("details[data-tabel-bij-grafiek][open]").CountAsync());
        var words = await page.Locator(".roer-chart svg text").AllTextContentsAsync();
        Assert.Contains(words, word => word.StartsWith('€'));
        Assert.DoesNotContain(words, word => word.Contains(',', StringComparison.Ordinal) && word.Contains("000", StringComparison.Ordinal));
        MustNotComplain(path);
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_in_reading_order_and_is_never_trapped()
    {
        var page = await OpenAsync(Question, 1280, 720);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Naar de inhoud", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        var places = new List<int>();
        const string Place = "(() => { const all = [...document.querySelectorAll('*')]; const one = document.activeElement; return one === document.body ? -1 : all.indexOf(one); })()";
        for (var place = await page.EvaluateAsync<int>(Place); place >= 0; place = await page.EvaluateAsync<int>(Place))
        {
            Assert.True(places.Count < 2000, "The keyboard never leaves the page.");
            Assert.True(places.Count == 0 || place > places[^1], "The focus goes back before it has been everywhere.");
            Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
            places.Add(place);
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.True(places.Count > 15);
    }

    [Fact]
    public async Task The_form_brings_other_figures_without_leaving_the_page()
    {
        var page = await OpenAsync(Question, 1280, 720);
        await page.EvaluateAsync("window.stayed = true");
        await page.GetByText("Wijzig selectie").ClickAsync();
        await page.GetByLabel("Periode").FillAsync("2023");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toon cijfers" }).ClickAsync();
        await Assertions.Expect(page.Locator("#melding")).ToContainTextAsync("Cijfers bijgewerkt");
        await Assertions.Expect(page.Locator("#bereik")).ToContainTextAsync("· 2023 ·");
        Assert.EndsWith("?gemeente=9901&periode=2023&per=hulpvorm", page.Url, StringComparison.Ordinal);
        Assert.Contains("· 2023 ·", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("window.stayed"));
        Assert.Equal(await page.Locator(".roer-chart").CountAsync(), await page.Locator(".roer-chart svg").CountAsync());
        MustNotComplain("the form");
    }

    [Fact]
    public async Task Everything_works_without_script()
    {
        var page = await OpenAsync(Question, 1280, 720, script: false);
        await page.GetByText("Wijzig selectie").ClickAsync();
        await page.GetByLabel("Periode").FillAsync("2023");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toon cijfers" }).ClickAsync();
        await page.WaitForURLAsync("**/waar-gaat-het-geld-heen?gemeente=9901&periode=2023*");
        Assert.True(await page.Locator("#per-hulpvorm tbody tr").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Paper_shows_what_is_folded()
    {
        var page = await OpenAsync(Question, 1280, 720, script: false);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var row = await page.Locator("details:not([open]) tbody tr").First.BoundingBoxAsync();
        Assert.True(row is { Height: > 0 });
        Assert.False(await page.Locator(".roer-form").First.IsVisibleAsync());
    }

    /// <summary>A click on a bar goes where the link of its row goes; the first bar that adds or takes off is that of the first row after the total.</summary>
    [Fact]
    public async Task A_bar_of_a_waterfall_leads_on_like_its_row()
    {
        var page = await OpenAsync(Rise, 1280, 720);
        var bar = page.Locator($"#wat-veranderde svg path[fill='{ChartColours.More}'], #wat-veranderde svg path[fill='{ChartColours.Less}']").First;
        var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#wat-veranderde a[data-verder]')].map(link => link.href.split('#')[0])");
        await bar.ScrollIntoViewIfNeededAsync();
        await bar.ClickAsync(new LocatorClickOptions { Force = true });
        await page.WaitForURLAsync(url => !url.Contains("waarom-stijgen", StringComparison.Ordinal));
        Assert.Contains(page.Url.Split('#')[0], links);
    }

    /// <summary>On paper a waterfall with more bars than fit lies down, as on a narrow screen, and stands up again afterwards.</summary>
    [Fact]
    public async Task Paper_gets_the_drawing_that_fits_it()
    {
        var page = await OpenAsync(Rise, 1280, 720);
        const string Words = "[...document.querySelectorAll('#wat-veranderde svg text')].map(text => text.textContent).join('|')";
        var before = await page.EvaluateAsync<string>(Words);
        await page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        Assert.Contains("2024: ", await page.EvaluateAsync<string>(Words), StringComparison.Ordinal);
        await page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        Assert.Equal(before, await page.EvaluateAsync<string>(Words));
        Assert.DoesNotContain("2024: ", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_draws_every_chart_and_on_paper_each_chapter_begins_a_page_and_is_no_wider()
    {
        var page = await OpenAsync(Report, 1280, 720);
        var charts = await page.Locator(".roer-chart").CountAsync();
        Assert.Equal(2, charts);
        Assert.Equal(charts, await page.Locator(".roer-chart svg").CountAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(["page"], await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('.roer-chapter')].map(one => getComputedStyle(one).breakBefore))]"));
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.roer-chart svg')].every(one => one.clientWidth <= 680)"));
        Assert.Equal(0, await page.Locator(".roer-report details:not([open]):not(.roer-form)").CountAsync());
        Assert.False(await page.Locator(".roer-form").First.IsVisibleAsync());
        await page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.roer-chart svg')].some(one => one.clientWidth > 680)"));
        MustNotComplain(Report);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task The_file_of_a_report_breaks_no_rule_of_accessibility_and_fits_the_screen(int width)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "verslag.html");
        using (var client = new HttpClient { BaseAddress = town.Address })
            await File.WriteAllBytesAsync(path, await client.GetByteArrayAsync(new Uri("/v1/" + Chapters, UriKind.Relative), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var page = await OpenAsync(new Uri(path).AbsoluteUri, width, 720);
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(rule => $"{rule.Id}: {rule.Help} – {string.Join(" | ", rule.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.NotEmpty(result.Passes);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        MustNotComplain(path);
    }

    private async Task<IPage> OpenAsync(string path, int width, int height, bool script = true)
    {
        var context = await chromium.OrSkip().NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = script, Locale = "nl-NL" });
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        await page.GotoAsync(new Uri(town.Address, path).ToString(), new() { WaitUntil = WaitUntilState.Load });
        return page;
    }

    private static async Task OpenEverythingAsync(IPage page) =>
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");

    // A page that answers 400 or 404 is itself reported by the browser; that is no complaint about the page.
    private void MustNotComplain(string where) =>
        Assert.Empty(_complaints.Where(text => !text.Contains("the server responded with a status of 40", StringComparison.Ordinal)).Select(text => $"{where}: {text}"));
}
