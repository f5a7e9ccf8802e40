namespace Roer.Store.Measures;

/// <summary>What people call each product.</summary>
public static class ProductNames
{
    private static readonly Sql Query = Sql.Of(typeof(ProductNames), "ProductNames.sql");

    /// <summary>The words by product code; a category as a whole has the key <c>*</c> and the category.</summary>
    public static IReadOnlyDictionary<string, string> Of(Vintage vintage) => vintage.Memo(typeof(ProductNames), () =>
        vintage.Read(Query, row => (row.Text(0), row.Text(1))).ToDictionary(row => row.Item1, row => row.Item2));
}
