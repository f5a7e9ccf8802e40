namespace Roer.Methods.LateClaims;

/// <summary>One amount of a triangle.</summary>
/// <param name="Row">The period it belongs to, from 0.</param>
/// <param name="Column">How many periods later it became known, from 0.</param>
/// <param name="Amount">The amount; below 0 when it takes back an earlier one.</param>
public readonly record struct TriangleCell(int Row, int Column, double Amount);
