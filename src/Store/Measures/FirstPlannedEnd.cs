namespace Roer.Store.Measures;

/// <summary>When the first version of an allocation planned to end, so that an extension can be told.</summary>
public static class FirstPlannedEnd
{
    private static readonly Sql Query = Sql.Of(typeof(FirstPlannedEnd), "FirstPlannedEnd.sql");

    /// <summary>The last day that the first version planned by allocation, of those whose leading version has another; empty where none was planned.</summary>
    public static IReadOnlyDictionary<int, DateOnly?> Of(Vintage vintage) => vintage.Memo(typeof(FirstPlannedEnd), () =>
        vintage.Read(Query, row => (Number: row.Int32(0), Last: row.DateOrNull(1)), vintage.Municipality, vintage.AsOf, vintage.Stand)
            .ToDictionary(row => row.Number, row => row.Last));
}
