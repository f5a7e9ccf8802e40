using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Roer.App.Accounts;

/// <summary>The settings of signing in, <c>aanmelden.json</c> in the data folder. <c>docs/guide/aanmelden.md</c> explains each of them.</summary>
internal sealed record SignInSettings
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The address by which readers know the server; empty means the address of this computer that they use.</summary>
    [JsonPropertyName("adres")]
    public Uri? Address { get; init; }

    [JsonPropertyName("oidc")]
    public OidcSettings? Oidc { get; init; }

    [JsonPropertyName("proxy")]
    public ProxySettings? Proxy { get; init; }

    /// <summary>The addresses of the reverse proxies that are believed.</summary>
    [JsonPropertyName("vertrouwd")]
    public IReadOnlyList<string> Trusted { get; init; } = [];

    [JsonPropertyName("rollen")]
    public required IReadOnlyList<RoleRule> Roles { get; init; }

    [JsonPropertyName("sessie")]
    public SessionSettings Session { get; init; } = new();

    public static string PathFor(string folder) => Path.Combine(folder, "aanmelden.json");

    /// <exception cref="UserErrorException">The file is missing, readable for others, or says something that cannot be.</exception>
    public static SignInSettings Read(string folder)
    {
        var path = PathFor(folder);
        try
        {
            if (!File.Exists(path)) throw new UserErrorException($"Voor --aanmelden is '{path}' nodig. In docs/guide/aanmelden.md staat wat erin moet.");
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0)
                throw new UserErrorException($"Anderen kunnen '{path}' lezen of veranderen. Maak het alleen van u: chmod 600.");
            var settings = JsonSerializer.Deserialize<SignInSettings>(File.ReadAllBytes(path), Written) ?? throw new JsonException();
            return settings.Faults().FirstOrDefault() is { } fault ? throw new UserErrorException($"In '{path}' klopt iets niet. {fault}") : settings;
        }
        catch (JsonException fault)
        {
            // The place only: what stands there may be the secret.
            throw new UserErrorException(FormattableString.Invariant($"'{path}' is niet te lezen als instellingen, bij '{fault.Path}' op regel {(fault.LineNumber ?? 0) + 1}. Vergelijk het met docs/guide/aanmelden.md."));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Ik kan '{path}' niet lezen. Controleer de rechten.");
        }
    }

    /// <summary>Whether what comes from an address is believed about who asks and from where.</summary>
    public bool Trusts(IPAddress? address)
    {
        if (address is null) return false;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Trusted.Count == 0 ? Proxy is not null && IPAddress.IsLoopback(plain) : Trusted.Any(one => IPAddress.Parse(one).Equals(plain));
    }

    private IEnumerable<string> Faults()
    {
        if (Oidc is null == Proxy is null) yield return "Geef 'oidc' of 'proxy', en niet allebei.";
        if (Oidc is { } oidc && !IsSafe(oidc.Issuer)) yield return "'uitgever' moet een adres met https zijn.";
        if (Oidc is { ClientId: "" } or { Secret: "" }) yield return "'toepassing' en 'geheim' mogen niet leeg zijn.";
        if (Address is { } address && (address is not { IsAbsoluteUri: true, AbsolutePath: "/", Query: "" } || !IsSafe(address))) yield return "'adres' moet een adres met https zijn, zonder pad.";
        if (Trusted.FirstOrDefault(one => !IPAddress.TryParse(one, out _)) is { } wrong) yield return $"'{wrong}' bij 'vertrouwd' is geen IP-adres.";
        if (Session is { IdleMinutes: < 1 } or { LongestMinutes: < 1 }) yield return "'stilMinuten' en 'langstMinuten' moeten minstens 1 zijn.";
        if (Roles.Count == 0) yield return "Zonder 'rollen' mag niemand iets zien.";
        foreach (var fault in Roles.SelectMany(rule => rule.Faults())) yield return fault;
    }

    /// <summary>Only on this computer a connection may go without encryption.</summary>
    private static bool IsSafe(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}

/// <summary>A provider of identities by OpenID Connect.</summary>
internal sealed record OidcSettings
{
    [JsonPropertyName("uitgever")]
    public required Uri Issuer { get; init; }

    [JsonPropertyName("toepassing")]
    public required string ClientId { get; init; }

    [JsonPropertyName("geheim")]
    public required string Secret { get; init; }

    /// <summary>The claim that names the person in the log of looks.</summary>
    [JsonPropertyName("naam")]
    public string NameClaim { get; init; } = "preferred_username";

    /// <summary>What is asked for beside <c>openid</c>.</summary>
    [JsonPropertyName("vraag")]
    public IReadOnlyList<string> Scopes { get; init; } = ["profile"];
}

/// <summary>A reverse proxy that has people sign in and tells who they are.</summary>
internal sealed record ProxySettings
{
    [JsonPropertyName("kop")]
    public string UserHeader { get; init; } = "X-Remote-User";

    /// <summary>The header with the groups of the person, with commas between.</summary>
    [JsonPropertyName("kopGroepen")]
    public string GroupsHeader { get; init; } = "X-Remote-Groups";
}

/// <summary>When a session ends.</summary>
internal sealed record SessionSettings
{
    /// <summary>After so many minutes without a request.</summary>
    [JsonPropertyName("stilMinuten")]
    public int IdleMinutes { get; init; } = 30;

    /// <summary>After so many minutes in any case.</summary>
    [JsonPropertyName("langstMinuten")]
    public int LongestMinutes { get; init; } = 480;
}
