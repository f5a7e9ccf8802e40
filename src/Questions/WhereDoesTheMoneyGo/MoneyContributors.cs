using Roer.Questions.Parts;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>Who stands behind what was claimed, in the whole and in every row of the tables that may be public.</summary>
internal static class MoneyContributors
{
    /// <summary>No providers, no products and no neighbourhoods: those tables name somebody, or have too few in a row.</summary>
    public static IReadOnlyList<CareDimension> Dimensions { get; } =
        [CareDimensions.Form, CareDimensions.District, CareDimensions.Age, CareDimensions.TaskField];

    public static Contributors Of(DividedClaims divided)
    {
        var (claims, cells) = (divided.Claims, new Dictionary<CellName, CellContributors>());
        for (var group = 0; group < claims.Groups.Count; group++)
        {
            var (one, cents) = (claims.Groups[group], claims.Sums(group).Claimed);
            var provider = claims.Texts.Providers.Texts[one.Provider];
            Add(cells, CellName.Total, (one.Child, provider, cents));
            foreach (var dimension in Dimensions)
            {
                var column = divided.Columns[dimension];
                Add(cells, new CellName(TableOf(dimension), column.Keys[column.Codes[group]]), (one.Child, provider, cents));
            }
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

    private static void Add(Dictionary<CellName, CellContributors> cells, CellName name, (long Child, string Provider, long Cents) claim)
    {
        if (!cells.TryGetValue(name, out var cell)) cells[name] = cell = new(new Dictionary<long, long>(), new Dictionary<string, long>(StringComparer.Ordinal));
        var (children, providers) = ((Dictionary<long, long>)cell.Children, (Dictionary<string, long>)cell.Providers);
        children[claim.Child] = children.GetValueOrDefault(claim.Child) + claim.Cents;
        providers[claim.Provider] = providers.GetValueOrDefault(claim.Provider) + claim.Cents;
    }
}
