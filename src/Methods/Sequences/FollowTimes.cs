namespace Roer.Methods.Sequences;

/// <summary>A set of whole numbers in a few figures. Nothing where there are too few: no mean of none, no deviation of one.</summary>
/// <param name="Count">How many.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
/// <param name="Median">The middle one, or the mean of the two in the middle.</param>
/// <param name="Deviation">The sample standard deviation (n − 1).</param>
public sealed record TimeFigures(int Count, long Sum, int? Least, int? Most, double? Median, double? Deviation)
{
    /// <summary>The mean.</summary>
    public double? Mean => Count == 0 ? null : (double)Sum / Count;

    internal static TimeFigures Of(Span<int> values)
    {
        if (values.IsEmpty) return new TimeFigures(0, 0, null, null, null, null);
        long sum = 0;
        var (least, most) = (values[0], values[0]);
        foreach (var value in values)
        {
            sum += value;
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        var mean = (double)sum / values.Length;
        double squares = 0;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        var (low, high) = (long)most - least < 4L * values.Length ? MiddleByCounting(values, least, most) : MiddleBySorting(values);
        return new TimeFigures(values.Length, sum, least, most, ((double)low + high) / 2, values.Length > 1 ? Math.Sqrt(squares / (values.Length - 1)) : null);
    }

    private static (int Low, int High) MiddleBySorting(Span<int> values)
    {
        values.Sort();
        return (values[(values.Length - 1) / 2], values[values.Length / 2]);
    }

    private static (int Low, int High) MiddleByCounting(ReadOnlySpan<int> values, int least, int most)
    {
        var counts = new int[most - least + 1];
        foreach (var value in values) counts[value - least]++;
        return (Ranked(counts, (values.Length - 1) / 2) + least, Ranked(counts, values.Length / 2) + least);
    }

    private static int Ranked(int[] counts, int rank)
    {
        var at = 0;
        for (var below = counts[0]; below <= rank; below += counts[at]) at++;
        return at;
    }
}

/// <summary>The time between two activities of which the second comes straight after the first.</summary>
/// <param name="From">The first activity.</param>
/// <param name="To">The second.</param>
/// <param name="Gap">Time between the end of the first and the start of the second, max(0, start₂ − complete₁), of all passages.</param>
/// <param name="Overlap">Time in which both run, max(0, min(complete₁, complete₂) − start₂), of all passages: never a negative gap.</param>
/// <param name="Overlapping">In how many passages the second starts before the first has ended.</param>
/// <param name="CostBefore">The cost of the first events, in the unit of the costs.</param>
/// <param name="CostAfter">The cost of the second events.</param>
public sealed record FollowTime(int From, int To, TimeFigures Gap, TimeFigures Overlap, int Overlapping, long CostBefore, long CostAfter)
{
    /// <summary>How often the passage occurs.</summary>
    public int Count => Gap.Count;

    /// <summary>The share of passages that overlap.</summary>
    public double OverlapShare => (double)Overlapping / Count;
}

/// <summary>
/// The directly-follows graph with times and costs. Waiting and overlap are two measures of 0 or more and are never set off against each
/// other: a signed difference hides both. Median and deviation are exact.
/// </summary>
public static class FollowTimes
{
    /// <summary>The passages that occur, by first and second activity.</summary>
    /// <param name="events">The events.</param>
    /// <param name="costs">The cost of each event, or an empty list when there are none.</param>
    /// <exception cref="MethodInputException">There are more activities than <see cref="DirectlyFollows.MostActivities"/>, or costs that are not one for each event.</exception>
    public static IReadOnlyList<FollowTime> Of(EventColumns events, ReadOnlySpan<long> costs)
    {
        if (!costs.IsEmpty) Require.SameLength(events.Count, costs.Length, nameof(costs));
        var graph = DirectlyFollows.Of(events);
        var places = new int[(graph.ActivityCount * graph.ActivityCount) + 1];
        for (var edge = 1; edge < places.Length; edge++)
            places[edge] = places[edge - 1] + graph.Count((edge - 1) / graph.ActivityCount, (edge - 1) % graph.ActivityCount);
        var passages = new Passages(places, costs);
        for (var index = 1; index < events.Count; index++)
        {
            if (events.Cases[index] == events.Cases[index - 1]) passages.Add((events.Activities[index - 1] * graph.ActivityCount) + events.Activities[index], events, index);
        }

        var found = new List<FollowTime>();
        for (var edge = 0; edge < places.Length - 1; edge++)
        {
            if (places[edge + 1] > places[edge]) found.Add(passages.Of(edge / graph.ActivityCount, edge % graph.ActivityCount, edge, places[edge]..places[edge + 1]));
        }

        return found;
    }

    /// <summary>Gaps and overlaps of all passages, those of one edge together.</summary>
    private readonly ref struct Passages(int[] places, ReadOnlySpan<long> costs)
    {
        private readonly ReadOnlySpan<long> _costs = costs;
        private readonly int[] _next = places[..^1];
        private readonly int[] _gaps = new int[places[^1]];
        private readonly int[] _overlaps = new int[places[^1]];
        private readonly int[] _overlapping = new int[places.Length];
        private readonly long[] _before = new long[places.Length];
        private readonly long[] _after = new long[places.Length];

        public void Add(int edge, EventColumns events, int second)
        {
            var (complete, start) = (events.Completes[second - 1], events.Starts[second]);
            var flow = (long)start - complete;
            var overlap = (long)Math.Min(complete, events.Completes[second]) - start;
            if (flow is > int.MaxValue or < -int.MaxValue || overlap > int.MaxValue) throw new MethodInputException(InputFault.OutOfRange, "events", $"The time between two events at position {second} is beyond 31 bits. Give times in a larger unit.");
            var at = _next[edge]++;
            _gaps[at] = Math.Max(0, (int)flow);
            _overlaps[at] = (int)Math.Max(0, overlap);
            _overlapping[edge] += start < complete ? 1 : 0;
            if (_costs.IsEmpty) return;
            (_before[edge], _after[edge]) = (Sum(_before[edge], _costs[second - 1]), Sum(_after[edge], _costs[second]));
        }

        private static long Sum(long left, long right)
        {
            var sum = (Int128)left + right;
            if (sum > long.MaxValue || sum < long.MinValue) throw new MethodInputException(InputFault.OutOfRange, "costs", "The costs add up to more than the largest whole number. Give them in a larger unit.");
            return (long)sum;
        }

        public FollowTime Of(int from, int to, int edge, Range range) =>
            new(from, to, TimeFigures.Of(_gaps.AsSpan(range)), TimeFigures.Of(_overlaps.AsSpan(range)), _overlapping[edge], _before[edge], _after[edge]);
    }
}
