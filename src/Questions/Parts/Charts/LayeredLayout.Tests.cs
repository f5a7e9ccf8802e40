namespace Roer.Questions.Parts.Charts;

/// <summary>Places of small graphs that can be drawn by hand, and what holds for every graph.</summary>
public sealed class LayeredLayoutTests
{
    [Theory]
    [InlineData("0>1 1>2", "0 1 2")]
    [InlineData("0>1 1>2 0>2", "0 1 2")]
    [InlineData("0>1 0>2 1>3", "0 1 2 2")]
    [InlineData("0>1 1>0", "0 1")]
    [InlineData("0>1 1>2 2>0", "0 1 2")]
    [InlineData("0>0 0>1 1>1", "0 1")]
    [InlineData("1>2", "0 0 1")]
    public void A_node_stands_after_those_before_it_and_ends_stand_last(string drawn, string layers)
    {
        var expected = layers.Split(' ').Select(layer => layer[0] - '0').ToList();
        var layout = LayeredLayout.Of(expected.Count, Edges(drawn));
        Assert.Equal(expected, Enumerable.Range(0, expected.Count).Select(layout.Layer));
        Assert.Equal(expected.Max() + 1, layout.Depth);
    }

    /// <summary>Two lines that would cross: the nodes of the second layer change places.</summary>
    [Fact]
    public void Lines_that_need_not_cross_do_not()
    {
        var layout = LayeredLayout.Of(4, Edges("0>3 1>2"));
        Assert.Equal(layout.Place(0) < layout.Place(1), layout.Place(3) < layout.Place(2));
        Assert.Equal([-0.5, 0.5, 0.5, -0.5], Enumerable.Range(0, 4).Select(layout.Place));
    }

    [Fact]
    public void Without_nodes_there_is_no_layer_and_a_single_one_stands_in_the_middle()
    {
        Assert.Equal((0, 0), (LayeredLayout.Of(0, []).Depth, LayeredLayout.Of(0, []).Breadth));
        var alone = LayeredLayout.Of(1, [(0, 0)]);
        Assert.Equal((1, 1, 0, 0.0), (alone.Depth, alone.Breadth, alone.Layer(0), alone.Place(0)));
    }

    [Fact]
    public void A_layer_is_centred_and_neither_order_nor_repetition_of_lines_moves_a_node()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var nodes = random.Next(1, 10);
            List<(int, int)> edges = [.. Enumerable.Range(0, random.Next(0, 16)).Select(_ => (random.Next(nodes), random.Next(nodes)))];
            var layout = LayeredLayout.Of(nodes, edges);
            var other = LayeredLayout.Of(nodes, [.. edges.Concat(edges).Append((0, 0)).OrderBy(_ => random.Next())]);
            Assert.Equal(Told(nodes, layout), Told(nodes, other));
            foreach (var layer in Told(nodes, layout).GroupBy(node => node.Layer))
                Assert.Equal(Enumerable.Range(0, layer.Count()).Select(at => at - ((layer.Count() - 1) / 2.0)), layer.Select(node => node.Place).Order());
            Assert.Equal(Enumerable.Range(0, layout.Depth), Told(nodes, layout).Select(node => node.Layer).Distinct().Order());
        }
    }

    private static List<(int Layer, double Place)> Told(int nodes, LayeredLayout layout) => [.. Enumerable.Range(0, nodes).Select(node => (layout.Layer(node), layout.Place(node)))];

    private static List<(int, int)> Edges(string drawn) => [.. drawn.Split(' ').Select(edge => (edge[0] - '0', edge[2] - '0'))];
}
