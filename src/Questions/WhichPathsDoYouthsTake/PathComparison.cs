using Roer.Methods.Comparisons;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Two groups of paths beside each other, and which mixes differ by more than chance.</summary>
internal static class PathComparison
{
    private const int MostVariants = 20;
    private const string Rest = "overig";

    /// <summary>The comparison of two groups with their names.</summary>
    public static AnswerTable Of((string Name, IReadOnlyList<FollowedPath> Paths) first, (string Name, IReadOnlyList<FollowedPath> Paths) second)
    {
        var mixes = Mixes(first.Paths, second.Paths).Select(mix => (mix, Test: MixTest.Of([.. mix.Cells.Select(cell => cell.First)], [.. mix.Cells.Select(cell => cell.Second)]))).ToList();
        var tested = mixes.Where(one => one.Test is not null).ToList();
        var adjusted = FalseDiscovery.Adjust([.. tested.Select(one => Math.Clamp(one.Test!.PValue, 0, 1))]);
        var chances = tested.Select((one, at) => (one.mix.Key, adjusted[at])).ToDictionary(pair => pair.Key, pair => pair.Item2);
        return new()
        {
            Id = "verschil",
            Message = CarePathWords.Drivers(chances.Where(pair => pair.Value < CarePathWords.Doubt).OrderBy(pair => pair.Value).Select(pair => mixes.First(one => one.mix.Key == pair.Key).mix.Label)),
            Subtitle = $"Waarin paden verschillen: {first.Name} naast {second.Name}",
            RowHeader = "Wat we vergelijken",
            TextColumns = [new("grootsteVerschil", "Grootste verschil"), new("eerste", first.Name), new("tweede", second.Name)],
            Columns =
            [
                new("jeugdigenEerste", $"Jeugdigen, {first.Name}", Unit.Youths), new("jeugdigenTweede", $"Jeugdigen, {second.Name}", Unit.Youths),
                new("verschil", "Verschil (procentpunt)", Unit.Percent), new("toeval", "Kans op toeval, alle toetsen samen", Unit.Percent),
            ],
            Rows = [.. mixes.OrderBy(one => chances.GetValueOrDefault(one.mix.Key, 2)).Select(one => Row(one.mix, chances))],
            Notes =
            [
                "Elke rij toetst of twee verdelingen gelijk zijn (G-toets). De kans op toeval is aangepast omdat we veel rijen tegelijk bekijken (Benjamini en Hochberg). Elke jeugdige telt per rij één keer.",
                "Een verschil laat zien wat anders is, niet waardoor.",
            ],
        };
    }

    private static TableRow Row(Mix mix, Dictionary<string, double> chances)
    {
        var (sum, other) = (mix.Cells.Sum(cell => cell.First), mix.Cells.Sum(cell => cell.Second));
        var chance = chances.TryGetValue(mix.Key, out var known) ? Figure.Of(CarePathCount.Percent(known), Unit.Percent) : Figure.Unknown(Unit.Percent);
        if (sum == 0 || other == 0) return new(mix.Key, mix.Label, [Figure.Of(sum, Unit.Youths), Figure.Of(other, Unit.Youths), Figure.NotApplicable(Unit.Percent), chance]) { Texts = ["", "", ""] };
        var largest = mix.Cells.MaxBy(cell => (Math.Abs((cell.First * other) - (cell.Second * sum)), cell.Label))!;
        return new(mix.Key, mix.Label,
            [Figure.Of(sum, Unit.Youths), Figure.Of(other, Unit.Youths), CarePathCount.Compared((largest.First, sum), (largest.Second, other)).Difference, chance])
        {
            Texts = [largest.Label, Words(largest.First, sum), Words(largest.Second, other)],
        };
    }

    private static string Words(long part, long whole) => $"{Parts.DutchText.Percent(part * 100m / whole)} ({Parts.DutchText.Whole(part)})";

    private static IEnumerable<Mix> Mixes(IReadOnlyList<FollowedPath> first, IReadOnlyList<FollowedPath> second)
    {
        yield return Mix.Of("begin", "Eerste hulpvorm", first.Select(BeginOf), second.Select(BeginOf));
        yield return Mix.Of("einde", "Hoe het pad eindigt", first.Select(path => path.End.Label()), second.Select(path => path.End.Label()));
        var common = first.Concat(second).GroupBy(KeyOf).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostVariants).Select(group => group.Key).ToHashSet();
        yield return Mix.Of("paden", "Welke paden jeugdigen lopen", first.Select(path => Common(path, common)), second.Select(path => Common(path, common)));
        for (var form = 0; form < PathForms.Every.Length; form++)
        {
            var (mine, theirs) = (first.Select(path => After(path, form)).OfType<string>().ToList(), second.Select(path => After(path, form)).OfType<string>().ToList());
            if (mine.Count + theirs.Count > 0)
                yield return Mix.Of($"na-{PathForms.Key(form)}", $"Wat volgt op {PathForms.Label(form).ToLowerInvariant()}", mine, theirs);
        }
    }

    private static string BeginOf(FollowedPath path) => PathForms.Label(PathForms.NumberOf(path.BeginForm));

    private static string KeyOf(FollowedPath path) => string.Join(" → ", path.States.Select(state => state.Label).Append(path.End.Label()));

    private static string Common(FollowedPath path, HashSet<string> common) => KeyOf(path) is var key && common.Contains(key) ? key : Rest;

    /// <summary>What follows the first trajectory of this form; empty when the path has none.</summary>
    private static string? After(FollowedPath path, int form)
    {
        var at = Array.FindIndex(path.Episodes, episode => episode.Form == form);
        return at < 0 ? null : at + 1 < path.Episodes.Length ? PathForms.Label(path.Episodes[at + 1].Form) : path.End.Label();
    }

    /// <summary>One mix in both groups: how many youths have each value.</summary>
    private sealed record Mix(string Key, string Label, IReadOnlyList<(string Label, long First, long Second)> Cells)
    {
        public static Mix Of(string key, string label, IEnumerable<string> first, IEnumerable<string> second)
        {
            var (mine, theirs) = (first.CountBy(value => value).ToDictionary(), second.CountBy(value => value).ToDictionary());
            return new(key, label,
                [.. mine.Keys.Union(theirs.Keys).Order(StringComparer.Ordinal).Select(value => (value, (long)mine.GetValueOrDefault(value), (long)theirs.GetValueOrDefault(value)))]);
        }
    }
}
