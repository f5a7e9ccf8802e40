using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.Parts;

/// <summary>Findings in Dutch words.</summary>
public static class FindingWords
{
    /// <summary>The severities, worst first.</summary>
    public static IReadOnlyList<Severity> Severities { get; } = [Severity.Refusal, Severity.Error, Severity.Warning, Severity.Note];

    /// <summary>How bad it is, as a filter takes it: <c>fout</c>.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Note => "opmerking",
        Severity.Warning => "waarschuwing",
        Severity.Error => "fout",
        Severity.Refusal => "weigering",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "There are no words for this severity."),
    };

    /// <summary>The severity that a word stands for; <see langword="null"/> when it stands for none.</summary>
    public static Severity? SeverityOf(string word) => Severities.Cast<Severity?>().FirstOrDefault(severity => Of(severity!.Value) == word);

    /// <summary>Of which amount the euros are; <c>geen</c> when there are none.</summary>
    public static string Of(RuleEuros euros) => euros switch
    {
        RuleEuros.Claimed => "gedeclareerd",
        RuleEuros.Allocated => "toegewezen",
        RuleEuros.None => "geen",
        _ => throw new ArgumentOutOfRangeException(nameof(euros), euros, "There are no words for this amount."),
    };

    /// <summary>
    /// Why the allocated amount of a finding is not or only partly known; empty when it is known, and when the finding is about no allocated amount.
    /// </summary>
    public static string WhyUnknown(FindingRow finding) => (finding.Basis, finding.Allocated) switch
    {
        (not RuleEuros.Allocated, _) or (_, { State: MaximumState.Known }) => "",
        (_, null) => "deze toewijzing telt niet mee",
        (_, { State: MaximumState.Unbounded }) => "open einde: geen omvang en geen budget",
        _ => "geen tarief of geen einddatum",
    };

    /// <summary>The allocated eurocents of a finding as far as they are known; <see langword="null"/> when nothing of them is.</summary>
    public static long? Known(Maximum? allocated) => allocated is { } amount && (amount.State == MaximumState.Known || amount.Cents > 0) ? checked((long)amount.Cents) : null;

    /// <summary>Who must mend it: <c>aanbieder</c>, <c>gemeente</c>, or both.</summary>
    public static string Of(RuleMender mender) => mender switch
    {
        RuleMender.Provider => "aanbieder",
        RuleMender.Municipality => "gemeente",
        RuleMender.Both => "aanbieder en gemeente",
        _ => throw new ArgumentOutOfRangeException(nameof(mender), mender, "There are no words for who must mend."),
    };

    /// <summary>How much claimed money of an answer findings touch: a sentence for each severity.</summary>
    public static IEnumerable<string> Touched(IEnumerable<SeverityTouch> touched) => touched.Select(one =>
    {
        var what = one.Severity == Severity.Error ? "Fouten" : "Waarschuwingen";
        var share = one.Share.Value is null ? "" : $", {DutchText.Cell(one.Share)} van wat hier is gedeclareerd";
        if (one.Severity == Severity.Warning && one.Cents > 0) share += "; dat kan deels geld zijn waar ook een fout in zit";
        return one.Cents == 0 ? $"{what} raken geen gedeclareerd geld in dit antwoord." : $"{what} raken {DutchText.Money(one.Cents)} aan gedeclareerd geld in dit antwoord{share}.";
    });

    /// <summary>Why a rule may touch euros of an answer and have no finding in it; empty when none does.</summary>
    public static string? Elsewhere(IEnumerable<FindingTouch> findings) => findings.Any(finding => finding is { Count: 0, Euros.Value: not null })
        ? "Een bevinding met aantal 0 gaat over iets buiten deze selectie. Het bedrag is van rekeningen erbinnen die daarbij horen." : null;

    /// <summary>What a rule is called; its code where the catalogue does not know it.</summary>
    public static string NameOf(string rule) => Rules.Find(rule)?.Name ?? rule;
}
