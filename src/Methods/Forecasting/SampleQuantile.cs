namespace Roer.Methods.Forecasting;

/// <summary>
/// Sample quantiles of Hyndman and Fan (1996, "Sample quantiles in statistical packages"): the line through the sorted draws at positions that differ by type.
/// Reproduces <c>quantile(type = 7)</c> and <c>quantile(type = 8)</c> of R.
/// </summary>
public static class SampleQuantile
{
    /// <summary>Type 7, the usual one of R: position (n − 1)p + 1.</summary>
    /// <param name="sorted">Rising; at least one value.</param>
    /// <param name="probability">0 to 1, both included.</param>
    /// <exception cref="MethodInputException">There are no values, they fall, or the probability lies outside its bounds.</exception>
    public static double TypeSeven(ReadOnlySpan<double> sorted, double probability) => At(sorted, probability, ((sorted.Length - 1) * probability) + 1);

    /// <summary>Type 8, about median-unbiased: position (n + 1/3)p + 1/3, within 1 to n.</summary>
    /// <param name="sorted">Rising; at least one value.</param>
    /// <param name="probability">0 to 1, both included.</param>
    /// <exception cref="MethodInputException">There are no values, they fall, or the probability lies outside its bounds.</exception>
    public static double TypeEight(ReadOnlySpan<double> sorted, double probability) => At(sorted, probability, ((sorted.Length + (1.0 / 3)) * probability) + (1.0 / 3));

    private static double At(ReadOnlySpan<double> sorted, double probability, double position)
    {
        Require.NotEmpty(sorted, nameof(sorted));
        Require.Between(probability, 0, 1, nameof(probability));
        var place = Math.Clamp(position, 1, sorted.Length);
        var index = (int)Math.Floor(place) - 1;
        var (low, high) = (sorted[index], sorted[Math.Min(index + 1, sorted.Length - 1)]);
        if (!(low <= high)) throw new MethodInputException(InputFault.Unsorted, nameof(sorted), $"sorted falls at position {index}. Sort it first.");
        return low + ((place - index - 1) * (high - low));
    }
}
