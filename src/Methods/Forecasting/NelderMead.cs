namespace Roer.Methods.Forecasting;

/// <summary>
/// The simplex search of Nelder and Mead (1965) in the form of Nash (1990, "Compact Numerical Methods for Computers", algorithm 19): reflection 1,
/// expansion 2, contraction 1/2, first steps of a tenth of the largest coordinate. A value that is not finite counts as very large.
/// </summary>
internal sealed class NelderMead
{
    private const double Large = 1e35;
    private readonly Func<double[], double> _target;
    private readonly double[][] _points;
    private readonly double[] _values;
    private readonly int _count;
    private int _lowest;
    private int _highest;
    private int _evaluations;

    private NelderMead(Func<double[], double> target, double[] start)
    {
        (_target, _count) = (target, start.Length);
        _points = [.. Enumerable.Range(0, _count + 1).Select(_ => (double[])start.Clone())];
        _values = new double[_count + 1];
    }

    /// <summary>The lowest point found, and its value.</summary>
    /// <param name="target">What is made small. It gets an array that it may not keep.</param>
    /// <param name="start">Where the search starts.</param>
    /// <param name="tolerance">It ends when highest and lowest point differ by no more than this share of the first value.</param>
    /// <param name="most">The most evaluations before it gives up.</param>
    public static (double[] Point, double Value) Minimise(Func<double[], double> target, double[] start, double tolerance, int most)
    {
        var search = new NelderMead(target, start);
        search.Run(tolerance, most);
        return (search._points[search._lowest], search._values[search._lowest]);
    }

    private void Run(double tolerance, int most)
    {
        var first = _values[0] = Value(_points[0]);
        if (first >= Large) return;
        var limit = tolerance * (Math.Abs(first) + tolerance);
        var size = Spread();
        var stale = true;
        var (middle, trial, further) = (new double[_count], new double[_count], new double[_count]);
        while (true)
        {
            if (stale) Refresh();
            stale = false;
            Rank();
            if (_values[_highest] <= _values[_lowest] + limit || _evaluations > most) return;
            if (Step(middle, trial, further)) continue;
            var shrunk = Shrink();
            if (shrunk >= size) return;
            (size, stale) = (shrunk, true);
        }
    }

    /// <summary>Values every point anew but the lowest, which no shrinking moves.</summary>
    private void Refresh()
    {
        for (var index = 0; index <= _count; index++)
            if (index != _lowest) _values[index] = Value(_points[index]);
    }

    private double Spread()
    {
        var step = 0.1 * _points[0].Max(Math.Abs);
        if (step == 0) step = 0.1;
        double size = 0;
        for (var index = 1; index <= _count; index++)
        {
            _points[index][index - 1] += step;
            size += step;
        }

        return size;
    }

    private void Rank()
    {
        _highest = _lowest;
        var (low, high) = (_values[_lowest], _values[_lowest]);
        for (var index = 0; index <= _count; index++)
        {
            if (_values[index] < low) (_lowest, low) = (index, _values[index]);
            if (_values[index] > high) (_highest, high) = (index, _values[index]);
        }
    }

    /// <summary>Reflects, expands or contracts the highest point; false when the simplex must shrink.</summary>
    private bool Step(double[] middle, double[] trial, double[] further)
    {
        var highest = _points[_highest];
        for (var axis = 0; axis < _count; axis++)
        {
            var sum = -highest[axis];
            for (var index = 0; index <= _count; index++) sum += _points[index][axis];
            middle[axis] = sum / _count;
            trial[axis] = (2 * middle[axis]) - highest[axis];
        }

        var reflected = Value(trial);
        if (reflected < _values[_lowest]) return Expand(middle, trial, further, reflected);
        var better = reflected < _values[_highest];
        if (better) Replace(trial, reflected);
        for (var axis = 0; axis < _count; axis++) trial[axis] = 0.5 * (highest[axis] + middle[axis]);
        var contracted = Value(trial);
        if (contracted < _values[_highest]) Replace(trial, contracted);
        else return better;
        return true;
    }

    private bool Expand(double[] middle, double[] trial, double[] further, double reflected)
    {
        for (var axis = 0; axis < _count; axis++) further[axis] = (2 * trial[axis]) - middle[axis];
        var expanded = Value(further);
        if (expanded < reflected) Replace(further, expanded);
        else Replace(trial, reflected);
        return true;
    }

    private void Replace(double[] point, double value)
    {
        point.CopyTo(_points[_highest], 0);
        _values[_highest] = value;
    }

    private double Shrink()
    {
        double size = 0;
        var lowest = _points[_lowest];
        for (var index = 0; index <= _count; index++)
        {
            if (index == _lowest) continue;
            for (var axis = 0; axis < _count; axis++)
            {
                _points[index][axis] = (0.5 * (_points[index][axis] - lowest[axis])) + lowest[axis];
                size += Math.Abs(_points[index][axis] - lowest[axis]);
            }
        }

        return size;
    }

    private double Value(double[] point)
    {
        _evaluations++;
        var value = _target(point);
        return double.IsFinite(value) ? value : Large;
    }
}
