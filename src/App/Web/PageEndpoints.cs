using Microsoft.AspNetCore.Http.HttpResults;
using Roer.App.Accounts;
using Roer.App.Serving;
using Roer.Questions;
using Roer.Questions.Parts;

namespace Roer.App.Web;

/// <summary>The pages: home, one for each question, and what went wrong.</summary>
internal static class PageEndpoints
{
    private static readonly string[] FormNames = ["gemeente", "periode", "vergelijk", "peildatum"];

    public static void MapPages(this WebApplication app, KeptPages kept)
    {
        app.MapGet("/", Home).CacheOutput(kept).ExcludeFromDescription();
        app.MapGet("/{slug}", Page).CacheOutput(kept).ExcludeFromDescription();
        app.MapGet("/stijl/{name}", (string name, HttpContext context, Assets assets) => assets.Serve(name, context)).ExcludeFromDescription();
        // Also what looks like a file: without a pattern those would be left out.
        app.MapFallback("{*path}", NothingHere).ExcludeFromDescription();
    }

    private static IResult Home(HttpContext context, AnswerDesk desk)
    {
        if (context.Features.Get<Admission>() is { Audience: null } unasked) return new RazorComponentResult<StartDocument>(new { Lists = StartDocument.ListsOf(unasked) });
        var municipalities = desk.Municipalities;
        var given = Given.Pairs(context.Request);
        var asked = given.LastOrDefault(pair => pair.Key == "gemeente").Value;
        var chosen = asked is { Length: > 0 } ? asked : municipalities.Count == 1 ? municipalities[0] : null;
        if (chosen is not null && !municipalities.Contains(chosen))
            return Fault(context, StatusCodes.Status404NotFound, "Deze gemeente kennen we niet", [$"Van gemeente '{chosen}' is niets ingelezen."]);
        if (given.FirstOrDefault(pair => !FormNames.Contains(pair.Key)).Key is { } unknown)
            return Fault(context, StatusCodes.Status400BadRequest, "Deze selectie klopt niet", [$"Hier kennen we '{unknown}' niet. Kies uit: {string.Join(", ", FormNames)}."]);
        if (given.Any(pair => pair.Value.Length == 0)) return Results.Redirect("/" + ScopeLinks.Query(given.Where(pair => pair.Value.Length > 0)));
        List<KeyValuePair<string, string>> scope = [.. given.Where(pair => pair.Key != "gemeente"), new("gemeente", chosen ?? "")];
        try
        {
            List<Answer> answers = chosen is null ? [] : [.. desk.Questions.Select(question => desk.Ask(question, scope))];
            if (answers.Any(answer => answer.IsUnfinished)) KeptPages.Skip(context);
            return new RazorComponentResult<HomeDocument>(new { Answers = (IReadOnlyList<Answer>)answers, Municipalities = municipalities, Chosen = (IReadOnlyList<KeyValuePair<string, string>>)scope, MayTakeIn = MayTakeIn(context, desk) });
        }
        catch (ScopeFaultsException faults)
        {
            return WrongScope(context, "/", given, faults);
        }
    }

    private static bool MayTakeIn(HttpContext context, AnswerDesk desk) =>
        desk.Audience == Audience.Internal && Access.MayTakeIn(context.Features.Get<Admission>()!.Reader, KnownDates.All(desk.Store));

    private static IResult Page(string slug, HttpContext context, AnswerDesk desk)
    {
        if (Shelf.Find(slug) is not { } question) return NotFound(context);
        var given = Given.Pairs(context.Request);
        try
        {
            var answer = desk.Ask(question, given);
            if (answer.IsUnfinished) KeptPages.Skip(context);
            var address = ScopeLinks.Page(slug, answer.Scope);
            if (IsEnhanced(context)) context.Response.Headers["HX-Push-Url"] = address;
            else if (given.Any(pair => pair.Value.Length == 0)) return Results.Redirect(address);
            return new RazorComponentResult<QuestionDocument>(new { Answer = answer, View = TableView.Read(given) });
        }
        catch (ScopeFaultsException faults)
        {
            return WrongScope(context, "/" + question.Slug, given, faults);
        }
    }

    /// <summary>The page that says what is wrong with a selection, with a form to mend it.</summary>
    public static RazorComponentResult<FaultDocument> WrongScope(
        HttpContext context, string action, IReadOnlyList<KeyValuePair<string, string>> given, ScopeFaultsException faults)
    {
        // A reader who asked within a page goes to a page of its own: the answer that stands there still holds.
        if (IsEnhanced(context)) context.Response.Headers["HX-Redirect"] = context.Request.Path + context.Request.QueryString;
        return new RazorComponentResult<FaultDocument>(new
        {
            Title = "Deze selectie klopt niet",
            Sentences = (IReadOnlyList<string>)[.. faults.Faults.Select(fault => fault.Message)],
            Action = action,
            Fields = (IReadOnlyList<KeyValuePair<string, string>>)
                [.. FormNames.Select(name => new KeyValuePair<string, string>(name, given.FirstOrDefault(pair => pair.Key == name).Value ?? ""))],
            Wrong = (IReadOnlyList<string>)[.. faults.Faults.Select(fault => fault.Parameter)],
        })
        { StatusCode = StatusCodes.Status400BadRequest };
    }

    private static IResult NothingHere(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) ? NotFound(context) : ReadingOnly.Refuse(context);

    private static IResult NotFound(HttpContext context) => context.Request.Path.StartsWithSegments("/v1")
        ? Api.Problem.NotFound("Dit adres bestaat niet. Kijk in /v1/openapi.json welke adressen er zijn.")
        : Fault(context, StatusCodes.Status404NotFound, "Deze pagina bestaat niet", ["Controleer het adres, of ga naar het begin."]);

    /// <summary>The page that says what went wrong.</summary>
    public static RazorComponentResult<FaultDocument> Fault(HttpContext context, int status, string title, IReadOnlyList<string> sentences)
    {
        context.Response.StatusCode = status;
        return new RazorComponentResult<FaultDocument>(new { Title = title, Sentences = sentences }) { StatusCode = status };
    }

    /// <summary>Whether a script asks, which puts the answer within a page.</summary>
    public static bool IsEnhanced(HttpContext context) => context.Request.Headers["HX-Request"] == "true";
}
