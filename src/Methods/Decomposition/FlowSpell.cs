namespace Roer.Methods.Decomposition;

/// <summary>One stay of one unit.</summary>
/// <param name="Unit">The number of the unit, such as a person, from 0.</param>
/// <param name="Stratum">The number of the stratum, from 0.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, which counts; empty when the stay goes on.</param>
public readonly record struct FlowSpell(int Unit, int Stratum, DateOnly First, DateOnly? Last);
