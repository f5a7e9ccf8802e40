using Microsoft.AspNetCore.Http.HttpResults;
using Roer.App.Api;
using Roer.App.Serving;
using Roer.App.Web;

namespace Roer.App.Report;

/// <summary>Reports on the web: a page, and the file that the command line writes.</summary>
internal static class ReportEndpoints
{
    /// <summary>Where the file is.</summary>
    public const string Path = "/v1/verslag";

    private const string MediaType = "text/html; charset=utf-8";

    public static void MapReport(this WebApplication app)
    {
        app.MapGet(AnsweredReport.Address, ReportPage).ExcludeFromDescription();
        app.MapGet(Path, ReportFileAsync).WithName("verslag").WithTags("verslag")
            .WithSummary("Vragen met hun antwoord als één document")
            .WithDescription("Eén HTML-bestand dat niets anders nodig heeft. Dezelfde bytes als de opdracht 'roer verslag' met --uit BESTAND.html.")
            .Produces<string>(StatusCodes.Status200OK, "text/html")
            .ProducesProblemDocument(StatusCodes.Status400BadRequest);
    }

    private static RazorComponentResult ReportPage(HttpContext context, AnswerDesk desk)
    {
        var given = Given.Pairs(context.Request);
        try
        {
            return new RazorComponentResult<ReportDocument>(new { Report = AnsweredReport.Of(given, desk) });
        }
        catch (ScopeFaultsException faults)
        {
            return PageEndpoints.WrongScope(context, AnsweredReport.Address, given, faults);
        }
    }

    private static async Task<IResult> ReportFileAsync(HttpRequest request, AnswerDesk desk)
    {
        var given = Given.Pairs(request);
        var form = given.LastOrDefault(pair => pair.Key == "formaat").Value;
        given.RemoveAll(pair => pair.Key == "formaat");
        if (form is not (null or ReportHtml.File or ReportHtml.Print)) return Problem.Wrong($"Een verslag is er niet als '{form}'. Kies uit: {ReportHtml.File}, {ReportHtml.Print}.");
        try
        {
            var report = AnsweredReport.Of(given, desk);
            return Results.File(await ReportHtml.OfAsync(report, form ?? ReportHtml.File), MediaType, report.FileName);
        }
        catch (ScopeFaultsException faults)
        {
            return Problem.Wrong(faults);
        }
    }
}
