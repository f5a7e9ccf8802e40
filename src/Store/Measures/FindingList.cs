using Roer.Care;
using Roer.Store.Findings;

namespace Roer.Store.Measures;

/// <summary>The findings of a vintage, one by one.</summary>
public static class FindingList
{
    private static readonly Sql Query = Sql.Of(typeof(FindingList), "FindingList.sql");

    /// <summary>The findings that pass the filter: worst first, most euros first.</summary>
    /// <param name="vintage">What was known.</param>
    /// <param name="filter">Which findings.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="skip">How many to pass over first, to read in pages.</param>
    public static IReadOnlyList<FindingRow> Of(Vintage vintage, FindingFilter filter, int most = int.MaxValue, int skip = 0) =>
        WithAllocated(vintage, filter.Period, FindingTables.Read(vintage, Query, Finding, [.. filter.Parameters, (long)most, (long)skip]));

    private static IReadOnlyList<FindingRow> WithAllocated(Vintage vintage, DateSpan? period, IReadOnlyList<FindingRow> rows)
    {
        if (!rows.Any(row => row.Basis == RuleEuros.Allocated)) return rows;
        var amounts = AllocatedAmounts.Of(vintage);
        return [.. rows.Select(row => row is { Basis: RuleEuros.Allocated, Allocation: { } number } ? row with { Allocated = amounts.Within(number, period) } : row)];
    }

    private static FindingRow Finding(Row row)
    {
        var rule = Rules.Find(row.Text(0));
        return new FindingRow(
            row.Text(0), (Severity)row.Int32(1), row.TextOrNull(2) ?? rule?.Sentence ?? "", rule?.Mender ?? RuleMender.Both, rule?.Euros ?? RuleEuros.None)
        {
            File = row.Text(3),
            Kind = row.TextOrNull(4),
            Line = row.Int32(5),
            Element = row.TextOrNull(6),
            Provider = row.TextOrNull(7),
            Allocation = row.Int32OrNull(8),
            Days = row.DateOrNull(9) is { } first ? DateSpan.Of(first, row.Date(10) is var last && last.Year < 9999 ? last : null) : null,
            Cents = row.Int64OrNull(11),
        };
    }
}
