using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Roer.App.Accounts;

/// <summary>Reads identity tokens, and believes one only when it was signed by the provider, for us, now, and for this very sign-in.</summary>
internal sealed class IdentityTokens(OidcSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Only signatures with a key pair: with a shared secret, or with none, anybody could make a token.</summary>
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>The person whom a token is about.</summary>
    /// <exception cref="AuthenticationFailureException">The token cannot be believed.</exception>
    public async Task<ClaimsIdentity> ReadAsync(string? token, string? nonce, Discovery discovery, CancellationToken stop)
    {
        var result = await ValidateAsync(token, await discovery.KnownAsync(stop));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
            result = await ValidateAsync(token, await discovery.NewAsync(stop));
        if (!result.IsValid) throw new AuthenticationFailureException("The identity token cannot be believed.", result.Exception);
        var (person, read) = (result.ClaimsIdentity, (JsonWebToken)result.SecurityToken);
        if (string.IsNullOrEmpty(nonce) || Value(person, "nonce") != nonce) throw new AuthenticationFailureException("The identity token belongs to another sign-in.");
        if (string.IsNullOrEmpty(read.Subject)) throw new AuthenticationFailureException("The identity token is about nobody.");
        var party = Value(person, "azp");
        if ((party ?? settings.ClientId) != settings.ClientId || (party is null && read.Audiences.Skip(1).Any())) throw new AuthenticationFailureException("The identity token was given to another application.");
        return person;
    }

    /// <summary>The name of a person in the log of looks.</summary>
    public string NameOf(ClaimsPrincipal person) => person.FindFirst(settings.NameClaim)?.Value is { Length: > 0 } name ? name : person.FindFirst("sub")!.Value;

    private Task<TokenValidationResult> ValidateAsync(string? token, OpenIdConnectConfiguration provider) => provider.Issuer.TrimEnd('/') == settings.Issuer.AbsoluteUri.TrimEnd('/')
        ? _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = settings.ClientId,
            IssuerSigningKeys = provider.SigningKeys,
            ValidAlgorithms = Algorithms,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
            NameClaimType = settings.NameClaim,
        })
        : throw new AuthenticationFailureException("The provider calls itself by another name than the settings do.");

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && end + Skew > now && (from is not { } begin || begin - Skew <= now);
    }

    private static string? Value(ClaimsIdentity person, string claim) => person.FindFirst(claim)?.Value;
}
