using System.Text;
using System.Text.Json;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>The findings of an invented municipality on the command line and in the API, with the server running.</summary>
[Collection(TownJourneys.Name)]
public sealed class FindingsTests(TakenInTown town) : IDisposable
{
    private readonly Site _site = new(town.Address);
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("periode=2024&ernst=waarschuwing")]
    [InlineData("regel=9338&aantal=1&vanaf=1")]
    public async Task The_command_line_and_the_api_say_the_same(string query)
    {
        var arguments = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).SelectMany(pair => new[] { $"--{pair[0]}", pair[1] });
        var run = await RoerRun.OfAsync(["bevindingen", "--gegevens", town.Data, "--json", .. arguments]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(await _site.TextAsync($"/v1/bevindingen?{query}"), run.Output);
    }

    [Fact]
    public async Task Pages_together_are_what_the_csv_lists()
    {
        var rows = new List<string>();
        for (int? at = 0; at is { } from;)
        {
            var page = JsonDocument.Parse(await _site.BytesAsync($"/v1/bevindingen?aantal=200&vanaf={from}")).RootElement;
            rows.AddRange(page.GetProperty("bevindingen").EnumerateArray().Select(row => $"{row.GetProperty("regel").GetString()} {row.GetProperty("bestand").GetString()}"));
            at = page.GetProperty("volgende").ValueKind == JsonValueKind.Null ? null : page.GetProperty("volgende").GetInt32();
        }

        var csv = (await _site.TextAsync("/v1/bevindingen?formaat=csv")).Split("\r\n").SkipWhile(line => !line.StartsWith("regel;", StringComparison.Ordinal)).Skip(1);
        Assert.Equal(csv.Where(line => line.Length > 0).Select(line => line.Split(';')).Select(cells => $"{cells[0]} {cells[3]}"), rows);
        Assert.InRange(rows.Count, 100, 100_000);
    }

    [Fact]
    public async Task Each_provider_gets_a_list_of_its_own()
    {
        var map = Path.Combine(_folder.Path, "versturen");
        var run = await RoerRun.OfAsync("bevindingen", "--gegevens", town.Data, "--per-aanbieder", map);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var files = Directory.GetFiles(map);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Matches("bevindingen-[0-9]{8}[.]csv$", file));
        foreach (var file in files)
        {
            var provider = Path.GetFileNameWithoutExtension(file)[^8..];
            var others = files.Select(other => Path.GetFileNameWithoutExtension(other)[^8..]).Where(other => other != provider).ToList();
            var text = await File.ReadAllTextAsync(file, Encoding.UTF8, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(others, other => text.Contains(other, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_cannot_be_used_is_a_problem_and_wrong_use()
    {
        using var response = await _site.GetAsync("/v1/bevindingen?ernst=erg");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        var run = await RoerRun.OfAsync("bevindingen", "--gegevens", town.Data, "--ernst", "erg");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("De ernst 'erg' bestaat niet.", run.Error, StringComparison.Ordinal);
    }
}
