using System.Runtime.InteropServices;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>Who stands behind what was claimed, in the whole and in every row of the tables that may be public.</summary>
internal static class MoneyContributors
{
    /// <summary>No providers, no products and no neighbourhoods: those tables name somebody, or have too few in a row.</summary>
    public static IReadOnlyList<CareDimension> Dimensions { get; } =
        [CareDimensions.Form, CareDimensions.District, CareDimensions.Age, CareDimensions.TaskField];

    public static Contributors Of(DividedClaims divided)
    {
        var cells = new Dictionary<CellName, CellContributors> { [CellName.Total] = Cells(divided.Claims, 1, _ => 0)[0] };
        foreach (var dimension in Dimensions)
        {
            var column = divided.Columns[dimension];
            var rows = Cells(divided.Claims, column.Keys.Count, group => column.Codes[group]);
            for (var row = 0; row < rows.Length; row++) cells[new CellName(TableOf(dimension), column.Keys[row])] = rows[row];
        }

        return new Contributors
        {
            Tables = [.. Dimensions.Select(TableOf)],
            Counts = ["jeugdigen"],
            Money = "gedeclareerdCent",
            Share = "aandeel",
            Cells = cells,
        };
    }

    private static string TableOf(CareDimension dimension) => $"per-{dimension.Dimension.Name}";

    /// <summary>Who stands behind each of some rows, by the row in which a group of claims counts.</summary>
    private static CellContributors[] Cells(PeriodClaims claims, int rows, Func<int, int> rowOf)
    {
        var cells = Enumerable.Range(0, rows).Select(_ => (Children: new Dictionary<long, long>(), Providers: new Dictionary<string, long>(StringComparer.Ordinal))).ToArray();
        for (var group = 0; group < claims.Groups.Count; group++)
        {
            var (one, cents, cell) = (claims.Groups[group], claims.Sums(group).Claimed, cells[rowOf(group)]);
            Add(cell.Children, one.Child, cents);
            Add(cell.Providers, claims.Texts.Providers.Texts[one.Provider], cents);
        }

        return [.. cells.Select(cell => new CellContributors(cell.Children, cell.Providers))];
    }

    private static void Add<TKey>(Dictionary<TKey, long> sums, TKey key, long cents)
        where TKey : notnull
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
        sum += cents;
    }
}
