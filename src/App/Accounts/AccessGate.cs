using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Roer.App.Serving;
using Roer.Questions;
using Roer.Store;

namespace Roer.App.Accounts;

/// <summary>
/// Stands in front of every route. It finds out who asks, holds that against <see cref="Access"/> and has a look at trajectories
/// remembered before it is given. A route that <see cref="RouteNeeds"/> does not know is given to nobody.
/// </summary>
internal sealed class AccessGate(CareStore store, LookLog looks, RateLimits limits, string token, Audience audience)
{
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (RouteNeeds.Of(context.GetEndpoint()) is not { } need) await Refusal.Forbidden(Refusal.NotYours).WriteAsync(context);
        else if (need == Need.Nothing) await PassNobodyAsync(context, next);
        else if (await ReaderAsync(context) is not { } reader) await AskWhoAsync(context, need);
        else await PassAsync(context, next, reader, need);
    }

    private async Task PassNobodyAsync(HttpContext context, RequestDelegate next)
    {
        var isAsset = context.Request.Path.StartsWithSegments("/stijl");
        if (!isAsset && context.RequestServices.GetService<SignIn>() is not null && !limits.Allows(context, reader: null)) await Refusal.TooMany().WriteAsync(context);
        else await next(context);
    }

    private async Task PassAsync(HttpContext context, RequestDelegate next, Reader reader, Need need)
    {
        if (!reader.IsLocal && !limits.Allows(context, reader))
        {
            await Refusal.TooMany().WriteAsync(context);
            return;
        }

        var request = new Request(need, context.GetRouteValue("slug") as string, Given.Pairs(context.Request));
        var reason = Looking.ReasonOf(request);
        var verdict = Judge(reader, need == Need.Findings ? Looking.Without(request) : request).Because(reason);
        context.Features.Set(verdict.Admission ?? new Admission { Reader = reader });
        if (verdict.Refusal is { } refusal) await refusal.WriteAsync(context);
        else if (reason is null && !reader.IsLocal && Looking.NeedsReason(verdict)) await Looking.AskAsync(context, verdict.Request);
        else await GiveAsync(context, next, verdict, reason);
    }

    private async Task GiveAsync(HttpContext context, RequestDelegate next, Verdict verdict, string? reason)
    {
        try
        {
            if (Looking.IsLook(context.Request, verdict))
                looks.Add(Looking.Of(verdict.Admission!.Reader, verdict.Request, reason, context.Connection.RemoteIpAddress?.ToString() ?? ""));
            if (!Given.Pairs(context.Request).SequenceEqual(verdict.Request.Given)) context.Request.QueryString = QueryString.Create(verdict.Request.Given!);
            await next(context);
        }
        catch (NotAllowedException)
        {
            await Refusal.Forbidden(Refusal.NotYours).WriteAsync(context);
        }
        catch (UserErrorException fault)
        {
            // Where a file lies is told to who may see the folder itself.
            await Refusal.Unavailable(verdict.Admission!.Reader.IsLocal ? fault.Message : "Roer kan hier nu niets laten zien. Vraag de beheerder van Roer om hulp.").WriteAsync(context);
        }
    }

    private Verdict Judge(Reader reader, Request request) => reader.IsLocal
        ? new Verdict(request.Need == Need.CommandLine && reader != Reader.CommandLine ? Refusal.SignInFirst() : null, Admission.Of(reader, audience), request)
        : Access.Judge(reader, request, KnownDates.All(store));

    private async Task<Reader?> ReaderAsync(HttpContext context)
    {
        if (Front.IsDirect(context) && HasToken(context.Request)) return Reader.CommandLine;
        if (context.RequestServices.GetService<SignIn>() is not { } signIn) return Reader.Local;
        var signedIn = await context.AuthenticateAsync();
        return signedIn.Succeeded ? signIn.ReaderOf(signedIn.Principal) : null;
    }

    private async Task AskWhoAsync(HttpContext context, Need need)
    {
        if (!limits.Allows(context, reader: null)) await Refusal.TooMany().WriteAsync(context);
        else if (need != Need.CommandLine && HttpMethods.IsGet(context.Request.Method) && !Refusal.IsOfProgram(context.Request) && context.RequestServices.GetRequiredService<SignIn>().Settings.Oidc is not null)
            context.Response.Redirect(SignInEndpoints.LinkFor(context.Request));
        else await Refusal.SignInFirst().WriteAsync(context);
    }

    private bool HasToken(HttpRequest request) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {token}"));
}
