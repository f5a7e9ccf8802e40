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
        values.Sort();
        long sum = 0;
        foreach (var value in values) sum += value;
        var mean = (double)sum / values.Length;
        double squares = 0;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        var middle = ((double)values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
        return new TimeFigures(values.Length, sum, values[0], values[^1], middle, values.Length > 1 ? Math.Sqrt(squares / (values.Length - 1)) : null);
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
        var seconds = new int[places[^1]];
        var next = places.AsSpan(0, places.Length - 1).ToArray();
        for (var index = 1; index < events.Count; index++)
        {
            if (events.Cases[index] == events.Cases[index - 1])
                seconds[next[(events.Activities[index - 1] * graph.ActivityCount) + events.Activities[index]]++] = index;
        }

        var found = new List<FollowTime>();
        for (var edge = 0; edge < next.Length; edge++)
        {
            if (places[edge + 1] > places[edge]) found.Add(TimesOf(edge / graph.ActivityCount, edge % graph.ActivityCount, seconds.AsSpan(places[edge]..places[edge + 1]), events, costs));
        }

        return found;
    }

    private static FollowTime TimesOf(int from, int to, ReadOnlySpan<int> seconds, EventColumns events, ReadOnlySpan<long> costs)
    {
        int[] gaps = new int[seconds.Length], overlaps = new int[seconds.Length];
        long before = 0, after = 0;
        var overlapping = 0;
        for (var index = 0; index < seconds.Length; index++)
        {
            var second = seconds[index];
            var flow = events.Starts[second] - events.Completes[second - 1];
            gaps[index] = Math.Max(0, flow);
            overlaps[index] = Math.Max(0, Math.Min(events.Completes[second - 1], events.Completes[second]) - events.Starts[second]);
            overlapping += flow < 0 ? 1 : 0;
            before += costs.IsEmpty ? 0 : costs[second - 1];
            after += costs.IsEmpty ? 0 : costs[second];
        }

        return new FollowTime(from, to, TimeFigures.Of(gaps), TimeFigures.Of(overlaps), overlapping, before, after);
    }
}
