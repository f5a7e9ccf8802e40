using System.Xml.Linq;
using Roer.Questions;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>What a reader can take along from a question's page: tables, the picture of a chart, the link, and the call of the API.</summary>
[Collection(TownJourneys.Name)]
public sealed class DownloadTests(TakenInTown town, Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly Site _site = new(town.Address);

    public static TheoryData<string> Slugs => [.. Shelf.All.Select(question => question.Slug)];

    public void Dispose() => _site.Dispose();

    /// <summary>Every link of every table gives what it says, and every one is pinned: it holds an as-of date and a stand.</summary>
    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Every_table_can_be_taken_along_as_csv_and_parquet(string slug)
    {
        var page = await _site.PageAsync("/" + slug);
        foreach (var (form, type, start) in new[] { ("csv", "text/csv", new byte[] { 0xEF, 0xBB, 0xBF }), ("parquet", "application/vnd.apache.parquet", "PAR1"u8.ToArray()), ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"u8.ToArray()) })
        {
            var links = page.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!).Where(link => link.Contains($"formaat={form}", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.Contains("peildatum=", link, StringComparison.Ordinal));
            Assert.All(links, link => Assert.Contains("stand=", link, StringComparison.Ordinal));
            using var response = await _site.GetAsync(links[^1]);
            Assert.Equal((links[^1], true, type), (links[^1], response.IsSuccessStatusCode, response.Content.Headers.ContentType!.MediaType));
            Assert.Equal(start, (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..start.Length]);
        }

        var call = page.QuerySelector("#deel-kop ~ p code, section[aria-labelledby=deel-kop] code")!.TextContent;
        Assert.StartsWith($"GET /v1/vragen/{slug}?", call, StringComparison.Ordinal);
        using var answer = await _site.GetAsync(call["GET ".Length..]);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_command_line_writes_the_same_parquet()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "tabel.parquet");
        var run = await RoerRun.OfAsync("vraag", Site.Slug, "--gegevens", town.Data, "--parquet", file, "--tabel", "per-aanbieder");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(await _site.BytesAsync(Site.Api("formaat=parquet&tabel=per-aanbieder")), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        var refused = await RoerRun.OfAsync("vraag", Site.Slug, "--gegevens", town.Data, "--parquet", file, "--openbaar");
        Assert.Equal(3, refused.ExitCode);
    }

    /// <summary>The picture stands alone: its title, what it measures, the drawing, and below it what it is about. It holds no script and leads nowhere.</summary>
    [Fact]
    public async Task Every_chart_can_be_taken_along_as_a_picture()
    {
        var context = await chromium.OrSkip().NewContextAsync(new() { BaseURL = town.Address.ToString(), AcceptDownloads = true });
        var page = await context.NewPageAsync();
        foreach (var slug in new[] { Site.Slug, "welke-paden-lopen-jeugdigen" })
        {
            await page.GotoAsync("/" + slug);
            var buttons = page.Locator("[data-plaatje]:visible");
            Assert.Equal(await page.Locator("[data-grafiek] svg").CountAsync(), await buttons.CountAsync());
            for (var at = 0; at < await buttons.CountAsync(); at++)
            {
                var download = await page.RunAndWaitForDownloadAsync(() => buttons.Nth(at).ClickAsync());
                Assert.EndsWith(".svg", download.SuggestedFilename, StringComparison.Ordinal);
                MustStandAlone(XDocument.Load(await download.PathAsync()), await buttons.Nth(at).GetAttributeAsync("data-onder"));
            }
        }
    }

    [Fact]
    public async Task Without_script_no_button_promises_a_picture()
    {
        var page = await (await chromium.OrSkip().NewContextAsync(new() { BaseURL = town.Address.ToString(), JavaScriptEnabled = false })).NewPageAsync();
        await page.GotoAsync("/" + Site.Slug);
        Assert.Equal(0, await page.Locator("[data-plaatje]:visible").CountAsync());
    }

    private static void MustStandAlone(XDocument picture, string? below)
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal(svg + "svg", picture.Root!.Name);
        Assert.NotEqual("", picture.Root.Element(svg + "title")!.Value);
        Assert.Single(picture.Root.Elements(svg + "svg"));
        var words = string.Join(' ', picture.Root.Elements(svg + "text").Select(text => text.Value));
        Assert.StartsWith(picture.Root.Element(svg + "title")!.Value, words, StringComparison.Ordinal);
        Assert.EndsWith(below, words, StringComparison.Ordinal);
        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName is "script" or "foreignObject" or "a" or "image");
    }
}
