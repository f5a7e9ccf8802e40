using Roer.Methods.Distributions;

namespace Roer.Methods.Comparisons;

/// <summary>
/// The difference of the means of two independent groups, whose spread need not be the same.
/// <para>Source: Welch (1947), The generalization of Student's problem, with the degrees of freedom of Satterthwaite (1946).</para>
/// </summary>
/// <param name="Difference">The mean of the first minus that of the second.</param>
/// <param name="Low">The lower limit.</param>
/// <param name="High">The upper limit.</param>
/// <param name="DegreesOfFreedom">Those of Satterthwaite.</param>
public sealed record MeanDifference(double Difference, double Low, double High, double DegreesOfFreedom)
{
    /// <summary>The difference with its interval; nothing when a group has fewer than two members or neither group has any spread.</summary>
    /// <param name="first">The first group.</param>
    /// <param name="second">The second group.</param>
    /// <param name="level">The chance of the interval, between 0 and 1.</param>
    public static MeanDifference? Of(IReadOnlyList<double> first, IReadOnlyList<double> second, double level)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!(level is > 0 and < 1)) throw new MethodInputException(InputFault.OutOfRange, nameof(level), "Give a level between 0 and 1.");
        if (first.Count < 2 || second.Count < 2) return null;
        var (mine, theirs) = (SquaredError(first), SquaredError(second));
        if (mine + theirs == 0) return null;
        var freedom = (mine + theirs) * (mine + theirs) / ((mine * mine / (first.Count - 1)) + (theirs * theirs / (second.Count - 1)));
        // The square of Student's t has the distribution F with one degree of freedom in the numerator.
        var reach = Math.Sqrt(FDistribution.Of(1, freedom).Quantile(level) * (mine + theirs));
        var difference = first.Average() - second.Average();
        return new MeanDifference(difference, difference - reach, difference + reach, freedom);
    }

    private static double SquaredError(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count;
    }
}
