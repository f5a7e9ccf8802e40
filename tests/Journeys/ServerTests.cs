using System.Net;
using System.Text.Json;
using Roer.App.Serving;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>The server: its headers, its token, and the command line that works through it.</summary>
[Collection(TownJourneys.Name)]
public sealed class ServerTests(TakenInTown town) : IDisposable
{
    private readonly Site _site = new(town.Address);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/v1/vragen")]
    [InlineData("/waar-gaat-het-geld-heen")]
    [InlineData("/v1/openapi.json")]
    [InlineData("/onzin")]
    public async Task Every_response_has_the_headers_of_the_rules(string path)
    {
        using var response = await _site.GetAsync(path);
        Assert.Equal("no-store", response.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(path.StartsWith("/v1", StringComparison.Ordinal), response.Headers.Contains("API-Version"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_request_for_another_host_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/vragen");
        request.Headers.Host = "roer.example";
        using var response = await _site.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    [Fact]
    public async Task Only_who_has_the_token_may_have_files_taken_in()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, InternalEndpoints.TakeIn) { Content = new StringContent("[\"/\"]") };
        using var without = await _site.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(ServerFile.PathFor(town.Data)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task While_the_server_runs_the_command_line_takes_in_through_it()
    {
        var run = await RoerRun.OfAsync("inlezen", town.Messages, "--gegevens", town.Data, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(json.GetProperty("bestanden").GetInt32(), json.GetProperty("alBekend").GetInt32());
    }

    [Fact]
    public async Task Wrong_use_through_the_server_is_the_same_line()
    {
        var run = await RoerRun.OfAsync("vraag", Site.Slug, "--gegevens", town.Data, "--periode", "ooit");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("Ik begrijp de periode 'ooit' niet.", run.Error, StringComparison.Ordinal);
        var path = await RoerRun.OfAsync("inlezen", "/nergens", "--gegevens", town.Data);
        Assert.Equal(3, path.ExitCode);
    }

    [Fact]
    public async Task A_server_for_the_municipality_gives_no_answer_for_everybody()
    {
        var run = await RoerRun.OfAsync("vraag", Site.Slug, "--gegevens", town.Data, "--openbaar");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("--openbaar", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assets_are_kept_for_ever_under_their_version()
    {
        var page = await _site.PageAsync("/");
        var link = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var response = await _site.GetAsync(link);
        Assert.Contains("immutable", response.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, link);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var same = await _site.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }
}
