using System.Globalization;
using Roer.Store;

namespace Roer.Questions;

/// <summary>
/// The scope as a reader writes it, the same on the command line, in the API and in a URL: names without dashes and values,
/// a name more than once where it may repeat.
/// </summary>
public static class ScopeText
{
    /// <summary>The as-of date where nothing is known at all: every answer then says that nothing was taken in.</summary>
    private static readonly DateOnly NothingKnown = new(1999, 12, 31);

    private static readonly string[] Names = ["gemeente", "periode", "vergelijk", "peildatum", "stand", "filter", "per", "instelling"];

    /// <summary>Reads a scope, and fills in what the reader left out from what the store knows.</summary>
    /// <exception cref="ScopeException">A name or value cannot be used; the message says what to do.</exception>
    public static Scope Parse(IEnumerable<KeyValuePair<string, string>> given, Question question, CareStore store)
    {
        var values = given.Where(pair => pair.Value.Length > 0).ToLookup(pair => pair.Key, pair => pair.Value);
        foreach (var group in values)
        {
            var isDimension = question.Dimensions.Any(dimension => dimension.Name == group.Key);
            var isParameter = question.Parameters.Any(parameter => parameter.Name == group.Key);
            if (!isDimension && !isParameter && !Names.Contains(group.Key))
                throw new ScopeException(group.Key, $"Ik ken '{group.Key}' niet. Kies uit: {string.Join(", ", Names)}.");
            if (!isDimension && group.Key is not ("filter" or "instelling") && group.Count() > 1)
                throw new ScopeException(group.Key, $"U gaf '{group.Key}' meer dan één keer. Geef het één keer.");
        }

        var (municipality, asOf, stand) = Standpoint(values, store);
        return new Scope
        {
            Municipality = municipality,
            AsOf = asOf,
            AsOfGiven = values["peildatum"].Any(),
            Period = values["periode"].FirstOrDefault() is { } period ? PeriodText.Parse("periode", period) : LastFullYear(asOf),
            Comparison = values["vergelijk"].FirstOrDefault() is { } other ? PeriodText.Parse("vergelijk", other) : null,
            Stand = stand,
            Filters = [.. Filters(values, question)],
            Per = Per(values["per"].FirstOrDefault(), question),
            Settings = SettingText.Read(values, question),
        };
    }

    /// <summary>The scope as names and values, defaults left out, in a fixed order; read back it gives the same scope.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Write(Scope scope, bool pinned = false)
    {
        List<KeyValuePair<string, string>> pairs = [new("gemeente", scope.Municipality), new("periode", scope.Period.Text)];
        if (scope.Comparison is { } comparison) pairs.Add(new("vergelijk", comparison.Text));
        if (scope.AsOfGiven || pinned) pairs.Add(new("peildatum", scope.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (scope.Stand is { } stand) pairs.Add(new("stand", stand.ToString(CultureInfo.InvariantCulture)));
        pairs.AddRange(scope.Filters
            .OrderBy(filter => filter.Dimension, StringComparer.Ordinal).ThenBy(filter => filter.Value, StringComparer.Ordinal)
            .Select(filter => new KeyValuePair<string, string>(filter.Dimension, filter.Value)));
        if (scope.Per is { } per) pairs.Add(new("per", per));
        pairs.AddRange(scope.Settings.Select(setting => new KeyValuePair<string, string>(setting.Name, setting.Value)));
        return pairs;
    }

    /// <summary>The municipality, as-of date and stand that a reader gave, or what the store knows of those left out.</summary>
    /// <exception cref="ScopeException">A value cannot be used; the message says what to do.</exception>
    public static (string Municipality, DateOnly AsOf, long? Stand) Standpoint(ILookup<string, string> values, CareStore store)
    {
        var municipality = Municipality(values["gemeente"].FirstOrDefault(), store);
        long? stand = values["stand"].FirstOrDefault() is { } number ? Stand(number, store.LastIntake) : null;
        var asOf = values["peildatum"].FirstOrDefault() is { } text ? Date("peildatum", text) : KnownDates.Latest(store, municipality, stand) ?? NothingKnown;
        return (municipality, asOf, stand);
    }

    private static string Municipality(string? text, CareStore store)
    {
        var taken = KnownDates.All(store);
        if (text is not null)
        {
            if (text is not { Length: 4 } || !text.All(char.IsAsciiDigit))
                throw new ScopeException("gemeente", $"'{text}' is geen gemeentecode. Geef vier cijfers, zoals 0034.");
            return taken.Count == 0 || taken.Contains(text)
                ? text
                : throw new ScopeException("gemeente", $"Van gemeente {text} is niets ingelezen. Ingelezen zijn: {string.Join(", ", taken)}.");
        }

        var known = KnownDates.Municipalities(store);
        return known.Count == 1
            ? known[0]
            : throw new ScopeException("gemeente", known.Count == 0
                ? "Er is nog niets ingelezen. Lees eerst berichten in met: roer inlezen PAD --gegevens DIR."
                : $"Geef een gemeente. Ingelezen zijn: {string.Join(", ", known)}.");
    }

    private static Period LastFullYear(DateOnly asOf)
    {
        var year = asOf is { Month: 12, Day: 31 } ? asOf.Year : asOf.Year - 1;
        return PeriodText.Parse("periode", year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A day as a reader writes it.</summary>
    /// <exception cref="ScopeException">It is no day; the fault names the parameter.</exception>
    internal static DateOnly Date(string parameter, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new ScopeException(parameter, $"'{text}' is geen datum. Schrijf jaar-maand-dag, zoals 2025-12-31.");

    /// <summary>A stand that is still to come would give another answer later, so it is refused.</summary>
    private static long Stand(string text, long last) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var stand) && stand <= last
            ? stand
            : throw new ScopeException("stand", $"'{text}' is geen stand. Geef het nummer van een inname, van 0 tot en met {last.ToString(CultureInfo.InvariantCulture)}.");

    private static IEnumerable<Filter> Filters(ILookup<string, string> values, Question question)
    {
        foreach (var text in values["filter"])
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at < 1 || at == text.Length - 1)
                throw new ScopeException("filter", $"Ik begrijp het filter '{text}' niet. Schrijf dimensie=waarde, zoals hulpvorm=02.");
            yield return new Filter(Known(text[..at], "filter", question), text[(at + 1)..]);
        }

        foreach (var dimension in question.Dimensions)
        {
            foreach (var value in values[dimension.Name])
                yield return new Filter(dimension.Name, value);
        }
    }

    private static string? Per(string? text, Question question) => text is null ? null : Known(text, "per", question);

    private static string Known(string dimension, string parameter, Question question) =>
        question.Dimensions.Any(known => known.Name == dimension)
            ? dimension
            : throw new ScopeException(parameter,
                $"Deze vraag kent '{dimension}' niet. Kies uit: {string.Join(", ", question.Dimensions.Select(known => known.Name))}.");
}
