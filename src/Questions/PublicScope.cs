namespace Roer.Questions;

/// <summary>
/// What may be asked in public. Whole calendar years of a whole municipality: every filter, part of a year or other setting would be a new
/// table over the same youths, and the difference of two such tables is a table that nobody checked.
/// </summary>
public static class PublicScope
{
    private static readonly string[] Names = ["gemeente", "periode", "per", "peildatum", "stand"];

    /// <summary>Refuses a name that is not for the public.</summary>
    /// <exception cref="ScopeException">The name is known to the question, but not in public.</exception>
    public static void Check(IEnumerable<KeyValuePair<string, string>> given, Question question)
    {
        foreach (var (name, _) in given.Where(pair => pair.Value.Length > 0 && !Names.Contains(pair.Key)))
        {
            if (name is "vergelijk" or "filter" or "instelling" || question.Dimensions.Any(known => known.Name == name) || question.Parameters.Any(known => known.Name == name))
                throw new ScopeException(name, $"In de openbare versie kunt u '{name}' niet kiezen. Uit het verschil met andere cijfers zou u kleine aantallen kunnen uitrekenen. Kies een gemeente en een jaar.");
        }
    }

    /// <summary>Refuses a period or division that is not for the public.</summary>
    /// <exception cref="ScopeException">The period is no calendar year, or the dimension is not public.</exception>
    public static void Check(Scope scope, Question question)
    {
        var (first, last) = (scope.Period.Span.First, scope.Period.Span.Last);
        if (first.Year != last.Year || first.DayOfYear != 1 || last is not { Month: 12, Day: 31 })
            throw new ScopeException("periode", $"De openbare versie heeft alleen hele jaren. Kies een jaar, zoals {first.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}.");
        if (scope.Per is { } per && question.PublicDimensions.All(known => known.Name != per))
            throw new ScopeException("per", question.PublicDimensions.Count == 0
                ? $"Van deze vraag is niets openbaar per {per}."
                : $"Per {per} is niet openbaar. Kies uit: {string.Join(", ", question.PublicDimensions.Select(known => known.Name))}.");
    }
}
