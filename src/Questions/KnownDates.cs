using Roer.Store;

namespace Roer.Questions;

/// <summary>What the store knows without a scope.</summary>
public static class KnownDates
{
    private static readonly Sql LatestKnown = Sql.Of(typeof(CareStore), "LatestKnown.sql");
    private static readonly Sql AllMunicipalities = Sql.Of(typeof(CareStore), "Municipalities.sql");

    /// <summary>The latest signing date of the municipality's messages among the files up to a number, or all files; empty when it has none.</summary>
    public static DateOnly? Latest(CareStore store, string municipality, long? stand) =>
        store.Read(LatestKnown, row => row.DateOrNull(0), municipality, stand ?? store.LastIntake)[0];

    /// <summary>The municipalities that have data, in the order of their codes.</summary>
    public static IReadOnlyList<string> Municipalities(CareStore store) => store.Read(AllMunicipalities, row => row.Text(0));
}
