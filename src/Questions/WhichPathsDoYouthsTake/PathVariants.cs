using Roer.Methods.Sequences;
using Roer.Questions.Parts;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Which paths occur, and what each came to. Pure.</summary>
internal static class PathVariants
{
    /// <summary>The variants of these paths, most youths first and by their key where that is equal.</summary>
    public static IReadOnlyList<PathVariant> Of(IReadOnlyList<FollowedPath> paths, Func<FollowedPath, IReadOnlyList<FormSet>> statesOf)
    {
        var (cases, activities, places) = (new List<int>(), new List<int>(), new List<int>());
        var numbers = new Dictionary<(FormSet? State, PathEnd? End), int>();
        int NumberOf(FormSet? state, PathEnd? end)
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

    private static PathVariant Variant(List<FollowedPath> paths, Func<FollowedPath, IReadOnlyList<FormSet>> statesOf) =>
        new(statesOf(paths[0]), paths[0].End, paths.Count, paths.Sum(path => path.Cents), [.. paths.Select(path => path.Days).Order()]);
}

/// <summary>A path that at least one youth took, and what it came to. Equal neighbours in it are the same help again after a time without.</summary>
/// <param name="States">The steps, at least one.</param>
/// <param name="End">How it ends.</param>
/// <param name="Youths">How many youths took it.</param>
/// <param name="Cents">Eurocents claimed on their paths.</param>
/// <param name="Days">The days in care of each of them, in order.</param>
internal sealed record PathVariant(IReadOnlyList<FormSet> States, PathEnd End, int Youths, long Cents, IReadOnlyList<int> Days)
{
    /// <summary>As <c>02&gt;02+03&gt;klaar</c>.</summary>
    public string Key => string.Join('>', States.Select(state => state.Key).Append(End.Key()));

    /// <summary>As <c>Ambulant → ambulant + daghulp → klaar</c>.</summary>
    public string Label => string.Join(" → ", States.Select((state, at) => at == 0 ? state.Label : state.Label.ToLowerInvariant()).Append(End.Label()));
}
