using Roer.Methods.Comparisons;

namespace Roer.Questions.Parts.Paths;

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
        yield return Of("Wat na het eerste traject kwam", path => path.Outcome.Label());
        yield return Of("Einde van het pad", path => path.End.Label());
        yield return new Mix("Welke paden", Variants(first, second));
        foreach (var form in FormSet.Every)
        {
            var after = Of($"Wat volgt op {FormSet.LabelOf(form).ToLowerInvariant()}", path => After(path, form));
            if (after.Cells.Count > 0) yield return after;
        }
    }

    /// <summary>The paths that most youths of both took, each with how many; all others together.</summary>
    private static IReadOnlyList<(string Value, long First, long Second)> Variants(IReadOnlyList<FollowedPath> first, IReadOnlyList<FollowedPath> second)
    {
        var youths = new Dictionary<string, (string Value, long First, long Second)>();
        void Add(string value, long mine, long theirs) => youths[value] = youths.TryGetValue(value, out var known) ? (value, known.First + mine, known.Second + theirs) : (value, mine, theirs);
        foreach (var variant in PathVariants.Of(first, path => path.States)) Add(ValueOf(variant), variant.Youths, 0);
        foreach (var variant in PathVariants.Of(second, path => path.States)) Add(ValueOf(variant), 0, variant.Youths);
        var byYouths = youths.Values.OrderByDescending(one => one.First + one.Second).ThenBy(one => one.Value, StringComparer.Ordinal).ToList();
        var rest = byYouths.Skip(MostVariants).ToList();
        IEnumerable<(string Value, long First, long Second)> others = rest.Count == 0 ? [] : [(Rest, rest.Sum(one => one.First), rest.Sum(one => one.Second))];
        return [.. byYouths.Take(MostVariants).Concat(others).OrderBy(one => one.Value, StringComparer.Ordinal)];
    }

    private static string ValueOf(PathVariant variant) => string.Join(" → ", [.. variant.States.Select(state => state.Label), variant.End.Label()]);

    /// <summary>What follows the first trajectory of this form; empty when the path has none.</summary>
    private static string? After(FollowedPath path, Care.CareForm form)
    {
        for (var at = 0; at < path.Episodes.Length; at++)
        {
            if (path.Episodes[at].Form == form) return at + 1 < path.Episodes.Length ? FormSet.LabelOf(path.Episodes[at + 1].Form) : path.End.Label();
        }

        return null;
    }
}
