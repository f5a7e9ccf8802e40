using Roer.Care;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.Parts.Causes;

/// <summary>What was used and paid for one child and form of care in a period.</summary>
/// <param name="Child">The child's pseudonym.</param>
/// <param name="Form">The form of care, one that makes a trajectory.</param>
/// <param name="Quantity">The quantity at the prices of the first of the two periods, in cents.</param>
/// <param name="Cents">What it cost, with what is still to come of it.</param>
internal readonly record struct CauseAmount(long Child, CareForm Form, double Quantity, double Cents);

/// <summary>One of the two periods that are compared, as the split of causes wants it.</summary>
/// <param name="Span">Its days; whole months.</param>
/// <param name="AsOf">The day on which it was known so.</param>
/// <param name="Trajectories">The trajectories with a day in it or in the year before it.</param>
/// <param name="Amounts">What was used in it.</param>
internal sealed record CausePeriod(DateSpan Span, DateOnly AsOf, IReadOnlyList<Trajectory> Trajectories, IReadOnlyList<CauseAmount> Amounts)
{
    private const int Year = 366;

    public int Months => Span.Months().Count();

    /// <summary>The trajectories that a vintage knows with a day in the period or in the year before it.</summary>
    public static IReadOnlyList<Trajectory> TrajectoriesOf(Vintage vintage, DateSpan period)
    {
        var rows = AllocatedCare.Of(vintage, DateSpan.Of(period.First.AddDays(-Year), period.Last.AddDays(1)), period.First);
        return Care.Trajectories.Of(rows.SelectMany((row, index) => row.Runs(vintage.AsOf).Select(run => new CarePiece(new Child(row.Child), row.Provider, row.Division.Form, run, index))));
    }
}
