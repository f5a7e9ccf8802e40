using Roer.Methods.Sequences;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The map: which form follows which, with the pause or the overlap and the euros before and after, never set off against each other.</summary>
internal static class PathMap
{
    private const string Begin = "begin";

    public static AnswerTable Of(CarePathCount count, string area)
    {
        var columns = new EpisodeColumns(count.Paths);
        var all = Rows(count, columns).ToList();
        var shown = all.Where(edge => edge.Youths * 100L >= (long)count.Settings.LeastShare * count.Paths.Count).ToList();
        var hidden = all.Where(edge => !shown.Contains(edge)).Select(edge => edge.Row.Key).ToHashSet();
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
            Rows = [.. shown.Select(edge => edge.Row)],
            Notes =
            [
                hidden.Count == 0
                    ? "Alle overgangen staan op de kaart."
                    : $"{hidden.Count} kleine overgangen staan er niet op. Dat raakt {Parts.DutchText.Whole(count.Paths.Count(path => Keys(path).Any(hidden.Contains)))} jeugdigen. Zet de kleinste overgang op alles om ze te zien.",
                "Pauze en overlap staan los van elkaar. De middelste pauze gaat over alle overgangen; overlapt het volgende traject, dan is de pauze 0.",
            ],
        };
    }

    private static IEnumerable<(TableRow Row, int Youths)> Rows(CarePathCount count, EpisodeColumns columns)
    {
        var graph = DirectlyFollows.Of(columns.Events);
        var rows = FollowTimes.Of(columns.Events, columns.Cents).Select(edge => (Edge(edge, graph.CaseCount(edge.From, edge.To)), graph.CaseCount(edge.From, edge.To))).ToList();
        for (var form = 0; form < PathForms.Every.Length; form++)
        {
            if (graph.StartCounts[form] > 0) rows.Add((Border(Begin, PathForms.Key(form), "Begin", PathForms.Label(form), graph.StartCounts[form]), graph.StartCounts[form]));
        }

        foreach (var group in count.Paths.GroupBy(path => (Form: path.Episodes[^1].Form, path.End)))
            rows.Add((Border(PathForms.Key(group.Key.Form), group.Key.End.Key(), PathForms.Label(group.Key.Form), group.Key.End.Label(), group.Count()), group.Count()));
        return rows.OrderByDescending(row => row.Item2).ThenBy(row => row.Item1.Key, StringComparer.Ordinal);
    }

    private static TableRow Edge(FollowTime edge, int youths) => new(
        $"{PathForms.Key(edge.From)}>{PathForms.Key(edge.To)}", $"{PathForms.Label(edge.From)} → {PathForms.Label(edge.To).ToLowerInvariant()}",
        [
            Figure.Of(youths, Unit.Youths), Figure.Of(edge.Count, Unit.Rows), Figure.Of((decimal)edge.Gap.Median!.Value, Unit.Days), CarePathCount.Part(edge.Overlapping, edge.Count),
            edge.Overlapping == 0 ? Figure.NotApplicable(Unit.Days) : Figure.Of(decimal.Round(edge.Overlap.Sum / (decimal)edge.Overlapping, 6), Unit.Days),
            Figure.Of(edge.CostBefore, Unit.Cents), Figure.Of(edge.CostAfter, Unit.Cents),
        ])
    {
        Texts = [PathForms.Label(edge.From), PathForms.Label(edge.To)],
    };

    private static TableRow Border(string from, string to, string fromLabel, string toLabel, int youths) => new(
        $"{from}>{to}", $"{fromLabel} → {toLabel.ToLowerInvariant()}",
        [
            Figure.Of(youths, Unit.Youths), Figure.Of(youths, Unit.Rows), Figure.NotApplicable(Unit.Days), Figure.NotApplicable(Unit.Percent), Figure.NotApplicable(Unit.Days),
            Figure.NotApplicable(Unit.Cents), Figure.NotApplicable(Unit.Cents),
        ])
    {
        Texts = [fromLabel, toLabel],
    };

    private static IEnumerable<string> Keys(FollowedPath path)
    {
        yield return $"{Begin}>{PathForms.Key(path.Episodes[0].Form)}";
        for (var index = 1; index < path.Episodes.Length; index++) yield return $"{PathForms.Key(path.Episodes[index - 1].Form)}>{PathForms.Key(path.Episodes[index].Form)}";
        yield return $"{PathForms.Key(path.Episodes[^1].Form)}>{path.End.Key()}";
    }

    /// <summary>The trajectories of all paths as columns, by path and first day.</summary>
    private sealed class EpisodeColumns(IReadOnlyList<FollowedPath> paths)
    {
        private readonly int[] _cases = [.. paths.SelectMany((path, at) => path.Episodes.Select(_ => at))];
        private readonly int[] _forms = [.. paths.SelectMany(path => path.Episodes.Select(episode => episode.Form))];
        private readonly int[] _starts = [.. paths.SelectMany(path => path.Episodes.Select(episode => episode.Start))];
        private readonly int[] _ends = [.. paths.SelectMany(path => path.Episodes.Select(episode => episode.End))];
        private readonly long[] _cents = [.. paths.SelectMany(path => path.Episodes.Select(episode => episode.Cents))];

        public EventColumns Events => new(_cases, _forms, _starts, _ends, PathForms.Every.Length);

        public ReadOnlySpan<long> Cents => _cents;
    }
}
