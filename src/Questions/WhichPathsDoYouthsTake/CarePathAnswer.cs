using Roer.Care;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Writes the answer from the counts.</summary>
internal static class CarePathAnswer
{
    private static readonly string[] Caveats =
    [
        "Een kort pad is niet altijd beter. We weten hier niet hoe het met de jeugdige gaat.",
        "Zwaarder of lichter gaat over de soort hulp, niet over hoe zwaar de problemen zijn.",
        "Hulp buiten de berichten zien we niet: pgb, vrij toegankelijke hulp, het voorveld en hulp in een andere gemeente.",
        "Zonder startbericht begint een traject bij de eerste declaratie. Zonder stopbericht eindigt het als de toewijzing afloopt. Een pauze of overlap kan daardoor in het echt anders zijn.",
        "De kosten zijn wat tot de peildatum is gedeclareerd. Van de laatste maanden komen nog rekeningen. Hulp met een vast bedrag, zoals een wijkteam, wordt niet gedeclareerd: € 0 is dan niet gratis.",
        "Een filter kiest jeugdigen. Van hen telt het hele pad mee, ook de hulp die niet bij het filter past.",
    ];

    private static readonly string[] Methods =
    [
        "Aantallen en aandelen zijn geteld. Zwaarder en lichter: overgangen gedeeld door jaren hulp, met een exacte marge van 90% (Garwood).",
        "Aandelen van jeugdigen hebben een marge van 90% (Wilson): zo ver kan het cijfer door toeval afwijken.",
        "Nieuwe start: Kaplan-Meier met een log-log-marge van 90%. Verschil van twee aandelen: Newcombe, marge 90%. Verschil van verdelingen: G-toets met Benjamini en Hochberg.",
    ];

    public static Answer Of(
        CarePath question, Scope scope, long stand, (CarePathCount Now, CarePathCount? Then) counts, IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> options)
    {
        var (count, comparison) = counts;
        var invented = Municipalities.IsInvented(scope.Municipality);
        var area = $"{ScopeWords.Municipality(scope.Municipality, invented)}, {PeriodWords.Of(scope.Period)}";
        var found = Findings(count);
        var tables = Tables(count, comparison, scope, area).Select(table => PathParts.Linked(table, count.Settings, question.Slug)).ToList();
        var everyone = count.Settings.Parts.Count > 0 ? ", van alle jeugdigen die haar kregen" : "";
        return new Answer
        {
            Question = question,
            Scope = scope,
            Alerts = CarePathWords.Alerts(count, scope),
            Sentences = [.. CarePathWords.Opened(count, tables), .. CarePathWords.Sentences(count, comparison, scope)],
            Totals = CarePathTotals.Of(count, comparison),
            KeyTotals = ["looptNog", "klaarNaEen", "kostenPerPadCent"],
            Tables = tables,
            Basis = new()
            {
                Rows = [("gevolgde jeugdigen", count.Paths.Count), ("trajecten op hun paden", count.Paths.Sum(path => path.Episodes.Length)), ("jeugdigen met hulp in de periode", count.Cohort.InCare.Count)],
                Stand = stand,
                Completeness = ArrivalWords.Completeness(count.Facts.Followed, count.Facts.AsOf, count.Facts.Arrival),
                Findings = found.Rules,
                Touched = found.Severities,
                Methods = Methods,
                Invented = invented,
            },
            Caveats = [.. Caveats, .. Narrowed(count), .. comparison is null ? Array.Empty<string>() : [$"De vergelijking is bij gelijke rijpheid: de andere periode staat zoals het bekend was op {DutchText.Day(comparison.Facts.AsOf)}, even lang gevolgd."]],
            Onward =
            [
                ("waar-gaat-het-geld-heen", $"Bekijk het geld van deze hulp{everyone}"), ("hoe-lang-duurt-hulp", $"Bekijk hoe lang deze hulp duurt{everyone}"), ("kloppen-de-cijfers", "Kloppen deze cijfers?"),
            ],
            OnwardFilters = count.Settings.Parts.Count > 0 ? Shared(count) : [],
            Options = options,
        };
    }

    private static IEnumerable<string> Narrowed(CarePathCount count)
    {
        if (count.Settings.Parts.Count > 0) yield return "U ziet een deel van de paden. De gevonden fouten in euro's gaan over alle hulp die bij uw filter past, ook die van andere jeugdigen.";
    }

