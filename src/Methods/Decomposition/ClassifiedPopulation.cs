namespace Roer.Methods.Decomposition;

/// <summary>A population classified by several variables at once.</summary>
/// <param name="Sizes">The size of each cell, 0 or more.</param>
/// <param name="Factors">The factors of the rate, each by cell; a single one when the rate is not split further.</param>
public sealed record ClassifiedPopulation(IReadOnlyList<double> Sizes, IReadOnlyList<IReadOnlyList<double>> Factors);
