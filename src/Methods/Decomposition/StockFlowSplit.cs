using System.Numerics;

namespace Roer.Methods.Decomposition;

/// <summary>
/// The change of an amount between two periods of equal length, split over causes: the <see cref="Shapley"/> effects of the <see cref="FlowFactor"/>s on the expected amount of a
/// stock-flow model that is fitted to both periods. The model knows who is there at the start, by stratum and months of stay; how many begin a month, and where; the chance
/// a month of ending by months of stay (a period life table, with left truncation: whoever is there counts from the day the period begins); how often a stay leads to another, beside it
/// or within 365 days after it (mean rates of recurrent events); and quantity a month of stay and amount a quantity. What the model does not follow has a bar of its own.
/// <para>
/// Intervals come from drawing whole units with replacement. Units are dealt at random over at most <see cref="MostBlocks"/> blocks, and blocks are drawn: their sums are as independent as
/// the units are, and a draw costs the same however many units there are.
/// </para>
/// <para>
/// Sources: Shapley (1953) and Shorrocks (2013) for the effects; Keiding (1990) for the period life table; Lawless and Nadeau (1995) for mean rates; Davison and Hinkley
/// (1997, chapters 2 and 3) for drawing whole clusters. Why it is so: docs/decisions/0027-causes-by-a-stock-flow-model.md.
/// </para>
/// </summary>
public sealed record StockFlowSplit
{
    /// <summary>The number of factors.</summary>
    public const int Factors = 7;

    /// <summary>The most blocks that units are dealt over.</summary>
    public const int MostBlocks = 400;

    private const int FlowFactors = 5;

    /// <summary>The amount of the period before.</summary>
    public required double Before { get; init; }

    /// <summary>The amount of the period after.</summary>
    public required double After { get; init; }

    /// <summary>What the model makes of the period before.</summary>
    public required double FittedBefore { get; init; }

    /// <summary>What the model makes of the period after.</summary>
    public required double FittedAfter { get; init; }

    /// <summary>The effect of each <see cref="FlowFactor"/>, in their order.</summary>
    public required IReadOnlyList<BootstrapInterval> Effects { get; init; }

    /// <summary>The part of the change that the model does not follow.</summary>
    public required BootstrapInterval Unexplained { get; init; }

    /// <summary>The same effects by stratum: in each row those of the factors and then what is not explained. Columns add up to the effects.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> ByStratum { get; init; }

