using Roer.App.Serving;
using Roer.App.Web;
using Roer.Store;

namespace Roer.App.Accounts;

/// <summary>Wires who may see what into a server.</summary>
internal static class Wiring
{
    public static void AddAccounts(this IServiceCollection services, CareStore store, string folder, ServerSettings settings, (TimeProvider Clock, string Token, AnswerDesks Desks) own)
    {
        var limits = new RateLimits();
        services.AddHttpContextAccessor();
        services.AddSingleton(limits);
        services.AddSingleton(new AccessGate(store, new LookLog(folder, own.Clock), limits, own.Token, settings.Audience));
        services.AddSingleton(own.Desks);
        services.AddScoped(provider => provider.GetRequiredService<AnswerDesks>().For(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Features.Get<Admission>()!));
        if (settings.SignIn is not { } signIn) return;
        new SignIn(signIn, own.Clock).AddTo(services, folder);
        services.AddSingleton<Front>();
    }

    public static void UseAccounts(this WebApplication app)
    {
        if (app.Services.GetService<SignIn>() is { } signIn)
        {
            app.Use(app.Services.GetRequiredService<Front>().PassAsync);
            app.UseAuthentication();
            if (signIn.Settings.Oidc is not null) app.MapSignIn();
        }

        app.Use(SameOrigin.CheckAsync);
        app.Use(app.Services.GetRequiredService<AccessGate>().PassAsync);
    }
}
