using Roer.Care;
using Roer.Store.Findings;

namespace Roer.Store.Measures;

/// <summary>A number of findings and the claimed euros that they touch.</summary>
/// <param name="Key">The rule, provider or file; empty for the whole, and for findings of no known provider.</param>
/// <param name="Severity">How bad they are.</param>
/// <param name="Number">How many findings.</param>
/// <param name="Lines">How many claim lines they touch, each once.</param>
/// <param name="Cents">The claimed eurocents of those lines; <see langword="null"/> when they touch no claim line that is known, never 0 for unknown.</param>
public sealed record FindingTotal(string Key, Severity Severity, long Number, long Lines, long? Cents);

/// <summary>
/// The findings of a vintage, counted. Each claimed euro counts once a severity, however many findings of that severity touch it; the same
/// euro may count among the errors and among the warnings, so the severities are never added. Euros of allocations are not among them.
/// </summary>
/// <param name="BySeverity">A total a severity.</param>
/// <param name="ByRule">A total a rule and severity; rules overlap, so these do not add up.</param>
/// <param name="ByProvider">A total a provider and severity.</param>
public sealed record FindingTotals(
    IReadOnlyList<FindingTotal> BySeverity, IReadOnlyList<FindingTotal> ByRule, IReadOnlyList<FindingTotal> ByProvider)
{
    private static readonly Sql Numbers = Sql.Of(typeof(FindingTotals), "FindingTotals.Numbers.sql");
    private static readonly Sql Files = Sql.Of(typeof(FindingTotals), "FindingTotals.Files.sql");
    private static readonly Sql Intakes = Sql.Of(typeof(FindingTotals), "FindingTotals.Intakes.sql");
    private static readonly Sql Euros = Sql.Of(typeof(FindingTotals), "FindingTotals.Euros.sql");

    /// <summary>The findings that pass the filter, counted; worst first.</summary>
    public static FindingTotals Of(Vintage vintage, FindingFilter filter)
    {
        var numbers = FindingTables.Read(vintage, Numbers, row => (Mask: row.Int32(0), Key: row.Text(1), Severity: (Severity)row.Int32(2), Number: row.Int64(3)), filter.Parameters);
        var euros = FindingTables.Read(
            vintage, Euros, row => (Mask: row.Int32(0), Key: row.Text(1), Severity: (Severity)row.Int32(2), Lines: row.Int64(3), Cents: row.Int64(4)), filter.Parameters);
        var touched = euros.ToDictionary(row => (row.Mask, row.Key, row.Severity), row => (row.Lines, row.Cents));
        var whole = numbers.Where(row => row.Mask == 1).GroupBy(row => row.Severity).Select(group => (Mask: 0, Key: "", Severity: group.Key, Number: group.Sum(row => row.Number)));
        var counted = whole.Concat(numbers).ToDictionary(row => (row.Mask, row.Key, row.Severity), row => row.Number);
        var all = counted.Keys.Union(touched.Keys)
            .Select(key => (key.Mask, Total: new FindingTotal(
                key.Key, key.Severity, counted.GetValueOrDefault(key), touched.GetValueOrDefault(key).Lines, touched.TryGetValue(key, out var euro) ? euro.Cents : null)))
            .OrderByDescending(row => row.Total.Severity).ThenByDescending(row => row.Total.Cents ?? -1).ThenBy(row => row.Total.Key, StringComparer.Ordinal)
            .ToLookup(row => row.Mask, row => row.Total);
        return new FindingTotals([.. all[0]], [.. all[1]], [.. all[2]]);
    }

    /// <summary>The findings of the files with a number from the first to the last: a total a provider and severity, worst first.</summary>
    public static IReadOnlyList<FindingTotal> OfIntakes(Vintage vintage, long first, long last) => FindingTables.Read(
        vintage, Intakes, row => new FindingTotal(row.Text(0), (Severity)row.Int32(1), row.Int64(2), row.Int64(3), row.Int64OrNull(4)), [first, last]);

    /// <summary>A total a file and severity, worst first; files of the same name are one.</summary>
    public static IReadOnlyList<FindingTotal> ByFile(Vintage vintage, FindingFilter filter) => FindingTables.Read(
        vintage, Files, row => new FindingTotal(row.Text(0), (Severity)row.Int32(1), row.Int64(2), row.Int64(3), row.Int64OrNull(4)), filter.Parameters);
}
