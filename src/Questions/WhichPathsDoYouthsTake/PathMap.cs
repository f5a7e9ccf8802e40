using System.Numerics;
using Roer.Methods.Sequences;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The map: which form follows which, with the pause or the overlap and the euros before and after, never set off against each other.</summary>
internal static class PathMap
{
    /// <summary>The places on the map: the forms by their number, the begin, and the three ends.</summary>
    private static readonly (string Key, string Label)[] Places =
    [
        .. FormSet.Every.Select(form => (CareDimensions.FormKey(form), FormSet.LabelOf(form))), ("begin", "Begin"), .. Enum.GetValues<PathEnd>().Select(end => (end.Key(), end.Label())),
    ];

    private static readonly int Begin = FormSet.Every.Length;

    public static AnswerTable Of(CarePathCount count, string area)
    {
        var all = Edges(count.Paths).Concat(Borders(count.Trajectories)).OrderByDescending(edge => edge.Row.Figures[0].Value).ThenBy(edge => edge.Row.Key, StringComparer.Ordinal).ToList();
        var hidden = all.Where(edge => edge.Row.Figures[0].Value * 100 < (decimal)count.Settings.LeastShare * count.Paths.Count).Select(edge => edge.Edge).ToHashSet();
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
            Rows = [.. all.Where(edge => !hidden.Contains(edge.Edge)).Select(edge => edge.Row)],
            Chart = ChartKind.ProcessMap,
            Charted = ["jeugdigen", "pauze", "kostenNaCent"],
            Notes =
            [
                hidden.Count == 0
                    ? "Alle overgangen staan in de tabel."
                    : $"{hidden.Count} kleine overgangen staan ook niet in de tabel. Dat raakt {DutchText.Whole(count.Trajectories.Where(variant => EdgesOf(variant.States, variant.End).Any(hidden.Contains)).Sum(variant => (long)variant.Youths))} jeugdigen. Zet de kleinste overgang op alles om ze te zien.",
                "Pauze en overlap staan los van elkaar. De middelste pauze gaat over alle overgangen; overlapt het volgende traject, dan is de pauze 0.",
            ],
        };
    }

    /// <summary>Whether a path stands in the row with this key.</summary>
    public static bool IsIn(FollowedPath path, string key) => EdgesOf(path.Trajectories, path.End).Any(edge => KeyOf(edge) == key);

    private static IEnumerable<((int From, int To) Edge, TableRow Row)> Edges(IReadOnlyList<FollowedPath> paths)
    {
        var number = paths.Sum(path => path.Episodes.Length);
        var (cases, forms, starts, ends, cents) = (new int[number], new int[number], new int[number], new int[number], new long[number]);
        var at = 0;
        for (var path = 0; path < paths.Count; path++)
        {
            foreach (var episode in paths[path].Episodes)
                (cases[at], forms[at], starts[at], ends[at], cents[at++]) = (path, FormSet.NumberOf(episode.Form), episode.Start, episode.End, episode.Cents);
        }

        var events = new EventColumns(cases, forms, starts, ends, FormSet.Every.Length);
        var graph = DirectlyFollows.Of(events);
        return FollowTimes.Of(events, cents).Select(edge => Row((edge.From, edge.To),
        [
            Figure.Of(graph.CaseCount(edge.From, edge.To), Unit.Youths), Figure.Of(edge.Count, Unit.Rows), Figure.Of((decimal)edge.Gap.Median!.Value, Unit.Days),
            ShareFigures.Part(edge.Overlapping, edge.Count), Figure.Ratio(Figure.Of(edge.Overlap.Sum, Unit.Days), edge.Overlapping, 1, Unit.Days),
            Figure.Of(edge.CostBefore, Unit.Cents), Figure.Of(edge.CostAfter, Unit.Cents),
        ]));
    }

    /// <summary>With what paths begin and end.</summary>
    private static IEnumerable<((int From, int To) Edge, TableRow Row)> Borders(IReadOnlyList<PathVariant> variants)
    {
        var youths = new Dictionary<(int From, int To), int>();
        foreach (var variant in variants)
        {
            var edges = EdgesOf(variant.States, variant.End);
            youths[edges[0]] = youths.GetValueOrDefault(edges[0]) + variant.Youths;
            youths[edges[^1]] = youths.GetValueOrDefault(edges[^1]) + variant.Youths;
        }

        return youths.Select(pair => Row(pair.Key,
        [
            Figure.Of(pair.Value, Unit.Youths), Figure.Of(pair.Value, Unit.Rows), Figure.NotApplicable(Unit.Days), Figure.NotApplicable(Unit.Percent), Figure.NotApplicable(Unit.Days),
            Figure.NotApplicable(Unit.Cents), Figure.NotApplicable(Unit.Cents),
        ]));
    }

    private static ((int From, int To) Edge, TableRow Row) Row((int From, int To) edge, Figure[] figures) =>
        (edge, new(KeyOf(edge), $"{Places[edge.From].Label} → {Places[edge.To].Label.ToLowerInvariant()}", figures) { Texts = [Places[edge.From].Label, Places[edge.To].Label] });

    private static string KeyOf((int From, int To) edge) => $"{Places[edge.From].Key}>{Places[edge.To].Key}";

    /// <summary>The edges that a row of trajectories passes, from the begin to its end.</summary>
    private static List<(int From, int To)> EdgesOf(FormSet[] trajectories, PathEnd end)
    {
        var (edges, from) = (new List<(int, int)>(trajectories.Length + 1), Begin);
        foreach (var form in trajectories)
        {
            if (form.IsOngoing) continue;
            var to = BitOperations.Log2(form.Bits);
            edges.Add((from, to));
            from = to;
        }

        edges.Add((from, Begin + 1 + (int)end));
        return edges;
    }
}
