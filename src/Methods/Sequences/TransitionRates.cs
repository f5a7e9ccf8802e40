using Roer.Methods.Distributions;

namespace Roer.Methods.Sequences;

/// <summary>How often one state passes into another for each unit of time that the first is held.</summary>
/// <param name="From">The state that is left.</param>
/// <param name="To">The state that follows.</param>
/// <param name="Events">How many passages.</param>
/// <param name="Exposure">The time held in <paramref name="From"/>, in the unit of the segments: by all cases, whether they leave it or not.</param>
public sealed record TransitionRate(ulong From, ulong To, int Events, long Exposure)
{
    /// <summary>Events for each unit of time at risk; nothing without time at risk.</summary>
    public double? Rate => Exposure == 0 ? null : (double)Events / Exposure;

    /// <summary>
    /// The exact interval of the rate for events that are Poisson given the time at risk (Garwood 1936): from 0 when there are no events;
    /// nothing without time at risk.
    /// </summary>
    /// <param name="level">The probability of the interval, such as 0.95; half of the rest lies at either side.</param>
    /// <exception cref="MethodInputException">The level lies outside 0 to 1.</exception>
    public (double Low, double High)? Interval(double level)
    {
        Require.Share(level, nameof(level));
        if (Exposure == 0) return null;
        var tail = (1 - level) / 2;
        var low = Events == 0 ? 0 : GammaDistribution.Of(Events, 1).Quantile(tail);
        return (low / Exposure, GammaDistribution.Of(Events + 1.0, 1).UpperQuantile(tail) / Exposure);
    }
}

/// <summary>
/// Rates of passing between states at risk: the maximum likelihood of a Markov model in continuous time, events over time at risk
/// (Albert 1962; Hoem 1971). A segment that ends because observation ends, or before time without a state, is time at risk without an event.
/// </summary>
public static class TransitionRates
{
    /// <summary>The rates of all passages that occur, by state left and state that follows.</summary>
    /// <param name="paths">The path of each case, sorted by time; neighbours that do not touch are no passage.</param>
    /// <param name="stateOf">The state in which a set of activities counts, such as its heaviest activity; for the sets themselves the identity.</param>
    /// <exception cref="MethodInputException">Segments overlap, end before they start or are not sorted.</exception>
    public static IReadOnlyList<TransitionRate> Of(IReadOnlyList<IReadOnlyList<StateSegment>> paths, Func<ulong, ulong> stateOf)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(stateOf);
        var exposure = new Dictionary<ulong, long>();
        var events = new Dictionary<(ulong From, ulong To), int>();
        foreach (var path in paths)
        {
            for (var index = 0; index < path.Count; index++)
            {
                var segment = path[index];
                Require.Between(segment.End, segment.Start, int.MaxValue, nameof(paths));
                var state = stateOf(segment.State);
                exposure[state] = exposure.GetValueOrDefault(state) + segment.Length;
                if (index == 0) continue;
                if (segment.Start < path[index - 1].End) throw new MethodInputException(InputFault.Unsorted, nameof(paths), "The segments of a path overlap or are not sorted. Sort them by start, and give each time one state.");
                var before = stateOf(path[index - 1].State);
                if (segment.Start == path[index - 1].End && before != state) events[(before, state)] = events.GetValueOrDefault((before, state)) + 1;
            }
        }

        return [.. events.OrderBy(each => each.Key).Select(each => new TransitionRate(each.Key.From, each.Key.To, each.Value, exposure[each.Key.From]))];
    }
}
