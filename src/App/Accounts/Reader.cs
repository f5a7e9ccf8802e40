namespace Roer.App.Accounts;

/// <summary>Who asks: a name for the log of looks, and what was granted.</summary>
internal sealed record Reader(string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>Who uses the server of this computer without signing in.</summary>
    public static Reader Local { get; } = new("zonder aanmelden", [Everything]) { IsLocal = true };

    /// <summary>The command line of this computer, which proved with the token of the server's file that it may read the data folder.</summary>
    public static Reader CommandLine { get; } = new("opdrachtregel", [Everything]) { IsLocal = true };

    /// <summary>Whether it is the person who runs the program, who needs no sign-in.</summary>
    public bool IsLocal { get; private init; }

    public IEnumerable<string> Roles => Grants.Select(grant => grant.Role.Name).Distinct();

    private static Grant Everything => new(Role.Find("analist")!, null, new HashSet<string>());
}
