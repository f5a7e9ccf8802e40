using System.Text.RegularExpressions;
using Roer.Methods.Sequences;

namespace Roer.Questions.Parts.Paths;

/// <summary>
/// Reads wished-for paths: <c>licht: wijkteam? → ambulant (≤ 180 dagen) → klaar; zwaar: ambulant|daghulp → * → verblijf</c>. Steps are forms by name or
/// code, side by side with <c>+</c>; <c>?</c> may be missing, <c>|</c> is or, <c>*</c> is anything or nothing. Arrows may be <c>-&gt;</c> or <c>&gt;</c>.
/// </summary>
internal static partial class WishedPathText
{
    private const string Parameter = "gewenst";
    private const int MostPaths = 20;
    private const string Example = "Schrijf bijvoorbeeld: ambulant → klaar.";
    private const string Unseen = "voorveld";

    private static readonly Dictionary<string, ulong> Ends = Enum.GetValues<PathEnd>()
        .SelectMany(end => new[] { (end.Key(), end), (end.Label(), end) }).DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => WishedPath.CodeOf(pair.end));

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
        var (words, least, most) = PathWords.Bounds(text, Parameter, "ambulant (≤ 180 dagen)");
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
        return words.Split('+', StringSplitOptions.TrimEntries).Aggregate(0UL, (bits, word) => bits | PathWords.FormNamed(word, Parameter, "liep al", "*", "klaar", "loopt nog", "uit beeld"));
    }

    // An arrow between brackets is the sign of a bound.
    [GeneratedRegex(@"(?:→|->|>)(?![^()]*\))", RegexOptions.CultureInvariant)]
    private static partial Regex Arrow();

    private static ScopeException Wrong(string message) => new(Parameter, message);
}
