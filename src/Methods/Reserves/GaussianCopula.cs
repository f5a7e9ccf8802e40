namespace Roer.Methods.Reserves;

/// <summary>
/// Dependence by correlated normal scores: the correlations of the scores, not of the losses. Perfect dependence is allowed.
/// </summary>
public sealed class GaussianCopula
{
    private const double Rounding = 1e-10;

    private readonly double[,] _factor;

    private GaussianCopula(double[,] factor) => _factor = factor;

    /// <summary>How many risks it joins.</summary>
    public int Count => _factor.GetLength(0);

    /// <summary>Risks that have nothing to do with each other.</summary>
    public static GaussianCopula Independent(int count) => Equal(count, 0);

    /// <summary>The same correlation between every two risks.</summary>
    /// <param name="count">How many risks, 1 or more.</param>
    /// <param name="correlation">From −1/(count − 1) to 1.</param>
    /// <exception cref="MethodInputException">The count or the correlation lies outside its bounds.</exception>
    public static GaussianCopula Equal(int count, double correlation)
    {
        Require.Between(count, 1, 10_000, nameof(count));
        Require.Between(correlation, count == 1 ? -1 : -1.0 / (count - 1), 1, nameof(correlation));
        var matrix = new double[count, count];
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < count; column++) matrix[row, column] = row == column ? 1 : correlation;
        }

        return Of(matrix);
    }

    /// <summary>These correlations.</summary>
    /// <param name="correlations">Symmetric, with ones on the diagonal, and possible together (no negative eigenvalue).</param>
    /// <exception cref="MethodInputException">The matrix is not square, symmetric, within −1 to 1 with ones on the diagonal, or not possible.</exception>
    public static GaussianCopula Of(double[,] correlations)
    {
        ArgumentNullException.ThrowIfNull(correlations);
        var count = correlations.GetLength(0);
        Require.AtLeast(count, 1, nameof(correlations));
        Require.SameLength(count, correlations.GetLength(1), nameof(correlations));
        for (var row = 0; row < count; row++)
        {
            Require.Between(correlations[row, row], 1, 1, nameof(correlations));
            for (var column = 0; column < row; column++)
            {
                Require.Between(correlations[row, column], -1, 1, nameof(correlations));
                Require.Between(correlations[column, row], correlations[row, column], correlations[row, column], nameof(correlations));
            }
        }

        return new GaussianCopula(Cholesky(correlations));
    }

    /// <summary>Turns independent normal scores into dependent ones, in place. The first scores do not depend on those after them.</summary>
    internal void Join(Span<double> scores)
    {
        for (var row = scores.Length - 1; row >= 0; row--)
        {
            double sum = 0;
            for (var column = 0; column <= row; column++) sum += _factor[row, column] * scores[column];
            scores[row] = sum;
        }
    }

    private static double[,] Cholesky(double[,] matrix)
    {
        var count = matrix.GetLength(0);
        var factor = new double[count, count];
        for (var column = 0; column < count; column++)
        {
            var pivot = Rest(matrix, factor, column, column);
            if (pivot < -Rounding) throw NotPossible();
            factor[column, column] = pivot > Rounding ? Math.Sqrt(pivot) : 0;
            for (var row = column + 1; row < count; row++)
            {
                var rest = Rest(matrix, factor, row, column);
                if (pivot <= Rounding && Math.Abs(rest) > Math.Sqrt(Rounding)) throw NotPossible();
                factor[row, column] = pivot > Rounding ? rest / factor[column, column] : 0;
            }
        }

        return factor;
    }

    private static double Rest(double[,] matrix, double[,] factor, int row, int column)
    {
        var rest = matrix[row, column];
        for (var before = 0; before < column; before++) rest -= factor[row, before] * factor[column, before];
        return rest;
    }

    private static MethodInputException NotPossible() => new(InputFault.Singular, "correlations", "correlations cannot all hold together: the matrix has a negative eigenvalue. Bring the correlations closer to 0.");
}
