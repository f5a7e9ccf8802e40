namespace Roer.Questions.Parts.Charts;

/// <summary>
/// Places for the nodes of a graph, in layers along its direction (Sugiyama, Tagawa and Toda 1981): cycles are opened where a search in the order of
/// the nodes closes them, a node stands one layer after the last of those before it, and in a layer nodes stand at the mean place of their
/// neighbours. The same graph always gives the same places.
/// </summary>
internal sealed class LayeredLayout
{
    private const int Sweeps = 8;
    private readonly List<(int From, int To)> _forward;
    private readonly int[] _layers;
    private readonly double[] _places;

    private LayeredLayout(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        _forward = Forward(nodes, edges);
        _layers = Layers(nodes, _forward);
        _places = new double[nodes];
        Arrange();
    }

    /// <summary>The number of layers.</summary>
    public int Depth => _layers.Length == 0 ? 0 : _layers.Max() + 1;

    /// <summary>The most nodes in a layer.</summary>
    public int Breadth => _layers.Length == 0 ? 0 : _layers.CountBy(layer => layer).Max(layer => layer.Value);

    public static LayeredLayout Of(int nodes, IReadOnlyList<(int From, int To)> edges) => new(nodes, edges);

    /// <summary>The layer of a node; the first is 0.</summary>
    public int Layer(int node) => _layers[node];

    /// <summary>The place of a node across its layer: 0 is the middle, neighbours are one apart.</summary>
    public double Place(int node) => _places[node];

    private static List<(int From, int To)> Forward(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        var (state, kept) = (new Visit[nodes], new List<(int, int)>());
        var leaving = edges.Where(edge => edge.From != edge.To).Distinct().ToLookup(edge => edge.From, edge => edge.To);
        for (var node = 0; node < nodes; node++) Search(node);
        return kept;

        void Search(int node)
        {
            if (state[node] != Visit.Never) return;
            state[node] = Visit.Open;
            foreach (var next in leaving[node].Order())
            {
                if (state[next] == Visit.Open) continue;
                kept.Add((node, next));
                Search(next);
            }

            state[node] = Visit.Done;
        }
    }

    private static int[] Layers(int nodes, List<(int From, int To)> edges)
    {
        var layers = new int[nodes];
        for (var round = 0; round < nodes; round++)
        {
            foreach (var (from, to) in edges) layers[to] = Math.Max(layers[to], layers[from] + 1);
        }

        // What nothing follows on stands in the last layer, so that all ends are side by side.
        var last = layers.Length == 0 ? 0 : layers.Max();
        for (var node = 0; node < nodes; node++)
        {
            if (edges.Exists(edge => edge.To == node) && !edges.Exists(edge => edge.From == node)) layers[node] = last;
        }

        return layers;
    }

    private void Arrange()
    {
        var order = Enumerable.Range(0, _layers.Length).GroupBy(node => _layers[node]).OrderBy(layer => layer.Key).Select(layer => layer.ToList()).ToList();
        foreach (var layer in order) Spread(layer);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var at in Enumerable.Range(0, order.Count)) Sort(order[sweep % 2 == 0 ? at : order.Count - 1 - at], before: sweep % 2 == 0);
        }
    }

    private void Sort(List<int> layer, bool before)
    {
        var wanted = layer.ToDictionary(node => node, node => Mean(node, before));
        layer.Sort((left, right) => wanted[left] != wanted[right] ? wanted[left].CompareTo(wanted[right]) : left.CompareTo(right));
        Spread(layer);
    }

    private double Mean(int node, bool before)
    {
        var neighbours = before ? _forward.Where(edge => edge.To == node).Select(edge => edge.From) : _forward.Where(edge => edge.From == node).Select(edge => edge.To);
        return neighbours.Select(neighbour => _places[neighbour]).DefaultIfEmpty(_places[node]).Average();
    }

    private void Spread(List<int> layer)
    {
        for (var at = 0; at < layer.Count; at++) _places[layer[at]] = at - ((layer.Count - 1) / 2.0);
    }

    private enum Visit
    {
        Never,
        Open,
        Done,
    }
}
