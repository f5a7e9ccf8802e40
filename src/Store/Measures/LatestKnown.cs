namespace Roer.Store.Measures;

/// <summary>The latest day on which a municipality's facts became known: the as-of date where none is asked for.</summary>
public static class LatestKnown
{
    private static readonly Sql Query = Sql.Of(typeof(LatestKnown), "LatestKnown.sql");

    /// <summary>The day, from the files up to a number; empty when they say nothing of the municipality.</summary>
    /// <param name="store">The store.</param>
    /// <param name="municipality">Four digits.</param>
    /// <param name="stand">The number of the last file that counts; empty means all.</param>
    public static DateOnly? Of(CareStore store, string municipality, long? stand = null)
    {
        var last = Math.Min(stand ?? long.MaxValue, store.LastIntake);
        return store.Remember((typeof(LatestKnown), municipality, last), () => store.Read(Query, row => row.DateOrNull(0), municipality, last))[0];
    }
}
