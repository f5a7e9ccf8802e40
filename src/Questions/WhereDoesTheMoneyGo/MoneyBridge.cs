using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>The bridge to the books: granted, paid and booked of each month and taakveld. What the books do not tell is unknown, never 0. Pure.</summary>
internal sealed class MoneyBridge(IReadOnlyList<((DateOnly Month, string TaskField) Key, BridgeCell Cell)> cells)
{
    public BridgeSum Whole { get; } = BridgeSum.Of(cells.Select(cell => cell.Cell));

    public IEnumerable<(T Key, BridgeSum Sum)> By<T>(Func<(DateOnly Month, string TaskField), T> key) =>
        cells.GroupBy(cell => key(cell.Key), cell => cell.Cell).Select(group => (group.Key, BridgeSum.Of(group)));

    /// <summary>The books know taakvelden and no other division: asked for another one, they are silent.</summary>
    public static MoneyBridge Of(IReadOnlyDictionary<(DateOnly Month, string TaskField), ClaimSums> claims, MoneyFlowFacts facts, CareFilter filter)
    {
        var granted = claims.ToDictionary(claim => (claim.Key.Month, TaskField: CareDimensions.TaskFieldKey(claim.Key.TaskField)), claim => claim.Value.Granted);
        var (paid, paidMonths) = Ledger(facts, filter, CostKind.Payment);
        var (booked, bookedMonths) = Ledger(facts, filter, CostKind.Care);
        return new([.. granted.Keys.Union(paid.Keys).Union(booked.Keys).OrderBy(key => key.Month).ThenBy(key => key.TaskField, StringComparer.Ordinal)
            .Select(key => (key, new BridgeCell(
                granted.GetValueOrDefault(key), Known(paid, key), Known(booked, key), paidMonths.Contains(key.Month), bookedMonths.Contains(key.Month))))]);
    }

    private static (Dictionary<(DateOnly Month, string TaskField), long> Sums, HashSet<DateOnly> Months) Ledger(MoneyFlowFacts facts, CareFilter filter, CostKind kind)
    {
        var rows = facts.Ledger.Where(row => row.Kind == kind && filter.IsAtMost(CareDimensions.TaskField)).ToList();
        return (
            rows.Where(row => filter.Keeps(CareDimensions.TaskField, CareDimensions.TaskFieldKey(row.TaskField))).ToDictionary(KeyOf, row => row.Cents),
            [.. rows.Select(row => row.Month)]);
    }

    private static (DateOnly Month, string TaskField) KeyOf(LedgerSum row) => (row.Month, CareDimensions.TaskFieldKey(row.TaskField));

    private static long? Known(Dictionary<(DateOnly Month, string TaskField), long> sums, (DateOnly, string) key) => sums.TryGetValue(key, out var cents) ? cents : null;
}
