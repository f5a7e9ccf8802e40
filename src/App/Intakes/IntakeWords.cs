using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store;

namespace Roer.App.Intakes;

/// <summary>Intakes in Dutch words.</summary>
internal static class IntakeWords
{
    private static readonly Dictionary<string, string> Messages = new(StringComparer.Ordinal)
    {
        ["JW301"] = "toewijzing",
        ["JW302"] = "retour op toewijzing",
        ["JW305"] = "start van hulp",
        ["JW306"] = "retour op start",
        ["JW307"] = "stop van hulp",
        ["JW308"] = "retour op stop",
        ["JW315"] = "verzoek om toewijzing",
        ["JW316"] = "retour op verzoek om toewijzing",
        ["JW317"] = "verzoek om wijziging",
        ["JW318"] = "retour op verzoek om wijziging",
        ["JW319"] = "antwoord op verzoek",
        ["JW320"] = "retour op antwoord",
        ["JW323"] = "declaratie",
        ["JW325"] = "antwoord op declaratie",
    };

    /// <summary>What is in a file: <c>declaratie (JW323)</c>, <c>tabel tarieven</c>.</summary>
    public static string Kind(string? kind) => kind switch
    {
        null => "onbekend",
        _ when Messages.TryGetValue(kind, out var words) => $"{words} ({kind})",
        _ => $"tabel {kind}",
    };

    /// <summary>What became of a file, as the end of a sentence that begins with its name.</summary>
    public static string Outcome(CommittedFile file) => file.Outcome switch
    {
        IntakeOutcome.TakenIn when file.WithdrawnBefore is { } number => $"opnieuw ingelezen. Inname {DutchText.Whole(number)} van hetzelfde bestand was ingetrokken.",
        IntakeOutcome.TakenIn => "ingelezen.",
        IntakeOutcome.AlreadyKnown => $"al bekend als inname {DutchText.Whole(file.Intake)}. Er verandert niets.",
        IntakeOutcome.Conflicting => "bewaard naast een eerder bericht.",
        _ => "geweigerd.",
    };

    /// <summary>What became of an intake since, in one word.</summary>
    public static string State(bool refused, bool withdrawn) => (refused, withdrawn) switch
    {
        (true, _) => "geweigerd",
        (_, true) => "ingetrokken",
        _ => "telt mee",
    };

    /// <summary>Findings by severity: <c>2 fouten, 1 opmerking</c>.</summary>
    public static string Findings(IReadOnlyList<(Severity Severity, long Number)> findings) =>
        findings.Count == 0 ? "geen" : string.Join(", ", findings.Select(one => Count(one.Number, FindingWords.Of(one.Severity), Several(one.Severity))));

    /// <summary>A number with what is counted.</summary>
    public static string Count(long number, string one, string more) => $"{DutchText.Whole(number)} {(number == 1 ? one : more)}";

    /// <summary>Why a withdrawal did not happen; empty when it did.</summary>
    public static string? Fault(WithdrawalOutcome outcome, long number) => outcome switch
    {
        WithdrawalOutcome.Withdrawn => null,
        WithdrawalOutcome.Unknown => $"Inname {DutchText.Whole(number)} bestaat niet. Kijk in het overzicht welk nummer het bestand heeft.",
        WithdrawalOutcome.AlreadyWithdrawn => $"Inname {DutchText.Whole(number)} is al ingetrokken. Er verandert niets.",
        _ => $"Inname {DutchText.Whole(number)} is een geweigerd bestand. Dat telt nergens mee, dus er valt niets in te trekken.",
    };

    /// <summary>A sentence that a withdrawal happened.</summary>
    public static string Withdrawn(Withdrawal withdrawal, long number) =>
        $"Inname {DutchText.Whole(withdrawal.Intake)} is ingetrokken. Vanaf peildatum {DutchText.Day(withdrawal.Known)} telt het bestand niet meer mee. Stand: {DutchText.Whole(number)}.";

    private static string Several(Severity severity) => severity switch
    {
        Severity.Note => "opmerkingen",
        Severity.Warning => "waarschuwingen",
        Severity.Error => "fouten",
        _ => "weigeringen",
    };
}
