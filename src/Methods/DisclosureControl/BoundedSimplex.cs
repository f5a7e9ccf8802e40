namespace Roer.Methods.DisclosureControl;

/// <summary>
/// The simplex method for variables with bounds (Dantzig 1955), in exact fractions, with Bland's rule (1977), which never cycles. A variable
/// at its upper bound is turned round, so that whatever is not in the basis stands at 0. It starts from the first feasible point and keeps it:
/// one objective after the other may be asked.
/// </summary>
internal sealed class BoundedSimplex
{
    private readonly int _count;
    private readonly Fraction?[] _widths;
    private readonly bool[] _isTurned;
    private readonly List<Fraction[]> _rows = [];
    private readonly List<int> _basis = [];

    private BoundedSimplex(int count, Fraction?[] widths)
    {
        _count = count;
        _widths = widths;
        _isTurned = new bool[widths.Length];
    }

    /// <summary>The variables lie from 0 to their width, empty for no upper bound; a row holds a coefficient for each of them and what they add up to.</summary>
    /// <returns>Empty when no values satisfy the rows.</returns>
    public static BoundedSimplex? Feasible(IReadOnlyList<Fraction[]> equations, IReadOnlyList<Fraction?> widths)
    {
        var count = widths.Count;
        var simplex = new BoundedSimplex(count, [.. widths, .. equations.Select(_ => (Fraction?)null)]);
        for (var at = 0; at < equations.Count; at++)
        {
            var row = new Fraction[count + equations.Count + 1];
            var isNegative = equations[at][count].Sign < 0;
            for (var column = 0; column < count; column++) row[column] = isNegative ? -equations[at][column] : equations[at][column];
            row[count + at] = Fraction.One;
            row[^1] = isNegative ? -equations[at][count] : equations[at][count];
            simplex._rows.Add(row);
            simplex._basis.Add(count + at);
        }

        return simplex.LeaveArtificial() ? simplex : null;
    }

    /// <summary>The largest value of a variable, or the smallest; empty when it has no bound on that side.</summary>
    public Fraction? Extreme(int variable, bool largest)
    {
        var cost = new Fraction[_widths.Length];
        cost[variable] = largest == _isTurned[variable] ? -Fraction.One : Fraction.One;
        return Climb(cost, _count) ? Value(variable) : null;
    }

    private Fraction Value(int variable)
    {
        var at = _basis.IndexOf(variable);
        var value = at < 0 ? Fraction.Zero : _rows[at][^1];
        return _isTurned[variable] ? _widths[variable]!.Value - value : value;
    }

    /// <summary>The first phase: the artificial variables go to 0 and out of the basis; an equation that says nothing new is dropped.</summary>
    private bool LeaveArtificial()
    {
        var cost = new Fraction[_widths.Length];
        for (var artificial = _count; artificial < cost.Length; artificial++) cost[artificial] = -Fraction.One;
        Climb(cost, cost.Length);
        for (var row = _rows.Count - 1; row >= 0; row--)
        {
            if (_basis[row] < _count) continue;
            if (_rows[row][^1].Sign > 0) return false;
            var column = Array.FindIndex(_rows[row], 0, _count, number => number.Sign != 0);
            if (column >= 0) Pivot(row, column, cost: null);
            if (column >= 0) continue;
            _rows.RemoveAt(row);
            _basis.RemoveAt(row);
        }

        return true;
    }

    /// <summary>Climbs to the largest value of the costs; the first <paramref name="allowed"/> variables may enter. False when there is no end to it.</summary>
    private bool Climb(Fraction[] cost, int allowed)
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            var share = cost[_basis[row]];
            if (share.Sign == 0) continue;
            for (var column = 0; column < cost.Length; column++) cost[column] -= share * _rows[row][column];
        }

        while (true)
        {
            var entering = Array.FindIndex(cost, 0, allowed, number => number.Sign > 0);
            if (entering < 0) return true;
            if (!Step(entering, cost)) return false;
        }
    }

    private bool Step(int entering, Fraction[] cost)
    {
        var (shortest, leaving, first, toUpper) = (_widths[entering], -1, entering, false);
        for (var row = 0; row < _rows.Count; row++)
        {
            var slope = _rows[row][entering];
            if (slope.Sign == 0 || (slope.Sign < 0 && _widths[_basis[row]] is null)) continue;
            var length = slope.Sign > 0 ? _rows[row][^1] / slope : (_widths[_basis[row]]!.Value - _rows[row][^1]) / -slope;
            if (shortest is { } now && (length > now || (length == now && _basis[row] > first))) continue;
            (shortest, leaving, first, toUpper) = (length, row, _basis[row], slope.Sign < 0);
        }

        if (shortest is null) return false;
        if (leaving < 0)
        {
            Turn(entering, cost);
            return true;
        }

        if (toUpper) TurnBasic(leaving);
        Pivot(leaving, entering, cost);
        return true;
    }

    private void Turn(int variable, Fraction[] cost)
    {
        var width = _widths[variable]!.Value;
        foreach (var row in _rows)
        {
            row[^1] -= row[variable] * width;
            row[variable] = -row[variable];
        }

        cost[variable] = -cost[variable];
        _isTurned[variable] = !_isTurned[variable];
    }

    private void TurnBasic(int row)
    {
        var variable = _basis[row];
        for (var column = 0; column < _widths.Length; column++)
        {
            if (column != variable) _rows[row][column] = -_rows[row][column];
        }

        _rows[row][^1] = _widths[variable]!.Value - _rows[row][^1];
        _isTurned[variable] = !_isTurned[variable];
    }

    private void Pivot(int row, int column, Fraction[]? cost)
    {
        var pivot = _rows[row];
        var divisor = pivot[column];
        for (var at = 0; at < pivot.Length; at++) pivot[at] /= divisor;
        for (var other = 0; other < _rows.Count; other++)
        {
            if (other != row) Subtract(_rows[other], pivot, column);
        }

        if (cost is not null) Subtract(cost, pivot, column);
        _basis[row] = column;
    }

    private static void Subtract(Fraction[] row, Fraction[] pivot, int column)
    {
        var share = row[column];
        if (share.Sign == 0) return;
        for (var at = 0; at < row.Length; at++) row[at] -= share * pivot[at];
    }
}
