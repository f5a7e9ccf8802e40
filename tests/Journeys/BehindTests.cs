using System.Globalization;
using System.Net;
using AngleSharp.Dom;

namespace Roer.Tests.Journeys;

/// <summary>Every bar of question 3 can be followed without script to the paths, lengths or money behind it, with the scope kept.</summary>
[Collection(TownJourneys.Name)]
public sealed class BehindTests(TakenInTown town) : IDisposable
{
    private const string Slug = "waarom-stijgen-de-kosten";

    private static readonly string[] Waterfalls = ["wat-veranderde", "oorzaken"];

    private readonly Site _site = new(town.Address);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("periode=2024&vergelijk=2023", "periode=2024", "vergelijk=2023")]
    [InlineData("periode=2024&peildatum=2025-01-20&stand={0}", "periode=2024", "vergelijk=2023", "peildatum=2025-01-20", "stand={0}")]
    [InlineData("periode=2024&hulpvorm=02", "periode=2024", "vergelijk=2023", "hulpvorm=02")]
    public async Task Every_link_of_a_bar_opens_and_keeps_the_scope(string query, params string[] kept)
    {
        string Told(string text) => text.Replace("{0}", town.Store.LastIntake.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var page = await _site.PageAsync($"/{Slug}?{Told(query)}");
        var links = page.QuerySelectorAll("a[data-verder]").Select(link => (Href: link.GetAttribute("href")!, Words: link.TextContent)).ToList();
        Assert.True(links.Count >= 9);
        foreach (var target in links.Select(link => link.Href).Distinct())
        {
            Assert.All(kept, part => Assert.Contains(Told(part), target, StringComparison.Ordinal));
            var parts = target.Split('#');
            using var response = await _site.GetAsync(parts[0]);
            Assert.Equal((target, HttpStatusCode.OK), (target, response.StatusCode));
            var behind = await Site.ReadAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            if (parts.Length > 1) Assert.NotNull(behind.GetElementById(parts[1]));
        }
    }

    [Fact]
    public async Task Every_bar_of_both_waterfalls_has_a_link_whose_words_tell_whose_it_is()
    {
        var page = await _site.PageAsync($"/{Slug}?periode=2024");
        foreach (var id in Waterfalls)
        {
            var rows = page.GetElementById(id)!.QuerySelectorAll("tbody tr").ToList();
            Assert.True(rows.Count > 9);
            Assert.All(rows[1..^1], row => Assert.EndsWith($", bij {Label(row)}", row.QuerySelector("a[data-verder]")!.TextContent, StringComparison.Ordinal));
            Assert.All(new[] { rows[0], rows[^1] }, row => Assert.Null(row.QuerySelector("a[data-verder]")));
        }
    }

    /// <summary>A row of a division opens this question with that row as its filter, and its bars then lead on with it.</summary>
    [Theory]
    [InlineData("product")]
    [InlineData("aanbieder")]
    public async Task A_row_of_a_division_opens_with_that_filter_and_its_bars_keep_it(string dimension)
    {
        var page = await _site.PageAsync($"/{Slug}?periode=2024");
        var row = page.GetElementById($"per-{dimension}")!.QuerySelector("tbody th a")!;
        var filter = row.GetAttribute("href")!.Split('&').Single(part => part.StartsWith($"{dimension}=", StringComparison.Ordinal));
        var drilled = await _site.PageAsync(row.GetAttribute("href")!);
        Assert.All(drilled.GetElementById("wat-veranderde")!.QuerySelectorAll("a[data-verder]"), link =>
            Assert.True(link.GetAttribute("href")!.Contains(filter, StringComparison.Ordinal) || link.TextContent.Contains($"zonder uw filter op {dimension}", StringComparison.Ordinal)));
    }

    private static string Label(IElement row) => row.QuerySelector("th")!.TextContent.Trim();
}
