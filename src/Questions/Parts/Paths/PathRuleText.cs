using System.Globalization;
using System.Text.RegularExpressions;
using Roer.Methods.Sequences;

namespace Roer.Questions.Parts.Paths;

/// <summary>
/// Reads rules for paths: <c>begint met wijkteam; geen gesloten; na verblijf komt ambulant (≤ 30 dagen)</c>. A form is written by name or code, and
/// <c>|</c> is or. All rules must be kept.
/// </summary>
internal static partial class PathRuleText
{
    private const int MostRules = 20;
    private const int MostTimes = 100;

    /// <summary>How each rule is written; the first that fits counts, so that longer words go before shorter ones.</summary>
    private static readonly (string Form, DeclareTemplate Template)[] Forms =
    [
        ("begint met {a}", DeclareTemplate.Init),
        ("eindigt met {a}", DeclareTemplate.Last),
        ("minstens {n} keer {a}", DeclareTemplate.Existence),
        ("wel {a}", DeclareTemplate.Existence),
        ("hoogstens {n} keer {a}", DeclareTemplate.Absence),
        ("geen {a}", DeclareTemplate.Absence),
        ("precies {n} keer {a}", DeclareTemplate.Exactly),
        ("direct na {a} komt {b}", DeclareTemplate.ChainResponse),
        ("na elke {a} komt {b}", DeclareTemplate.AlternateResponse),
        ("na {a} komt {b}", DeclareTemplate.Response),
        ("na {a} nooit {b}", DeclareTemplate.NotSuccession),
        ("direct voor {b} komt {a}", DeclareTemplate.ChainPrecedence),
        ("voor elke {b} komt {a}", DeclareTemplate.AlternatePrecedence),
        ("voor {b} komt {a}", DeclareTemplate.Precedence),
        ("direct eerst {a} dan {b}", DeclareTemplate.ChainSuccession),
        ("telkens eerst {a} dan {b}", DeclareTemplate.AlternateSuccession),
        ("eerst {a} dan {b}", DeclareTemplate.Succession),
        ("met {a} ook {b}", DeclareTemplate.RespondedExistence),
        ("allebei of geen {a} en {b}", DeclareTemplate.Coexistence),
        ("niet allebei {a} en {b}", DeclareTemplate.NotCoexistence),
        ("minstens een van {a} en {b}", DeclareTemplate.Choice),
        ("precies een van {a} en {b}", DeclareTemplate.ExclusiveChoice),
    ];

    private static readonly (Regex Pattern, DeclareTemplate Template)[] Patterns = [.. Forms.Select(form => (
        new Regex("^" + form.Form.Replace("{a}", "(?<a>.+)", StringComparison.Ordinal).Replace("{b}", "(?<b>.+)", StringComparison.Ordinal).Replace("{n}", "(?<n>[0-9]{1,3})", StringComparison.Ordinal) + "$",
            RegexOptions.CultureInvariant), form.Template))];

    /// <summary>How rules are written, for who wrote one that cannot be read.</summary>
    public static string Written { get; } = string.Join(", ", Forms.Select(form => form.Form.Replace("{a}", "A", StringComparison.Ordinal).Replace("{b}", "B", StringComparison.Ordinal).Replace("{n}", "2", StringComparison.Ordinal)));

    /// <summary>The rules of a text, at most twenty.</summary>
    /// <exception cref="ScopeException">The text cannot be read; the message says what to write.</exception>
    public static IReadOnlyList<PathRule> Read(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) throw Wrong("De regels zijn leeg. Schrijf bijvoorbeeld: begint met ambulant; geen gesloten.");
        if (parts.Length > MostRules) throw Wrong($"U gaf {parts.Length} regels. Geef er ten hoogste {MostRules}.");
        return [.. parts.DistinctBy(part => Spaces().Replace(part, " ")).Select(Rule)];
    }

    private static PathRule Rule(string text)
    {
        var (words, least, most) = PathWords.Bounds(Spaces().Replace(text, " "), "regels", "na verblijf komt ambulant (≤ 30 dagen)");
        words = words.ToLowerInvariant();
        foreach (var (pattern, template) in Patterns)
        {
            if (pattern.Match(words) is not { Success: true } match) continue;
            var (first, other) = (Set(match.Groups["a"].Value), match.Groups["b"].Success ? Set(match.Groups["b"].Value) : 0);
            if ((first & other) != 0) throw Wrong($"In '{text}' staat dezelfde hulp twee keer. Noem twee verschillende soorten hulp.");
            var rule = new DeclareRule(template, 0, other == 0 ? null : 1, Times(match, template), Bound(text, template, least, most));
            return new PathRule(Spaces().Replace(text, " "), rule, first, other);
        }

        throw Wrong($"Ik begrijp de regel '{text}' niet. Schrijf een van: {Written}. Voor A en B schrijft u een soort hulp.");
    }

    private static ulong Set(string text) => text.Split('|', StringSplitOptions.TrimEntries).Aggregate(0UL, (bits, word) => bits | PathWords.FormNamed(word, "regels"));

    /// <summary>"At most twice" is absence of the third time.</summary>
    private static int? Times(Match match, DeclareTemplate template)
    {
        if (template is not (DeclareTemplate.Existence or DeclareTemplate.Absence or DeclareTemplate.Exactly)) return null;
        if (!match.Groups["n"].Success) return 1;
        var times = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) + (template == DeclareTemplate.Absence ? 1 : 0);
        return times is > 0 and <= MostTimes ? times : throw Wrong($"'{match.Value}' kan niet. Schrijf een aantal van 1 tot en met {MostTimes - 1}.");
    }

    private static DeclareBound? Bound(string text, DeclareTemplate template, int? least, int? most)
    {
        if ((least ?? most) is null) return null;
        if (template is DeclareTemplate.Init or DeclareTemplate.Last or DeclareTemplate.Existence or DeclareTemplate.Absence or DeclareTemplate.Exactly
            or DeclareTemplate.Coexistence or DeclareTemplate.Choice or DeclareTemplate.ExclusiveChoice)
            throw Wrong($"Bij '{text}' hoort geen aantal dagen. Zet dagen alleen bij na, voor, eerst, met of niet allebei.");
        return new DeclareBound(DeclareClock.CompleteToStart, least, most);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    private static ScopeException Wrong(string message) => new("regels", message);
}
