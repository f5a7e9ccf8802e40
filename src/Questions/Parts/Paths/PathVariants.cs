using System.Runtime.InteropServices;
using Roer.Methods.Sequences;

namespace Roer.Questions.Parts.Paths;

/// <summary>Which paths occur, and what each came to. Pure.</summary>
internal static class PathVariants
{
    /// <summary>The variants of these paths, most youths first and by their key where that is equal.</summary>
    public static IReadOnlyList<PathVariant> Of(IReadOnlyList<FollowedPath> paths, Func<FollowedPath, FormSet[]> statesOf)
    {
        var (sequences, events) = (new FormSet[paths.Count][], paths.Count);
        for (var path = 0; path < sequences.Length; path++) events += (sequences[path] = statesOf(paths[path])).Length;
        var (cases, activities, places, at) = (new int[events], new int[events], new int[events], 0);
        var numbers = new Dictionary<ulong, int>();
        for (var path = 0; path < sequences.Length; path++)
        {
            var states = sequences[path];
            for (var step = 0; step <= states.Length; step++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, step < states.Length ? states[step].Bits : WishedPath.CodeOf(paths[path].End), out var isKnown);
                if (!isKnown) number = numbers.Count - 1;
                (cases[at], places[at], activities[at++]) = (path, step, number);
            }
        }

        var found = Variants.Of(new EventColumns(cases, activities, places, places, numbers.Count));
        var members = found.All.Select(variant => new List<FollowedPath>(variant.Count)).ToArray();
        for (var path = 0; path < paths.Count; path++) members[found.OfCase[path]].Add(paths[path]);
        return [.. members.Select((group, variant) => Variant(group, sequences[found.All[variant].FirstCase])).OrderByDescending(variant => variant.Youths).ThenBy(variant => variant.Key, StringComparer.Ordinal)];
    }

    private static PathVariant Variant(List<FollowedPath> paths, FormSet[] states)
    {
        var (days, cents) = (new int[paths.Count], 0L);
        for (var at = 0; at < days.Length; at++) (days[at], cents) = (paths[at].Days, cents + paths[at].Cents);
        Array.Sort(days);
        return new(states, paths[0].End, days.Length, cents, days);
    }
}

/// <summary>A path that at least one youth took, and what it came to. Equal neighbours in it are the same help again after a time without.</summary>
/// <param name="States">The steps, at least one.</param>
/// <param name="End">How it ends.</param>
/// <param name="Youths">How many youths took it.</param>
/// <param name="Cents">Eurocents claimed on their paths.</param>
/// <param name="Days">The days in care of each of them, in order.</param>
internal sealed record PathVariant(FormSet[] States, PathEnd End, int Youths, long Cents, int[] Days)
{
    /// <summary>As <c>02&gt;02+03&gt;klaar</c>.</summary>
    public string Key { get; } = KeyOf(States, End);

    /// <summary>As <c>Ambulant → ambulant + daghulp → klaar</c>.</summary>
    public string Label { get; } = string.Join(" → ", [States[0].Label, .. States.Skip(1).Select(state => state.LowerLabel), End.Label()]);

    /// <summary>The key of the variant with these steps and this end.</summary>
    public static string KeyOf(IEnumerable<FormSet> states, PathEnd end) => string.Join('>', [.. states.Select(state => state.Key), end.Key()]);
}
