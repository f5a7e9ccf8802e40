namespace Roer.Methods.Spending;

/// <summary>
/// Cells to which nothing comes any more, such as those of an earlier name, and which cells go on with what they began: those of the same narrowest group to which still something comes, as much as
/// came to each lately. What an ended cell brought and what it may still cost counts with them, so that the two stay together.
/// </summary>
public sealed class Succession
{
    private const int Year = 12;
    private readonly Dictionary<int, List<(int Cell, double Share)>> _before;

    private Succession(Dictionary<int, List<(int Cell, double Share)>> before) => _before = before;

    /// <summary>Nothing goes on.</summary>
    public static Succession None { get; } = new([]);

    /// <summary>Who goes on with what.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="live">The places of the cells to which still something comes.</param>
    public static Succession Of(SpendingHistory history, IReadOnlySet<int> live)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(live);
        string GroupOf(int cell) => history.Cells[cell].Groups[0];
        var successors = live.Order().ToLookup(GroupOf, StringComparer.Ordinal);
        var before = new Dictionary<int, List<(int Cell, double Share)>>();
        foreach (var ended in Enumerable.Range(0, history.Cells.Count).Where(cell => !live.Contains(cell) && history.Cells[cell].Accepted.Any(amount => amount > 0)))
        {
            var cells = successors[GroupOf(ended)].ToList();
            double[] lately = [.. cells.Select(cell => Math.Max(0, Enumerable.Range(history.Edge - Year + 1, Year).Sum(month => history.Accepted(cell, month))))];
            var all = lately.Sum();
            for (var place = 0; place < cells.Count; place++)
            {
                if (!before.TryGetValue(cells[place], out var parts)) before[cells[place]] = parts = [];
                parts.Add((ended, all > 0 ? lately[place] / all : 1.0 / cells.Count));
            }
        }

        return new(before);
    }

    /// <summary>The exposure of a cell in a month, with that of the cells before it.</summary>
    public double Exposure(SpendingHistory history, int cell, int month)
    {
        ArgumentNullException.ThrowIfNull(history);
        var sum = history.Exposure(cell, month);
        if (_before.TryGetValue(cell, out var parts)) foreach (var part in parts) sum += part.Share * history.Exposure(part.Cell, month);
        return sum;
    }

    /// <summary>What became known of a cell, with what did of the cells before it.</summary>
    public IEnumerable<KnownAmount> Amounts(SpendingHistory history, int cell)
    {
        ArgumentNullException.ThrowIfNull(history);
        var own = history.Cells[cell].Amounts;
        return _before.TryGetValue(cell, out var parts)
            ? own.Concat(parts.SelectMany(part => history.Cells[part.Cell].Amounts.Select(known => known with { Amount = part.Share * known.Amount })))
            : own;
    }
}
