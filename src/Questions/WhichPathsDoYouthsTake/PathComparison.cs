using Roer.Methods.Comparisons;
using Roer.Questions.Parts;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Two groups of paths beside each other, and which mixes differ by more than chance.</summary>
internal static class PathComparison
{
    private const int MostVariants = 20;
    private const string Rest = "overig";

    /// <summary>The table of two groups, each with its name.</summary>
    public static AnswerTable Of((string Name, IReadOnlyList<FollowedPath> Paths) first, (string Name, IReadOnlyList<FollowedPath> Paths) second)
    {
        var compared = MixComparison.Of(Mixes(first.Paths, second.Paths));
        return new()
        {
            Id = "verschil",
            Message = CarePathWords.Drivers(compared.Where(one => one.Chance < CarePathWords.Doubt).Select(one => one.Mix.Name)),
            Subtitle = $"Waarin paden verschillen: {first.Name} naast {second.Name}",
            RowHeader = "Wat we vergelijken",
            TextColumns = [new("grootsteVerschil", "Grootste verschil"), new("eerste", $"Deel bij {first.Name}"), new("tweede", $"Deel bij {second.Name}")],
            Columns =
            [
                new("jeugdigenEerste", $"Jeugdigen, {first.Name}", Unit.Youths), new("jeugdigenTweede", $"Jeugdigen, {second.Name}", Unit.Youths),
                new("verschil", "Verschil (procentpunt)", Unit.Percent), new("toeval", "Kans op toeval, alle toetsen samen", Unit.Percent),
            ],
            Rows = [.. compared.Select(Row)],
            Notes =
            [
                "Elke rij toetst of twee verdelingen gelijk zijn (G-toets). De kans op toeval is aangepast omdat we veel rijen tegelijk bekijken (Benjamini en Hochberg). Elke jeugdige telt per rij één keer.",
                "Een verschil laat zien wat anders is, niet waardoor.",
            ],
        };
    }

    private static TableRow Row(MixComparison compared)
    {
        var sums = compared.Mix.Sums;
        var chance = compared.Chance is { } known ? Figure.Of(CarePathCount.Percent(known), Unit.Percent) : Figure.Unknown(Unit.Percent);
        var (difference, texts) = compared.Mix.Largest is { } largest
            ? (CarePathCount.Compared((largest.First, sums.First), (largest.Second, sums.Second)).Difference, [largest.Value, Words(largest.First, sums.First), Words(largest.Second, sums.Second)])
            : (Figure.NotApplicable(Unit.Percent), new[] { "", "", "" });
        return new(compared.Mix.Name, compared.Mix.Name, [Figure.Of(sums.First, Unit.Youths), Figure.Of(sums.Second, Unit.Youths), difference, chance]) { Texts = texts };
    }

    private static string Words(long part, long whole) => $"{DutchText.Percent(part * 100m / whole)} ({DutchText.Whole(part)})";

    private static IEnumerable<Mix> Mixes(IReadOnlyList<FollowedPath> first, IReadOnlyList<FollowedPath> second)
    {
        Mix Of(string name, Func<FollowedPath, string?> value) => Mix.Of(name, first.Select(value).OfType<string>(), second.Select(value).OfType<string>());
        yield return Of("Eerste hulpvorm", path => FormSet.LabelOf(path.BeginForm));
        yield return Of("Einde van het pad", path => path.End.Label());
        var common = first.Concat(second).CountBy(KeyOf).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostVariants).Select(pair => pair.Key).ToHashSet();
        yield return Of("Welke paden", path => KeyOf(path) is var key && common.Contains(key) ? key : Rest);
        foreach (var form in FormSet.Every)
        {
            var after = Of($"Wat volgt op {FormSet.LabelOf(form).ToLowerInvariant()}", path => After(path, form));
            if (after.Cells.Count > 0) yield return after;
        }
    }

    private static string KeyOf(FollowedPath path) => string.Join(" → ", path.States.Select(state => state.Label).Append(path.End.Label()));

    /// <summary>What follows the first trajectory of this form; empty when the path has none.</summary>
    private static string? After(FollowedPath path, Care.CareForm form)
    {
        var at = Array.FindIndex(path.Episodes, episode => episode.Form == form);
        return at < 0 ? null : at + 1 < path.Episodes.Length ? FormSet.LabelOf(path.Episodes[at + 1].Form) : path.End.Label();
    }
}