    /// <summary>The split of two periods.</summary>
    /// <param name="before">The period before.</param>
    /// <param name="after">The period after, of as many months.</param>
    /// <param name="size">How many units and strata there are.</param>
    /// <param name="options">Draws, level and definition of the quantile.</param>
    /// <param name="chance">The stream that deals and draws.</param>
    /// <exception cref="MethodInputException">The periods differ in months, there is no unit or stratum, or a stay or amount is out of bounds.</exception>
    public static StockFlowSplit Of(FlowPeriod before, FlowPeriod after, (int Units, int Strata) size, BootstrapOptions options, RandomSource chance)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(chance);
        Require.AtLeast(size.Units, 1, nameof(size));
        Require.AtLeast(size.Strata, 1, nameof(size));
        Require.SameLength(before.Months, after.Months, nameof(after));
        before.Check(size.Units, size.Strata);
        after.Check(size.Units, size.Strata);
        var layout = new FlowLayout(size.Strata, before.Months);
        var count = Math.Min(size.Units, MostBlocks);
        var blocks = Deal(size.Units, count, chance.Child("blocks"));
        var (rows, laterRows) = (FlowCounts.Of(before, layout, blocks, count), FlowCounts.Of(after, layout, blocks, count));
        var drawn = PercentileBootstrap.Of(count, weights => Bars(layout, Weighted(rows, weights), Weighted(laterRows, weights)), options, chance.Child("draws"));
        return Found(layout, Weighted(rows, null), Weighted(laterRows, null), drawn);
    }

    /// <summary>The effects of the factors and what is not explained, from the counts of both periods.</summary>
    internal static double[] Bars(FlowLayout layout, double[] before, double[] after)
    {
        var effects = new Counterfactuals(layout, before, after);
        var bars = new double[Factors + 1];
        for (var stratum = 0; stratum < layout.Strata; stratum++)
        {
            foreach (var (bar, effect) in effects.Of(stratum).Index()) bars[bar] += effect;
        }

        return bars;
    }

    /// <summary>The sum of rows, each as often as it was drawn; without weights each once.</summary>
    internal static double[] Weighted(double[][] rows, IReadOnlyList<int>? weights)
    {
        var sum = new double[rows[0].Length];
        for (var block = 0; block < rows.Length; block++)
        {
            var weight = weights?[block] ?? 1;
            if (weight != 0) AddTo(sum, rows[block], weight);
        }

        return sum;
    }

    private static void AddTo(double[] sum, double[] row, double weight)
    {
        var (width, many, place) = (Vector<double>.Count, new Vector<double>(weight), 0);
        for (; place <= sum.Length - width; place += width)
            (new Vector<double>(sum, place) + (many * new Vector<double>(row, place))).CopyTo(sum, place);
        for (; place < sum.Length; place++) sum[place] += weight * row[place];
    }

    /// <summary>Units in a random order, one to each block in turn, so that blocks differ by one unit at most.</summary>
    private static int[] Deal(int units, int blocks, RandomSource chance)
    {
        var order = Enumerable.Range(0, units).ToArray();
        for (var left = units; left > 1; left--)
        {
            var other = chance.Below(left);
            (order[left - 1], order[other]) = (order[other], order[left - 1]);
        }

        var dealt = new int[units];
        for (var place = 0; place < units; place++) dealt[order[place]] = place % blocks;
        return dealt;
    }

    private static StockFlowSplit Found(FlowLayout layout, double[] before, double[] after, IReadOnlyList<BootstrapInterval> drawn)
    {
        var effects = new Counterfactuals(layout, before, after);
        return new StockFlowSplit
        {
            Before = before.AsSpan(layout.Amount).ToArray().Sum(),
            After = after.AsSpan(layout.Amount).ToArray().Sum(),
            FittedBefore = effects.FittedBefore,
            FittedAfter = effects.FittedAfter,
            Effects = [.. drawn.Take(Factors)],
            Unexplained = drawn[Factors],
            ByStratum = [.. Enumerable.Range(0, layout.Strata).Select(effects.Of)],
        };
    }

    /// <summary>The amounts of the model for every set of factors, and their Shapley effects.</summary>
    private sealed class Counterfactuals
    {
        private static readonly double[] Weights = Shapley.Weights(Factors);
        private readonly FlowLayout _layout;
        private readonly double[] _before;
        private readonly double[] _after;
        private readonly double[][] _care;
        private readonly FlowRates[] _rates;

        public Counterfactuals(FlowLayout layout, double[] before, double[] after)
        {
            (_layout, _before, _after) = (layout, before, after);
            _rates = [new FlowRates(layout, before, after), new FlowRates(layout, after, before)];
            var model = new FlowModel(layout, _rates[0], _rates[1]);
            _care = [.. Enumerable.Range(0, 1 << FlowFactors).Select(changed => model.Care((uint)changed))];
        }

        public double FittedBefore => Enumerable.Range(0, _layout.Strata).Sum(stratum => Value(stratum, 0));

        public double FittedAfter => Enumerable.Range(0, _layout.Strata).Sum(stratum => Value(stratum, (1 << Factors) - 1));

        public double[] Of(int stratum)
        {
            const int Last = (1 << Factors) - 1;
            Span<double> values = stackalloc double[Last + 1];
            for (var changed = 0; changed <= Last; changed++) values[changed] = Value(stratum, changed);
            var effects = new double[Factors + 1];
            for (var factor = 0; factor < Factors; factor++)
            {
                for (var changed = 0; changed <= Last; changed++)
                {
                    if ((changed >> factor & 1) == 0) effects[factor] += Weights[BitOperations.PopCount((uint)changed)] * (values[changed | (1 << factor)] - values[changed]);
                }
            }

            effects[Factors] = _after[_layout.Amount + stratum] - values[Last] - (_before[_layout.Amount + stratum] - values[0]);
            return effects;
        }

        private double Value(int stratum, int changed) => _care[changed & ((1 << FlowFactors) - 1)][stratum]
            * _rates[changed >> (int)FlowFactor.Intensity & 1].Intensity[stratum]
            * _rates[changed >> (int)FlowFactor.Price & 1].Price[stratum];
    }
}
