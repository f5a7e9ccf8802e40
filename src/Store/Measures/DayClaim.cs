namespace Roer.Store.Measures;

/// <summary>What was claimed on an allocation for product periods that begin on one day.</summary>
/// <param name="Allocation">The number of the allocation; it may be one that nobody knows.</param>
/// <param name="Day">The first day of the product periods.</param>
/// <param name="Cents">Eurocents, debit minus credit.</param>
public readonly record struct DayClaim(int Allocation, DateOnly Day, long Cents);
