using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>What was known of spending and of the care that it is for.</summary>
/// <param name="Calendar">The as-of date and the period that is asked about.</param>
/// <param name="Claims">What was claimed.</param>
/// <param name="Allocations">The allocations with their runs of care, up to the as-of date.</param>
/// <param name="Tariffs">What a unit may cost.</param>
/// <param name="Contracts">The end of claiming, ceilings and indexation.</param>
public sealed record SpendingFacts(
    ClaimCalendar Calendar, IReadOnlyList<ClaimedSum> Claims, IReadOnlyList<AllocatedCare> Allocations, Tariffs Tariffs, IReadOnlyList<ContractTerms> Contracts)
{
    private static readonly DateOnly LongAgo = new(1, 1, 1);

    /// <summary>
    /// From the store. An allocation has its names of the first day of the history, or of a later first day of its own: with those of a day before the municipality's dictionary began, what it
    /// may cost would stand apart from what is claimed of it.
    /// </summary>
    public static SpendingFacts Of(Vintage vintage, DateSpan period)
    {
        var (calendar, claims) = (new ClaimCalendar(vintage.AsOf, period), ClaimedSum.All(vintage));
        DateOnly First() => ClaimCalendar.DaysOf(ClaimHistory.FirstWhole(claims, calendar)).First;
        return new(
            calendar, claims, vintage.Memo(typeof(SpendingFacts), () => AllocatedCare.Of(vintage, DateSpan.Of(LongAgo, vintage.AsOf), First())), Tariffs.Of(vintage), ContractTerms.All(vintage));
    }
}
