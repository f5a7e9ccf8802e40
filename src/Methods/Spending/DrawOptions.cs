namespace Roer.Methods.Spending;

/// <summary>How futures are drawn.</summary>
/// <param name="Paths">The number of futures, a multiple of the parameter draws.</param>
/// <param name="ParameterDraws">The number of draws of the parameters.</param>
/// <param name="Seed">The seed of every stream.</param>
public sealed record DrawOptions(int Paths, int ParameterDraws, long Seed);
