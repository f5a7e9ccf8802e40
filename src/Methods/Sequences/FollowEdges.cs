using System.Runtime.InteropServices;

namespace Roer.Methods.Sequences;

/// <summary>An edge of the directly-follows graph.</summary>
/// <param name="From">The activity before.</param>
/// <param name="To">The activity straight after it.</param>
/// <param name="Count">How often.</param>
public sealed record FollowEdge(int From, int To, int Count);

/// <summary>
/// The same graph as <see cref="DirectlyFollows"/>, as a list of the edges that occur: for any number of activities, and slower.
/// </summary>
/// <param name="All">The edges that occur, by their activities.</param>
/// <param name="Occurrences">For each activity, how often it occurs.</param>
/// <param name="StartCounts">For each activity, how many cases begin with it.</param>
/// <param name="EndCounts">For each activity, how many cases end with it.</param>
public sealed record FollowEdges(IReadOnlyList<FollowEdge> All, IReadOnlyList<int> Occurrences, IReadOnlyList<int> StartCounts, IReadOnlyList<int> EndCounts)
{
    /// <summary>The edges of these events; none without events.</summary>
    public static FollowEdges Of(EventColumns events)
    {
        var edges = new Dictionary<(int From, int To), int>();
        var (occurrences, starts, ends) = (new int[events.ActivityCount], new int[events.ActivityCount], new int[events.ActivityCount]);
        for (var at = 0; at < events.Count; at++)
        {
            var activity = events.Activities[at];
            var isFirst = at == 0 || events.Cases[at] != events.Cases[at - 1];
            occurrences[activity]++;
            if (isFirst) starts[activity]++;
            else CollectionsMarshal.GetValueRefOrAddDefault(edges, (events.Activities[at - 1], activity), out _)++;
            if (at + 1 == events.Count || events.Cases[at + 1] != events.Cases[at]) ends[activity]++;
        }

        return new FollowEdges([.. edges.OrderBy(edge => edge.Key).Select(edge => new FollowEdge(edge.Key.From, edge.Key.To, edge.Value))], occurrences, starts, ends);
    }
}
