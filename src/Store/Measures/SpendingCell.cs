using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>The smallest part of spending that is forecast: all sums are sums of these. Empty text means unknown.</summary>
public readonly record struct SpendingCell(string TaskField, CareForm Form, string Category, string Provider) : IComparable<SpendingCell>
{
    public static SpendingCell Of(AllocatedCare row) => new(row.Division.TaskField, row.Division.Form, row.Category, row.Provider);

    public int CompareTo(SpendingCell other)
    {
        var order = Form.CompareTo(other.Form);
        if (order == 0) order = string.CompareOrdinal(Provider, other.Provider);
        if (order == 0) order = string.CompareOrdinal(Category, other.Category);
        return order == 0 ? string.CompareOrdinal(TaskField, other.TaskField) : order;
    }

    public static bool operator <(SpendingCell left, SpendingCell right) => left.CompareTo(right) < 0;

    public static bool operator >(SpendingCell left, SpendingCell right) => left.CompareTo(right) > 0;

    public static bool operator <=(SpendingCell left, SpendingCell right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SpendingCell left, SpendingCell right) => left.CompareTo(right) >= 0;
}
