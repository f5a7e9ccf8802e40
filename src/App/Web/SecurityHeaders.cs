using Roer.App.Accounts;

namespace Roer.App.Web;

/// <summary>The headers that every response has, and the refusal of requests that were meant for another host.</summary>
internal static class SecurityHeaders
{
    /// <summary>What a page may load: nothing that did not come from this server, and no script in the page itself.</summary>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Where the description of the API is.</summary>
    public const string Description = "/v1/openapi.json";

    private const string ApiPolicy = "default-src 'none'; frame-ancestors 'none'";

    public static async Task AddAsync(HttpContext context, RequestDelegate next)
    {
        Put(context);
        // A page elsewhere could give its own name this machine's address; its requests carry that name.
        if (IsOurs(context.Request.Host.Host, KnownAddress(context))) await next(context);
        else context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
    }

    /// <summary>Puts them on a response; once more on one that was begun anew because something went wrong.</summary>
    public static void Put(HttpContext context)
    {
        var headers = context.Response.Headers;
        var isApi = context.Request.Path.StartsWithSegments("/v1") || context.Request.Path.StartsWithSegments("/intern");
        headers.ContentSecurityPolicy = isApi ? ApiPolicy : PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (isApi) headers["API-Version"] = Product.ApiVersion;
        if (isApi || KnownAddress(context) is { Scheme: "https" }) headers.StrictTransportSecurity = "max-age=31536000";

        if (context.Request.Path != Description) return;
        // The description holds no figure: every program may read it, also one on a page of another website.
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    private static Uri? KnownAddress(HttpContext context) => context.RequestServices.GetService<SignIn>()?.Settings.Address;

    private static bool IsOurs(string host, Uri? known) =>
        host is "127.0.0.1" or "localhost" or "[::1]" || (known is not null && string.Equals(host, known.Host, StringComparison.OrdinalIgnoreCase));
}
