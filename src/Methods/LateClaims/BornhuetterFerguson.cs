namespace Roer.Methods.LateClaims;

/// <summary>
/// Bornhuetter and Ferguson (1972): what is to come is the share not yet known of an expectation from elsewhere, U = C + q·A with
/// q = 1 − 1/(factor to ultimate). Reproduces the XYZ exhibits of Friedland (2010), chapter 9.
/// </summary>
public static class BornhuetterFerguson
{
    /// <summary>Latest, reserve and ultimate of each row.</summary>
    /// <param name="pattern">The chain ladder whose factors say which share is known.</param>
    /// <param name="expected">The expected ultimate of each row, 0 or more.</param>
    /// <exception cref="MethodInputException">There is not one expected ultimate for each row, or one is below 0 or not finite.</exception>
    public static IReadOnlyList<DevelopedRow> Of(ChainLadder pattern, ReadOnlySpan<double> expected) => Benktander.Of(pattern, expected, 1);
}
