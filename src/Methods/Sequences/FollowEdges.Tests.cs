namespace Roer.Methods.Sequences;

public sealed class FollowEdgesTests
{
    [Fact]
    public void The_list_of_edges_is_the_graph()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var log = EventLog.Draw(seed, 30, 5);
            var (edges, graph) = (FollowEdges.Of(log.Columns), DirectlyFollows.Of(log.Columns));
            Assert.Equal(
                Enumerable.Range(0, 25).Select(at => new FollowEdge(at / 5, at % 5, graph.Count(at / 5, at % 5))).Where(edge => edge.Count > 0),
                edges.All);
            Assert.Equal(graph.StartCounts, edges.StartCounts);
            Assert.Equal(graph.EndCounts, edges.EndCounts);
            Assert.Equal(Enumerable.Range(0, 5).Select(graph.Occurrences), edges.Occurrences);
        }
    }

    [Fact]
    public void More_activities_than_a_table_holds_are_counted()
    {
        const int Many = 3 * DirectlyFollows.MostActivities;
        int[] activities = [.. Enumerable.Range(0, Many)], times = new int[Many];
        var edges = FollowEdges.Of(new EventColumns(times, activities, times, times, Many));
        Assert.Equal((Many - 1, 1, 1), (edges.All.Count, edges.StartCounts[0], edges.EndCounts[^1]));
        Assert.Equal(new FollowEdge(Many - 2, Many - 1, 1), edges.All[^1]);
        Assert.Empty(FollowEdges.Of(new EventColumns([], [], [], [], 0)).All);
    }
}
