using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>One of the two periods that are compared, as known on a day. Nothing in it depends on a filter.</summary>
internal sealed record CostPeriod
{
    public required Period Period { get; init; }

    /// <summary>The day on which it was known so.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Its claim lines: sums for each child, form, product, unit, provider and all else that they can be divided by.</summary>
    public required DividedClaims Claims { get; init; }

    /// <summary>The trajectories with at least one day in <see cref="Window"/>, with all their days; those of one child together.</summary>
    public required IReadOnlyList<Trajectory> Trajectories { get; init; }

    /// <summary>Residents of 0 to 22 on 1 January of the year in which it begins; empty when the municipality does not tell.</summary>
    public required long? Residents { get; init; }

    /// <summary>Costs and income outside the messages; none at all when nobody told.</summary>
    public required IReadOnlyList<OtherCostSum> OtherCosts { get; init; }

    /// <summary>Its days that have passed; empty when none have.</summary>
    public DateSpan? Window => Period.Span.ClosedAt(AsOf);
}
