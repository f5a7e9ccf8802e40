using System.Security.Claims;
using Microsoft.AspNetCore.DataProtection;

namespace Roer.App.Accounts;

/// <summary>Signing in as the settings say, and what that grants.</summary>
internal sealed class SignIn(SignInSettings settings, TimeProvider clock)
{
    public const string Cookie = "sessie";

    public const string Provider = "oidc";

    public const string Proxy = "proxy";

    private readonly IdentityTokens? _tokens = settings.Oidc is { } oidc ? new IdentityTokens(oidc, clock) : null;

    public SignInSettings Settings { get; } = settings;

    /// <summary>The name of the session cookie. On an encrypted address a browser takes it from this host alone.</summary>
    public string CookieName => Settings.Address is { Scheme: "https" } ? "__Host-roer" : "roer";

    /// <summary>Who a signed-in person is to us; without a role that the settings know, the reader has no grants.</summary>
    public Reader ReaderOf(ClaimsPrincipal person)
    {
        var name = _tokens?.NameOf(person) ?? person.FindFirst(ClaimTypes.Name)!.Value;
        return new Reader(name, [.. Settings.Roles.Select(rule => rule.GrantTo(person)).OfType<Grant>()]);
    }

    public void AddTo(IServiceCollection services, string folder)
    {
        services.AddSingleton(this);
        services.AddDataProtection().SetApplicationName("Roer").PersistKeysToFileSystem(OwnFolder(Path.Combine(folder, "sessiesleutels")));
        if (Settings.Oidc is { } oidc) AddOidc(services, oidc);
        else services.AddAuthentication(Proxy).AddScheme<ProxyOptions, ProxyHandler>(Proxy, options => options.Proxy = Settings.Proxy!);
    }

    private void AddOidc(IServiceCollection services, OidcSettings oidc) => services.AddAuthentication(Cookie)
        .AddCookie(Cookie, options =>
        {
            options.Cookie.Name = CookieName;
            options.Cookie.Path = "/";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromMinutes(Settings.Session.LongestMinutes);
            options.SlidingExpiration = false;
            options.LogoutPath = SignInEndpoints.SignOut;
            options.SessionStore = new Sessions(Settings.Session, clock);
            options.TimeProvider = clock;
        })
        .AddOAuth<OidcOptions, OidcHandler>(Provider, options => Set(options, oidc));

    private void Set(OidcOptions options, OidcSettings oidc)
    {
        options.SignInScheme = Cookie;
        options.CallbackPath = SignInEndpoints.Back;
        (options.ClientId, options.ClientSecret) = (oidc.ClientId, oidc.Secret);
        // The real ones come from discovery; the framework wants something here.
        (options.AuthorizationEndpoint, options.TokenEndpoint) = (oidc.Issuer.AbsoluteUri, oidc.Issuer.AbsoluteUri);
        options.UsePkce = true;
        options.Scope.Clear();
        foreach (var scope in oidc.Scopes.Prepend("openid").Distinct()) options.Scope.Add(scope);
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.TimeProvider = clock;
        options.Tokens = _tokens!;
        options.Discovery = new Discovery(oidc.Issuer);
        options.Events.OnRemoteFailure = failure =>
        {
            failure.HandleResponse();
            failure.Response.Redirect(SignInEndpoints.Failed);
            return Task.CompletedTask;
        };
    }

    private static DirectoryInfo OwnFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
