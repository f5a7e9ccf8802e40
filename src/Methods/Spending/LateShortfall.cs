namespace Roer.Methods.Spending;

/// <summary>
/// What Cape Cod leaves unused: of a cell and month of which less is known than is usual at its age, more is still to come. An expensive item that is missing mostly
/// comes later, the more so where a later month of the cell is there already; a cell that just spends less stays behind. How much of a shortfall comes, and how much
/// of the usual where nothing is short, is what it was for earlier months in the six months after: a ratio of sums, so that together they bring what came. How far
/// the sum of a year of months then still missed what came is the dispersion of what is to come: it holds all that goes together between cells and months.
/// </summary>
internal sealed class LateShortfall
{
    private const int Step = 6;
    private const int RowsInSum = 12;
    private const int FewestSums = 6;
    private const double FewestFreedom = 3;
    private const double LentMonths = 3;
    private const double MostRest = 2;

    /// <summary>Ages that are alike: by the last of each.</summary>
    private static readonly int[] Ages = [0, 1, 2, 4, 7, int.MaxValue];

    private readonly double[][][] _known;
    private readonly double[][] _expected;
    private readonly Func<int, double> _share;
    private readonly int _last;
    private readonly double[] _credit = new double[2 * Ages.Length];
    private readonly double[] _rest = new double[Ages.Length];

    /// <param name="known">By cell and row what is known at each age, added up.</param>
    /// <param name="expected">By cell and row what is expected in all.</param>
    /// <param name="share">The share known at an age.</param>
    /// <param name="last">The last age.</param>
    public LateShortfall(double[][][] known, double[][] expected, Func<int, double> share, int last)
    {
        (_known, _share, _last) = (known, share, last);
        _expected = [.. expected.Select((rows, cell) => Own(rows, known[cell]))];
        Learn();
        Spread = SpreadOf();
    }

    /// <summary>From what became known at each age; at the last age counts all that came later too.</summary>
    public static LateShortfall Of(double[][][] amounts, double[][] expected, Func<int, double> share, int last) =>
        new([.. amounts.Select(rows => rows.Select(row => Summed(row, last)).ToArray())], expected, share, last);

    /// <summary>
    /// The variance of what comes over its mean, and the degrees of freedom with which that is known: as many as there are sums of a year, fewer where those hold on to what
    /// they miss (Bartlett 1946), less one. Empty when there are too few months to say.
    /// </summary>
    public (double Dispersion, double Freedom)? Spread { get; }

    /// <summary>What comes more, or less, than Cape Cod says for a cell and row.</summary>
    public double More(int cell, int row)
    {
        var age = _known[cell][row].Length - 1;
        return Shift(cell, row, age, Math.Max(0, (1 - _share(age)) * _expected[cell][row]));
    }

    /// <summary>How much of a shortfall at an age comes later, 0 to 1.</summary>
    public double Credit(int age, bool isPassed) => _credit[(2 * Bucket(age)) + (isPassed ? 1 : 0)];

    private double Shift(int cell, int row, int age, double usual)
    {
        var shortfall = Short(cell, row, age);
        return shortfall > 0 ? Credit(age, IsPassed(cell, row, age)) * shortfall : (_rest[Bucket(age)] - 1) * usual;
    }

    /// <summary>Whether of a later month at least half of what is usual was known when this one had that age.</summary>
    private bool IsPassed(int cell, int row, int age)
    {
        for (var later = 1; later <= age && row + later < _known[cell].Length; later++)
        {
            var then = age - later;
            if (then < _known[cell][row + later].Length && _expected[cell][row + later] > 0 && 2 * _known[cell][row + later][then] >= _share(then) * _expected[cell][row + later]) return true;
        }

        return false;
    }

    private static double[] Summed(double[] row, int last)
    {
        var summed = new double[Math.Min(row.Length, last + 1)];
        var sum = 0.0;
        for (var column = 0; column < row.Length; column++) summed[Math.Min(column, last)] = sum += row[column];
        return summed;
    }

    private static int Bucket(int age) => Array.FindIndex(Ages, last => age <= last);

    private double Short(int cell, int row, int age) => (_share(age) * _expected[cell][row]) - _known[cell][row][age];

