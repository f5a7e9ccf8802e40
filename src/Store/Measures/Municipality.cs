namespace Roer.Store.Measures;

/// <summary>A municipality of which something is stored.</summary>
/// <param name="Code">Four digits.</param>
/// <param name="Files">How many files were taken in; refused ones do not count.</param>
/// <param name="Messages">How many of those are messages; the others are CSV files.</param>
/// <param name="FirstKnown">The day on which its first message became known; empty when it has none.</param>
/// <param name="LastKnown">The day on which its last message became known; empty when it has none.</param>
public sealed record Municipality(string Code, long Files, long Messages, DateOnly? FirstKnown, DateOnly? LastKnown)
{
    private static readonly Sql Query = Sql.Of(typeof(Municipality), "Municipalities.sql");

    /// <summary>Every municipality, by code, from the files up to a number.</summary>
    public static IReadOnlyList<Municipality> All(CareStore store, long? stand = null)
    {
        var last = Math.Min(stand ?? long.MaxValue, store.LastIntake);
        return store.Remember((typeof(Municipality), last), () => store.Read(
            Query, row => new Municipality(row.Text(0), row.Int64(1), row.Int64(2), row.DateOrNull(3), row.DateOrNull(4)), last));
    }
}
