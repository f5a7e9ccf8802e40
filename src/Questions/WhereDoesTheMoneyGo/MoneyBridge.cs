using Roer.Care;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>The bridge to the books: granted, paid and booked of each month and taakveld. What the books do not tell is unknown, never 0. Pure.</summary>
internal sealed class MoneyBridge
{
    private readonly SortedDictionary<(DateOnly Month, string TaskField), BridgeCell> _cells;

    private MoneyBridge(SortedDictionary<(DateOnly, string), BridgeCell> cells) => _cells = cells;

    public IReadOnlyDictionary<(DateOnly Month, string TaskField), BridgeCell> Cells => _cells;

    public BridgeSum Whole => BridgeSum.Of(_cells.Values);

    public IEnumerable<(T Key, BridgeSum Sum)> By<T>(Func<(DateOnly Month, string TaskField), T> key) =>
        _cells.GroupBy(cell => key(cell.Key), cell => cell.Value).Select(group => (group.Key, BridgeSum.Of(group)));

    /// <summary>The books know taakvelden and no other division: asked for another one, they are silent.</summary>
    public static MoneyBridge Of(IReadOnlyDictionary<(DateOnly Month, string TaskField), ClaimSums> claims, MoneyFlowFacts facts, MoneyFilter filter)
    {
        var cells = new SortedDictionary<(DateOnly, string), BridgeCell>(
            Comparer<(DateOnly Month, string TaskField)>.Create((left, right) => left.Month != right.Month ? left.Month.CompareTo(right.Month) : string.CompareOrdinal(left.TaskField, right.TaskField)));
        foreach (var ((month, taskField), sums) in claims)
            cells[(month, MoneyDimensions.TaskFieldKey(taskField))] = new BridgeCell(sums.Granted, null, null);
        foreach (var row in facts.Ledger.Where(_ => filter.IsAtMost(MoneyDimensions.TaskField)))
        {
            var key = (row.Month, MoneyDimensions.TaskFieldKey(row.TaskField));
            if (!filter.Keeps(MoneyDimensions.TaskField, key.Item2) || row.Kind is not (CostKind.Care or CostKind.Payment)) continue;
            var cell = cells.GetValueOrDefault(key, new BridgeCell(0, null, null));
            cells[key] = row.Kind == CostKind.Payment
                ? cell with { Paid = (cell.Paid ?? 0) + row.Cents }
                : cell with { Booked = (cell.Booked ?? 0) + row.Cents };
        }

        return new(cells);
    }
}