    /// <summary>The forms that all paths have: the nearest that a question without paths can show.</summary>
    private static IReadOnlyList<Filter> Shared(CarePathCount count)
    {
        if (count.Paths.Count == 0) return [];
        var forms = count.Paths.Select(path => path.Episodes.Select(episode => episode.Form)).Aggregate((left, right) => [.. left.Intersect(right)]);
        return [.. forms.Distinct().Select(CareDimensions.FormKey).Order(StringComparer.Ordinal).Select(key => new Filter(CareDimensions.Form.Dimension.Name, key))];
    }

    private static IEnumerable<AnswerTable> Tables(CarePathCount count, CarePathCount? comparison, Scope scope, string area)
    {
        var divided = CarePathTables.By(count, Find(scope.Per ?? "") ?? CarePathFilter.BeginForm, area);
        if (scope.Per is not null) yield return divided;
        yield return PathFlow.Of(count, area);
        if (count.Settings.Parts.Count > 0)
        {
            foreach (var table in PathMoney.Of(count, area)) yield return table;
        }

        if (Against(count, comparison, scope) is { } difference) yield return difference;
        if (count.Settings.Wished.Length > 0)
        {
            foreach (var table in WishedPathTables.Of(count.Paths, count.Settings.Wished, area)) yield return table;
        }

        if (count.Settings.Rules.Length > 0) yield return PathRuleTables.Of(count.Paths, (count.Settings.Rules, count.Facts.AsOf), area);

        yield return CarePathTables.Variants(count, area);
        yield return CarePathTables.Attrition(count);
        yield return PathMap.Of(count, area);
        foreach (var table in PathSteps.Of(count, area)) yield return table;
        yield return CarePathTables.Ends(count, area);
        yield return PathRepeat.Table(count, area);
        yield return PathExtension.Table(count, area);
        yield return PathOverlap.Stacking(count, area);
        yield return PathHandover.Of(count.Paths, area);
        yield return CarePathTables.Episodes(count, area);
        if (scope.Per is null) yield return divided;
        if (count.Filter.IsEmpty && count.Settings.Parts.Count == 0) yield return CarePathTables.Reconciliation(count);
    }

    /// <summary>The group that the reader named beside the rest, or else the period beside another one.</summary>
    private static AnswerTable? Against(CarePathCount count, CarePathCount? comparison, Scope scope)
    {
        if (count.Settings.Against.Length > 0) return Group(count);
        return comparison is null
            ? null
            : PathComparison.Of((PeriodWords.Of(scope.Period), count.Paths), (PeriodWords.Of(scope.Comparison!), comparison.Paths));
    }

    private static AnswerTable Group(CarePathCount count)
    {
        var parts = count.Settings.Against.Split('=');
        if (parts.Length != 2 || Find(parts[0]) is not { } dimension)
            throw new ScopeException("tegenover", $"Ik begrijp de groep '{count.Settings.Against}' niet. Schrijf dimensie=waarde met een van: {string.Join(", ", CarePathFilter.Dimensions.Select(each => each.Dimension.Name))}.");
        var groups = CarePathTables.Groups(count, dimension);
        var mine = groups.FirstOrDefault(group => group.Key == parts[1]).Paths
            ?? throw new ScopeException("tegenover", $"Geen gevolgde jeugdige heeft {parts[0]} '{parts[1]}'. Kies uit: {string.Join(", ", groups.Take(12).Select(group => group.Key))}.");
        var members = mine.ToHashSet();
        return PathComparison.Of(
            ($"{dimension.Dimension.Label.ToLowerInvariant()} {CarePathWords.Value(dimension, parts[1], count).ToLowerInvariant()}", mine), ("de rest", [.. count.Paths.Where(path => !members.Contains(path))]));
    }

    private static CareDimension? Find(string name) => CarePathFilter.Dimensions.FirstOrDefault(dimension => dimension.Dimension.Name == name);

    private static FindingShare Findings(CarePathCount count) => FindingShare.Of(count.Facts.Found, FindingScope.OfTrajectories(
        count.Facts.History, Trajectories(count.Cohort.InCare), count.Filter.Keeps, count.Filter.KeepsProvider, count.Claimed));

    private static IEnumerable<Trajectory> Trajectories(IReadOnlyList<CareCourse> courses)
    {
        foreach (var course in courses)
        {
            foreach (var episode in course.Episodes) yield return episode.Trajectory;
        }
    }
}
