using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Roer.App.Accounts;

/// <summary>What the handler needs beside the framework's own settings.</summary>
internal sealed class OidcOptions : OAuthOptions
{
    public IdentityTokens Tokens { get; set; } = null!;

    public Discovery Discovery { get; set; } = null!;
}

/// <summary>
/// OpenID Connect on the framework's OAuth handler, which keeps state, its cookie and the proof of PKCE: here come discovery, the nonce, and the identity token
/// in the place of a call for user information.
/// </summary>
internal sealed class OidcHandler(IOptionsMonitor<OidcOptions> options, ILoggerFactory logger, UrlEncoder encoder) : OAuthHandler<OidcOptions>(options, logger, encoder)
{
    private const string Nonce = "nonce";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            Options.AuthorizationEndpoint = (await Options.Discovery.KnownAsync(Context.RequestAborted)).AuthorizationEndpoint;
        }
        catch (InvalidOperationException)
        {
            // The provider does not answer, or not as a provider does.
            Response.Redirect(SignInEndpoints.Failed);
            return;
        }

        properties.Items[Nonce] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, properties.Items[Nonce]!);

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var provider = await Options.Discovery.KnownAsync(Context.RequestAborted);
        context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var verifier);
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
            [OAuthConstants.CodeVerifierKey] = verifier ?? "",
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (provider.TokenEndpointAuthMethodsSupported.Contains("client_secret_post")) (fields["client_id"], fields["client_secret"]) = (Options.ClientId, Options.ClientSecret);
        else request.Headers.Authorization = Basic(Options.ClientId, Options.ClientSecret);
        request.Content = new FormUrlEncodedContent(fields);
        using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
        return response.IsSuccessStatusCode
            ? OAuthTokenResponse.Success(JsonDocument.Parse(await response.Content.ReadAsStringAsync(Context.RequestAborted)))
            : OAuthTokenResponse.Failed(new AuthenticationFailureException($"The token endpoint answered with status {(int)response.StatusCode}."));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        properties.Items.Remove(Nonce, out var nonce);
        var token = tokens.Response!.RootElement.TryGetProperty("id_token", out var given) ? given.GetString() : null;
        var person = await Options.Tokens.ReadAsync(token, nonce, Options.Discovery, Context.RequestAborted);
        return new AuthenticationTicket(new ClaimsPrincipal(person), properties, Scheme.Name);
    }

    // Both parts are encoded as a form would (RFC 6749, section 2.3.1).
    private static AuthenticationHeaderValue Basic(string client, string secret) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(client)}:{Uri.EscapeDataString(secret)}")));
}
