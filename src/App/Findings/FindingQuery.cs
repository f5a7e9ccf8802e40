using System.Globalization;
using Roer.Care;
using Roer.Questions;
using Roer.Questions.Parts;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.App.Findings;

/// <summary>Which findings a reader asks for, the same on the command line and in the API.</summary>
internal sealed record FindingQuery
{
    public const int MostOnAPage = 1000;

    private const int UsualPage = 100;

    private static readonly string[] Names = ["gemeente", "periode", "peildatum", "stand", "aanbieder", "regel", "ernst", "vanaf", "aantal", "formaat"];

    public required string Municipality { get; init; }

    public required DateOnly AsOf { get; init; }

    public long? Stand { get; init; }

    public Period? Period { get; init; }

    public required FindingFilter Filter { get; init; }

    /// <summary>How many findings to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many findings a page has.</summary>
    public int Most { get; init; } = UsualPage;

    /// <exception cref="ScopeException">A name or value cannot be used; the message says what to do.</exception>
    public static FindingQuery Parse(IEnumerable<KeyValuePair<string, string>> given, CareStore store)
    {
        var values = given.Where(pair => pair.Value.Length > 0).ToLookup(pair => pair.Key, pair => pair.Value);
        foreach (var group in values)
        {
            if (!Names.Contains(group.Key)) throw new ScopeException(group.Key, $"Ik ken '{group.Key}' niet. Kies uit: {string.Join(", ", Names)}.");
            if (group.Count() > 1) throw new ScopeException(group.Key, $"U gaf '{group.Key}' meer dan één keer. Geef het één keer.");
        }

        var (municipality, asOf, stand) = ScopeText.Standpoint(values, store);
        var period = values["periode"].FirstOrDefault() is { } text ? PeriodText.Parse("periode", text) : null;
        return new FindingQuery
        {
            Municipality = municipality,
            AsOf = asOf,
            Stand = stand,
            Period = period,
            Filter = new FindingFilter
            {
                Period = period?.Span,
                Provider = Provider(values["aanbieder"].FirstOrDefault()),
                Rule = values["regel"].FirstOrDefault() is { } rule ? Rule(rule) : null,
                Severity = values["ernst"].FirstOrDefault() is { } severity ? Severity(severity) : null,
            },
            Skip = values["vanaf"].FirstOrDefault() is { } skip ? Number("vanaf", skip, 0, int.MaxValue) : 0,
            Most = values["aantal"].FirstOrDefault() is { } most ? Number("aantal", most, 0, MostOnAPage) : UsualPage,
        };
    }

    private static string? Provider(string? text) => text is null || (text.Length == 8 && text.All(char.IsAsciiDigit))
        ? text
        : throw new ScopeException("aanbieder", $"'{text}' is geen AGB-code. Geef acht cijfers.");

    private static string Rule(string code) => Rules.All.FirstOrDefault(rule => string.Equals(rule.Code, code, StringComparison.OrdinalIgnoreCase))?.Code
        ?? throw new ScopeException("regel", $"De regel '{code}' bestaat niet. Kijk in docs/generated/regels.md welke er zijn.");

    private static Severity Severity(string word) => FindingWords.SeverityOf(word)
        ?? throw new ScopeException("ernst", $"De ernst '{word}' bestaat niet. Kies uit: {string.Join(", ", FindingWords.Severities.Select(FindingWords.Of))}.");

    private static int Number(string name, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ScopeException(name, FormattableString.Invariant($"'{text}' past niet bij {name}. Geef een getal van {least} tot en met {most}."));
}
