using AngleSharp;
using AngleSharp.Dom;

namespace Roer.Tests.Journeys;

/// <summary>The server as a reader without script meets it.</summary>
internal sealed class Site(Uri address) : IDisposable
{
    public const string Slug = "waar-gaat-het-geld-heen";

    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static string Api(string query = "") => $"/v1/vragen/{Slug}?{query}";

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), Stop);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, Stop);

    public Task<byte[]> BytesAsync(string path) => _client.GetByteArrayAsync(new Uri(path, UriKind.Relative), Stop);

    public Task<string> TextAsync(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative), Stop);

    public async Task<IDocument> PageAsync(string path) => await ReadAsync(await TextAsync(path));

    public static async Task<IDocument> ReadAsync(string html)
    {
        var context = BrowsingContext.New(Configuration.Default);
        return await context.OpenAsync(response => response.Content(html), Stop);
    }

    public void Dispose() => _client.Dispose();
}
