namespace Roer.Methods.Reserves;

/// <summary>
/// The exact distribution of the sum of independent risks, by convolution on a grid. An impact goes to the nearest grid point, so impacts
/// that lie on the grid are exact, and others are off by at most half a step each. Of a lognormal impact the last 10⁻¹² lies at the end.
/// <para>Source: Klugman, Panjer and Willmot (2012), Loss Models, section 9.6 (method of rounding).</para>
/// </summary>
public sealed class LossDistribution
{
    private const double Noise = 1e-12;
    private const double MostStep = 1e100;
    private const int MostPoints = 1 << 24;

    private readonly double[] _chances;
    private readonly double[] _cumulative;
    private readonly long _first;

    private LossDistribution(double[] chances, long first, double step)
    {
        (_chances, _first, Step) = (chances, first, step);
        _cumulative = new double[chances.Length];
        double sum = 0, mean = 0, square = 0;
        for (var point = 0; point < chances.Length; point++)
        {
            _cumulative[point] = sum += chances[point];
            mean += chances[point] * AmountAt(point);
        }

        for (var point = 0; point < chances.Length; point++) square += chances[point] * (AmountAt(point) - mean) * (AmountAt(point) - mean);
        (Mean, StandardDeviation) = (mean, Math.Sqrt(square));
    }

    /// <summary>The distance between two amounts of the grid.</summary>
    public double Step { get; }

    /// <summary>The expected loss.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation of the loss.</summary>
    public double StandardDeviation { get; }

    /// <summary>The least loss on the grid.</summary>
    public double Least => AmountAt(0);

    /// <summary>The most loss on the grid: everything happens at its worst.</summary>
    public double Most => AmountAt(_chances.Length - 1);

    /// <summary>The chance of each amount, from the least to the most.</summary>
    public IReadOnlyList<double> Chances => _chances;

    /// <summary>The distribution of the sum of these risks.</summary>
    /// <param name="risks">At least one; independent of each other.</param>
    /// <param name="step">The step of the grid, above 0, in the unit of the impacts.</param>
    /// <exception cref="MethodInputException">There is no risk, a chance lies outside 0 to 1, or the grid would have more than 16 million points.</exception>
    public static LossDistribution Of(IReadOnlyList<Risk> risks, double step)
    {
        Risk.Check(risks);
        Require.AboveZero(step, nameof(step));
        Require.Between(step, 0, MostStep, nameof(step));
        double[] sum = [1];
        long first = 0;
        foreach (var risk in risks)
        {
            var (chances, from) = OnGrid(risk, step);
            if ((long)sum.Length + chances.Length > MostPoints) throw TooFine();
            (sum, first) = (Convolution.Of(sum, chances), first + from);
        }

        return new LossDistribution(sum, first, step);
    }

    /// <summary>The least amount that is enough with at least this probability.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    /// <exception cref="MethodInputException">The probability lies outside its bounds.</exception>
    public double Quantile(double probability) => AmountAt(PointOf(probability));

    /// <summary>What is needed above the expected loss to be enough with this probability.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public double AboveMean(double probability) => Quantile(probability) - Mean;

    /// <summary>
    /// The expected loss in the worst share 1 − probability of outcomes (Acerbi and Tasche 2002): of the outcomes at the quantile itself only
    /// the part that belongs to that share counts.
    /// </summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public double ExpectedShortfall(double probability)
    {
        var at = PointOf(probability);
        double beyond = 0, share = 0;
        for (var point = _chances.Length - 1; point > at; point--)
        {
            beyond += _chances[point] * AmountAt(point);
            share += _chances[point];
        }

        return (beyond + ((1 - probability - share) * AmountAt(at))) / (1 - probability);
    }

    private static (double[] Chances, long First) OnGrid(Risk risk, double step)
    {
        var (low, high) = (Math.Round(Math.Min(0, risk.Impact.Least / step)), Math.Round(Math.Max(0, risk.Impact.Most / step)));
        if (high - low > MostPoints) throw TooFine();
        var first = (long)low;
        var chances = new double[(int)(high - low) + 1];
        double before = 0;
        for (var point = 0; point < chances.Length; point++)
        {
            var upTo = point == chances.Length - 1 ? 1 : risk.Impact.Cumulative((first + point + 0.5) * step);
            chances[point] = risk.Probability * (upTo - before);
            before = upTo;
        }

        chances[-first] += 1 - risk.Probability;
        return (chances, first);
    }

    private int PointOf(double probability)
    {
        Require.Share(probability, nameof(probability));
        var (low, high) = (0, _cumulative.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cumulative[middle] < probability - Noise) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private double AmountAt(int point) => (_first + point) * Step;

    private static MethodInputException TooFine() =>
        new(InputFault.OutOfRange, "step", $"step is so small that the grid would have more than {MostPoints} points. Give a larger one.");
}
