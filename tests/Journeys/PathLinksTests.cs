using System.Globalization;
using System.Net;
using AngleSharp.Dom;

namespace Roer.Tests.Journeys;

/// <summary>From a path to its money: what a reader without script can follow on the page of the paths.</summary>
[Collection(TownJourneys.Name)]
public sealed class PathLinksTests(TakenInTown town) : IDisposable
{
    private const string Page = "/welke-paden-lopen-jeugdigen?periode=2024&groep=in-hulp&regels=geen%20verblijf";
    private const int LinksTried = 3;

    private readonly Site _site = new(town.Address);

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Every_row_of_youths_leads_to_a_page_with_as_many_youths()
    {
        var page = await _site.PageAsync(Page);
        var tables = page.QuerySelectorAll("section[id]").Where(section => section.QuerySelector("a[data-verder]") is not null).ToList();
        Assert.Superset(new HashSet<string> { "stromen", "paden", "kaart", "einde", "overdracht", "regels" }, tables.Select(table => table.Id!).ToHashSet());
        foreach (var table in tables)
        {
            var youths = table.QuerySelectorAll("thead th").Skip(1).TakeWhile(header => !header.TextContent.Contains("eugdigen", StringComparison.Ordinal)).Count();
            foreach (var row in table.QuerySelectorAll("tbody tr").Where(one => one.QuerySelector("a[data-verder]") is not null).Take(LinksTried))
            {
                var opened = await _site.PageAsync(row.QuerySelector("a[data-verder]")!.GetAttribute("href")!);
                Assert.Equal(row.QuerySelectorAll("td")[youths].TextContent.Trim().Replace(".", "", StringComparison.Ordinal), ValueOf(opened, "gevolgdeJeugdigen"));
            }
        }
    }

    [Fact]
    public async Task From_a_path_the_money_and_the_lengths_of_its_help_are_one_step_away()
    {
        var opened = await _site.PageAsync($"{Page}&deel=paden/02%3Eloopt-nog");
        Assert.NotNull(opened.QuerySelector("#geld-per-aanbieder tbody tr"));
        var onward = opened.QuerySelectorAll("#verder-kop + ul a").Where(link => link.GetAttribute("href")!.Contains("hulpvorm=02", StringComparison.Ordinal)).ToList();
        Assert.True(onward.Count >= 2, string.Join('\n', opened.QuerySelectorAll("#verder-kop + ul a").Select(link => link.OuterHtml)));
        foreach (var link in onward)
        {
            using var response = await _site.GetAsync(link.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private static string? ValueOf(IDocument page, string total) =>
        page.QuerySelector($"[data-totaal={total}]")?.GetAttribute("data-waarde") is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : null;
}
