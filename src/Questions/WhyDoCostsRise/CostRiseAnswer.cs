using Roer.Questions.Parts;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>Writes the answer from the counts.</summary>
internal static class CostRiseAnswer
{
    private static readonly string[] Methods =
    [
        "Splitsing: LMDI-I, optellend (Ang 2005), per hulpvorm en product. Alles telt op tot het verschil, op de cent.",
        "Marges van 90%: we trekken de jeugdigen 400 keer opnieuw, in ten hoogste 400 groepen, en splitsen elke keer opnieuw (bootstrap, percentielen). Met minder dan tien jeugdigen geven we geen marge.",
    ];

    private const string Completion = "Nog te verwachten rekeningen: chain ladder over de maanden van de laatste drie jaar, met de fout van Mack (1993) en een lognormale verdeling. Na dertien maanden is een maand compleet.";

    public static Answer Of(CostRise question, Scope scope, long stand, CostCount count, IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> options)
    {
        var invented = Municipalities.IsInvented(scope.Municipality);
        var area = $"{ScopeWords.Municipality(scope.Municipality, invented)}, {CostRiseWords.Then(count)} naar {CostRiseWords.Now(count)}";
        return new Answer
        {
            Question = question,
            Scope = scope,
            Alerts = CostRiseWords.Alerts(count),
            Sentences = CostRiseWords.Sentences(count),
            Totals = CostRiseTotals.Of(count),
            KeyTotals = ["verschilCent", "grootsteOorzaakCent", "compleet"],
            Tables = [.. Tables(count, scope, area)],
            Basis = BasisOf(count, stand, invented),
            Caveats = CostRiseWords.Caveats(count),
            Onward = [.. Onward()],
            Options = options,
        };
    }

    private static IEnumerable<AnswerTable> Tables(CostCount count, Scope scope, string area)
    {
        var first = CostRiseTables.Divisions.First(dimension => dimension.Dimension.Name == (scope.Per ?? "hulpvorm"));
        if (scope.Per is null) yield return CostRiseTables.Split(count, area);
        yield return CostRiseTables.By(count, first, area, isFirst: true);
        if (scope.Per is not null) yield return CostRiseTables.Split(count, area);
        yield return CostRiseTables.Totals(count, area);
        foreach (var dimension in CostRiseTables.Divisions.Where(each => each != first))
            yield return CostRiseTables.By(count, dimension, area, isFirst: false);
    }

    /// <summary>What lies behind the bars.</summary>
    private static IEnumerable<(string Slug, string Words)> Onward()
    {
        yield return ("hoe-lang-duurt-hulp", "Duurt hulp langer? Bekijk hoe lang hulp duurt");
        yield return ("welke-paden-lopen-jeugdigen", "Bekijk welke paden jeugdigen lopen");
        yield return ("waar-gaat-het-geld-heen", "Bekijk waar het geld heen gaat");
        yield return ("kloppen-de-cijfers", "Kloppen deze cijfers?");
    }

    private static Basis BasisOf(CostCount count, long stand, bool invented)
    {
        var facts = count.Facts;
        var found = Findings(count);
        return new Basis
        {
            Rows =
            [
                ("declaratieregels", Lines(facts.Now)), ("declaratieregels in de periode ervoor", Lines(facts.Then)),
                ("trajecten", facts.Now.Trajectories.Count), ("trajecten in de periode ervoor", facts.Then.Trajectories.Count),
            ],
            Stand = stand,
            Completeness = ArrivalWords.Completeness(facts.Now.Period.Span, facts.Now.AsOf, facts.Arrival),
            Findings = found.Rules,
            Touched = found.Severities,
            Methods = facts.Completion is { LateByMonth.Count: > 0 } ? [.. Methods, Completion] : Methods,
            Invented = invented,
        };
    }

    private static long Lines(CostPeriod period) => period.Claims.Claims.Lines.Length;

    private static FindingShare Findings(CostCount count)
    {
        var filter = count.Filter;
        var asked = CareDimensions.Every.Where(filter.Has).ToList();
        return FindingShare.Of(count.Facts.Found, new FindingScope
        {
            KeepsClaims = (provider, product, division) => asked.TrueForAll(dimension => filter.Keeps(dimension, dimension.Of(product, provider, division))),
            Knows = _ => true,
            Allocated = _ => null,
            KeepsOther = provider => filter.IsAtMost(CareDimensions.Provider) && filter.Keeps(CareDimensions.Provider, provider),
            Claimed = count.Now.Claimed,
        });
    }
}
