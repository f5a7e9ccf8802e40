using System.ComponentModel;
using System.Text.Json;
using Roer.App.Cli;
using Roer.App.Serving;
using Roer.App.Workbooks;
using Roer.Questions;

namespace Roer.App.Api;

/// <summary>The API: the shelf, and the answer to each question.</summary>
internal static class QuestionEndpoints
{
    public static void MapApi(this WebApplication app)
    {
        app.MapGet("/v1/vragen", List).WithName("vragen").WithTags("vragen")
            .WithSummary("De vragen die Roer kan beantwoorden").Produces<ShelfDocument>();
        app.MapGet("/v1/vragen/{slug}", Answer).WithName("vraag").WithTags("vragen")
            .WithSummary("Het antwoord op een vraag")
            .WithDescription("Als JSON, of met Accept: text/csv of formaat=csv een tabel als CSV. Met formaat=xlsx alle tabellen als werkmap, met formaat=parquet een tabel als Parquet (niet op een server die met --openbaar is gestart). Dezelfde bytes als de opdracht 'roer vraag' met --json, --csv, --xlsx of --parquet.")
            .Produces<AnswerDocument>()
            .ProducesProblemDocument(StatusCodes.Status400BadRequest)
            .ProducesProblemDocument(StatusCodes.Status403Forbidden)
            .ProducesProblemDocument(StatusCodes.Status404NotFound);
    }

    /// <summary>The list of questions as it is written everywhere.</summary>
    public static byte[] ShelfBytes() =>
        [.. JsonSerializer.SerializeToUtf8Bytes(ShelfDocument.Of(Shelf.All), AnswerJson.Written), (byte)'\n'];

    /// <summary>The answer in a form, the same bytes on every surface.</summary>
    /// <exception cref="ScopeFaultsException">The answer has no such table, or the form is not known.</exception>
    public static (byte[] Bytes, string MediaType) Written(Answer answer, string form, string? table)
    {
        try
        {
            return form switch
            {
                "json" => (AnswerJson.Of(answer), AnswerJson.MediaType),
                "csv" => (AnswerCsv.Of(answer, table), AnswerCsv.MediaType),
                "xlsx" => (AnswerWorkbook.Of(answer), Workbook.MediaType),
                "parquet" => (AnswerParquet.Of(answer, table), AnswerParquet.MediaType),
                "tekst" => (System.Text.Encoding.UTF8.GetBytes(AnswerText.Of(answer)), "text/plain; charset=utf-8"),
                _ => throw new ScopeException("formaat", $"Ik ken het formaat '{form}' niet. Kies uit: json, csv, xlsx, parquet, tekst."),
            };
        }
        catch (ScopeException fault)
        {
            throw new ScopeFaultsException([fault]);
        }
    }

    /// <summary>Parquet says more of what figures rest on than everybody may know.</summary>
    public const string NoPublicParquet = "Parquet is er alleen voor de gemeente zelf. Kies csv of xlsx.";

    private static IResult List() => Results.Bytes(ShelfBytes(), AnswerJson.MediaType);

    private static IResult Answer([Description("De naam van de vraag.")] string slug, HttpRequest request, AnswerDesk desk)
    {
        if (Shelf.Find(slug) is not { } question)
            return Problem.NotFound($"De vraag '{slug}' staat niet op de plank. Kijk in /v1/vragen welke er zijn.");
        var given = Given.Pairs(request);
        if (desk.Audience == Audience.Public && Form(request) == "parquet") return Problem.Forbidden(NoPublicParquet);
        try
        {
            var (bytes, mediaType) = Written(desk.Ask(question, given), Form(request), Last(given, "tabel"));
            return Results.Bytes(bytes, mediaType);
        }
        catch (ScopeFaultsException faults)
        {
            return Problem.Wrong(faults);
        }
    }

    internal static string Form(HttpRequest request)
    {
        if (request.Query["formaat"].ToString() is { Length: > 0 } asked) return asked;
        var accepted = request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault(type => type.MediaType.Value is "text/csv" or "application/json");
        return accepted?.MediaType.Value == "text/csv" ? "csv" : "json";
    }

    private static string? Last(List<KeyValuePair<string, string>> given, string name) =>
        given.LastOrDefault(pair => pair.Key == name).Value is { Length: > 0 } value ? value : null;
}
