using System.Runtime.InteropServices;
using Roer.Methods.Sequences;

namespace Roer.Questions.Parts.Paths;

/// <summary>Which paths occur, and what each came to. Pure.</summary>
internal static class PathVariants
{
    /// <summary>The variants of these paths, most youths first and by their key where that is equal.</summary>
    public static IReadOnlyList<PathVariant> Of(IReadOnlyList<FollowedPath> paths, Func<FollowedPath, IReadOnlyList<FormSet>> statesOf)
    {
        var (cases, activities, places) = (new List<int>(paths.Count * 3), new List<int>(paths.Count * 3), new List<int>(paths.Count * 3));
        var numbers = new Dictionary<ulong, int>();
        void Add(int path, int step, ulong code)
        {
            if (!numbers.TryGetValue(code, out var number)) numbers[code] = number = numbers.Count;
            cases.Add(path);
            places.Add(step);
            activities.Add(number);
        }

        for (var path = 0; path < paths.Count; path++)
        {
            var states = statesOf(paths[path]);
            for (var step = 0; step < states.Count; step++) Add(path, step, states[step].Bits);
            Add(path, states.Count, WishedPath.CodeOf(paths[path].End));
        }

        var order = CollectionsMarshal.AsSpan(places);
        var found = Variants.Of(new EventColumns(CollectionsMarshal.AsSpan(cases), CollectionsMarshal.AsSpan(activities), order, order, numbers.Count));
        var members = found.All.Select(variant => new List<FollowedPath>(variant.Count)).ToArray();
        for (var path = 0; path < paths.Count; path++) members[found.OfCase[path]].Add(paths[path]);
        return [.. members.Select(group => Variant(group, statesOf)).OrderByDescending(variant => variant.Youths).ThenBy(variant => variant.Key, StringComparer.Ordinal)];
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
    public string Key { get; } = KeyOf(States, End);

    /// <summary>As <c>Ambulant → ambulant + daghulp → klaar</c>.</summary>
    public string Label { get; } = string.Join(" → ", States.Select((state, at) => at == 0 ? state.Label : state.Label.ToLowerInvariant()).Append(End.Label()));

    /// <summary>The key of the variant with these steps and this end.</summary>
    public static string KeyOf(IEnumerable<FormSet> states, PathEnd end) => string.Join('>', states.Select(state => state.Key).Append(end.Key()));
}
