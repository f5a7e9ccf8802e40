using Roer.Store;

namespace Roer.Questions;

/// <summary>What the store knows without a scope.</summary>
public static class KnownDates
{
    private static readonly Sql LatestKnown = Sql.Of(typeof(CareStore), "LatestKnown.sql");
    private static readonly Sql AllMunicipalities = Sql.Of(typeof(CareStore), "Municipalities.sql");

    /// <summary>The latest signing date of the municipality's messages, from the files up to a number; empty when it has none.</summary>
    public static DateOnly? Latest(CareStore store, string municipality, long? stand = null) =>
        store.Read(LatestKnown, row => row.DateOrNull(0), municipality, stand ?? store.LastIntake)[0];

    /// <summary>The municipalities that have messages, in the order of their codes; those of other files where none has a message.</summary>
    public static IReadOnlyList<string> Municipalities(CareStore store)
    {
        var all = store.Read(AllMunicipalities, row => (Code: row.Text(0), Messages: row.Int64(2)), store.LastIntake);
        return [.. all.Where(one => one.Messages > 0 || all.All(other => other.Messages == 0)).Select(one => one.Code)];
    }
}
