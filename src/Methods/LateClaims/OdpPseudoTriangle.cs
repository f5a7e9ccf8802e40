namespace Roer.Methods.LateClaims;

/// <summary>
/// One pseudo-triangle after the other, in the same memory: m + r·√m for each known cell, with r a residual drawn with replacement. Only the
/// sums of the columns and the latest amounts are kept, for they are all that chain ladder asks.
/// </summary>
internal sealed class OdpPseudoTriangle
{
    private readonly int[] _rows;
    private readonly int[] _latestColumn;
    private readonly double[] _means;
    private readonly double[] _roots;
    private readonly ResidualPool _pool;
    private readonly double[] _latest;
    private readonly double[] _all;
    private readonly double[] _ending;
    private readonly double[] _factors;
    private readonly double[] _toUltimate;
    private bool _rises;

    public OdpPseudoTriangle(OdpFit fit, RandomSource random)
    {
        var triangle = fit.Ladder.Triangle;
        _rows = fit.Live;
        _latestColumn = [.. Enumerable.Range(0, triangle.Rows).Select(triangle.LatestColumn)];
        _means = [.. _rows.SelectMany(row => Enumerable.Range(0, _latestColumn[row] + 1).Select(column => fit.Mean(row, column)))];
        _roots = [.. _means.Select(Math.Sqrt)];
        var stretch = Math.Sqrt((double)fit.Residuals.Length / fit.FreeCells);
        _pool = new([.. fit.Residuals.Select(residual => residual * stretch)], random);
        _latest = new double[triangle.Rows];
        _all = new double[triangle.Columns];
        _ending = new double[triangle.Columns];
        _factors = new double[triangle.Columns - 1];
        _toUltimate = new double[triangle.Columns];
    }

    /// <summary>The latest amount of each row, as drawn.</summary>
    public ReadOnlySpan<double> Latest => _latest;

    /// <summary>The factor from each column to the last, as fitted to what was drawn.</summary>
    public ReadOnlySpan<double> ToUltimate => _toUltimate;

    /// <summary>Draws one. False when a column of it adds up to 0 or less, so that it has no chain ladder.</summary>
    public bool Draw()
    {
        _all.AsSpan().Clear();
        _ending.AsSpan().Clear();
        var cell = 0;
        foreach (var row in _rows)
        {
            var length = _latestColumn[row] + 1;
            _latest[row] = Fill(_means.AsSpan(cell, length), _roots.AsSpan(cell, length));
            _ending[length - 1] += _latest[row];
            cell += length;
        }

        return Develop();
    }

    /// <summary>The means to come of a row: what is added and what is taken back.</summary>
    public (double Up, double Down) ToCome(int row)
    {
        var (amount, column) = (_latest[row], _latestColumn[row]);
        if (_rises)
        {
            var whole = amount * (_toUltimate[column] - 1);
            return whole >= 0 ? (whole, 0) : (0, -whole);
        }

        var (up, down) = (0.0, 0.0);
        for (; column < _factors.Length; column++)
        {
            var change = amount * (_factors[column] - 1);
            (up, down) = (up + Math.Max(0, change), down + Math.Max(0, -change));
            amount += change;
        }

        return (up, down);
    }

    private double Fill(ReadOnlySpan<double> means, ReadOnlySpan<double> roots)
    {
        var all = _all.AsSpan(0, means.Length);
        var (sum, pool) = (0.0, _pool);
        for (var column = 0; column < means.Length; column++)
        {
            sum += means[column] + (pool.Draw() * roots[column]);
            all[column] += sum;
        }

        return sum;
    }

    private bool Develop()
    {
        _rises = true;
        for (var column = 0; column < _factors.Length; column++)
        {
            var (from, to) = (_all[column] - _ending[column], _all[column + 1]);
            if (!(from > 0 && to > 0)) return false;
            _factors[column] = to / from;
            _rises &= to >= from;
        }

        _toUltimate[^1] = 1;
        for (var column = _factors.Length - 1; column >= 0; column--)
            _toUltimate[column] = _toUltimate[column + 1] * _factors[column];
        return true;
    }
}
