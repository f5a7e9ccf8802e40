namespace Roer.Methods.Survival;

/// <summary>
/// A positive definite matrix as L·D·Lᵀ. What is left of a diagonal element tells whether its column adds anything to those before it: that is how
/// columns without information of their own are found, instead of dividing by what rounding left.
/// </summary>
internal sealed class SymmetricMatrix
{
    private readonly double[,] _lower;
    private readonly double[] _diagonal;

    private SymmetricMatrix(double[,] lower, double[] diagonal) => (_lower, _diagonal) = (lower, diagonal);

    /// <summary>The first column that adds nothing: its remaining diagonal is at most this share of what it began with. −1 when all do.</summary>
    public int Singular { get; private init; } = -1;

    public static SymmetricMatrix Of(double[,] matrix, double smallestShare)
    {
        var size = matrix.GetLength(0);
        var (lower, diagonal) = (new double[size, size], new double[size]);
        for (var column = 0; column < size; column++)
        {
            for (var row = column; row < size; row++)
            {
                var left = matrix[row, column];
                for (var before = 0; before < column; before++)
                    left -= lower[row, before] * lower[column, before] * diagonal[before];
                if (row == column) diagonal[column] = left;
                else lower[row, column] = left / diagonal[column];
            }

            if (!(diagonal[column] > smallestShare * matrix[column, column]))
                return new SymmetricMatrix(lower, diagonal) { Singular = column };
        }

        return new SymmetricMatrix(lower, diagonal);
    }

    /// <summary>x of matrix·x = right.</summary>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var x = right.ToArray();
        for (var row = 0; row < x.Length; row++)
        {
            for (var before = 0; before < row; before++)
                x[row] -= _lower[row, before] * x[before];
        }

        for (var row = x.Length - 1; row >= 0; row--)
        {
            x[row] /= _diagonal[row];
            for (var after = row + 1; after < x.Length; after++)
                x[row] -= _lower[after, row] * x[after];
        }

        return x;
    }

    public double[,] Inverse()
    {
        var size = _diagonal.Length;
        var inverse = new double[size, size];
        var unit = new double[size];
        for (var column = 0; column < size; column++)
        {
            unit[column] = 1;
            var solved = Solve(unit);
            unit[column] = 0;
            for (var row = 0; row < size; row++)
                inverse[row, column] = solved[row];
        }

        return inverse;
    }

    /// <summary>vectorᵀ·matrix⁻¹·vector.</summary>
    public double InverseForm(ReadOnlySpan<double> vector)
    {
        var solved = Solve(vector);
        var sum = 0.0;
        for (var row = 0; row < solved.Length; row++)
            sum += solved[row] * vector[row];
        return sum;
    }
}
