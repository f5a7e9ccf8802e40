namespace Roer.App.Accounts;

/// <summary>What a route asks of who calls it.</summary>
internal enum Need
{
    /// <summary>Nothing: style sheets, the description of the API, signing in itself.</summary>
    Nothing,

    /// <summary>To be signed in, with any role.</summary>
    SignedIn,

    /// <summary>To be the command line of this computer.</summary>
    CommandLine,

    /// <summary>To see at least one question, or to be told what else there is.</summary>
    Home,

    /// <summary>To see the question that the route names.</summary>
    Question,

    /// <summary>To see the questions that a report asks for.</summary>
    Report,

    /// <summary>To see single trajectories.</summary>
    Findings,

    /// <summary>To have files taken in.</summary>
    TakeIn,
}

/// <summary>The need of every route. A route that is not in this table is refused to everybody.</summary>
internal static class RouteNeeds
{
    private static readonly Dictionary<string, Need> Known = new(StringComparer.Ordinal)
    {
        ["/"] = Need.Home,
        ["/{slug}"] = Need.Question,
        ["/stijl/{name}"] = Need.Nothing,
        ["{*path}"] = Need.SignedIn,
        ["/v1/openapi.json"] = Need.Nothing,
        ["/v1/vragen"] = Need.SignedIn,
        ["/v1/vragen/{slug}"] = Need.Question,
        ["/v1/bevindingen"] = Need.Findings,
        ["/verslag"] = Need.Report,
        ["/v1/verslag"] = Need.Report,
        ["/innemen"] = Need.TakeIn,
        ["/innemen/"] = Need.TakeIn,
        ["/innemen/bevindingen"] = Need.TakeIn,
        ["/innemen/{number:long}"] = Need.TakeIn,
        ["/v1/innames"] = Need.TakeIn,
        ["/v1/innames/{nummer}"] = Need.TakeIn,
        ["/v1/intrekkingen"] = Need.TakeIn,
        ["/intern/leeft"] = Need.CommandLine,
        ["/intern/inlezen"] = Need.CommandLine,
        [SignInEndpoints.SignIn] = Need.Nothing,
        [SignInEndpoints.Failed] = Need.Nothing,
        [SignInEndpoints.SignOut] = Need.Nothing,
        [SignInEndpoints.SignedOut] = Need.Nothing,
    };

    public static Need? Of(Endpoint? endpoint) =>
        endpoint is RouteEndpoint { RoutePattern.RawText: { } pattern } && Known.TryGetValue(pattern, out var need) ? need : null;
}
