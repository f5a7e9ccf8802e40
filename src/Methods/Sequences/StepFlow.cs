namespace Roer.Methods.Sequences;

/// <summary>How many cases go from one thing at a step to another at the next.</summary>
/// <param name="Step">The step of the first, from 1.</param>
/// <param name="From">The first; nothing when it is none of those told apart.</param>
/// <param name="To">The second; nothing when it is none of those told apart, or lies beyond the last step.</param>
/// <param name="IsEnd">Whether the case ends here, in <paramref name="To"/>.</param>
/// <param name="IsBeyond">Whether the case goes on beyond the last step.</param>
/// <param name="Count">How many cases.</param>
public sealed record StepLink<T>(int Step, T? From, T? To, bool IsEnd, bool IsBeyond, int Count)
    where T : struct;

/// <summary>
/// Sequences as flows from step to step, as a Sankey diagram draws them: the things that most cases have are told apart, the others are
/// one. Each case passes every step once, so the links of a step add up to the cases that reach it.
/// </summary>
public static class StepFlow
{
    /// <summary>The links, by step and then as they first come.</summary>
    /// <param name="sequences">The sequence of each case, at least one thing long, and what it ends in.</param>
    /// <param name="mostSteps">The most steps that are told.</param>
    /// <param name="toldApart">Which things are told apart.</param>
    public static IReadOnlyList<StepLink<T>> Of<T>(IEnumerable<(IReadOnlyList<T> Things, T End)> sequences, int mostSteps, IReadOnlySet<T> toldApart)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(toldApart);
        Require.Between(mostSteps, 1, int.MaxValue, nameof(mostSteps));
        var links = new Dictionary<StepLink<T>, int>();
        foreach (var (things, end) in sequences)
        {
            for (var step = 0; step < Math.Min(things.Count, mostSteps); step++)
            {
                var (isEnd, isBeyond) = (step + 1 == things.Count, step + 1 < things.Count && step + 1 == mostSteps);
                var to = isEnd ? end : isBeyond ? null : Told(things[step + 1], toldApart);
                var link = new StepLink<T>(step + 1, Told(things[step], toldApart), to, isEnd, isBeyond, 0);
                links[link] = links.GetValueOrDefault(link) + 1;
            }
        }

        return [.. links.Select(link => link.Key with { Count = link.Value }).OrderBy(link => link.Step)];
    }

    /// <summary>The things that most cases have within the steps, as many as asked for; of equally frequent ones those that come first in the order.</summary>
    public static IReadOnlySet<T> MostFrequent<T>(IEnumerable<IReadOnlyList<T>> sequences, int mostSteps, int most, IComparer<T> order)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(sequences);
        return sequences.SelectMany(things => things.Take(mostSteps).Distinct()).CountBy(thing => thing)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, order).Take(most).Select(pair => pair.Key).ToHashSet();
    }

    private static T? Told<T>(T thing, IReadOnlySet<T> toldApart)
        where T : struct => toldApart.Contains(thing) ? thing : null;
}
