using Roer.App.Accounts;
using Roer.App.Api;

namespace Roer.App.Web;

/// <summary>
/// The one place that keeps other websites from having a reader's browser change something. A browser says where a request that changes something comes from (<c>Origin</c>, and
/// newer ones <c>Sec-Fetch-Site</c>), and a page cannot alter that. Programs that are no browser say neither.
/// </summary>
internal static class SameOrigin
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next) => ChangesNothing(context.Request.Method) || IsFromHere(context.Request)
        ? next(context)
        : Problem.FromElsewhere().Result().ExecuteAsync(context);

    private static bool ChangesNothing(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsFromHere(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        var site = request.Headers["Sec-Fetch-Site"];
        // Where people sign in, a program that says nothing must not be taken for one of their browsers: it brings a token, which no page can have a browser send.
        if (origin.Count == 0 && site.Count == 0) return request.Headers.Authorization.Count > 0 || request.HttpContext.RequestServices.GetService<SignIn>() is null;
        return (origin.Count == 0 || (origin.Count == 1 && Uri.TryCreate(origin[0], UriKind.Absolute, out var from) && from.Authority == request.Host.Value && from.Scheme == request.Scheme))
            && (site.Count == 0 || (site.Count == 1 && site[0] is "same-origin" or "none"));
    }
}
