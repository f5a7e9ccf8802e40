namespace Roer.Store.Measures;

/// <summary>Which product took over from which, by the municipality's own dictionary.</summary>
public static class ProductSuccessors
{
    private static readonly Sql Query = Sql.Of(typeof(ProductSuccessors), "ProductSuccessors.sql");

    /// <summary>The products that took over, by the product before them.</summary>
    public static ILookup<string, string> Of(Vintage vintage) => vintage.Memo(typeof(ProductSuccessors), () =>
        vintage.Read(Query, row => (row.Text(0), row.Text(1)), vintage.Municipality, vintage.AsOf, vintage.Stand).ToLookup(row => row.Item1, row => row.Item2));
}
