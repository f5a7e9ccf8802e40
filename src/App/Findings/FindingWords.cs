using Roer.Care;

namespace Roer.App.Findings;

/// <summary>What severities, menders and amounts are called in Dutch.</summary>
internal static class FindingWords
{
    public static IReadOnlyList<string> Severities { get; } = [.. Enum.GetValues<Severity>().Select(Of)];

    public static string Of(Severity severity) => severity switch
    {
        Care.Severity.Note => "opmerking",
        Care.Severity.Warning => "waarschuwing",
        Care.Severity.Error => "fout",
        _ => "weigering",
    };

    public static Severity? Severity(string word)
    {
        var at = Severities.ToList().IndexOf(word);
        return at < 0 ? null : Enum.GetValues<Severity>()[at];
    }

    public static string Of(RuleMender mender) => mender switch
    {
        RuleMender.Provider => "aanbieder",
        RuleMender.Municipality => "gemeente",
        _ => "beide",
    };

    public static string Of(RuleEuros euros) => euros switch
    {
        RuleEuros.Claimed => "gedeclareerd",
        RuleEuros.Allocated => "toegewezen",
        _ => "geen",
    };
}
