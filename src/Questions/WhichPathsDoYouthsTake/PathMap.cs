using Roer.Care;
using Roer.Methods.Sequences;
using Roer.Questions.Parts;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The map: which form follows which, with the pause or the overlap and the euros before and after, never set off against each other.</summary>
internal static class PathMap
{
    public static AnswerTable Of(CarePathCount count, string area)
    {
        var all = Edges(count.Paths).Concat(Borders(count.Paths)).OrderByDescending(row => row.Figures[0].Value).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
        var shown = all.Where(row => row.Figures[0].Value * 100 >= (decimal)count.Settings.LeastShare * count.Paths.Count).ToList();
        var hidden = all.Except(shown).Select(row => row.Key).ToHashSet();
        return new()
        {
            Id = "kaart",
            Message = "Welke hulp op welke hulp volgt",
            Subtitle = $"Trajecten na elkaar naar begin, met pauze, overlap en euro's van voor en na, {area}",
            RowHeader = "Overgang",
            TextColumns = [new("van", "Van"), new("naar", "Naar")],
            Columns =
            [
                new("jeugdigen", "Jeugdigen", Unit.Youths), new("overgangen", "Overgangen", Unit.Rows), new("pauze", "Pauze, middelste (dagen)", Unit.Days),
                new("overlapAandeel", "Deel dat overlapt", Unit.Percent), new("overlap", "Overlap als het overlapt, gemiddeld (dagen)", Unit.Days),
                new("kostenVoorCent", "Euro's van het eerste traject (€)", Unit.Cents), new("kostenNaCent", "Euro's van het volgende traject (€)", Unit.Cents),
            ],
            Rows = shown,
            Chart = ChartKind.ProcessMap,
            Charted = ["jeugdigen", "pauze", "kostenNaCent"],
            Notes =
            [
                hidden.Count == 0
                    ? "Alle overgangen staan op de kaart."
                    : $"{hidden.Count} kleine overgangen staan er niet op. Dat raakt {DutchText.Whole(count.Paths.Count(path => Keys(path).Any(hidden.Contains)))} jeugdigen. Zet de kleinste overgang op alles om ze te zien.",
                "Pauze en overlap staan los van elkaar. De middelste pauze gaat over alle overgangen; overlapt het volgende traject, dan is de pauze 0.",
            ],
        };
    }

    private static List<TableRow> Edges(IReadOnlyList<FollowedPath> paths)
    {
        var all = paths.SelectMany((path, at) => path.Episodes.Select(episode => (Case: at, Episode: episode))).ToList();
        var events = new EventColumns(
            [.. all.Select(one => one.Case)], [.. all.Select(one => FormSet.NumberOf(one.Episode.Form))], [.. all.Select(one => one.Episode.Start)], [.. all.Select(one => one.Episode.End)], FormSet.Every.Length);
        var graph = DirectlyFollows.Of(events);
        return [.. FollowTimes.Of(events, [.. all.Select(one => one.Episode.Cents)]).Select(edge => Edge(edge, graph.CaseCount(edge.From, edge.To)))];
    }

    private static TableRow Edge(FollowTime edge, int youths) => Row(Name(FormSet.Every[edge.From]), Name(FormSet.Every[edge.To]),
    [
        Figure.Of(youths, Unit.Youths), Figure.Of(edge.Count, Unit.Rows), Figure.Of((decimal)edge.Gap.Median!.Value, Unit.Days), ShareFigures.Part(edge.Overlapping, edge.Count),
        Figure.Ratio(Figure.Of(edge.Overlap.Sum, Unit.Days), edge.Overlapping, 1, Unit.Days), Figure.Of(edge.CostBefore, Unit.Cents), Figure.Of(edge.CostAfter, Unit.Cents),
    ]);

    /// <summary>With what paths begin and end.</summary>
    private static IEnumerable<TableRow> Borders(IReadOnlyList<FollowedPath> paths) =>
        paths.CountBy(path => path.Episodes[0].Form).Select(pair => Border(("begin", "Begin"), Name(pair.Key), pair.Value))
            .Concat(paths.CountBy(path => (path.Episodes[^1].Form, path.End)).Select(pair => Border(Name(pair.Key.Form), (pair.Key.End.Key(), pair.Key.End.Label()), pair.Value)));

    private static TableRow Border((string Key, string Label) from, (string Key, string Label) to, int youths) => Row(from, to,
    [
        Figure.Of(youths, Unit.Youths), Figure.Of(youths, Unit.Rows), Figure.NotApplicable(Unit.Days), Figure.NotApplicable(Unit.Percent), Figure.NotApplicable(Unit.Days),
        Figure.NotApplicable(Unit.Cents), Figure.NotApplicable(Unit.Cents),
    ]);

    private static TableRow Row((string Key, string Label) from, (string Key, string Label) to, Figure[] figures) =>
        new($"{from.Key}>{to.Key}", $"{from.Label} → {to.Label.ToLowerInvariant()}", figures) { Texts = [from.Label, to.Label] };

    private static (string Key, string Label) Name(CareForm form) => (CareDimensions.FormKey(form), FormSet.LabelOf(form));

    private static IEnumerable<string> Keys(FollowedPath path)
    {
        string[] forms = [.. path.Episodes.Select(episode => CareDimensions.FormKey(episode.Form))];
        return forms.Prepend("begin").Zip(forms.Append(path.End.Key()), (from, to) => $"{from}>{to}");
    }
}
