using Roer.App.Api;

namespace Roer.App.Web;

/// <summary>Pages and API are only read: HEAD is GET without the text, and any other method is told so.</summary>
internal static class ReadingOnly
{
    /// <summary>Routes know GET only; the server itself leaves the body of an answer to HEAD out.</summary>
    public static Task HeadAsGetAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    /// <summary>An address of the API has one form; with a slash at its end it is another one, that does not exist.</summary>
    public static Task OneAddressEachAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Path.StartsWithSegments("/v1") && context.Request.Path.Value!.EndsWith('/')
            ? Problem.NotFound("Dit adres bestaat niet. Laat de schuine streep aan het einde weg.").ExecuteAsync(context)
            : next(context);

    public static IResult Refuse(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        return new Problem { Status = StatusCodes.Status405MethodNotAllowed, Title = "Dit kan niet", Detail = "Dit adres kunt u alleen lezen. Gebruik GET of HEAD." }.Result();
    }

    /// <summary>What an address says to every method but POST when only that may be used.</summary>
    public static IResult RefuseAllButPost(HttpContext context)
    {
        context.Response.Headers.Allow = "POST";
        return new Problem { Status = StatusCodes.Status405MethodNotAllowed, Title = "Dit kan niet", Detail = "Op dit adres is er alleen POST." }.Result();
    }
}
