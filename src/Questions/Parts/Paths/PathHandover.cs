using System.Runtime.InteropServices;
using Roer.Store;

namespace Roer.Questions.Parts.Paths;

/// <summary>Passing on from one provider to another: trajectories of one path after each other by their begin.</summary>
internal static class PathHandover
{
    public static AnswerTable Of(IReadOnlyList<FollowedPath> paths, string area)
    {
        var (passages, providers) = (new Dictionary<(int From, int To), Passage?>(), new TextCodes());
        foreach (var path in paths)
        {
            if (path.Episodes.Length == 1) continue;
            var from = providers.Of(path.Episodes[0].Provider);
            for (var next = 1; next < path.Episodes.Length; next++)
            {
                var to = providers.Of(path.Episodes[next].Provider);
                if (to == from) continue;
                ref var passage = ref CollectionsMarshal.GetValueRefOrAddDefault(passages, (from, to), out _);
                (passage ??= new Passage()).Add(path, next);
                from = to;
            }
        }

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
            Rows = [.. passages.Select(pair => pair.Value!.Row((providers.Texts[pair.Key.From], providers.Texts[pair.Key.To]))).OrderByDescending(row => row.Figures[0].Value).ThenBy(row => row.Key, StringComparer.Ordinal)],
            Notes = ["Loopt het volgende traject al voordat het vorige stopt, dan is de pauze 0. Dat kan ook hulp naast elkaar zijn."],
        };
    }

    /// <summary>Whether a path stands in the row with this key.</summary>
    public static bool IsIn(FollowedPath path, string key) =>
        Enumerable.Range(1, path.Episodes.Length - 1).Any(next => PairAt(path, next) is { } pair && KeyOf(pair) == key);

    private static string KeyOf((string From, string To) pair) => $"{pair.From}>{pair.To}";

    private static (string From, string To)? PairAt(FollowedPath path, int next)
    {
        var (from, to) = (path.Episodes[next - 1].Provider, path.Episodes[next].Provider);
        return from == to ? null : (from, to);
    }

    private sealed class Passage
    {
        private readonly List<int> _pauses = [];
        private FollowedPath? _last;
        private int _youths;
        private long _cents;

        public void Add(FollowedPath path, int next)
        {
            _youths += path == _last ? 0 : 1;
            _last = path;
            _pauses.Add(Math.Max(0, path.Episodes[next].Start - path.Episodes[next - 1].End));
            _cents += path.Episodes[next].Cents;
        }

        public TableRow Row((string From, string To) pair) => new(KeyOf(pair), $"{pair.From} → {pair.To}",
        [
            Figure.Of(_youths, Unit.Youths), Figure.Of(_pauses.Count, Unit.Rows), ShareFigures.MedianDays([.. _pauses.Order()]), Figure.Of(_cents, Unit.Cents),
        ])
        { Texts = [pair.From, pair.To] };
    }
}
