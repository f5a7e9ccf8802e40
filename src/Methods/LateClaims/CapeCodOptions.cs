namespace Roer.Methods.LateClaims;

/// <summary>How rows lend each other their experience in Cape Cod.</summary>
/// <param name="Decay">How much weight is kept for each row of distance, 0 and 1 included: 1 is one ratio for all rows, 0 gives each row its own, which is chain ladder.</param>
/// <param name="Trend">By how much amounts rise from one row to the next, as a share: 0.03 is 3 percent. Above −1.</param>
public readonly record struct CapeCodOptions(double Decay, double Trend);
