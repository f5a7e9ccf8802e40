using Roer.Methods.Sequences;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Which paths occur, and what each came to. Pure.</summary>
internal static class PathVariants
{
    /// <summary>The variants of these paths, most youths first and by their key where that is equal.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="statesOf">The steps of a path.</param>
    public static IReadOnlyList<PathVariant> Of(IReadOnlyList<FollowedPath> paths, Func<FollowedPath, IReadOnlyList<PathState>> statesOf)
    {
        var (cases, activities, places) = (new List<int>(), new List<int>(), new List<int>());
        var numbers = new Dictionary<(PathState? State, PathEnd? End), int>();
        int NumberOf(PathState? state, PathEnd? end)
        {
            if (!numbers.TryGetValue((state, end), out var number)) numbers[(state, end)] = number = numbers.Count;
            return number;
        }

        for (var path = 0; path < paths.Count; path++)
        {
            var states = statesOf(paths[path]);
            for (var step = 0; step <= states.Count; step++)
            {
                cases.Add(path);
                places.Add(step);
                activities.Add(step < states.Count ? NumberOf(states[step], null) : NumberOf(null, paths[path].End));
            }
        }

        var found = Variants.Of(new EventColumns([.. cases], [.. activities], [.. places], [.. places], numbers.Count));
        var members = found.OfCase.Select((variant, path) => (variant, path)).ToLookup(pair => pair.variant, pair => paths[pair.path]);
        return
        [
            .. members.Select(group => Variant([.. group], statesOf))
                .OrderByDescending(variant => variant.Youths).ThenBy(variant => variant.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The trajectories one after another, each with its own form.</summary>
    public static IReadOnlyList<PathState> Episodes(FollowedPath path) =>
        [.. path.IsOngoing ? [PathState.Ongoing] : Array.Empty<PathState>(), .. path.Episodes.Select(episode => PathState.Of(episode.Trajectory.Form))];

    private static PathVariant Variant(List<FollowedPath> paths, Func<FollowedPath, IReadOnlyList<PathState>> statesOf) =>
        new(statesOf(paths[0]), paths[0].End, paths.Count, paths.Sum(path => path.Cents), [.. paths.Select(path => path.Days).Order()]);
}
