using System.Net;

namespace Roer.App.Accounts;

/// <summary>
/// What happens to every request of a server that people sign in to, before anything believes it: the reader's address is that of the connection, or what a
/// trusted proxy tells of it; the server's own address comes from the settings and never from a header.
/// </summary>
internal sealed class Front(SignIn signIn, RateLimits limits)
{
    private const string ForwardedFor = "X-Forwarded-For";

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var (request, settings) = (context.Request, signIn.Settings);
        var isTrusted = settings.Trusts(context.Connection.RemoteIpAddress);
        if (settings.Proxy is { } proxy && !isTrusted && (request.Headers.ContainsKey(proxy.UserHeader) || request.Headers.ContainsKey(proxy.GroupsHeader)))
        {
            await Refusal.Forbidden("Wie u bent, mag alleen de eigen proxy van de gemeente vertellen.").WriteAsync(context);
            return;
        }

        context.Items[nameof(Front)] = isTrusted && request.Headers.ContainsKey(ForwardedFor) ? "proxy" : "rechtstreeks";
        if (isTrusted && Last(request.Headers[ForwardedFor]) is { } from) context.Connection.RemoteIpAddress = from;
        if (settings.Address is { } address && request.Host.Host == address.Host) (request.Scheme, request.Host) = (address.Scheme, new HostString(address.Authority));
        if (request.Path == SignInEndpoints.Back)
        {
            if (!limits.Allows(context, reader: null))
            {
                await Refusal.TooMany().WriteAsync(context);
                return;
            }

            Forget(request, signIn.CookieName);
        }

        await next(context);
    }

    /// <summary>Whether a request came from a program on this computer itself.</summary>
    public static bool IsDirect(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && context.Items[nameof(Front)] is not "proxy";

    /// <summary>A session that was there before is no part of signing in: it could be another's.</summary>
    private static void Forget(HttpRequest request, string cookie) => request.Headers.Cookie =
        string.Join("; ", request.Headers.Cookie.ToString().Split(';', StringSplitOptions.TrimEntries).Where(one => !one.StartsWith(cookie + "=", StringComparison.Ordinal)));

    // The proxy adds the address that it saw at the end; what stands before it, the reader may have written.
    private static IPAddress? Last(IEnumerable<string?> headers) =>
        headers.SelectMany(header => (header ?? "").Split(',')).LastOrDefault() is { } text && IPAddress.TryParse(text.Trim(), out var address) ? address : null;
}
