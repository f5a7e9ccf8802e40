namespace Roer.Methods.Comparisons;

/// <summary>
/// Chances of many tests made fit to be read side by side: of all differences with an adjusted chance of at most q, on average at most a share q is
/// chance alone. Source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300; reproduces their table of section 4.1.
/// </summary>
public static class FalseDiscovery
{
    /// <summary>The adjusted chances, in the order given: min over larger ones of p·m/rank, at most 1.</summary>
    /// <exception cref="MethodInputException">A chance lies outside 0 to 1.</exception>
    public static double[] Adjust(ReadOnlySpan<double> chances)
    {
        var values = chances.ToArray();
        foreach (var value in values) Require.Between(value, 0, 1, nameof(chances));
        var adjusted = new double[values.Length];
        var least = 1.0;
        var rank = values.Length;
        foreach (var index in Enumerable.Range(0, values.Length).OrderByDescending(index => values[index]))
        {
            least = Math.Min(least, values[index] * values.Length / rank--);
            adjusted[index] = least;
        }

        return adjusted;
    }
}
