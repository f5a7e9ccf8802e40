using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Roer.App.Serving;
using Roer.Questions;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>One answer on every surface: command line, API and page say the same.</summary>
[Collection(TownJourneys.Name)]
public sealed class SurfacesTests(TakenInTown town) : IDisposable
{
    private readonly Site _site = new(town.Address);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("periode=2024-K2")]
    [InlineData("periode=2024&vergelijk=2023&per=aanbieder")]
    [InlineData("periode=2023-07..2024-06&filter=hulpvorm%3D02&filter=hulpvorm%3D04")]
    [InlineData("periode=2023&peildatum=2023-10-31")]
    [InlineData("periode=2019")]
    public async Task The_command_line_the_api_and_the_page_give_the_same_totals(string query)
    {
        var json = await _site.BytesAsync(Site.Api(query));
        var given = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2));
        var arguments = given.SelectMany(pair => new[] { $"--{pair[0]}", Uri.UnescapeDataString(pair[1]) });
        var run = await RoerRun.OfAsync(["vraag", Site.Slug, "--gegevens", town.Data, "--json", .. arguments]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Encoding.UTF8.GetString(json), run.Output);

        var totals = JsonDocument.Parse(json).RootElement.GetProperty("totalen");
        var page = await _site.PageAsync($"/{Site.Slug}?{query}");
        var shown = page.QuerySelectorAll("[data-totaal]").ToDictionary(row => row.GetAttribute("data-totaal")!, row => row.GetAttribute("data-waarde"));
        Assert.Equal(totals.EnumerateObject().Count(), shown.Count);
        foreach (var total in totals.EnumerateObject())
        {
            var onPage = shown[total.Name] is { } text ? Math.Round(decimal.Parse(text, CultureInfo.InvariantCulture), 4, MidpointRounding.AwayFromZero) : (decimal?)null;
            Assert.Equal(total.Value.ValueKind == JsonValueKind.Null ? null : total.Value.GetDecimal(), onPage);
        }
    }

    [Fact]
    public async Task The_totals_of_the_contract_are_there_in_whole_cents()
    {
        var totals = JsonDocument.Parse(await _site.BytesAsync(Site.Api())).RootElement.GetProperty("totalen");
        foreach (var name in new[] { "toegewezenCent", "gestartCent", "geleverdCent", "gedeclareerdCent", "toegekendCent", "nogNietBeantwoordCent", "jeugdigen", "trajecten" })
            Assert.True(totals.GetProperty(name).TryGetInt64(out var value) && value >= 0, name);
        Assert.True(totals.GetProperty("gedeclareerdCent").GetInt64() > 0);
    }

    [Fact]
    public async Task Csv_comes_by_accept_by_name_and_from_the_command_line_as_the_same_bytes()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Site.Api());
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var response = await _site.SendAsync(request);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        var byAccept = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(byAccept, await _site.BytesAsync(Site.Api("formaat=csv")));
        var run = await RoerRun.OfAsync("vraag", Site.Slug, "--gegevens", town.Data, "--csv");
        Assert.Equal(Encoding.UTF8.GetString(byAccept).TrimStart('\uFEFF'), run.Output.TrimStart('\uFEFF'));
        Assert.Contains("verzonnen gegevens", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_comes_by_name_and_from_the_command_line_as_the_same_bytes()
    {
        var bytes = await _site.BytesAsync(Site.Api("formaat=xlsx"));
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "antwoord.xlsx");
        var run = await RoerRun.OfAsync("vraag", Site.Slug, "--gegevens", town.Data, "--xlsx", file);
        Assert.Equal("", run.Output);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal("PK", Encoding.ASCII.GetString(bytes[..2]));
    }

    public static TheoryData<string> Slugs => [.. Shelf.All.Select(question => question.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Every_table_of_the_answer_can_be_downloaded_and_holds_all_its_rows(string slug)
    {
        var answer = new AnswerDesk(town.Store).Ask(Shelf.Find(slug)!, []);
        foreach (var table in answer.Tables)
        {
            var csv = Encoding.UTF8.GetString(await _site.BytesAsync($"/v1/vragen/{slug}?formaat=csv&tabel={table.Id}"));
            var lines = csv.Split("\r\n");
            var header = Array.FindIndex(lines, line => line.StartsWith("sleutel;", StringComparison.Ordinal));
            Assert.Equal(table.Rows.Count + (table.TotalRow is null ? 0 : 1), lines.Length - header - 2);
        }
    }
}
