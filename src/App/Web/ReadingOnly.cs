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

    public static IResult Refuse(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        return new Problem { Status = StatusCodes.Status405MethodNotAllowed, Title = "Dit kan niet", Detail = "Dit adres kunt u alleen lezen. Gebruik GET of HEAD." }.Result();
    }
}
