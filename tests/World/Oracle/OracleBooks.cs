using System.Globalization;
using Roer.Care;
using Roer.Questions;

namespace Roer.Tests.World.Oracle;

/// <summary>The bridge to the books and the other costs, counted cell by cell.</summary>
internal static class OracleBooks
{
    private static readonly (CostKind Kind, string Key)[] Kinds =
    [
        (CostKind.PersonalBudget, "pgb"), (CostKind.LumpSum, "vast-bedrag"), (CostKind.Subsidy, "subsidie"), (CostKind.OwnStaff, "personeel"),
        (CostKind.RegionalContribution, "regio"), (CostKind.Other, "overig"), (CostKind.Recovery, "terugvordering"), (CostKind.Income, "inkomsten"),
    ];

    public static void Write(OracleFacts facts, Scope scope, IReadOnlyDictionary<(DateOnly Month, string TaskField), long> granted, IDictionary<string, decimal?> figures)
    {
        var isTold = scope.Filters.All(filter => filter.Dimension == "taakveld");
        bool Asked(string taskField) => scope.Filters.Count == 0 || scope.Filters.Any(filter => filter.Value == taskField);
        bool Within(DateOnly day) => scope.Period.Span.First <= day && day <= scope.Period.Span.Last;
        var all = Latest(facts.Ledger, row => (row.Month, row.TaskField, row.Kind, row.Provider), row => row.Origin, row => row.AmountCents)
            .Where(row => isTold && Within(row.Month)).ToList();
        var told = all.Select(row => (row.Month, row.Kind)).ToHashSet();
        var ledger = all.Where(row => Asked(row.TaskField ?? "onbekend")).ToList();
        var cells = granted.Keys.Union(ledger.Where(row => row.Kind is CostKind.Care or CostKind.Payment).Select(row => (row.Month, row.TaskField ?? "onbekend")))
            .ToDictionary(key => key, key => new Cell(
                told.Contains((key.Item1, CostKind.Payment)), told.Contains((key.Item1, CostKind.Care)), granted.GetValueOrDefault(key),
                Sum(ledger.Where(row => row.Kind == CostKind.Payment && (row.Month, row.TaskField ?? "onbekend") == key)),
                Sum(ledger.Where(row => row.Kind == CostKind.Care && (row.Month, row.TaskField ?? "onbekend") == key))));
        foreach (var taskField in cells.GroupBy(cell => cell.Key.Item2)) Write($"brug-per-taakveld/{taskField.Key}", taskField.Select(cell => cell.Value), figures);
        foreach (var month in cells.GroupBy(cell => Month(cell.Key.Item1))) Write($"brug-per-maand/{month.Key}", month.Select(cell => cell.Value), figures);
        foreach (var (key, cell) in cells) Write($"brug-per-maand-en-taakveld/{Month(key.Item1)}-{key.Item2}", [cell], figures);
        figures["totaal/betaaldCent"] = Sum(cells.Values.Select(cell => cell.Paid));
        figures["totaal/grootboekCent"] = Sum(cells.Values.Select(cell => cell.Booked));

        var costs = Latest(facts.OtherCosts, row => (row.Kind, row.Item, row.IsExpected, row.TaskField, row.FirstDay, row.LastDay), row => row.Origin, row => row.AmountCents).ToList();
        var counting = costs.Where(row => !row.IsExpected
            || !costs.Exists(other => !other.IsExpected && (other.Kind, other.Item, other.FirstDay, other.LastDay) == (row.Kind, row.Item, row.FirstDay, row.LastDay)));
        var asked = counting.Where(row => isTold && Within(row.FirstDay) && Asked(row.TaskField ?? "onbekend")).ToList();
        WriteCosts(asked, ledger, figures);
        figures["totaal/overigeKostenCent"] = Sum(asked.Where(row => !row.IsExpected).Select(row => (long?)row.AmountCents));
        figures["totaal/overigeKostenVerwachtCent"] = Sum(asked.Where(row => row.IsExpected).Select(row => (long?)row.AmountCents));
    }

    private static void WriteCosts(List<OtherCost> costs, List<LedgerEntry> ledger, IDictionary<string, decimal?> figures)
    {
        foreach (var (kind, key) in Kinds)
        {
            var booked = Sum(costs.Where(row => !row.IsExpected && row.Kind == kind).Select(row => (long?)row.AmountCents));
            var inLedger = Sum(ledger.Where(row => row.Kind == kind));
            figures[$"overige-kosten/{key}/geboektCent"] = booked;
            figures[$"overige-kosten/{key}/nogVerwachtCent"] = Sum(costs.Where(row => row.IsExpected && row.Kind == kind).Select(row => (long?)row.AmountCents));
            figures[$"overige-kosten/{key}/grootboekCent"] = inLedger;
            figures[$"overige-kosten/{key}/grootboekMinGeboektCent"] = inLedger - booked;
        }
    }

    private static IEnumerable<T> Latest<T, TKey>(IEnumerable<T> rows, Func<T, TKey> key, Func<T, Origin> origin, Func<T, long> cents) =>
        rows.GroupBy(key).Select(same => same.OrderBy(row => origin(row).Known).ThenBy(cents).Last());

    private static void Write(string name, IEnumerable<Cell> cells, IDictionary<string, decimal?> figures)
    {
        var all = cells.ToList();
        figures[$"{name}/toegekendCent"] = all.Sum(cell => cell.Granted);
        figures[$"{name}/betaaldCent"] = Sum(all.Select(cell => cell.Paid));
        figures[$"{name}/grootboekCent"] = Sum(all.Select(cell => cell.Booked));
        figures[$"{name}/betaaldMinToegekendCent"] = Sum(all.Select(cell => cell.Paid)) - all.Where(cell => cell.IsPaidTold).Sum(cell => cell.Granted);
        figures[$"{name}/grootboekMinBetaaldCent"] = Sum(all.Where(cell => cell.IsPaidTold).Select(cell => cell.Booked)) - Sum(all.Where(cell => cell.IsBookedTold).Select(cell => cell.Paid));
        figures[$"{name}/grootboekMinToegekendCent"] = Sum(all.Select(cell => cell.Booked)) - all.Where(cell => cell.IsBookedTold).Sum(cell => cell.Granted);
    }

    private static long? Sum(IEnumerable<LedgerEntry> rows) => Sum(rows.Select(row => (long?)row.AmountCents));

    /// <summary>The sum of what is known; unknown when nothing is.</summary>
    private static long? Sum(IEnumerable<long?> amounts)
    {
        var known = amounts.Where(amount => amount is not null).ToList();
        return known.Count == 0 ? null : known.Sum();
    }

    private static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private sealed record Cell(bool IsPaidTold, bool IsBookedTold, long Granted, long? Paid, long? Booked);
}
