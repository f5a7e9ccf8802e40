using Roer.Questions.Parts;
using Roer.Questions.Parts.TrackRecords;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Writes the answer from the forecast.</summary>
internal static class YearEndAnswer
{
    private static readonly string[] Caveats =
    [
        "Dit is een verwachting uit het verleden. Een nieuwe wet, een ander contract of een maatregel die nog moet beginnen, zit er niet in.",
        "De verwachting gaat over de maand van de hulp, niet over de maand van de boeking. Betaald en grootboek staan bij de vraag waar het geld heen gaat.",
        "De verwachting telt wat is toegekend, nog niet beantwoord of nog te komen. De vraag waarom de kosten stijgen telt wat aanbieders declareerden, ook wat daarna is afgewezen. Daarom zijn de bedragen niet gelijk.",
        "Alle hulp telt mee waarvan de rekening hier komt, ook als een andere gemeente er misschien voor moet betalen. Bij de vraag waar het geld heen gaat staat per gemeente om hoeveel geld het gaat.",
        "De marge rekent met toeval, met wat we niet precies kennen, met late rekeningen en met prijzen. Een verkeerd model zit er niet in.",
        "Van overige kosten kennen we alleen wat is geboekt en wat is opgegeven als verwacht. Daar is geen marge om.",
        "We hielden de verwachting naast de uitkomst van verzonnen gemeenten: 200 van 300 jeugdigen, 60 van 3.000 en 10 van 20.000. Bij 300 jeugdigen was zij gemiddeld in maart en juni een half tot bijna 1% te hoog, en in september en november een kwart tot ruim een half procent te laag. Bij 3.000 jeugdigen en meer was zij 0,1% tot 0,7% te laag. Van de marges van 80% klopte 78% tot 87%, en bij 20.000 jeugdigen 7 tot 9 van de 10. Begint in een jaar opeens veel meer hulp, dan is de verwachting te laag, in het voorjaar tot 5%, en klopt de marge te vaak niet. Duurt dat twee hele maanden, dan waarschuwt de pagina bij 3.000 jeugdigen of meer meestal; bij 300 jeugdigen vaak niet.",
        "De marges zijn zoals gesimuleerd. Hoe vaak eerdere marges klopten, staat bij de terugblik. De terugblik gaat over kosten uit berichten, zonder overige kosten en risico's.",
    ];

    private static readonly string[] Methods =
    [
        "Late rekeningen: Cape Cod met wegingsfactor 0,95, verdeling met een bootstrap (England en Verrall). Waar dat niet kan: lognormaal met de fout van Mack. Verrekeningen na afloop: het deel van eerdere jaren, normaal verdeeld naar hoe ver die jaren uiteenlopen.",
        "Lopende hulp: Kaplan-Meier per maand en hulpvorm, met late instroom in beeld; weinig gevallen lenen van een bredere groep. Nieuwe hulp: gemiddelde van Theta en exponentiële afvlakking, negatief binomiaal verdeeld.",
        "Kosten per euro toewijzing: de verhouding over alle maanden, waarin maanden dichtbij zwaarder tellen (0,95 per maand), met seizoen per hulpvorm waar dat te zien is (empirische Bayes, Morris). Afwijkingen van maanden en van late rekeningen: Student-t, naar hoeveel maanden we ervan kennen. Alles samen: 10.000 gesimuleerde jaren over 500 trekkingen van de parameters, met gedeelde schokken.",
    ];

    /// <summary>Writes the answer without a track record.</summary>
    public static Answer Of(YearEnd question, Scope scope, long stand, YearEndCount count)
    {
        var invented = Municipalities.IsInvented(scope.Municipality);
        return new Answer
        {
            Question = question,
            Scope = scope,
            Alerts = [.. YearEndWords.Alerts(count)],
            Sentences = YearEndWords.Sentences(count, scope),
            Totals = YearEndTotals.Of(count),
            KeyTotals = ["verwachtCent", "kansOverschrijdingProcent", "reserveCent"],
            Tables = count.IsPossible ? [.. Tables(count, scope, AreaOf(scope, invented))] : [],
            Basis = BasisOf(count, stand, invented),
            Caveats = Caveats,
            Onward = [("waar-gaat-het-geld-heen", "Bekijk wat al is gedeclareerd"), ("hoe-lang-duurt-hulp", "Bekijk hoe lang hulp duurt"), ("kloppen-de-cijfers", "Kloppen deze cijfers?")],
            Options = count.Outlook.Options,
        };
    }

    /// <summary>An answer with the track record: its tables follow the bridge, or the reserve where there is no bridge.</summary>
    public static Answer With(ForecastRecord track, Answer answer, YearEndCount count)
    {
        var before = answer.Tables.TakeWhile(table => table.Id != YearEndRiskTables.SpreadId).ToList();
        var area = AreaOf(answer.Scope, answer.Basis.Invented);
        return answer with
        {
            Alerts = [.. answer.Alerts, .. TrackRecordTables.Alerts(track)],
            IsUnfinished = track.Missing > 0,
            Tables = [.. before, .. TrackRecordTables.Of(track, YearEndLookBack.FromMessages(count), area), .. answer.Tables.Skip(before.Count)],
        };
    }

    private static string AreaOf(Scope scope, bool isInvented) => $"{ScopeWords.Municipality(scope.Municipality, isInvented)}, {PeriodWords.Of(scope.Period)}";

    private static IEnumerable<AnswerTable> Tables(YearEndCount count, Scope scope, string area)
    {
        var first = YearEndDimension.Every.First(dimension => dimension.Dimension.Name == (scope.Per ?? "hulpvorm"));
        if (scope.Per is null) yield return YearEndTables.Course(count, area);
        yield return YearEndTables.By(count, first, area);
        if (scope.Per is not null) yield return YearEndTables.Course(count, area);
        yield return YearEndTables.Parts(count, area);
        yield return YearEndTables.Certainty(count, area);
        yield return YearEndRiskTables.Reserve(count, area);
        if (count.Earlier is { } earlier) yield return YearEndRiskTables.Bridge(earlier, count, area);
        if (count.Filter.IsEmpty) yield return YearEndRiskTables.Spread(count, area);
        yield return YearEndCeilings.Of(count, area);
        foreach (var dimension in YearEndDimension.Every.Where(each => each != first)) yield return YearEndTables.By(count, dimension, area);
        yield return YearEndLiability.Of(count, area);
        if (count.Outlook.Facts.Productions.Count > 0) yield return YearEndProduction.Of(count, area);
        yield return YearEndRiskTables.Risks(count, area);
        yield return YearEndRiskTables.Late(count, area);
    }

    private static Basis BasisOf(YearEndCount count, long stand, bool invented) => new()
    {
        Rows =
        [
            ("declaratieregels van de periode", count.Claimed.Lines), ("toewijzingen", count.Outlook.Facts.Spending.Allocations.Count),
            ("perioden van hulp", count.Outlook.Exposures.Spells.Count), ("complete maanden", Math.Max(0, count.Outlook.Calendar.Edge - count.Outlook.History.First + 1)),
        ],
        Stand = stand,
        Completeness = count.IsPossible ? [$"Starts en stops tellen tot en met {DutchText.LongMonth(count.Outlook.Calendar.EdgeDay)}. Wat daarna kwam, is nog niet compleet."] : [],
        Methods = Methods,
        Invented = invented,
    };
}
