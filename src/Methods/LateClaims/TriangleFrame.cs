namespace Roer.Methods.LateClaims;

/// <summary>The size of a triangle, and how far it is known.</summary>
/// <param name="Rows">How many periods amounts belong to.</param>
/// <param name="Columns">In how many periods an amount can become known; the last is, for instance, the final one by contract.</param>
/// <param name="LastPeriod">The last period that is known, counted as the rows are: cells with row + column up to it are known.</param>
public readonly record struct TriangleFrame(int Rows, int Columns, int LastPeriod);
