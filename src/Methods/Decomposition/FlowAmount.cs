namespace Roer.Methods.Decomposition;

/// <summary>What a unit used in a period, and what that cost.</summary>
/// <param name="Unit">The number of the unit, from 0.</param>
/// <param name="Stratum">The number of the stratum, from 0.</param>
/// <param name="Quantity">How much, in one measure for all of the stratum, such as its value at the prices of one of the periods. Negative for what is taken back.</param>
/// <param name="Amount">What it cost.</param>
public readonly record struct FlowAmount(int Unit, int Stratum, double Quantity, double Amount);
