namespace Roer.Methods.LateClaims;

/// <summary>How to bootstrap.</summary>
/// <param name="Draws">How many draws, 1 or more.</param>
/// <param name="Process">The distribution of what is to come around its mean.</param>
public readonly record struct OdpBootstrapOptions(int Draws, OdpProcessDistribution Process);
