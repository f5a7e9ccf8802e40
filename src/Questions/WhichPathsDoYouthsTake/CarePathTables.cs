using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The tables of paths, of their ends, of a dimension, of who fell away and of the euros that are not on a path.</summary>
internal static class CarePathTables
{
    /// <summary>The key of the row of those who are not followed.</summary>
    public const string NotFollowed = "niet-gevolgd";

    public static AnswerTable Variants(CarePathCount count, string area) => Paths(
        count, count.Variants, ("paden", CarePathWords.VariantsMessage(count), $"Jeugdigen per pad: wat naast elkaar loopt, telt als één stap, {area}"));

    public static AnswerTable Episodes(CarePathCount count, string area) => Paths(
        count, count.Trajectories, ("trajecten-na-elkaar", "Dezelfde paden, traject na traject", $"Jeugdigen per rij van trajecten, naar begin, {area}"));

    public static AnswerTable Ends(CarePathCount count, string area)
    {
        var byWay = count.Paths.ToLookup(path => path.Last.Way);
        return new()
        {
            Id = "einde",
            Message = "Hoe paden eindigen",
            Subtitle = $"Jeugdigen naar het einde van hun laatste traject, {area}",
            RowHeader = "Einde",
            TextColumns = [new("soort", "Soort einde")],
            Columns = [new("jeugdigen", "Jeugdigen", Unit.Youths), new("aandeel", "Deel", Unit.Percent), new("kostenCent", "Kosten van deze paden (€)", Unit.Cents)],
            Rows =
            [
                .. from way in WayWords.Every
                   let paths = byWay[way.Way].ToList()
                   select new TableRow(way.Key, way.Label, [Figure.Of(paths.Count, Unit.Youths), count.Estimated(paths.Count), Figure.Of(paths.Sum(path => path.Cents), Unit.Cents)], way.Way is null)
                   {
                       Texts = [PathEnds.Of(way.Way).Label()],
                   },
            ],
            TotalRow = new("totaal", "Alle gevolgde jeugdigen", [Figure.Of(count.Paths.Count, Unit.Youths), count.Share(count.Paths.Count), Figure.Of(count.Cents, Unit.Cents)]),
            Notes = ["Klaar, loopt nog en uit beeld zijn drie verschillende dingen. Wie uit beeld is, kan elders hulp hebben."],
        };
    }

    public static AnswerTable By(CarePathCount count, CareDimension dimension, string area)
    {
        var groups = Groups(count, dimension);
        var all = count.Youths(PathOutcome.DoneAfterOne);
        return new()
        {
            Id = $"per-{dimension.Dimension.Name}",
            Message = $"Paden per {dimension.Dimension.Name.Replace('-', ' ')}",
            Subtitle = $"Gevolgde jeugdigen per {dimension.Dimension.Name.Replace('-', ' ')}, {area}",
            RowHeader = dimension.Dimension.Label,
            Dimension = dimension.Dimension.Name,
            Columns =
            [
                new("jeugdigen", "Jeugdigen", Unit.Youths), new("klaarNaEen", "Klaar na één traject", Unit.Percent), new("verschil", "Verschil met de rest (procentpunt)", Unit.Percent),
                new("toeval", "Kans op zo'n verschil door toeval", Unit.Percent), new("zwaarder", "Later zwaardere hulp", Unit.Percent), new("looptNog", "Loopt nog", Unit.Percent),
                new("kostenPerJeugdigeCent", "Kosten per jeugdige (€)", Unit.CentsEach),
            ],
            Rows = [.. groups.Select(group => GroupRow(group.Key, CarePathWords.Value(dimension, group.Key, count), group.Paths, (all, count.Paths.Count)))],
            TotalRow = GroupRow("totaal", "Alle gevolgde jeugdigen", count.Paths, (all, count.Paths.Count)),
            Notes =
            [
                dimension == CarePathFilter.BeginForm
                    ? "Elke jeugdige staat in één rij: die van het zwaarste traject waarmee het pad begon."
                    : "Een jeugdige kan in meer dan één rij staan. De rijen tellen daarom op tot meer dan het totaal.",
                "In een lange lijst is er bijna altijd wel één rij met een kleine kans op toeval.",
            ],
        };
    }

