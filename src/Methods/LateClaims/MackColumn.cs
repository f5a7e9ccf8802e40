namespace Roer.Methods.LateClaims;

/// <summary>The step from one column to the next.</summary>
/// <param name="Factor">The chain-ladder factor f.</param>
/// <param name="SigmaSquared">The variance parameter σ²: the next amount has variance σ² times the amount now.</param>
/// <param name="Volume">The sum of the amounts that the factor was estimated from.</param>
public readonly record struct MackColumn(double Factor, double SigmaSquared, double Volume)
{
    /// <summary>The standard error of the factor: the root of σ²/volume.</summary>
    public double FactorError => Math.Sqrt(SigmaSquared / Volume);
}
