namespace Roer.Care;

/// <summary>
/// What the State gives the municipality for youth care in a year (aandeel jeugd in het gemeentefonds), as a circular tells it. Each circular tells the whole
/// amount of the year anew, so that the one known last holds.
/// </summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Year">The calendar year that it is for.</param>
/// <param name="Part">The part of the contribution, as the circular calls it; the parts of a year add up.</param>
/// <param name="Circular">The name of the circular, as <c>Meicirculaire 2025</c>.</param>
/// <param name="AmountCents">The amount for the whole year, in eurocents.</param>
/// <param name="Source">Who says so.</param>
public sealed record StateContribution(Origin Origin, int Year, string Part, string Circular, long AmountCents, string Source);
