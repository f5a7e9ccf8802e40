using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Roer.Methods.LateClaims;

/// <summary>
/// The reserve of the over-dispersed Poisson model with its analytic error (England and Verrall 1999, "Analytic and bootstrap estimates of
/// prediction errors in claims reserving"): mean squared error = φ·Σm + mᵀX·V·Xᵀm over the cells to come, V = φ·(XᵀWX)⁻¹ with weights m. The
/// reserve is that of chain ladder. Reproduces Taylor-Ashe: φ = 52,601.93, total error 15.8 percent (printed as 16).
/// </summary>
public sealed record OdpReserve
{
    private OdpReserve(double dispersion, MackRow[] rows, MackRow total) => (Dispersion, Rows, Total) = (dispersion, rows, total);

    /// <summary>φ: the squared Pearson residuals over the known cells less the parameters.</summary>
    public double Dispersion { get; }

    /// <summary>Each row with its errors.</summary>
    public IReadOnlyList<MackRow> Rows { get; }

    /// <summary>All rows together.</summary>
    public MackRow Total { get; }

    /// <summary>The reserves of a chain ladder without tail, with their errors.</summary>
    /// <param name="ladder">Every row of its triangle must be known from the first column on.</param>
    /// <param name="increments">What to do with increments below 0. RAA has one.</param>
    /// <exception cref="MethodInputException">
    /// The tail is not 1, a row has a gap, there are no more cells than parameters, a row or column of increments adds up to 0 or less, or one
    /// increment is below 0 and that is refused.
    /// </exception>
    public static OdpReserve Of(ChainLadder ladder, NegativeIncrements increments)
    {
        Require.Known(increments, nameof(increments));
        if (increments == NegativeIncrements.Refuse) RefuseNegative(ladder.Triangle);
        var fit = OdpFit.Of(ladder);
        var gradients = Gradients(fit);
        var spread = Solve(Information(fit), gradients);
        var rows = new MackRow[ladder.Rows.Count];
        for (var index = 0; index < fit.Live.Length; index++)
            rows[fit.Live[index]] = Row(fit, ladder.Rows[fit.Live[index]], gradients.Column(index) * spread.Column(index));
        var all = gradients.RowSums();
        return new(fit.Dispersion, rows, Row(fit, ladder.Total, all * spread.RowSums()));
    }

    /// <exception cref="MethodInputException">The known cells do not tie all rows and columns together, or differ too much in size.</exception>
    private static Matrix<double> Solve(DenseMatrix information, Matrix<double> gradients)
    {
        try
        {
            return information.Cholesky().Solve(gradients);
        }
        catch (ArgumentException)
        {
            throw new MethodInputException(InputFault.Singular, "ladder", "The known cells do not determine the means of all rows and columns: some are nearly 0 beside others. Merge rows or columns, or use Mack.");
        }
    }

    private static MackRow Row(OdpFit fit, DevelopedRow row, double variance) =>
        new(row.Latest, row.Reserve, Math.Sqrt(fit.Dispersion * Math.Max(0, row.Reserve)), Math.Sqrt(fit.Dispersion * Math.Max(0, variance)));

    /// <summary>Xᵀm of each live row: one parameter for each live row, then one for each column but the first.</summary>
    private static Matrix<double> Gradients(OdpFit fit)
    {
        var triangle = fit.Ladder.Triangle;
        var gradients = new DenseMatrix(fit.Live.Length + triangle.Columns - 1, fit.Live.Length);
        for (var index = 0; index < fit.Live.Length; index++)
        {
            for (var column = triangle.LatestColumn(fit.Live[index]) + 1; column < triangle.Columns; column++)
            {
                var mean = fit.Mean(fit.Live[index], column);
                gradients[index, index] += mean;
                gradients[fit.Live.Length + column - 1, index] = mean;
            }
        }

        return gradients;
    }

    /// <summary>XᵀWX over the known cells.</summary>
    private static DenseMatrix Information(OdpFit fit)
    {
        var triangle = fit.Ladder.Triangle;
        var size = fit.Live.Length + triangle.Columns - 1;
        var information = new DenseMatrix(size, size);
        for (var index = 0; index < fit.Live.Length; index++)
        {
            information[index, index] = fit.Ladder.Rows[fit.Live[index]].Latest;
            for (var column = 1; column <= triangle.LatestColumn(fit.Live[index]); column++)
            {
                var (mean, place) = (fit.Mean(fit.Live[index], column), fit.Live.Length + column - 1);
                information[place, place] += mean;
                information[index, place] = information[place, index] = mean;
            }
        }

        return information;
    }

    private static void RefuseNegative(Triangle triangle)
    {
        for (var row = 0; row < triangle.Rows; row++)
        {
            for (var column = 0; column <= triangle.LatestColumn(row); column++)
            {
                if (triangle.Incremental(row, column) < 0)
                    throw new MethodInputException(InputFault.Negative, nameof(triangle), $"The increment of row {row}, column {column} is below 0, which a Poisson count cannot be. Allow it as quasi-likelihood, or use Mack.");
            }
        }
    }
}
