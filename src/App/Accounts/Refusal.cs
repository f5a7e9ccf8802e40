using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Roer.App.Api;
using Roer.App.Web;

namespace Roer.App.Accounts;

/// <summary>What somebody is told who may not do this: a page to a person, a problem to a program. It never says whether the thing exists.</summary>
internal sealed record Refusal(int Status, string Title, string Detail)
{
    public const string NotYours = "U mag dit niet zien, of het bestaat niet. Vraag de beheerder van Roer welke rol u hebt.";

    public static Refusal Forbidden(string detail) => new(StatusCodes.Status403Forbidden, "Geen toegang", detail);

    public static Refusal NoRole() => Forbidden("U bent aangemeld, maar u hebt nog geen rol in Roer. Vraag de beheerder van Roer om een rol.");

    public static Refusal SignInFirst() => new(StatusCodes.Status401Unauthorized, "Meld u eerst aan", "Roer weet niet wie u bent. Open Roer via de aanmelding van uw gemeente.");

    public static Refusal TooMany() => new(StatusCodes.Status429TooManyRequests, "Even wachten", "U vraagt te veel in korte tijd. Wacht tien tellen en probeer het dan opnieuw.");

    public static Refusal Unavailable(string detail) => new(StatusCodes.Status503ServiceUnavailable, "Nu even niet", detail);

    public static Refusal Wrong(string detail) => new(StatusCodes.Status400BadRequest, "Dit kan niet", detail);

    public Task WriteAsync(HttpContext context)
    {
        if (Status == StatusCodes.Status429TooManyRequests) context.Response.Headers.RetryAfter = RateLimits.Wait.ToString(CultureInfo.InvariantCulture);
        return (IsOfProgram(context.Request) ? new Problem { Status = Status, Title = Title, Detail = Detail }.Result() : Page()).ExecuteAsync(context);
    }

    /// <summary>Whether an address is for programs rather than people.</summary>
    public static bool IsOfProgram(HttpRequest request) => request.Path.StartsWithSegments("/v1") || request.Path.StartsWithSegments("/intern");

    private RazorComponentResult<FaultDocument> Page() => new(new { Title, Sentences = (IReadOnlyList<string>)[Detail] }) { StatusCode = Status };
}
