namespace Roer.Store.Measures;

/// <summary>The values that occur and that a reader can filter on, by the number of the dimension in the SQL; empty text means unknown.</summary>
public static class OccurringValues
{
    private static readonly Sql Query = Sql.Of(typeof(OccurringValues), "OccurringValues.sql");

    /// <summary>Every value that the vintage knows: 1 product, 2 provider, 3 neighbourhood, 4 taakveld, 5 legal status, 6 form, 7 referrer, 8 who pays.</summary>
    public static ILookup<int, string> Of(Vintage vintage) => vintage.Memo(typeof(OccurringValues), () =>
        vintage.Read(Query, row => (Dimension: row.Int32(0), Value: row.Text(1))).ToLookup(row => row.Dimension, row => row.Value));
}
