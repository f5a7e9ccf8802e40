using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>The most that may be claimed on the allocations of a vintage, by number. For one thread.</summary>
public sealed class AllocatedAmounts
{
    private readonly IReadOnlyDictionary<int, ReportedAllocation> _allocations;
    private readonly Tariffs _tariffs;

    private AllocatedAmounts(IReadOnlyDictionary<int, ReportedAllocation> allocations, Tariffs tariffs) => (_allocations, _tariffs) = (allocations, tariffs);

    /// <summary>The amounts as known in a vintage.</summary>
    public static AllocatedAmounts Of(Vintage vintage) => new(ReportedAllocation.ByNumber(vintage), Tariffs.Of(vintage));

    /// <summary>
    /// The most that may be claimed for the valid days within a period, or for all valid days; without an end there is no telling all.
    /// <see langword="null"/> when no version of the allocation counts.
    /// </summary>
    /// <param name="allocation">Its number.</param>
    /// <param name="period">A closed run of days; empty asks for all.</param>
    public Maximum? Within(int allocation, DateSpan? period)
    {
        if (!_allocations.TryGetValue(allocation, out var one)) return null;
        if ((period ?? one.Terms.Validity) is { IsOpen: false } days) return AllocatedMaximum.Within(one.Terms, _tariffs.Of(one.Product, one.Provider, one.Terms), days);
        return new Maximum(0, one.Terms.IsUnbounded ? MaximumState.Unbounded : MaximumState.Unknown);
    }
}
