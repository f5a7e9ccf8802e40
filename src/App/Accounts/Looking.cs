using Microsoft.AspNetCore.Http.HttpResults;
using Roer.App.Web;

namespace Roer.App.Accounts;

/// <summary>Asks why somebody looks at trajectories, and remembers the look.</summary>
internal static class Looking
{
    public const string ReasonName = "reden";

    /// <summary>A closed list: what people write by themselves would hold names sooner or later, and the reason stands in an address.</summary>
    public static IReadOnlyList<(string Code, string Meaning)> Reasons { get; } =
    [
        ("herstel", "Een bericht laten herstellen"),
        ("controle", "Controleren of cijfers kloppen"),
        ("contract", "Een gesprek met een aanbieder voorbereiden"),
        ("betrokkene", "Een vraag of verzoek van de jeugdige of het gezin"),
        ("klacht", "Een klacht, bezwaar of rechtszaak"),
        ("toezicht", "Een vraag van de accountant of de toezichthouder"),
    ];

    /// <summary>The reason that was given; empty when it was not, or is not on the list.</summary>
    public static string? ReasonOf(Request request) => request.Values(ReasonName) is [var only] && Reasons.Any(reason => reason.Code == only) ? only : null;

    public static Request Without(Request request) => request with { Given = [.. request.Given.Where(pair => !string.Equals(pair.Key, ReasonName, StringComparison.OrdinalIgnoreCase))] };

    public static Look Of(Reader reader, Request request, string? reason, string from) => new()
    {
        Who = reader.Name,
        Role = reader.IsLocal ? "" : string.Join(' ', reader.Roles),
        What = "bevindingen",
        About = string.Join(' ', Without(request).Given.Select(pair => $"{pair.Key}={pair.Value}")),
        Why = reason ?? "niet gevraagd",
        From = from,
    };

    /// <summary>Asks for the reason: a page with a form to a person, a problem to a program.</summary>
    public static Task AskAsync(HttpContext context, Request request)
    {
        if (context.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Value == "text/html"))
        {
            context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy;
            return new RazorComponentResult<ReasonDocument>(new { Action = context.Request.Path.ToString(), Without(request).Given }) { StatusCode = StatusCodes.Status400BadRequest }.ExecuteAsync(context);
        }

        return Refusal.Wrong($"Geef met '{ReasonName}' waarom u kijkt. Kies uit: {string.Join(", ", Reasons.Select(reason => reason.Code))}.").WriteAsync(context);
    }
}
