using Roer.Care;
using Roer.Questions;
using Roer.Questions.Parts;

namespace Roer.App.Web;

/// <summary>What the home page says beside the answers themselves, each word from an answer.</summary>
internal static class HomeWords
{
    private const int MostAttention = 3;

    private static readonly string[] Public =
    [
        "Dit is de openbare versie. U ziet van een heel jaar hoeveel geld aanbieders declareerden en hoeveel jeugdigen hulp hadden: in totaal, en naar hulpvorm, wijk, leeftijd en taakveld.",
        $"Aantallen jeugdigen zijn afgerond op vijftallen. Een aantal van 1 tot en met {DutchText.Whole(DisclosureRules.FewestChildren - 1)} is verborgen.",
        $"Een bedrag is verborgen als er minder dan {DutchText.Whole(DisclosureRules.FewestChildren)} jeugdigen of {DutchText.Whole(DisclosureRules.FewestProviders)} aanbieders achter staan, of als één van hen bijna alles heeft.",
        "Van de andere vragen zijn geen cijfers openbaar. Bij elke vraag leest u waarom.",
        "Zo willen we voorkomen dat iemand uit de cijfers afleidt wat één jeugdige of één aanbieder kreeg.",
    ];

    /// <summary>What must be read first, in the order of the shelf; one sentence is told once, with the first question that says it.</summary>
    public static IReadOnlyList<(string Sentence, Answer Answer)> Attention(IEnumerable<Answer> answers) =>
        [.. answers.SelectMany(answer => answer.Alerts.Select(alert => (Sentence: alert, Answer: answer))).DistinctBy(one => one.Sentence).Take(MostAttention)];

    /// <summary>What everybody sees, what not, and why; then what only some of these answers say, as that newer figures are not public yet.</summary>
    public static IReadOnlyList<string> Limits(IEnumerable<Answer> answers) => [.. Public, .. answers.SelectMany(answer => answer.Alerts.Skip(1)).Distinct()];

    /// <summary>The figure that stands out, with its chance when it is an estimate; empty when the answer names none.</summary>
    public static string? KeyFigure(Answer answer)
    {
        if (answer.KeyTotals.Select(name => answer.Totals.FirstOrDefault(total => total.Name == name)).OfType<Total>().FirstOrDefault() is not { } total) return null;
        var interval = total.Figure is { Value: not null, Interval: { } bounds } ? " " + FigureWords.Interval(bounds, total.Figure.Unit) : "";
        return $"{total.Label}: {DutchText.Alone(total.Figure)}{(total.Figure.Provisional ? " (voorlopig)" : "")}.{interval}";
    }

    /// <summary>Whether the figures can be trusted: how much money errors touch, else how many rules found something. In public it says nothing: findings are not public.</summary>
    public static string Trust(Answer answer)
    {
        if (answer.Audience == Audience.Public) return "";
        if (answer.Basis.Touched.FirstOrDefault(touch => touch.Severity == Severity.Error) is { } errors)
            return errors.Cents == 0 ? "Fouten raken dit antwoord niet." : $"Fouten raken {Amount(errors)}.";
        var bad = answer.Basis.Findings.Count(finding => finding.Severity is Severity.Error or Severity.Refusal);
        return bad switch
        {
            0 => "We vonden geen fouten die dit antwoord raken.",
            1 => "Eén soort fout raakt dit antwoord.",
            _ => $"{DutchText.Capital(DutchText.Whole(bad))} soorten fouten raken dit antwoord.",
        };
    }

    private static string Amount(SeverityTouch errors) => errors.Share.Value is null
        ? DutchText.Money(errors.Cents)
        : $"{DutchText.Cell(errors.Share)} van het gedeclareerde geld ({DutchText.Money(errors.Cents)})";
}
