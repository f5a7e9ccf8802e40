using Roer.Methods.Sequences;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Help side by side in the first year of a path, and passing on from one provider to another.</summary>
internal static class PathOverlap
{
    private const int Year = 365;
    private const int Most = 3;

    public static AnswerTable Stacking(CarePathCount count, string area)
    {
        var kinds = new (string Key, string One, string More, Func<IReadOnlyList<CareEpisode>, int> Of)[]
        {
            ("tegelijk", "1 traject tegelijk", "trajecten tegelijk", episodes => Intervals.MostTogether([.. episodes.Select(one => one.Start)], [.. episodes.Select(one => one.End)])),
            ("hulpvormen", "1 hulpvorm", "verschillende hulpvormen", episodes => episodes.Select(episode => episode.Form).Distinct().Count()),
            ("aanbieders", "1 aanbieder", "verschillende aanbieders", episodes => episodes.Select(episode => episode.Trajectory.Provider).Distinct().Count()),
        };
        var firsts = count.Paths.Select(path => (Path: path, Episodes: (IReadOnlyList<CareEpisode>)[.. path.Episodes.Where(episode => episode.Start < path.Start + Year)])).ToList();
        var rows = kinds.SelectMany(kind =>
        {
            var found = firsts.ToLookup(one => Math.Min(kind.Of(one.Episodes), Most), one => one.Path);
            return Enumerable.Range(1, Most).Select(number => new TableRow($"{kind.Key}-{number}", number == 1 ? kind.One : $"{number}{(number == Most ? " of meer" : "")} {kind.More}",
                [Figure.Of(found[number].Count(), Unit.Youths), count.Share(found[number].Count()), ShareFigures.Each(found[number].Sum(path => path.Cents), found[number].Count())]));
        });
        return new()
        {
            Id = "stapeling",
            Message = "Hoeveel hulp jeugdigen naast elkaar krijgen",
            Subtitle = $"Jeugdigen naar trajecten tegelijk, hulpvormen en aanbieders in de eerste 12 maanden van hun pad, {area}",
            RowHeader = "In de eerste 12 maanden",
            Columns = [new("jeugdigen", "Jeugdigen", Unit.Youths), new("aandeel", "Deel", Unit.Percent), new("kostenPerJeugdigeCent", "Kosten van het hele pad per jeugdige (€)", Unit.CentsEach)],
            Rows = [.. rows],
            Notes = ["Per onderwerp staat elke jeugdige in één rij. Wie korter dan 12 maanden gevolgd is, telt mee met wat we zagen."],
        };
    }

    public static AnswerTable Handover(CarePathCount count, string area)
    {
        var passages = (from path in count.Paths
                        from index in Enumerable.Range(1, path.Episodes.Length - 1)
                        let pair = (From: path.Episodes[index - 1], To: path.Episodes[index])
                        where pair.From.Trajectory.Provider != pair.To.Trajectory.Provider
                        select (pair.From, pair.To, path)).ToList();
        return new()
        {
            Id = "overdracht",
            Message = "Van welke aanbieder naar welke aanbieder jeugdigen gaan",
            Subtitle = $"Trajecten na elkaar bij een andere aanbieder, {area}",
            RowHeader = "Overgang",
            TextColumns = [new("van", "Van aanbieder"), new("naar", "Naar aanbieder")],
            Columns =
            [
                new("jeugdigen", "Jeugdigen", Unit.Youths), new("overgangen", "Overgangen", Unit.Rows), new("pauze", "Pauze, middelste (dagen)", Unit.Days),
                new("kostenNaCent", "Euro's van het volgende traject (€)", Unit.Cents),
            ],
            Rows =
            [
                .. passages.GroupBy(one => (From: one.From.Trajectory.Provider, To: one.To.Trajectory.Provider))
                    .Select(group => new TableRow($"{group.Key.From}>{group.Key.To}", $"{group.Key.From} → {group.Key.To}",
                        [
                            Figure.Of(group.Select(one => one.path).Distinct().Count(), Unit.Youths), Figure.Of(group.Count(), Unit.Rows),
                            ShareFigures.MedianDays([.. group.Select(one => Math.Max(0, one.To.Start - one.From.End)).Order()]), Figure.Of(group.Sum(one => one.To.Cents), Unit.Cents),
                        ])
                    { Texts = [group.Key.From, group.Key.To] })
                    .OrderByDescending(row => row.Figures[0].Value).ThenBy(row => row.Key, StringComparer.Ordinal),
            ],
            Notes = ["Loopt het volgende traject al voordat het vorige stopt, dan is de pauze 0. Dat kan ook hulp naast elkaar zijn."],
        };
    }
}
