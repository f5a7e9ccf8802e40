using System.Security.Claims;
using System.Text.Json.Serialization;

namespace Roer.App.Accounts;

/// <summary>Who has a claim with a value has a role within bounds.</summary>
internal sealed record RoleRule
{
    /// <summary>The claim that a proxy's group is told in.</summary>
    public const string Group = "groep";

    private const string Every = "*";
    private const string FromClaim = "claim:";
    private const int MunicipalityDigits = 4;
    private const int ProviderDigits = 8;

    [JsonPropertyName("claim")]
    public string Claim { get; init; } = Group;

    [JsonPropertyName("waarde")]
    public required string Value { get; init; }

    [JsonPropertyName("rol")]
    public required string Role { get; init; }

    /// <summary>Codes of four digits, or <c>*</c> for all; <c>claim:NAAM</c> takes them from a claim.</summary>
    [JsonPropertyName("gemeenten")]
    public required IReadOnlyList<string> Municipalities { get; init; }

    /// <summary>AGB codes of eight digits; <c>claim:NAAM</c> takes them from a claim.</summary>
    [JsonPropertyName("aanbieders")]
    public IReadOnlyList<string> Providers { get; init; } = [];

    public IEnumerable<string> Faults()
    {
        var role = Roer.App.Accounts.Role.Find(Role);
        if (role is null) yield return $"De rol '{Role}' bestaat niet. Kies uit: {string.Join(", ", Roer.App.Accounts.Role.All.Select(known => known.Name))}.";
        if (Value.Length == 0 || Claim.Length == 0) yield return $"'claim' en 'waarde' van de rol '{Role}' mogen niet leeg zijn.";
        if (Municipalities.Count == 0) yield return $"De rol '{Role}' heeft geen 'gemeenten'. Geef codes van vier cijfers, of \"*\".";
        if (Municipalities.Any(code => code != Every && !IsCode(code, MunicipalityDigits) && !IsClaim(code))) yield return $"Bij 'gemeenten' van de rol '{Role}' past alleen een code van vier cijfers, \"*\" of \"claim:NAAM\".";
        if (Providers.Any(code => !IsCode(code, ProviderDigits) && !IsClaim(code))) yield return $"Bij 'aanbieders' van de rol '{Role}' past alleen een AGB-code van acht cijfers of \"claim:NAAM\".";
        if (role is { IsOfProvider: true } != Providers.Count > 0) yield return "'aanbieders' hoort bij de rol 'aanbieder', en bij geen andere.";
    }

    /// <summary>What the rule grants to a person; empty when it does not hold for that person, or when a claim that it counts on holds no code.</summary>
    public Grant? GrantTo(ClaimsPrincipal person)
    {
        if (Roer.App.Accounts.Role.Find(Role) is not { } role || !person.HasClaim(Claim, Value)) return null;
        var municipalities = Municipalities.Contains(Every) ? null : Codes(person, Municipalities, MunicipalityDigits);
        var providers = Codes(person, Providers, ProviderDigits);
        return municipalities is { Count: 0 } || (role.IsOfProvider && providers.Count == 0) ? null : new Grant(role, municipalities, providers);
    }

    private static HashSet<string> Codes(ClaimsPrincipal person, IEnumerable<string> given, int digits) =>
    [
        .. given.SelectMany(code => IsClaim(code) ? person.FindAll(code[FromClaim.Length..]).Select(claim => claim.Value) : [code]).Where(code => IsCode(code, digits)),
    ];

    private static bool IsClaim(string text) => text.StartsWith(FromClaim, StringComparison.Ordinal) && text.Length > FromClaim.Length;

    private static bool IsCode(string text, int digits) => text.Length == digits && text.All(char.IsAsciiDigit);
}
