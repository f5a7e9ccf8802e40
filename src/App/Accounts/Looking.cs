using Microsoft.AspNetCore.Http.HttpResults;
using Roer.App.Api;
using Roer.App.Web;
using Roer.Questions;
using Roer.Questions.Parts;

namespace Roer.App.Accounts;

/// <summary>Asks why somebody looks at trajectories, and remembers the look.</summary>
internal static class Looking
{
    public const string ReasonName = TableView.ReasonName;
    private const string TableName = "tabel";

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
        About = string.Join(' ', Without(request).Given.Select(pair => $"{pair.Key}={pair.Value}").Prepend(request.Slug is { } slug ? $"vraag={slug}" : "").Where(part => part.Length > 0)),
        Why = reason ?? "niet gevraagd",
        From = from,
    };

    /// <summary>Whether what is asked tells of single trajectories and nothing else, so that nothing can be given without a reason.</summary>
    public static bool NeedsReason(Verdict verdict) => verdict.Request.Need == Need.Findings
        || (verdict.Admission is { SeesTrajectories: true, Audience: Audience.Internal } && SingleOf(verdict.Request) is { } single && verdict.Request.Values(TableName).Contains(single));

    /// <summary>Whether what is given tells of single trajectories.</summary>
    public static bool IsLook(HttpRequest asked, Verdict verdict)
    {
        if (verdict.Admission!.Audience != Audience.Internal) return false;
        if (verdict.Request.Need == Need.Findings) return true;
        var form = asked.Path.StartsWithSegments("/v1") ? QuestionEndpoints.Form(asked) : "";
        return verdict.Admission.ShowsTrajectories && Holds(verdict.Request, form);
    }

    /// <summary>Whether the answer in this form holds the table of single messages: a file of one table only where it is that table.</summary>
    public static bool Holds(Request request, string form) =>
        SingleOf(request) is { } single && (form is not ("csv" or "parquet") || (request.Values(TableName) is [.., var last] && last == single));

    private static string? SingleOf(Request request) => request.Need == Need.Question ? Shelf.Find(request.Slug!)?.TableOfSingleMessages : null;

    // The reader comes back where the table stands.
    private static string ActionOf(HttpRequest asked, Request request) => SingleOf(request) is { } single ? $"{asked.Path}#{single}" : asked.Path.ToString();

    /// <summary>Asks for the reason: a page with a form to a person, a problem to a program.</summary>
    public static Task AskAsync(HttpContext context, Request request)
    {
        if (context.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Value == "text/html"))
        {
            context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy;
            return new RazorComponentResult<ReasonDocument>(new { Action = ActionOf(context.Request, request), Without(request).Given }) { StatusCode = StatusCodes.Status400BadRequest }.ExecuteAsync(context);
        }

        return Refusal.Wrong($"Geef met '{ReasonName}' waarom u kijkt. Kies uit: {string.Join(", ", Reasons.Select(reason => reason.Code))}.").WriteAsync(context);
    }
}
