using System.Globalization;
using Roer.App.Serving;
using Roer.Questions;

namespace Roer.App.Report;

/// <summary>Which questions a report answers and about what, the same on the command line and in a URL.</summary>
public sealed record ReportQuery
{
    public const string QuestionName = "vraag";

    public const string ExtentName = "omvang";

    /// <summary>Of each question the answer, the main chart with its table, and how sure it is.</summary>
    public const string Brief = "kort";

    /// <summary>Of each question all tables and totals.</summary>
    public const string Whole = "volledig";

    public static readonly IReadOnlyList<string> ScopeNames = ["gemeente", "periode", "vergelijk", "peildatum", "stand", "filter"];

    /// <summary>The questions, in the order of the shelf.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>Whether of each question only what answers it is shown.</summary>
    public required bool IsShort { get; init; }

    /// <summary>
    /// The scope as it was given, with the municipality, the as-of date and the stand that it means: asked again later, when more was taken in, it gives
    /// the same answers. A period that was not given stays so, because each question may choose its own.
    /// </summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Scope { get; init; }

    public string? this[string name] => Scope.FirstOrDefault(pair => pair.Key == name).Value;

    /// <summary>Everything that asks for this report again.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs => Questions.Select(question => new KeyValuePair<string, string>(QuestionName, question.Slug)).Concat(Extent).Concat(Scope);

    /// <summary>The extent, when it is not the usual one.</summary>
    public IEnumerable<KeyValuePair<string, string>> Extent => IsShort ? [] : [new(ExtentName, Whole)];

    /// <exception cref="ScopeFaultsException">A name or value cannot be used.</exception>
    internal static ReportQuery Parse(IEnumerable<KeyValuePair<string, string>> given, AnswerDesk desk)
    {
        var pairs = given.Where(pair => pair.Value.Length > 0).ToList();
        try
        {
            return Read(pairs, desk);
        }
        catch (ScopeException fault)
        {
            throw new ScopeFaultsException([fault]);
        }
    }

    private static ReportQuery Read(List<KeyValuePair<string, string>> pairs, AnswerDesk desk)
    {
        foreach (var group in pairs.GroupBy(pair => pair.Key).Where(group => group.Key != QuestionName))
        {
            if (group.Key != ExtentName && !ScopeNames.Contains(group.Key))
                throw new ScopeException(group.Key, $"Een verslag kent '{group.Key}' niet. Kies uit: {string.Join(", ", ScopeNames.Prepend(ExtentName).Prepend(QuestionName))}.");
            if (group.Key != "filter" && group.Count() > 1)
                throw new ScopeException(group.Key, $"U gaf '{group.Key}' meer dan één keer. Geef het één keer.");
        }

        var (municipality, asOf, stand) = ScopeText.Standpoint(pairs.ToLookup(pair => pair.Key, pair => pair.Value), desk.Store);
        List<KeyValuePair<string, string>> standpoint =
        [
            new("gemeente", municipality),
            .. pairs.Where(pair => pair.Key is "periode" or "vergelijk").OrderBy(pair => pair.Key, StringComparer.Ordinal),
            new("peildatum", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("stand", (stand ?? desk.Store.LastIntake).ToString(CultureInfo.InvariantCulture)),
            .. pairs.Where(pair => pair.Key == "filter").Distinct().OrderBy(pair => pair.Value, StringComparer.Ordinal),
        ];
        return new ReportQuery
        {
            Questions = Chosen([.. pairs.Where(pair => pair.Key == QuestionName).Select(pair => pair.Value)], desk),
            IsShort = IsBrief(pairs.Find(pair => pair.Key == ExtentName).Value ?? Brief),
            Scope = standpoint,
        };
    }

    private static bool IsBrief(string extent) => extent switch
    {
        Brief => true,
        Whole => false,
        _ => throw new ScopeException(ExtentName, $"Een verslag is niet '{extent}'. Kies {Brief} of {Whole}."),
    };

    private static IReadOnlyList<Question> Chosen(List<string> slugs, AnswerDesk desk)
    {
        if (slugs.FirstOrDefault(slug => Shelf.Find(slug) is null) is { } unknown)
            throw new ScopeException(QuestionName, $"De vraag '{unknown}' staat niet op de plank. Kies uit: {string.Join(", ", Shelf.All.Select(known => known.Slug))}.");
        return [.. desk.Questions.Where(question => slugs.Count == 0 || slugs.Contains(question.Slug))];
    }
}
