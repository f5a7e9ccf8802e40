namespace Roer.Store.Measures;

/// <summary>Residents of one neighbourhood who can be youths, on 1 January of a year, by the municipality's own file.</summary>
/// <param name="Neighbourhood">The CBS code of the neighbourhood.</param>
/// <param name="Youths">Residents up to the highest age of a youth.</param>
/// <param name="Minors">Residents below 18.</param>
public sealed record Residents(string Neighbourhood, long Youths, long Minors)
{
    private static readonly Sql Query = Sql.Of(typeof(Residents), "Residents.sql");

    /// <summary>The residents by neighbourhood as known then; none at all when nobody told.</summary>
    /// <param name="store">The store.</param>
    /// <param name="vintage">What was known.</param>
    /// <param name="year">The year.</param>
    /// <param name="highestAge">The highest age of a youth, in whole years.</param>
    public static IReadOnlyList<Residents> Of(CareStore store, Vintage vintage, int year, int highestAge) => store.Read(
        Query, row => new Residents(row.Text(0), row.Int64(1), row.Int64(2)), vintage.Municipality, vintage.AsOf, vintage.Stand, year, highestAge);
}
