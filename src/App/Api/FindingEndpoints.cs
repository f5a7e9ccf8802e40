using Roer.App.Findings;
using Roer.App.Serving;
using Roer.Questions;

namespace Roer.App.Api;

/// <summary>The findings in the API.</summary>
internal static class FindingEndpoints
{
    public const string Path = "/v1/bevindingen";

    public static void MapFindings(this WebApplication app) => app.MapGet(Path, Findings).WithName("bevindingen").WithTags("bevindingen")
        .WithSummary("Wat er mis of opvallend is in wat is ingelezen")
        .WithDescription("Per bladzijde als JSON, of met formaat=csv alles als CSV. Dezelfde bytes als de opdracht 'roer bevindingen' met --json of --csv.")
        .Produces<FindingsDocument>()
        .ProducesProblemDocument(StatusCodes.Status400BadRequest)
        .ProducesProblemDocument(StatusCodes.Status403Forbidden);

    private static IResult Findings(HttpRequest request, AnswerDesk desk)
    {
        if (desk.Audience == Audience.Public) return Problem.Forbidden("Bevindingen gaan over enkele berichten en zijn niet openbaar. Vraag ze op een server die niet met --openbaar is gestart.");
        try
        {
            var (bytes, mediaType) = FindingDesk.Written(desk.Store, Given.Pairs(request), QuestionEndpoints.Form(request));
            return Results.Bytes(bytes, mediaType);
        }
        catch (ScopeFaultsException faults)
        {
            return Problem.Wrong(faults);
        }
    }
}
