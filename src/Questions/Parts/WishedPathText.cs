using System.Globalization;
using System.Text.RegularExpressions;
using Roer.Methods.Sequences;

namespace Roer.Questions.Parts;

/// <summary>
/// Reads wished-for paths: <c>licht: wijkteam? → ambulant (≤ 180 dagen) → klaar; zwaar: ambulant|daghulp → * → verblijf</c>. Steps are forms by name or
/// code, side by side with <c>+</c>; <c>?</c> may be missing, <c>|</c> is or, <c>*</c> is anything or nothing. Arrows may be <c>-&gt;</c> or <c>&gt;</c>.
/// </summary>
internal static partial class WishedPathText
{
    private const int MostPaths = 20;
    private const string Example = "Schrijf bijvoorbeeld: ambulant → klaar.";
    private const string Unseen = "voorveld";

    private static readonly Dictionary<string, ulong> Ends = Enum.GetValues<PathEnd>()
        .SelectMany(end => new[] { (end.Key(), end), (end.Label(), end) }).DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => WishedPath.CodeOf(pair.end));

    private static readonly Dictionary<string, FormSet> Forms = FormSet.Every
        .SelectMany(form => new[] { (FormSet.LabelOf(form).ToLowerInvariant(), form), (CareDimensions.FormKey(form), form) })
        .DistinctBy(pair => pair.Item1).Select(pair => (pair.Item1, FormSet.Of(pair.form)))
        .Concat([("liep al", FormSet.Ongoing), ("liep-al", FormSet.Ongoing)]).ToDictionary();

    /// <summary>The paths of a text, at most twenty.</summary>
    /// <exception cref="ScopeException">The text cannot be read; the message says what to write.</exception>
    public static IReadOnlyList<WishedPath> Read(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) throw Wrong($"Het gewenste pad is leeg. {Example}");
        if (parts.Length > MostPaths) throw Wrong($"U gaf {parts.Length} gewenste paden. Geef er ten hoogste {MostPaths}.");
        var paths = parts.Select(Path).ToList();
        if (paths.GroupBy(path => path.Name).FirstOrDefault(group => group.Count() > 1) is { } twice) throw Wrong($"Twee gewenste paden heten '{twice.Key}'. Geef elk pad een eigen naam.");
        return paths;
    }

    private static WishedPath Path(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? text : text[..colon].Trim();
        if (name.Length == 0) throw Wrong("Voor de dubbele punt hoort een naam. Schrijf bijvoorbeeld: licht: ambulant → klaar.");
        var words = Arrow().Split(text[(colon + 1)..]).Select(word => word.Trim()).ToArray();
        if (words.Any(word => word.Length == 0)) throw Wrong($"In '{text}' staat een pijl zonder stap ervoor of erna. {Example}");
        var seen = words.Where(word => !word.TrimEnd('?', ' ').Equals(Unseen, StringComparison.OrdinalIgnoreCase)).ToList();
        if (seen.Count == 0) throw Wrong($"Het voorveld staat niet in de berichten. Schrijf ook een stap die we wel zien. {Example}");
        var steps = seen.Select(Step).ToList();
        if (steps.Take(steps.Count - 1).Any(IsEnd)) throw Wrong($"In '{text}' komt er na het einde nog een stap. Zet klaar, loopt nog of uit beeld als laatste.");
        if (!IsEnd(steps[^1])) steps.Add(new PatternStep(WishedPath.Ends, IsOptional: true, null, null));
        return new WishedPath(name, steps, seen.Count < words.Length);
    }

    private static bool IsEnd(PatternStep step) => step.States is { } states && states.Any(WishedPath.Ends.Contains);

    private static PatternStep Step(string text)
    {
        var (words, least, most) = Bounds(text);
        var isOptional = words.EndsWith('?');
        words = words.TrimEnd('?').Trim();
        if (words == "*") return least is null && most is null ? new PatternStep(null, false, null, null) : throw Wrong("Bij * hoort geen aantal dagen. Zet het bij een hulpvorm.");
        var states = words.Split('|', StringSplitOptions.TrimEntries).Select(State).ToList();
        if (states.Any(WishedPath.Ends.Contains) && (least ?? most) is not null) throw Wrong($"Bij '{words}' hoort geen aantal dagen. Zet het bij een hulpvorm.");
        if (states.Select(WishedPath.Ends.Contains).Distinct().Count() > 1) throw Wrong($"'{words}' is hulp of een einde. Schrijf dat als twee paden met een ; ertussen.");
        return new PatternStep(states, isOptional, least, most);
    }

    private static ulong State(string text)
    {
        var words = text.ToLowerInvariant();
        if (Ends.TryGetValue(words, out var end)) return end;
        return words.Split('+', StringSplitOptions.TrimEntries).Aggregate(0UL, (bits, word) => Forms.TryGetValue(word, out var form)
            ? bits | form.Bits
            : throw Wrong($"Ik ken de stap '{word}' niet. Kies uit: {string.Join(", ", FormSet.Every.Select(one => FormSet.LabelOf(one).ToLowerInvariant()))}, *, klaar, loopt nog, uit beeld."));
    }

    private static (string Words, int? Least, int? Most) Bounds(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return (text.Trim(), null, null);
        var match = Bound().Match(text[open..].Trim());
        if (!match.Success || !int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 10_000)
            throw Wrong($"Ik begrijp '{text[open..].Trim()}' niet. Schrijf bijvoorbeeld: ambulant (≤ 180 dagen).");
        var days = match.Groups["unit"].Value switch { "week" or "weken" => number * 7, "maand" or "maanden" => (int)Math.Round(number * 30.4375m), "jaar" => number * 365, _ => number };
        var words = text[..open].Trim();
        return match.Groups["sign"].Value switch
        {
            "≤" or "<=" => (words, null, days),
            "<" => (words, null, days - 1),
            ">" => (words, days + 1, null),
            _ => (words, days, null),
        };
    }

    // An arrow between brackets is the sign of a bound.
    [GeneratedRegex(@"(?:→|->|>)(?![^()]*\))", RegexOptions.CultureInvariant)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^\(\s*(?<sign>≤|≥|<=|>=|<|>)\s*(?<number>[0-9]+)\s*(?<unit>dag|dagen|week|weken|maand|maanden|jaar)\s*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bound();

    private static ScopeException Wrong(string message) => new("gewenst", message);
}
