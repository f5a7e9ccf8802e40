using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Roer.App.Accounts;
using Roer.App.Api;
using Roer.App.Serving;
using Roer.App.Web;
using Roer.Questions;
using Roer.Store;
using Problem = Roer.App.Api.Problem;

namespace Roer.App.Intakes;

/// <summary>What was taken in, in the API, and taking it back. Not there when the server answers as to everybody.</summary>
internal static class IntakeEndpoints
{
    public const string Path = "/v1/innames";

    public const string Withdrawals = "/v1/intrekkingen";

    private const int MostBytes = 64 * 1024;

    public static void MapIntakes(this WebApplication app)
    {
        app.MapGet(Path, List).WithName("innames").WithTags("innames")
            .WithSummary("Wat is ingelezen, het nieuwste eerst")
            .WithDescription("Per bladzijde. Dezelfde bytes als de opdracht 'roer innames' met --json. Niet op een server die met --openbaar is gestart.")
            .Produces<IntakesDocument>()
            .ProducesProblemDocument(StatusCodes.Status400BadRequest);
        app.MapGet(Path + "/{nummer}", One).WithName("inname").WithTags("innames")
            .WithSummary("Eén inname").Produces<IntakeRowDocument>()
            .ProducesProblemDocument(StatusCodes.Status404NotFound);
        app.MapPost(Withdrawals, WithdrawAsync).WithName("intrekking").WithTags("innames")
            .WithSummary("Trek een inname in")
            .WithDescription("Het bestand telt vanaf de opgegeven dag niet meer mee. Wat op een eerdere peildatum of stand te zien was, blijft zo. Stuur JSON; een verzoek van een andere website wordt geweigerd.")
            // Anything may come, so that what is no JSON is told what is asked for.
            .Accepts<WithdrawalRequestDocument>("application/json", "*/*")
            .Produces<IntakeRowDocument>(StatusCodes.Status201Created)
            .ProducesProblemDocument(StatusCodes.Status400BadRequest)
            .ProducesProblemDocument(StatusCodes.Status403Forbidden)
            .ProducesProblemDocument(StatusCodes.Status404NotFound)
            .ProducesProblemDocument(StatusCodes.Status409Conflict);
        app.Map(Withdrawals, ReadingOnly.RefuseAllButPost).ExcludeFromDescription();
    }

    /// <summary>The list in a form, the same bytes on every surface.</summary>
    /// <exception cref="ScopeFaultsException">Something that was given cannot be used.</exception>
    public static (byte[] Bytes, string MediaType) Written(IntakeDesk desk, IEnumerable<KeyValuePair<string, string>> given, string form)
    {
        var report = desk.List(IntakeQuery.Parse(given));
        return form switch
        {
            "json" => (IntakesDocument.Of(report), AnswerJson.MediaType),
            "tekst" => (Encoding.UTF8.GetBytes(IntakeText.Of(report, desk.DayOf)), "text/plain; charset=utf-8"),
            _ => throw new ScopeFaultsException([new ScopeException("formaat", $"Ik ken het formaat '{form}' niet. Kies uit: json, tekst.")]),
        };
    }

    private static IResult List(HttpRequest request, [FromServices] IntakeDesk desk)
    {
        try
        {
            var (bytes, mediaType) = Written(desk, Given.Pairs(request), QuestionEndpoints.Form(request));
            return Results.Bytes(bytes, mediaType);
        }
        catch (ScopeFaultsException faults)
        {
            return Problem.Wrong(faults);
        }
    }

    private static IResult One([Description("Het nummer van de inname.")] string nummer, [FromServices] IntakeDesk desk) =>
        long.TryParse(nummer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && desk.Find(number) is { } found
            ? Results.Bytes(IntakesDocument.Written(IntakeRowDocument.Of(found.File)), AnswerJson.MediaType)
            : Problem.NotFound($"Inname '{nummer}' bestaat niet. Kijk in {Path} welke er zijn.");

    private static async Task<IResult> WithdrawAsync(HttpRequest request, [FromServices] IntakeDesk desk)
    {
        if (!request.HasJsonContentType() || request.ContentLength > MostBytes) return Problem.Wrong("Stuur een klein JSON-object met inname, reden en eventueel bekendOp.");
        try
        {
            using var asked = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
            var withdrawal = desk.Read(Text(asked, "inname"), Text(asked, "reden"), Text(asked, "bekendOp"), request.HttpContext.Features.Get<Admission>()?.Reader);
            var (outcome, _) = desk.Withdraw(withdrawal);
            return outcome switch
            {
                WithdrawalOutcome.Withdrawn => Created(request, desk, withdrawal.Intake),
                WithdrawalOutcome.Unknown => Problem.NotFound(IntakeWords.Fault(outcome, withdrawal.Intake)!),
                _ => Problem.Conflict(IntakeWords.Fault(outcome, withdrawal.Intake)!),
            };
        }
        catch (JsonException)
        {
            return Problem.Wrong("Dit is geen JSON-object met inname, reden en eventueel bekendOp.");
        }
        catch (ScopeFaultsException faults)
        {
            return Problem.Wrong(faults);
        }
    }

    private static IResult Created(HttpRequest request, IntakeDesk desk, long number)
    {
        request.HttpContext.Response.Headers.Location = FormattableString.Invariant($"{Path}/{number}");
        return Results.Bytes(IntakesDocument.Written(IntakeRowDocument.Of(desk.Find(number)!.Value.File)), AnswerJson.MediaType).WithStatus(StatusCodes.Status201Created);
    }

    private static string? Text(JsonDocument document, string name) =>
        document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;
}