    /// <summary>The values of a dimension with their paths, most youths first.</summary>
    public static IReadOnlyList<(string Key, IReadOnlyList<FollowedPath> Paths)> Groups(CarePathCount count, CareDimension dimension)
    {
        if (count.Facts.Window is not { } window) return [];
        var (groups, keys) = (new Dictionary<string, List<FollowedPath>>(StringComparer.Ordinal), new List<string>());
        foreach (var path in count.Paths)
        {
            keys.Clear();
            count.Filter.AddKeys(path, dimension, window, keys);
            foreach (var key in keys)
            {
                if (!groups.TryGetValue(key, out var members)) groups[key] = members = [];
                members.Add(path);
            }
        }

        return [.. groups.OrderByDescending(group => group.Value.Count).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<FollowedPath>)group.Value))];
    }

    public static AnswerTable Attrition(CarePathCount count) => new()
    {
        Id = "wie-niet",
        Message = "Wie hebben we niet meegeteld?",
        Subtitle = "Jeugdigen die per stap overblijven en afvallen, met de reden",
        RowHeader = "Stap",
        TextColumns = [new("reden", "Waarom afgevallen")],
        Columns = [new("over", "Blijft over", Unit.Youths), new("afgevallen", "Valt af", Unit.Youths)],
        Rows = [.. count.Cohort.Attrition.Select(step => new TableRow(step.Key, step.Label, [Figure.Of(step.Left, Unit.Youths), Figure.Of(step.Lost, Unit.Youths)]) { Texts = [step.Lost > 0 ? step.Reason : ""] })],
        Notes = [CarePathWords.Smoothed(count)],
    };

    /// <summary>Where the euros of the period are: on the paths, on trajectories of others, or on no trajectory; together what question 2 calls claimed.</summary>
    public static AnswerTable Reconciliation(CarePathCount count)
    {
        var onPaths = count.Paths.Sum(path => path.CentsInPeriod);
        var onTrajectories = count.Facts.CentsOnTrajectories;
        TableRow Row(string key, string label, long cents) => new(key, label, [Figure.Of(cents, Unit.Cents), ShareFigures.Part(cents, count.Claimed)]);
        return new()
        {
            Id = "aansluiting",
            Message = "Zo sluiten de paden aan op al het geld van de periode",
            Subtitle = $"Gedeclareerde euro's in {PeriodWords.Of(new Period("", count.Facts.Period))}",
            RowHeader = "Waar het geld heen ging",
            Columns = [new("gedeclareerdCent", "Gedeclareerd (€)", Unit.Cents), new("aandeel", "Deel", Unit.Percent)],
            Rows =
            [
                Row("paden", "Hulp op de gevolgde paden", onPaths), Row("andere", "Hulp van jeugdigen die we niet volgen, of van voor hun pad", onTrajectories - onPaths),
                Row("geen-traject", "Geen traject: maatregelen, vervoer, of geen toewijzing", count.Claimed - onTrajectories),
            ],
            TotalRow = Row("totaal", "Al het gedeclareerde geld", count.Claimed),
            Notes = ["Het totaal is dat van de vraag Waar gaat het geld heen. De kosten van een pad gaan verder: ook wat na de periode op het pad is gedeclareerd, telt daar mee."],
        };
    }

    private static AnswerTable Paths(CarePathCount count, IReadOnlyList<PathVariant> variants, (string Id, string Message, string Subtitle) names)
    {
        var rows = new List<TableRow>(variants.Count + 1);
        long covered = 0;
        foreach (var variant in variants)
        {
            covered += variant.Youths;
            rows.Add(new(variant.Key, variant.Label,
                [
                    Figure.Of(variant.Youths, Unit.Youths), count.Estimated(variant.Youths), count.Share(covered), ShareFigures.MedianDays(variant.Days), ShareFigures.MeanDays(variant.Days),
                    Figure.Of(variant.Cents, Unit.Cents), ShareFigures.Each(variant.Cents, variant.Youths),
                ], variant.End == PathEnd.Running));
        }

        if (count.Settings.CountsOthers && count.Denominator is { } residents) rows.Add(Without(residents - count.Paths.Count, count));
        return new()
        {
            Id = names.Id,
            Message = names.Message,
            Subtitle = names.Subtitle,
            RowHeader = "Pad",
            Columns =
            [
                new("jeugdigen", "Jeugdigen", Unit.Youths), new("aandeel", "Deel", Unit.Percent), new("opgeteld", "Opgeteld", Unit.Percent), new("mediaanDagen", "Dagen in hulp, middelste", Unit.Days),
                new("gemiddeldDagen", "Dagen in hulp, gemiddeld", Unit.Days), new("kostenCent", "Kosten (€)", Unit.Cents), new("kostenPerJeugdigeCent", "Kosten per jeugdige (€)", Unit.CentsEach),
            ],
            Rows = rows,
            TotalRow = new("totaal", "Alle gevolgde jeugdigen",
                [
                    Figure.Of(count.Paths.Count, Unit.Youths), count.Share(count.Paths.Count), Figure.NotApplicable(Unit.Percent), ShareFigures.MedianDays([.. count.Paths.Select(path => path.Days).Order()]),
                    ShareFigures.MeanDays([.. count.Paths.Select(path => path.Days)]), Figure.Of(count.Cents, Unit.Cents), ShareFigures.Each(count.Cents, count.Paths.Count),
                ]),
            Notes =
            [
                "Bij een pad dat nog loopt, zijn dagen en kosten die tot nu toe. Vergelijk ze niet met paden die klaar zijn.",
                "Twee keer dezelfde hulp achter elkaar betekent: er zat een tijd zonder hulp tussen.",
            ],
        };
    }

    private static TableRow Without(long youths, CarePathCount count) => new(NotFollowed, "Geen van deze paden: geen hulp, of niet gevolgd",
        [
            Figure.Of(youths, Unit.Youths), count.Share(youths), Figure.Of(100, Unit.Percent), Figure.NotApplicable(Unit.Days), Figure.NotApplicable(Unit.Days),
            Figure.NotApplicable(Unit.Cents), Figure.NotApplicable(Unit.CentsEach),
        ]);

    private static TableRow GroupRow(string key, string label, IReadOnlyList<FollowedPath> paths, (int Done, int All) whole)
    {
        var (done, heavier, running, cents) = (0, 0, 0, 0L);
        foreach (var path in paths)
        {
            done += path.Outcome == PathOutcome.DoneAfterOne ? 1 : 0;
            heavier += path.Outcome == PathOutcome.Heavier ? 1 : 0;
            running += path.End == PathEnd.Running ? 1 : 0;
            cents += path.Cents;
        }

        var (difference, chance) = ShareFigures.Compared((done, paths.Count), (whole.Done - done, whole.All - paths.Count));
        return new(key, label,
            [
                Figure.Of(paths.Count, Unit.Youths), ShareFigures.Estimated(done, paths.Count), difference, chance,
                ShareFigures.Estimated(heavier, paths.Count), ShareFigures.Part(running, paths.Count),
                ShareFigures.Each(cents, paths.Count),
            ]);
    }
}
