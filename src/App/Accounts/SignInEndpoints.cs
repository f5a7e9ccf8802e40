using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Roer.App.Accounts;

/// <summary>Signing in and out.</summary>
internal static class SignInEndpoints
{
    public const string SignIn = "/aanmelden";

    /// <summary>Where the provider of identities sends people back to.</summary>
    public const string Back = "/aanmelden/terug";

    public const string Failed = "/aanmelden/mislukt";

    public const string SignOut = "/afmelden";

    public const string SignedOut = "/afgemeld";

    private const string Return = "terug";

    public static void MapSignIn(this WebApplication app)
    {
        app.MapGet(SignIn, (HttpRequest request) => Results.Challenge(new AuthenticationProperties { RedirectUri = Here(request.Query[Return]) }, [Roer.App.Accounts.SignIn.Provider])).ExcludeFromDescription();
        app.MapGet(Failed, () => Page("Aanmelden is niet gelukt", "De aanmelding is verlopen of klopt niet, of de dienst waar u zich aanmeldt antwoordt niet. Probeer het opnieuw. Lukt het dan niet, vraag dan de beheerder van Roer om hulp.", StatusCodes.Status401Unauthorized)).ExcludeFromDescription();
        app.MapPost(SignOut, () => Results.SignOut(new AuthenticationProperties { RedirectUri = SignedOut }, [Roer.App.Accounts.SignIn.Cookie])).ExcludeFromDescription();
        app.MapGet(SignedOut, () => Page("U bent afgemeld bij Roer", "Werkt u op een computer die anderen ook gebruiken? Meld u dan ook af bij uw gemeente.", StatusCodes.Status200OK)).ExcludeFromDescription();
    }

    /// <summary>Where to sign in to come back to a page.</summary>
    public static string LinkFor(HttpRequest request) => $"{SignIn}?{Return}={Uri.EscapeDataString(request.Path + request.QueryString)}";

    /// <summary>An address on this server, and no other: what a browser could read as another server's becomes the first page.</summary>
    public static string Here(string? address) =>
        address is ['/', ..] && !(address is [_, '/' or '\\', ..]) && !address.Any(char.IsControl) && !address.Contains('\\', StringComparison.Ordinal) ? address : "/";

    private static RazorComponentResult<MessageDocument> Page(string title, string sentence, int status) => new(new { Title = title, Sentence = sentence, Link = SignIn, LinkText = "Opnieuw aanmelden" }) { StatusCode = status };
}
