using System.IO.Compression;
using System.Net.Http.Headers;
using Roer.Questions;

namespace Roer.Tests.Journeys;

/// <summary>What goes over the line: compressed, equal when unpacked, and never more for a whole page than a slow line bears.</summary>
[Collection(TownJourneys.Name)]
public sealed class CompressionTests(TakenInTown town) : IDisposable
{
    private const int MostBytes = 500_000;
    private readonly Site _site = new(town.Address);

    public static TheoryData<string> Slugs => [.. Shelf.All.Select(question => question.Slug)];

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("/", "br")]
    [InlineData("/", "gzip")]
    [InlineData("/waar-gaat-het-geld-heen", "br")]
    [InlineData("/waar-gaat-het-geld-heen", "gzip")]
    [InlineData("/v1/vragen/waar-gaat-het-geld-heen", "br")]
    [InlineData("/v1/vragen/waar-gaat-het-geld-heen?formaat=csv", "br")]
    [InlineData("/v1/vragen/waar-gaat-het-geld-heen?periode=onzin", "br")]
    [InlineData("/v1/openapi.json", "br")]
    [InlineData("/v1/bevindingen", "gzip")]
    [InlineData("/stijl/roer.css", "br")]
    [InlineData("/stijl/echarts.js", "br")]
    [InlineData("/stijl/echarts.js", "gzip")]
    public async Task Text_is_compressed_and_the_same_when_it_is_unpacked(string path, string encoding)
    {
        using var plain = await AskAsync(path, "identity");
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        using var packed = await AskAsync(path, encoding);
        Assert.Equal([encoding], packed.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        Assert.Equal(await ReadAsync(plain), await ReadAsync(packed));
    }

    [Fact]
    public async Task A_font_is_sent_as_it_is()
    {
        var css = await _site.TextAsync("/stijl/roer.css");
        var start = css.IndexOf("/stijl/", css.IndexOf("@font-face", StringComparison.Ordinal), StringComparison.Ordinal);
        using var response = await AskAsync(css[start..css.IndexOfAny(['"', '\'', ')'], start)], "br");
        Assert.Equal("font/woff2", response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Who_refuses_Brotli_does_not_get_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/stijl/echarts.js");
        request.Headers.AcceptEncoding.ParseAdd("br;q=0, identity");
        using var response = await _site.SendAsync(request);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task A_page_with_all_that_it_loads_is_at_most_500_kB_over_the_line(string slug)
    {
        var page = await _site.PageAsync("/" + slug);
        var loaded = page.QuerySelectorAll("script[src], link[rel=stylesheet], link[rel=icon]")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!).Prepend("/" + slug).ToList();
        Assert.True(loaded.Count > 3);
        var bytes = 0;
        foreach (var path in loaded)
        {
            using var response = await AskAsync(path, "br");
            bytes += (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.InRange(bytes, 1, MostBytes);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        return await _site.SendAsync(request);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var content = await response.Content.ReadAsStreamAsync(stop);
        await using Stream plain = response.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "br" => new BrotliStream(content, CompressionMode.Decompress),
            "gzip" => new GZipStream(content, CompressionMode.Decompress),
            _ => content,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(stop);
    }
}
