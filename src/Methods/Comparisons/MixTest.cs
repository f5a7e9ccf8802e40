using Roer.Methods.Distributions;

namespace Roer.Methods.Comparisons;

/// <summary>
/// Whether two groups have the same mix of categories: the likelihood-ratio test of homogeneity, G = 2 Σ O ln(O/E). Categories of which too few are
/// expected in either group are taken together first (Cochran 1954), so that the chi-squared approximation holds. Source: Sokal and Rohlf (1995), §17.4.
/// </summary>
/// <param name="Statistic">G.</param>
/// <param name="Degrees">The categories that were compared less one.</param>
/// <param name="PValue">The chance of a G at least as large when the mixes are equal.</param>
public sealed record MixTest(double Statistic, int Degrees, double PValue)
{
    /// <summary>The least number expected in a category in each group.</summary>
    public const double FewestExpected = 5;

    /// <summary>The test of two lists of counts by category; empty when fewer than two categories are left to compare.</summary>
    /// <exception cref="MethodInputException">The lists differ in length, or a count is negative.</exception>
    public static MixTest? Of(ReadOnlySpan<long> left, ReadOnlySpan<long> right)
    {
        Require.SameLength(left.Length, right.Length, nameof(right));
        var cells = new List<(double Left, double Right)>();
        for (var index = 0; index < left.Length; index++)
        {
            Require.Between(left[index], 0, double.MaxValue, nameof(left));
            Require.Between(right[index], 0, double.MaxValue, nameof(right));
            if (left[index] + right[index] > 0) cells.Add((left[index], right[index]));
        }

        var (sumLeft, sumRight) = (cells.Sum(cell => cell.Left), cells.Sum(cell => cell.Right));
        if (sumLeft == 0 || sumRight == 0) return null;
        cells = Merged(cells, Math.Min(sumLeft, sumRight) / (sumLeft + sumRight));
        if (cells.Count < 2) return null;
        var statistic = 2 * cells.Sum(cell => Term(cell.Left, cell, sumLeft, sumRight) + Term(cell.Right, cell, sumRight, sumLeft));
        return new MixTest(statistic, cells.Count - 1, statistic <= 0 ? 1 : ChiSquaredDistribution.Of(cells.Count - 1).UpperTail(statistic));
    }

    private static double Term(double observed, (double Left, double Right) cell, double mine, double other) =>
        observed == 0 ? 0 : observed * Math.Log(observed * (mine + other) / ((cell.Left + cell.Right) * mine));

    /// <summary>The small categories as one; when even that one is too small it joins the smallest of the others.</summary>
    private static List<(double Left, double Right)> Merged(List<(double Left, double Right)> cells, double share)
    {
        bool IsSmall((double Left, double Right) cell) => (cell.Left + cell.Right) * share < FewestExpected;
        var small = cells.Where(IsSmall).ToList();
        if (small.Count == 0) return cells;
        var large = cells.Where(cell => !IsSmall(cell)).OrderBy(cell => cell.Left + cell.Right).ToList();
        var rest = (Left: small.Sum(cell => cell.Left), Right: small.Sum(cell => cell.Right));
        if (!IsSmall(rest) || large.Count == 0) large.Add(rest);
        else large[0] = (large[0].Left + rest.Left, large[0].Right + rest.Right);
        return large;
    }
}
