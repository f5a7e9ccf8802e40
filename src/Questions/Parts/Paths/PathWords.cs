using System.Globalization;
using System.Text.RegularExpressions;

namespace Roer.Questions.Parts.Paths;

/// <summary>The words that a reader may use for forms of care and for bounds on days.</summary>
internal static partial class PathWords
{
    private const string Ongoing = "liep al";

    private static readonly Dictionary<string, FormSet> Forms = FormSet.Every
        .SelectMany(form => new[] { (FormSet.LabelOf(form).ToLowerInvariant(), form), (CareDimensions.FormKey(form), form) })
        .DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => FormSet.Of(pair.form));

    /// <summary>A form by its name or its code, as bits.</summary>
    /// <param name="word">The word, in small letters.</param>
    /// <param name="parameter">The parameter in which it stands.</param>
    /// <param name="others">What else may stand there; care from before when it is among it.</param>
    /// <exception cref="ScopeException">There is no such form.</exception>
    public static ulong FormNamed(string word, string parameter, params string[] others)
    {
        if (Forms.TryGetValue(word, out var form)) return form.Bits;
        if (others.Contains(Ongoing) && word is Ongoing or "liep-al") return FormSet.Ongoing.Bits;
        var known = FormSet.Every.Select(one => FormSet.LabelOf(one).ToLowerInvariant()).Concat(others.Where(other => other != Ongoing));
        throw new ScopeException(parameter, $"Ik ken de stap '{word}' niet. Kies uit: {string.Join(", ", known)}.");
    }

    /// <summary>The words before a bound between brackets, and the bound in days.</summary>
    /// <exception cref="ScopeException">What stands between brackets is no bound.</exception>
    public static (string Words, int? Least, int? Most) Bounds(string text, string parameter, string example)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return (text.Trim(), null, null);
        var match = Bound().Match(text[open..].Trim());
        if (!match.Success || !int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 10_000)
            throw new ScopeException(parameter, $"Ik begrijp '{text[open..].Trim()}' niet. Schrijf bijvoorbeeld: {example}.");
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

    [GeneratedRegex(@"^\(\s*(?<sign>≤|≥|<=|>=|<|>)\s*(?<number>[0-9]+)\s*(?<unit>dag|dagen|week|weken|maand|maanden|jaar)\s*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bound();
}
