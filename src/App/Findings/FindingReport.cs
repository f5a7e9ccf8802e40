using Roer.Store;
using Roer.Store.Measures;

namespace Roer.App.Findings;

/// <summary>The findings that a query asks for, counted and one page of them.</summary>
internal sealed record FindingReport(FindingQuery Query, long Stand, FindingTotals Totals, IReadOnlyList<FindingRow> Rows)
{
    /// <summary>How many findings pass, on this page or not.</summary>
    public long Number => Totals.BySeverity.Sum(total => total.Number);

    /// <summary>Where the next page begins; empty on the last one.</summary>
    public int? Next => Query.Skip + Rows.Count < Number && Rows.Count > 0 ? Query.Skip + Rows.Count : null;

    public static FindingReport Of(CareStore store, FindingQuery query, bool whole)
    {
        var vintage = store.At(query.Municipality, query.AsOf, query.Stand);
        var rows = whole ? FindingList.Of(vintage, query.Filter) : FindingList.Of(vintage, query.Filter, query.Most, query.Skip);
        return new FindingReport(query, vintage.Stand, FindingTotals.Of(vintage, query.Filter), rows);
    }
}
