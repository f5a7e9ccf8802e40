using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>An allocation with what was reported of it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Product">The product code; empty when it names none.</param>
/// <param name="Form">The form of care on its first day.</param>
/// <param name="Terms">How much may be claimed.</param>
public readonly record struct ReportedAllocation(int Number, string Provider, string Product, CareForm Form, AllocationTerms Terms)
{
    private static readonly Sql Query = Sql.Of(typeof(ReportedAllocation), "ReportedAllocation.sql");

    /// <summary>Whether a start message holds.</summary>
    public required bool HasStart { get; init; }

    /// <summary>Whether a stop message holds that is not older than the last start.</summary>
    public required bool HasStop { get; init; }

    /// <summary>Whether something was claimed on it, once credits are taken off.</summary>
    public required bool HasClaim { get; init; }

    /// <summary>Whether another allocation of the same child, provider and product goes on with the care.</summary>
    public required bool IsFollowed { get; init; }

    /// <summary>Whether it is known who referred.</summary>
    public required bool HasReferrer { get; init; }

    /// <summary>Whether its contract pays a lump sum for a population, so that start, stop and claim messages may be waived.</summary>
    public required bool IsTask { get; init; }

    /// <summary>Every allocation that the vintage knows, by number.</summary>
    public static IReadOnlyList<ReportedAllocation> All(Vintage vintage) => vintage.Memo(typeof(ReportedAllocation), () =>
    {
        var texts = new TextCodes();
        string Text(Row row, int column) => texts.Texts[row.Code(column, texts)];
        string? Maybe(Row row, int column) => row.IsNull(column) ? null : Text(row, column);
        return vintage.Read(Query, row => new ReportedAllocation(
            row.Int32(0), Text(row, 1), Text(row, 2), (CareForm)row.Int32(3),
            new AllocationTerms(DateSpan.Of(row.Date(4), row.DateOrNull(5)), row.Int32OrNull(6), Maybe(row, 7), Maybe(row, 8), row.Int32OrNull(9)))
        {
            HasStart = row.Boolean(10),
            HasStop = row.Boolean(11),
            HasClaim = row.Boolean(12),
            IsFollowed = row.Boolean(13),
            HasReferrer = row.Boolean(14),
            IsTask = row.Boolean(15),
        });
    });

    /// <summary>The same by number.</summary>
    public static IReadOnlyDictionary<int, ReportedAllocation> ByNumber(Vintage vintage) =>
        vintage.Memo((typeof(ReportedAllocation), nameof(ByNumber)), () => All(vintage).ToDictionary(one => one.Number));
}
