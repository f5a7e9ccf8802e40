using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Roer.App.Serving;
using Roer.App.TakeIn;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>
/// The user guide, walked through in a browser: the words in bold before a picture stand on the page that the picture is of, and what a guide quotes under it is what the page says.
/// With ROER_SCHRIJF=1 it makes the pictures and the quotes anew.
/// </summary>
public sealed partial class GuideTests(GuideTown town, Chromium chromium) : IClassFixture<GuideTown>, IClassFixture<Chromium>
{
    private const string Folder = "docs/guide";
    private const int MostBytes = 200_000;
    // The first page answers every question, for the first time.
    private const int Patience = 180_000;
    private const int Width = 1000;
    private const int Height = 640;

    // What each picture is of, and which part of the page it begins with.
    private static readonly Dictionary<string, (string Path, string From)> Pictures = new(StringComparer.Ordinal)
    {
        ["start.png"] = ("/", "h1"),
        ["selectie.png"] = ("/waar-gaat-het-geld-heen", "h1"),
        ["innemen.png"] = ("/innemen", "h1"),
        ["intrekken.png"] = ("/innemen/1", "#intrekken-kop"),
        ["raad-1.png"] = ("/waar-eindigt-het-jaar", "h1"),
        ["raad-2.png"] = ("/waarom-stijgen-de-kosten", "h1"),
        ["raad-3.png"] = ("/waar-gaat-het-geld-heen", "h1"),
        ["raad-4.png"] = ("/hoe-lang-duurt-hulp", "h1"),
        ["raad-5.png"] = ("/kloppen-de-cijfers", "h1"),
        ["raad-6.png"] = ("/kloppen-de-cijfers", "#deel-kop"),
    };

    public static TheoryData<string> Guides => [.. Repository.Files(Folder, "*.md").Where(path => Picture().IsMatch(Repository.Read(path)))];

    [Fact]
    public void Every_picture_is_named_made_and_small()
    {
        var named = Guides.SelectMany(guide => Picture().Matches(Repository.Read(guide.Data)).Select(match => match.Groups["name"].Value)).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Pictures.Keys.Order(StringComparer.Ordinal), named);
        Assert.Equal(named, Directory.EnumerateFiles(Repository.PathOf($"{Folder}/beelden")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(named, name => Assert.InRange(new FileInfo(Repository.PathOf($"{Folder}/beelden/{name}")).Length, 2_000, MostBytes));
        Assert.DoesNotContain(Guides.SelectMany(guide => Picture().Matches(Repository.Read(guide.Data))), match => match.Groups["words"].Value.Length < 10);
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task Each_step_says_what_stands_on_the_page(string guide)
    {
        var context = await chromium.OrSkip().NewContextAsync(new() { BaseURL = town.Address.ToString(), ViewportSize = new ViewportSize { Width = Width, Height = Height } });
        var page = await context.NewPageAsync();
        page.SetDefaultNavigationTimeout(Patience);
        var text = Repository.Read(guide);
        foreach (var step in Steps(text))
        {
            var (path, from) = Pictures[step.Picture];
            await page.GotoAsync(path);
            if (step.Bold.Contains("Toon cijfers", StringComparer.Ordinal)) await page.GetByText("Wijzig selectie").ClickAsync();
            var words = Plain(await page.Locator("body").TextContentAsync() ?? "");
            Assert.All(step.Bold, bold => Assert.Contains(bold, words, StringComparison.Ordinal));
            var answer = Plain(string.Join(' ', await page.Locator(".roer-answer p").AllTextContentsAsync()));
            if (Repository.Renews) await page.Locator(from).First.EvaluateAsync("(element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 16)");
            if (Repository.Renews) await page.ScreenshotAsync(new() { Path = Repository.PathOf($"{Folder}/beelden/{step.Picture}") });
            if (step.Quote is not { } quote) continue;
            if (Repository.Renews) text = text.Replace($"({step.Link})\n\n> {quote}\n", $"({step.Link})\n\n> {answer}\n", StringComparison.Ordinal);
            else Assert.Equal(answer, quote);
        }

        if (Repository.Renews) await File.WriteAllTextAsync(Repository.PathOf(guide), text, TestContext.Current.CancellationToken);
    }

    /// <summary>Five questions of a council member, each found from the first page by its words and answered on its own page.</summary>
    [Fact]
    public async Task A_council_member_finds_five_answers_from_the_first_page()
    {
        var page = await (await chromium.OrSkip().NewContextAsync(new() { BaseURL = town.Address.ToString() })).NewPageAsync();
        page.SetDefaultNavigationTimeout(Patience);
        var steps = Steps(Repository.Read($"{Folder}/raadslid.md")).Where(step => step.Quote is not null).ToList();
        Assert.Equal(5, steps.Count);
        foreach (var step in steps)
        {
            await page.GotoAsync("/");
            await page.GetByRole(AriaRole.Link, new() { Name = step.Bold[0], Exact = true }).First.ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(step.Bold[0]);
            Assert.Equal(Pictures[step.Picture].Path, new Uri(page.Url).AbsolutePath);
            Assert.NotEmpty(await page.Locator(".roer-answer p").AllTextContentsAsync());
        }
    }

    private static IEnumerable<(string Picture, string Link, IReadOnlyList<string> Bold, string? Quote)> Steps(string text)
    {
        var from = 0;
        foreach (var match in Picture().Matches(text).Cast<Match>())
        {
            var heading = text.LastIndexOf("\n#", match.Index, StringComparison.Ordinal);
            var before = text[Math.Max(from, heading)..match.Index];
            from = match.Index + match.Length;
            var quote = Quote().Match(text, from) is { Success: true } found && found.Index == from ? found.Groups[1].Value : null;
            yield return (match.Groups["name"].Value, match.Groups["link"].Value, [.. Bold().Matches(before).Select(bold => Plain(bold.Groups[1].Value))], quote);
        }
    }

    private static string Plain(string text) => White().Replace(text, " ").Trim();

    [GeneratedRegex(@"!\[(?<words>[^\]]*)\]\((?<link>beelden/(?<name>[^)]+))\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\G\n\n> ([^\n]+)\n")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex White();
}

/// <summary>The invented municipality of the guide.</summary>
public sealed class GuideTown : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private CareStore _store = null!;
    private WebServer _server = null!;

    public Uri Address => _server.Address;

    public async ValueTask InitializeAsync()
    {
        var (messages, data) = (Path.Combine(_folder.Path, "berichten"), Path.Combine(_folder.Path, "gegevens"));
        SampleTown.Invent(new SampleOptions { Seed = 1, Youths = 150, Years = 3 }).WriteTo(messages);
        _store = CareStore.Open(data);
        // With one key, intervals that are drawn come out alike each time: they follow the order of pseudonyms.
        await File.WriteAllTextAsync(KeyFile.PathFor(data), new string('7', 64));
        await new TakeInDesk(_store, data, TimeProvider.System).TakeInAsync([messages], (_, _) => { }, CancellationToken.None);
        _server = await WebServer.StartAsync(_store, data, 0, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _store.Dispose();
        _folder.Dispose();
    }
}
