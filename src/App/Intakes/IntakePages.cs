using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Roer.App.Accounts;
using Roer.App.Serving;
using Roer.App.Web;
using Roer.Questions;
using Roer.Store;

namespace Roer.App.Intakes;

/// <summary>Taking files in by the browser, and taking an intake back. Not there when the server answers as to everybody.</summary>
internal static class IntakePages
{
    public const string Address = "/innemen";

    public static void MapIntakePages(this WebApplication app)
    {
        var pages = app.MapGroup(Address).ExcludeFromDescription();
        pages.MapGet("", ListPage);
        pages.MapPost("", TakeInAsync);
        pages.MapGet("/bevindingen", FindingsPart);
        pages.MapGet("/{number:long}", OnePage);
        pages.MapPost("/{number:long}", WithdrawAsync);
    }

    private static IResult ListPage(HttpContext context, [FromServices] IntakeDesk desk, [FromServices] Uploads uploads)
    {
        try
        {
            return Page(desk.List(IntakeQuery.Parse(Given.Pairs(context.Request))), uploads);
        }
        catch (ScopeFaultsException faults)
        {
            return PageEndpoints.Fault(context, StatusCodes.Status400BadRequest, "Deze bladzijde klopt niet", [.. faults.Faults.Select(fault => fault.Message)]);
        }
    }

    private static async Task<IResult> TakeInAsync(HttpContext context, [FromServices] IntakeDesk desk, [FromServices] Uploads uploads)
    {
        try
        {
            var taken = await uploads.TakeInAsync(context.Request);
            desk.Changed();
            return PageEndpoints.IsEnhanced(context)
                ? new RazorComponentResult<UploadOutcomes>(new { Files = taken })
                : Page(desk.List(new IntakeQuery(long.MaxValue, IntakeQuery.UsualPage)), uploads, taken, Findings(desk, taken));
        }
        catch (UploadException fault)
        {
            // What is still on its way is not read; the connection would be of no more use.
            context.Response.Headers.Connection = "close";
            return PageEndpoints.IsEnhanced(context)
                ? new RazorComponentResult<UploadFault>(new { Sentence = fault.Message }) { StatusCode = fault.Status }
                : PageEndpoints.Fault(context, fault.Status, "Er is niets ingelezen", [fault.Message]);
        }
    }

    private static IReadOnlyList<IntakeFindings> Findings(IntakeDesk desk, IReadOnlyList<UploadedFile> taken)
    {
        var numbers = taken.Select(file => file.Numbers).OfType<(long First, long Last)>().ToList();
        return numbers.Count == 0 ? [] : desk.Findings(numbers.Min(each => each.First), numbers.Max(each => each.Last));
    }

    /// <summary>The findings of files that the script had taken in one by one.</summary>
    private static RazorComponentResult<FindingSummary> FindingsPart([FromQuery(Name = "van")] long first, [FromQuery(Name = "tot")] long last, [FromServices] IntakeDesk desk) =>
        new(new { Found = desk.Findings(first, last) });

    private static RazorComponentResult<IntakesPage> Page(
        IntakeReport report, Uploads uploads, IReadOnlyList<UploadedFile>? taken = null, IReadOnlyList<IntakeFindings>? findings = null) =>
        new(new { Report = report, uploads.Most, Taken = taken ?? [], Found = findings ?? [] });

    private static RazorComponentResult OnePage(long number, HttpContext context, [FromServices] IntakeDesk desk) => One(number, context, desk, []);

    private static async Task<IResult> WithdrawAsync(long number, HttpContext context, [FromServices] IntakeDesk desk)
    {
        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
            return PageEndpoints.Fault(context, StatusCodes.Status400BadRequest, "Dit kan niet", ["Gebruik het formulier op de bladzijde van de inname."]);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            var withdrawal = desk.Read(FormattableString.Invariant($"{number}"), form["reden"], form["bekendOp"], context.Features.Get<Admission>()?.Reader);
            return IntakeWords.Fault(desk.Withdraw(withdrawal).Outcome, number) is { } fault
                ? One(number, context, desk, [new ScopeException("inname", fault)])
                : Results.Redirect(FormattableString.Invariant($"{Address}/{number}"), permanent: false, preserveMethod: false);
        }
        catch (ScopeFaultsException faults)
        {
            return One(number, context, desk, faults.Faults, form["reden"], form["bekendOp"]);
        }
    }

    private static RazorComponentResult One(long number, HttpContext context, IntakeDesk desk, IReadOnlyList<ScopeException> faults, params IReadOnlyList<string?> given)
    {
        if (desk.Find(number) is not { } found) return PageEndpoints.Fault(context, StatusCodes.Status404NotFound, "Deze inname bestaat niet", [IntakeWords.Fault(WithdrawalOutcome.Unknown, number)!]);
        return new RazorComponentResult<IntakePage>(new { found.File, found.Reasons, Found = desk.Findings(number, number), Faults = faults, Given = given })
        {
            StatusCode = faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
