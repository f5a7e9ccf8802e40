using System.Net;
using System.Text.Json;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>What the API promises beside the figures.</summary>
[Collection(TownJourneys.Name)]
public sealed class ApiTests(TakenInTown town) : IDisposable
{
    private readonly Site _site = new(town.Address);

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Everything_that_is_wrong_with_a_scope_is_told_at_once_as_a_problem()
    {
        using var response = await _site.GetAsync(Site.Api("periode=ooit&peildatum=morgen&onzin=1"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Equal(
            ["onzin", "peildatum", "periode"],
            problem.GetProperty("invalidParams").EnumerateArray().Select(fault => fault.GetProperty("name").GetString()!).Order());
    }

    [Theory]
    [InlineData("/v1/vragen/onzin", "application/problem+json")]
    [InlineData("/v1/onzin", "application/problem+json")]
    [InlineData("/onzin", "text/html")]
    [InlineData("/?gemeente=0000", "text/html")]
    public async Task What_does_not_exist_is_said_in_dutch(string path, string mediaType)
    {
        using var response = await _site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/v1/vragen")]
    [InlineData("/v1/vragen/waar-gaat-het-geld-heen?periode=2023")]
    public async Task Head_tells_what_get_would_without_the_text(string path)
    {
        using var head = await _site.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative)));
        using var get = await _site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("POST", "/v1/vragen")]
    [InlineData("DELETE", "/v1/vragen/waar-gaat-het-geld-heen")]
    [InlineData("PUT", "/")]
    public async Task What_can_only_be_read_refuses_to_be_changed(string method, string path)
    {
        using var response = await _site.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_description_of_the_api_is_the_committed_one() =>
        Golden.MatchesFile(await _site.TextAsync("/v1/openapi.json"), "src/App/Api/openapi.golden.json");

    [Fact]
    public async Task The_same_question_again_has_the_same_answer_to_the_byte() =>
        Assert.Equal(await _site.BytesAsync(Site.Api("periode=2023")), await _site.BytesAsync(Site.Api("periode=2023")));
}