    /// <summary>What is expected of a cell, drawn to what it brings itself: as if three months had been as expected.</summary>
    private double[] Own(double[] rows, double[][] known)
    {
        var (brought, expected) = (0.0, 0.0);
        for (var row = 0; row < rows.Length; row++)
        {
            brought += Math.Max(0, known[row][^1]);
            expected += rows[row] * _share(known[row].Length - 1);
        }

        var lent = expected / Math.Max(1, rows.Length) * LentMonths;
        return expected > 0 ? [.. rows.Select(each => each * (brought + lent) / (expected + lent))] : rows;
    }

    private void Learn()
    {
        var (came, of, rest, usual) = (new double[_credit.Length], new double[_credit.Length], new double[Ages.Length], new double[Ages.Length]);
        foreach (var (cell, row, age) in Seen())
        {
            var shortfall = Short(cell, row, age);
            if (shortfall > 0)
            {
                var place = (2 * Bucket(age)) + (IsPassed(cell, row, age) ? 1 : 0);
                came[place] += Missed(cell, row, age);
                of[place] += shortfall;
            }
            else
            {
                rest[Bucket(age)] += Missed(cell, row, age) + Usual(cell, row, age);
                usual[Bucket(age)] += Usual(cell, row, age);
            }
        }

        for (var place = 0; place < _credit.Length; place++) _credit[place] = of[place] > 0 ? Math.Clamp(came[place] / of[place], 0, 1) : 0;
        for (var bucket = 0; bucket < Ages.Length; bucket++) _rest[bucket] = usual[bucket] > 0 ? Math.Clamp(rest[bucket] / usual[bucket], 0, MostRest) : 1;
    }

    /// <summary>What came in the next six months less what is usual then.</summary>
    private double Missed(int cell, int row, int age) =>
        _known[cell][row][Math.Min(age + Step, _last)] - _known[cell][row][age] - Usual(cell, row, age);

    private double Usual(int cell, int row, int age) => _expected[cell][row] * (_share(Math.Min(age + Step, _last)) - _share(age));

    /// <summary>Every cell, row and age whose next six months are known.</summary>
    private IEnumerable<(int Cell, int Row, int Age)> Seen()
    {
        for (var cell = 0; cell < _known.Length; cell++)
        {
            for (var row = 0; row < _known[cell].Length; row++)
            {
                for (var age = 0; age < _last && Math.Min(age + Step, _last) < _known[cell][row].Length; age++) yield return (cell, row, age);
            }
        }
    }

    /// <summary>Looked back from each earlier month on the twelve months before it, as far as the six months after it are known.</summary>
    private (double Dispersion, double Freedom)? SpreadOf()
    {
        var sums = new SortedDictionary<int, (double Missed, double Usual)>();
        foreach (var (cell, row, age) in Seen())
        {
            if (age >= RowsInSum) continue;
            var sum = sums.GetValueOrDefault(row + age);
            var (usual, shift) = (Usual(cell, row, age), Shift(cell, row, age, Math.Max(0, Usual(cell, row, age))));
            sums[row + age] = (sum.Missed + Missed(cell, row, age) - shift, sum.Usual + usual + shift);
        }

        var whole = sums.Where(pair => pair.Key >= RowsInSum - 1).Select(pair => pair.Value).ToList();
        var all = whole.Sum(sum => Math.Abs(sum.Usual));
        if (whole.Count < FewestSums || !(all > 0)) return null;
        var pieces = Independent([.. whole.Select(sum => sum.Usual != 0 ? sum.Missed / Math.Sqrt(Math.Abs(sum.Usual)) : 0)]);
        return (whole.Sum(sum => sum.Missed * sum.Missed) / all, Math.Max(FewestFreedom, pieces - 1));
    }

    /// <summary>How many independent sums say as much of a variance as these: n/(1 + 2·Σ r²), over the months that share what comes in six months.</summary>
    private static double Independent(double[] missed)
    {
        var squares = missed.Sum(each => each * each);
        var held = 0.0;
        for (var lag = 1; lag < Step && squares > 0; lag++)
        {
            var together = 0.0;
            for (var month = lag; month < missed.Length; month++) together += missed[month] * missed[month - lag];
            held += together / squares * (together / squares);
        }

        return missed.Length / (1 + (2 * held));
    }
}
