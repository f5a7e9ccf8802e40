using System.Net.Http.Headers;
using System.Text.Json;
using Roer.App.Api;
using Roer.App.Report;
using Roer.Questions;
using Roer.Questions.Parts;

namespace Roer.App.Serving;

/// <summary>The server that holds the data now; the command line asks it, because only one program can have the data open.</summary>
internal sealed class RunningServer : IDisposable
{
    private readonly HttpClient _client;
    private readonly bool _isPublic;

    private RunningServer(ServerFile file)
    {
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(file.Address), Timeout = Timeout.InfiniteTimeSpan };
        _isPublic = file.IsPublic;
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", file.Token);
    }

    /// <summary>The server of a data folder; empty when none answers. A file that a killed server left behind is no server.</summary>
    public static async Task<RunningServer?> FindAsync(string folder)
    {
        if (ServerFile.Read(folder) is not { } file || !Uri.TryCreate(file.Address, UriKind.Absolute, out var address) || !address.IsLoopback) return null;
        var server = new RunningServer(file);
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            using var response = await server._client.GetAsync(InternalEndpoints.Alive, patience.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode) return server;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
        }

        server.Dispose();
        return null;
    }

    /// <summary>Nothing when it answers for an audience: one for the municipality itself does not write what everybody may see.</summary>
    /// <exception cref="UserErrorException">It does not.</exception>
    public void MustServe(Audience audience)
    {
        if (audience == Audience.Public && !_isPublic)
            throw new UserErrorException("Op deze gegevens draait een server voor de gemeente zelf. Stop die, of start hem met --openbaar.");
    }

    /// <summary>The answer in a form, as the server writes it.</summary>
    /// <exception cref="UserErrorException">The server finds something wrong with the question.</exception>
    public Task<byte[]> AskAsync(string slug, IEnumerable<KeyValuePair<string, string>> given, string form) =>
        ReadAsync($"/v1/vragen/{Uri.EscapeDataString(slug)}", given, form);

    /// <summary>The findings in a form, as the server writes them.</summary>
    /// <exception cref="UserErrorException">The server finds something wrong with what was asked.</exception>
    public Task<byte[]> FindingsAsync(IEnumerable<KeyValuePair<string, string>> given, string form) => ReadAsync(FindingEndpoints.Path, given, form);

    /// <summary>A report in a form, as the server writes it.</summary>
    /// <exception cref="UserErrorException">The server finds something wrong with what was asked.</exception>
    public Task<byte[]> ReportAsync(IEnumerable<KeyValuePair<string, string>> given, string form) => ReadAsync(ReportEndpoints.Path, given, form);

    /// <summary>Has the server take files in; every line that it says goes to the listener, the last one is the result.</summary>
    public async Task TakeInAsync(IReadOnlyList<string> paths, Action<string> line)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, InternalEndpoints.TakeIn) { Content = JsonContent.Create(paths) };
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        await MustSucceedAsync(response).ConfigureAwait(false);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync().ConfigureAwait(false));
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } said) line(said);
    }

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> ReadAsync(string path, IEnumerable<KeyValuePair<string, string>> given, string form)
    {
        using var response = await _client.GetAsync($"{path}{ScopeLinks.Query(given.Append(new("formaat", form)))}").ConfigureAwait(false);
        await MustSucceedAsync(response).ConfigureAwait(false);
        return await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
    }

    private static async Task MustSucceedAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode) return;
        if ((int)response.StatusCode >= 500) throw new InvalidOperationException($"The server answered with status {(int)response.StatusCode}.");
        var problem = await response.Content.ReadFromJsonAsync<Problem>(JsonSerializerOptions.Web).ConfigureAwait(false);
        throw new UserErrorException(problem!.Detail);
    }
}
