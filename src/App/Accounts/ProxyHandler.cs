using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Roer.App.Accounts;

/// <summary>The proxy that people sign in with.</summary>
internal sealed class ProxyOptions : AuthenticationSchemeOptions
{
    public ProxySettings Proxy { get; set; } = new();
}

/// <summary>Who asks is told by a reverse proxy in a header. That the request came from that proxy was found out before, by <see cref="Front"/>.</summary>
internal sealed class ProxyHandler(IOptionsMonitor<ProxyOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<ProxyOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Two names, in two headers or joined in one, tell that somebody else wrote one of them.
        if (Request.Headers[Options.Proxy.UserHeader] is not [{ Length: > 0 } name] || name.Contains(',', StringComparison.Ordinal)) return Task.FromResult(AuthenticateResult.NoResult());
        var groups = Request.Headers[Options.Proxy.GroupsHeader].SelectMany(header => (header ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var person = new ClaimsIdentity([new(ClaimTypes.Name, name), .. groups.Select(group => new Claim(RoleRule.Group, group))], Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(person), Scheme.Name)));
    }
}
