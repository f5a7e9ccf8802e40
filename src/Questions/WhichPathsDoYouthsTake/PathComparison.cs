using Roer.Methods.Comparisons;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Two groups of paths beside each other, and which mixes differ by more than chance.</summary>
internal static class PathComparison
{
    private const int MostVariants = 20;
    private const string Rest = "overig";

    public static AnswerTable Of((string Name, IReadOnlyList<FollowedPath> Paths) first, (string Name, IReadOnlyList<FollowedPath> Paths) second) =>
        MixTable.Of("paden", MixComparison.Of(Mixes(first.Paths, second.Paths)), first.Name, second.Name);

    private static IEnumerable<Mix> Mixes(IReadOnlyList<FollowedPath> first, IReadOnlyList<FollowedPath> second)
    {
        Mix Of(string name, Func<FollowedPath, string?> value) => Mix.Of(name, first.Select(value).OfType<string>(), second.Select(value).OfType<string>());
        yield return Of("Eerste hulpvorm", path => FormSet.LabelOf(path.BeginForm));
        yield return Of("Wat na het eerste traject kwam", path => CarePathWords.Outcome(path.Outcome));
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
