using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>An allocation with what it can be divided by and what its messages say: what trajectories are made of.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Child">The child's pseudonym.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Product">The product code; empty when it names none.</param>
/// <param name="Terms">How much may be claimed, and when.</param>
/// <param name="Division">What it can be divided by.</param>
/// <param name="FirstClaim">First day of the first claimed period; empty when nothing was claimed.</param>
public sealed record AllocatedCare(int Number, long Child, string Provider, string Product, AllocationTerms Terms, Division Division, DateOnly? FirstClaim)
{
    private static readonly Sql Query = Sql.Of(typeof(AllocatedCare), "AllocatedCare.sql");
    private static readonly Sql StartQuery = Sql.Of(typeof(AllocatedCare), "AllocatedCare.Starts.sql");
    private static readonly Sql StopQuery = Sql.Of(typeof(AllocatedCare), "AllocatedCare.Stops.sql");
    private readonly List<DateOnly> _starts = [];
    private readonly List<(DateOnly FirstDay, DateOnly LastDay, string Reason)> _stops = [];

    /// <summary>The product category; empty text when it names none.</summary>
    public string Category { get; private init; } = "";

    /// <summary>First days of the start messages that hold, in order.</summary>
    public IReadOnlyList<DateOnly> Starts => _starts;

    /// <summary>The stop messages that hold, by last day.</summary>
    public IReadOnlyList<(DateOnly FirstDay, DateOnly LastDay, string Reason)> Stops => _stops;

    /// <summary>Whether a start message or a claim says that care began.</summary>
    public bool IsStarted => Starts.Count > 0 || FirstClaim is not null;

    /// <summary>Its runs of care, as known on the as-of date.</summary>
    public List<CareRun> Runs(DateOnly asOf) => CareRun.Of(Terms.Validity, Starts, Stops, FirstClaim, asOf);

    /// <summary>The allocations whose care can touch these days, by number.</summary>
    /// <param name="vintage">What was known.</param>
    /// <param name="days">The days; closed.</param>
    /// <param name="divided">The day on which the division holds: that one, or a later first valid day.</param>
    public static IReadOnlyList<AllocatedCare> Of(Vintage vintage, DateSpan days, DateOnly divided)
    {
        var texts = new TextCodes();
        var rows = vintage.Read(Query, row => Allocation(row, column => texts.Texts[row.Code(column, texts)]), days.First, days.Last, divided);
        var byNumber = rows.ToDictionary(row => row.Number);
        foreach (var (number, day) in vintage.Read(StartQuery, row => (row.Int32(0), row.Date(1)), days.First, days.Last))
            byNumber[number]._starts.Add(day);
        foreach (var (number, stop) in vintage.Read(StopQuery, row => (row.Int32(0), (row.Date(1), row.Date(2), row.Text(3))), days.First, days.Last))
            byNumber[number]._stops.Add(stop);
        return rows;
    }

    /// <summary>One row, with its texts by column: of a few hundred codes each is one string, whatever the number of rows.</summary>
    private static AllocatedCare Allocation(Row row, Func<int, string> text) => new(
        row.Int32(0), row.Int64(1), text(2), text(4),
        new AllocationTerms(DateSpan.Of(row.Date(5), row.DateOrNull(6)), row.Int32OrNull(7), row.TextOrNull(8), row.TextOrNull(9), row.Int32OrNull(10)),
        new Division((CareForm)row.Int32(12), text(14), row.Int32(15), text(13), text(11), text(17), text(18)),
        row.DateOrNull(16))
    {
        Category = text(3),
    };
}
