using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Roer.Tests.World;

/// <summary>What goes in an identity token, for a test to change.</summary>
internal sealed record TokenDraft
{
    public required string Issuer { get; init; }

    public required string Audience { get; init; }

    public required string? Nonce { get; init; }

    public required DateTime From { get; init; }

    public required DateTime Until { get; init; }

    /// <summary>Empty for a token that nobody signed.</summary>
    public required SigningCredentials? Key { get; init; }

    public required Dictionary<string, object> Claims { get; init; }
}

/// <summary>The smallest provider of identities by OpenID Connect: discovery, keys, a page where one says who one is, and tokens.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string Client = "roer";
    public const string Secret = "geheim:met/tekens";

    private static readonly string[] ByCode = ["code"];
    private static readonly string[] Public = ["public"];
    private static readonly string[] Signed = ["RS256"];

    private readonly ConcurrentDictionary<string, (string Who, string Nonce, string Challenge, string Back)> _codes = new();
    private readonly WebApplication _app;
    private RsaSecurityKey _key = NewKey("1");

    private IdentityProvider(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Who there are, with the groups they are in.</summary>
    public required IReadOnlyDictionary<string, string[]> People { get; init; }

    /// <summary>Changes the next tokens.</summary>
    public Func<TokenDraft, TokenDraft> Forge { get; set; } = draft => draft;

    /// <summary>The last token that was given.</summary>
    public string LastToken { get; private set; } = "";

    /// <summary>The number of the key that signs.</summary>
    public int KeyNumber { get; private set; } = 1;

    public static async Task<IdentityProvider> StartAsync(IReadOnlyDictionary<string, string[]> people)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var provider = new IdentityProvider(builder.Build()) { People = people };
        provider.Map();
        await provider._app.StartAsync();
        return provider;
    }

    public static RsaSecurityKey NewKey(string number) => new(RSA.Create(2048)) { KeyId = number };

    /// <summary>From now on another key signs, and only that one is told.</summary>
    public void RotateKey() => _key = NewKey($"{++KeyNumber}");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string Issuer => Address.ToString().TrimEnd('/');

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/wie",
            ["token_endpoint"] = $"{Issuer}/token",
            ["jwks_uri"] = $"{Issuer}/sleutels",
            ["response_types_supported"] = ByCode,
            ["subject_types_supported"] = Public,
            ["id_token_signing_alg_values_supported"] = Signed,
        }));
        _app.MapGet("/sleutels", () => Results.Json(new { keys = new[] { PublicKey() } }));
        _app.MapGet("/wie", Who);
        _app.MapPost("/token", TokenAsync);
    }

    private object PublicKey()
    {
        var parameters = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = _key.KeyId, n = WebEncoders.Base64UrlEncode(parameters.Modulus!), e = WebEncoders.Base64UrlEncode(parameters.Exponent!) };
    }

    private IResult Who(HttpRequest request)
    {
        var query = request.Query;
        if (query["client_id"] != Client || query["response_type"] != "code" || query["code_challenge_method"] != "S256" || !query["scope"].ToString().Split(' ').Contains("openid")) return Results.BadRequest();
        if (query["persoon"].ToString() is not { Length: > 0 } who)
            return Results.Content($"<!DOCTYPE html><title>Wie bent u?</title><h1>Wie bent u?</h1>{string.Concat(People.Keys.Select(name => $"<p><a href=\"{request.QueryString}&amp;persoon={name}\">{name}</a></p>"))}", "text/html");
        var code = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (who, query["nonce"].ToString(), query["code_challenge"].ToString(), query["redirect_uri"].ToString());
        return Results.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Client}:{Uri.EscapeDataString(Secret)}"));
        if (request.Headers.Authorization != $"Basic {basic}") return Results.Unauthorized();
        if (!_codes.TryRemove(form["code"].ToString(), out var given) || form["redirect_uri"] != given.Back) return Results.BadRequest();
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (challenge != given.Challenge) return Results.BadRequest();
        LastToken = Token(given.Who, given.Nonce);
        return Results.Json(new { access_token = "x", token_type = "Bearer", expires_in = 60, id_token = LastToken });
    }

    private string Token(string who, string nonce)
    {
        var now = DateTime.UtcNow;
        var draft = Forge(new TokenDraft
        {
            Issuer = Issuer,
            Audience = Client,
            Nonce = nonce,
            From = now.AddSeconds(-5),
            Until = now.AddMinutes(5),
            Key = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
            Claims = new() { ["sub"] = $"nummer-{who}", ["preferred_username"] = who, ["groups"] = People[who] },
        });
        if (draft.Nonce is not null) draft.Claims["nonce"] = draft.Nonce;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = draft.Issuer,
            Audience = draft.Audience,
            NotBefore = draft.From,
            IssuedAt = draft.From,
            Expires = draft.Until,
            SigningCredentials = draft.Key,
            Claims = draft.Claims,
        });
    }
}
