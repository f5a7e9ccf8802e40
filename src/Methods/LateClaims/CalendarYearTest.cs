using Roer.Methods.Distributions;

namespace Roer.Methods.LateClaims;

/// <summary>
/// Mack's test for calendar effects (Mack 1994, appendix H): are there periods in which all rows developed fast, or slowly, together? In each
/// column the factors above and below the column's median are called large and small; on each diagonal Z is the smaller of the two numbers.
/// Without effects Z has a known mean and variance; an uneven diagonal makes Z small. Z = 14 for RAA, with mean 12.875, as printed there.
/// </summary>
/// <param name="Statistic">Z, summed over the diagonals.</param>
/// <param name="Mean">The mean of Z without effects.</param>
/// <param name="Variance">The variance of Z without effects.</param>
/// <param name="PValue">The chance, without effects, of a Z at least as far from its mean, by the normal distribution; null when the triangle is too small to vary.</param>
public sealed record CalendarYearTest(double Statistic, double Mean, double Variance, double? PValue)
{
    /// <summary>The test of a triangle. Factors equal to the median, and those of rows that are 0, do not count.</summary>
    /// <exception cref="MethodInputException">A cumulative amount is below 0.</exception>
    public static CalendarYearTest Of(Triangle triangle)
    {
        var (small, large) = (new int[triangle.Rows + triangle.Columns], new int[triangle.Rows + triangle.Columns]);
        for (var column = 0; column + 1 < triangle.Columns; column++)
        {
            var factors = Factors(triangle, column);
            if (factors.Count == 0) continue;
            var median = Median([.. factors.Select(each => each.Factor)]);
            foreach (var (row, factor) in factors)
            {
                if (factor < median) small[row + column]++;
                else if (factor > median) large[row + column]++;
            }
        }

        var (statistic, mean, variance) = (0.0, 0.0, 0.0);
        for (var diagonal = 0; diagonal < small.Length; diagonal++)
        {
            var (expected, spread) = Moments(small[diagonal] + large[diagonal]);
            (statistic, mean, variance) = (statistic + Math.Min(small[diagonal], large[diagonal]), mean + expected, variance + spread);
        }

        double? chance = variance > 0 ? Math.Min(1, 2 * NormalDistribution.Standard.UpperTail(Math.Abs(statistic - mean) / Math.Sqrt(variance))) : null;
        return new(statistic, mean, variance, chance);
    }

    private static List<(int Row, double Factor)> Factors(Triangle triangle, int column)
    {
        var factors = new List<(int, double)>();
        for (var row = 0; row < triangle.Rows; row++)
        {
            var (from, to) = (triangle.Row(row)[column], triangle.Row(row)[column + 1]);
            if (from < 0 || to < 0) throw new MethodInputException(InputFault.Negative, nameof(triangle), $"The cumulative amount of row {row}, column {column} or the next is below 0, so its factor has no rank. Merge columns or leave the row out.");
            if (from > 0 && !double.IsNaN(to)) factors.Add((row, to / from));
        }

        return factors;
    }

    private static double Median(double[] values)
    {
        values.Sort();
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// <summary>The mean and variance of the smaller of two numbers that n fair coins give.</summary>
    private static (double Mean, double Variance) Moments(int n)
    {
        if (n == 0) return (0, 0);
        var middle = BinomialDistribution.Of(n - 1, 0.5).Probability((n - 1) / 2) / 2 * n;
        var mean = (n / 2.0) - middle;
        return (mean, Math.Max(0, ((n - 1) * ((n / 4.0) - middle)) + mean - (mean * mean)));
    }
}
