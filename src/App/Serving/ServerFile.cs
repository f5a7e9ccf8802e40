using System.Security.Cryptography;
using System.Text.Json;
using Roer.App.TakeIn;

namespace Roer.App.Serving;

/// <summary>Where a running server says that it holds the data, readable only for who runs it. The token proves that a request comes from such a person.</summary>
internal sealed record ServerFile
{
    public required string Address { get; init; }

    public required int Process { get; init; }

    public required string Token { get; init; }

    /// <summary>Whether the server answers as to everybody.</summary>
    public bool IsPublic { get; init; }

    public static string PathFor(string folder) => Path.Combine(folder, "server.json");

    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>What a server wrote; empty when there is no file, or half of one.</summary>
    public static ServerFile? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<ServerFile>(File.ReadAllBytes(PathFor(folder)), JsonSerializerOptions.Web);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Write(string folder)
    {
        var written = $"{PathFor(folder)}.{Environment.ProcessId}";
        File.Delete(written);
        using (var stream = new FileStream(written, KeyFile.OnlyMine())) JsonSerializer.Serialize(stream, this, JsonSerializerOptions.Web);
        File.Move(written, PathFor(folder), overwrite: true);
    }

    /// <summary>Removes the file, if it is still this server's.</summary>
    public void Remove(string folder)
    {
        if (Read(folder)?.Token == Token) File.Delete(PathFor(folder));
    }
}
