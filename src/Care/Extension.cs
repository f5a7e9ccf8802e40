namespace Roer.Care;

/// <summary>
/// Extension of care: a later version of an allocation with a later end, or a new allocation of the same product that adjoins it. Source: definitions of
/// the product, §3.
/// </summary>
public static class Extension
{
    /// <summary>The end that the first of these allocations planned at first; empty when it planned none.</summary>
    /// <param name="allocations">The allocations of one trajectory, at least one.</param>
    public static DateOnly? FirstPlannedEnd(IEnumerable<PlannedAllocation> allocations) =>
        allocations.MinBy(allocation => (allocation.Validity, allocation.Number)).FirstEnd;

    /// <summary>Whether one of these allocations was extended or is followed at once by another of the same product.</summary>
    /// <param name="allocations">The allocations of one trajectory.</param>
    public static bool IsIn(IReadOnlyCollection<PlannedAllocation> allocations) => allocations.Any(one =>
        (one.FirstEnd is { } first && (one.Validity.IsOpen || one.Validity.Last > first))
        || allocations.Any(next => one.Product == next.Product && !one.Validity.IsOpen && next.Validity.First == one.Validity.Last.AddDays(1)));
}

/// <summary>An allocation with what its first version planned.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Product">The product code; empty when it names none.</param>
/// <param name="Validity">Its days by the leading version.</param>
/// <param name="FirstEnd">The last day that its first version planned; empty when it planned none.</param>
public readonly record struct PlannedAllocation(int Number, string Product, DateSpan Validity, DateOnly? FirstEnd);
