using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The money and the days of paths that a reader opened, by provider and by product. Every trajectory stands in one row, so that the rows add up.</summary>
internal static class PathMoney
{
    public static IEnumerable<AnswerTable> Of(CarePathCount count, string area)
    {
        yield return Table(count, area, ("geld-per-aanbieder", "aanbieder", "Aanbieder (AGB-code)"), ProviderOf, key => key);
        yield return Table(count, area, ("geld-per-product", "product", "Product"), episode => ProductsOf(episode, count.Facts), key => string.Join(" + ", key.Split('+').Select(product => CareOptions.Label(CareDimensions.Product, product, count.Facts.ProductNames))));
    }

    public static string ProviderOf(CareEpisode episode) => episode.Provider;

    /// <summary>The products that were allocated for a trajectory, in order.</summary>
    public static string ProductsOf(CareEpisode episode, CarePathFacts facts)
    {
        var column = facts.Columns[CareDimensions.Product];
        return string.Join('+', episode.Trajectory.Sources.Select(source => column.Keys[column.Codes[source]]).Distinct().Order(StringComparer.Ordinal));
    }

    private static AnswerTable Table(CarePathCount count, string area, (string Id, string Word, string Header) names, Func<CareEpisode, string> keyOf, Func<string, string> labelOf)
    {
        var groups = count.Paths.SelectMany(path => path.Episodes.Select(episode => (path, episode))).GroupBy(one => keyOf(one.episode))
            .Select(group => (group.Key, Members: (IReadOnlyList<(FollowedPath Path, CareEpisode Episode)>)[.. group]));
        return new()
        {
            Id = names.Id,
            Message = $"Geld en dagen van deze paden per {names.Word}",
            Subtitle = $"Trajecten op de paden van deze jeugdigen, met euro's tot de peildatum, {area}",
            RowHeader = names.Header,
            Columns =
            [
                new("jeugdigen", "Jeugdigen", Unit.Youths), new("trajecten", "Trajecten", Unit.Trajectories), new("looptNog", "Loopt nog", Unit.Trajectories),
                new("mediaanDagen", "Dagen per traject tot nu toe, middelste", Unit.Days), new("kostenCent", "Kosten (€)", Unit.Cents), new("aandeel", "Deel van de kosten", Unit.Percent),
                new("kostenPerTrajectCent", "Kosten per traject (€)", Unit.CentsEach),
            ],
            Rows = [.. groups.Select(group => Row(group.Key, labelOf(group.Key), group.Members, count.Cents)).OrderByDescending(row => row.Figures[4].Value).ThenBy(row => row.Key, StringComparer.Ordinal)],
            TotalRow = Row("totaal", "Alle trajecten op deze paden", [.. count.Paths.SelectMany(path => path.Episodes.Select(episode => (path, episode)))], count.Cents),
            Notes = ["Van hulp van voor het pad telt de rest. Een jeugdige kan in meer dan één rij staan; trajecten en kosten staan elk in één rij en tellen op tot het totaal."],
        };
    }

    private static TableRow Row(string key, string label, IReadOnlyList<(FollowedPath Path, CareEpisode Episode)> members, long all)
    {
        var cents = members.Sum(one => one.Episode.Cents);
        return new(key, label,
        [
            Figure.Of(members.Select(one => one.Path).Distinct().Count(), Unit.Youths), Figure.Of(members.Count, Unit.Trajectories), Figure.Of(members.Count(one => one.Episode.Way is null), Unit.Trajectories),
            ShareFigures.MedianDays([.. members.Select(one => one.Episode.End - Math.Max(one.Path.Start, one.Episode.Start)).Order()]), Figure.Of(cents, Unit.Cents), ShareFigures.Part(cents, all),
            ShareFigures.Each(cents, members.Count),
        ]);
    }
}
