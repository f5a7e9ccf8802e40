using System.Net.Sockets;
using System.Text;

namespace Roer.Tests.Journeys;

/// <summary>A request as it is typed, byte for byte: a client would put right what an attacker leaves wrong.</summary>
internal static class RawRequest
{
    /// <summary>The first line of what came back, and everything; both empty when the server hung up.</summary>
    public static async Task<(string Status, string All)> SendAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        using var memory = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
            await stream.CopyToAsync(memory, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Hung up in the middle: that is an answer too.
        }

        var all = Encoding.Latin1.GetString(memory.ToArray());
        return (all.Split("\r\n")[0], all);
    }

    public static Task<(string Status, string All)> GetAsync(Uri address, string target, params string[] headers) =>
        SendAsync(address, $"GET {target} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");
}
