namespace Roer.Methods.Survival;

/// <summary>Σ r, Σ r·x and Σ r·x·xᵀ (lower triangle, by rows) over a set of spells, with r = weight·exp(xβ).</summary>
internal sealed class CoxMoments(int columns)
{
    private readonly double[] _sums = new double[1 + columns + (columns * (columns + 1) / 2)];

    public double Total => _sums[0];

    public double First(int column) => _sums[1 + column];

    /// <summary>Of a row and a column at or before it.</summary>
    public double Second(int row, int column) => _sums[1 + columns + (row * (row + 1) / 2) + column];

    public void Clear() => Array.Clear(_sums);

    public void Add(CoxMoments other)
    {
        var (sums, added) = (_sums, other._sums);
        for (var at = 0; at < sums.Length; at++)
            sums[at] += added[at];
    }

    /// <summary>A negative r takes the spell out again.</summary>
    public void Add(ReadOnlySpan<double> x, double r)
    {
        var sums = _sums.AsSpan();
        sums[0] += r;
        var triangle = sums[(1 + x.Length)..];
        for (var row = 0; row < x.Length; row++)
        {
            var scaled = r * x[row];
            sums[1 + row] += scaled;
            for (var column = 0; column <= row; column++)
                triangle[column] += scaled * x[column];
            triangle = triangle[(row + 1)..];
        }
    }
}
