using System.Text.Json.Serialization;

namespace Roer.App.Accounts;

/// <summary>A look at what stands at one trajectory, or the destruction of what did: who, when, what and why.</summary>
internal sealed record Look
{
    [JsonPropertyName("nummer")]
    public long Number { get; init; }

    [JsonPropertyName("moment")]
    public DateTimeOffset Moment { get; init; }

    [JsonPropertyName("wie")]
    public required string Who { get; init; }

    [JsonPropertyName("rol")]
    public required string Role { get; init; }

    /// <summary>What was done: <c>bevindingen</c> or <c>vernietigd</c>.</summary>
    [JsonPropertyName("wat")]
    public required string What { get; init; }

    /// <summary>What it was about: names and values of the query.</summary>
    [JsonPropertyName("waarover")]
    public required string About { get; init; }

    [JsonPropertyName("waarom")]
    public required string Why { get; init; }

    [JsonPropertyName("waarvandaan")]
    public required string From { get; init; }
}
