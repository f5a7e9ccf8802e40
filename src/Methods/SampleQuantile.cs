namespace Roer.Methods;

/// <summary>How a quantile is read between two values of a sample: the nine definitions of Hyndman and Fan (1996), as R numbers them.</summary>
public enum QuantileType
{
    /// <summary>Inverse of the empirical distribution function: always a value of the sample.</summary>
    InverseStep = 1,

    /// <summary>As <see cref="InverseStep"/>, with the average at a jump.</summary>
    InverseStepAveraged = 2,

    /// <summary>The nearest value, the even one at a tie (SAS).</summary>
    NearestEven = 3,

    /// <summary>Straight lines through the empirical distribution function.</summary>
    LinearStep = 4,

    /// <summary>Straight lines through its midpoints (Hazen).</summary>
    Hazen = 5,

    /// <summary>Straight lines through i/(n + 1) (Weibull; Excel's exclusive percentile).</summary>
    Weibull = 6,

    /// <summary>Straight lines through (i − 1)/(n − 1) (Gumbel; R's, Excel's and NumPy's default).</summary>
    Gumbel = 7,

    /// <summary>About unbiased for the median, whatever the distribution.</summary>
    MedianUnbiased = 8,

    /// <summary>About unbiased for the expected order statistics of a normal distribution (Blom).</summary>
    NormalUnbiased = 9,
}

/// <summary>Quantiles of a sample (Hyndman and Fan 1996, "Sample quantiles in statistical packages", The American Statistician 50).</summary>
public static class SampleQuantile
{
    private const double Fuzz = 4 * 2.220446049250313e-16;

    /// <summary>The quantile of a sample that is sorted from low to high.</summary>
    /// <param name="sorted">The values, rising.</param>
    /// <param name="probability">0 to 1, both included: the smallest and the largest value.</param>
    /// <param name="type">The definition.</param>
    /// <exception cref="MethodInputException">There is no value, one is not finite, they do not rise, or the probability lies outside its bounds.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double probability, QuantileType type)
    {
        Require.NotEmpty(sorted, nameof(sorted));
        Require.Finite(sorted, nameof(sorted));
        Require.Between(probability, 0, 1, nameof(probability));
        for (var index = 1; index < sorted.Length; index++)
        {
            if (sorted[index] < sorted[index - 1])
                throw new MethodInputException(InputFault.Unsorted, nameof(sorted), $"{nameof(sorted)} falls at position {index}. Sort the values from low to high.");
        }

        return Read(sorted, probability, type);
    }

    internal static double Read(ReadOnlySpan<double> sorted, double probability, QuantileType type)
    {
        var (a, b) = type switch
        {
            QuantileType.InverseStep or QuantileType.InverseStepAveraged => (0.0, 1.0),
            QuantileType.NearestEven => (-0.5, 1.5),
            QuantileType.LinearStep => (0.0, 1.0),
            QuantileType.Hazen => (0.5, 0.5),
            QuantileType.Weibull => (0.0, 0.0),
            QuantileType.Gumbel => (1.0, 1.0),
            QuantileType.MedianUnbiased => (1.0 / 3, 1.0 / 3),
            QuantileType.NormalUnbiased => (3.0 / 8, 3.0 / 8),
            _ => throw new MethodInputException(InputFault.OutOfRange, nameof(type), $"{nameof(type)} is none of the nine definitions. Give one of them."),
        };
        var position = type <= QuantileType.NearestEven
            ? (sorted.Length * probability) - (type == QuantileType.NearestEven ? 0.5 : 0)
            : a + (probability * (sorted.Length + 1 - a - b));
        var below = Math.Floor(position + Fuzz);
        var rest = Math.Abs(position - below) < Fuzz ? 0 : position - below;
        var share = type switch
        {
            QuantileType.InverseStep => rest > 0 ? 1 : 0,
            QuantileType.InverseStepAveraged => rest > 0 ? 1 : 0.5,
            QuantileType.NearestEven => rest > 0 || below % 2 != 0 ? 1 : 0,
            _ => rest,
        };
        var (low, high) = (At(sorted, below), At(sorted, below + 1));
        return share switch { 0 => low, 1 => high, _ => low + (share * (high - low)) };
    }

    private static double At(ReadOnlySpan<double> sorted, double rank) => sorted[(int)Math.Clamp(rank, 1, sorted.Length) - 1];
}
