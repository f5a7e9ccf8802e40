namespace Roer.App.Api;

/// <summary>A result with another status code.</summary>
internal sealed class StatusResult(IResult result, int status) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        return result.ExecuteAsync(httpContext);
    }
}

/// <summary>Gives a result another status code.</summary>
internal static class StatusResults
{
    public static IResult WithStatus(this IResult result, int status) => new StatusResult(result, status);
}
