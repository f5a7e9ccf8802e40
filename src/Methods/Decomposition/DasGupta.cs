using System.Numerics;

namespace Roer.Methods.Decomposition;

/// <summary>
/// Standardised rates of two or more populations, one for each factor, and their differences (Das Gupta 1993, "Standardization and
/// decomposition of rates: a user's manual", chapters 2 to 6). The rate of a population standardised for all factors but k averages the
/// rate over all ways of taking the other factors from either population, weighted as <see cref="Shapley"/> does (equation 3.54); with N
/// populations these pairwise rates are made consistent (equation 6.11), so that differences between years add up over years. The
/// differences of all factors add up to the crude difference.
/// <para>Reproduces tables 2.1, 2.2, 4.3, 5.1 and 6.5.</para>
/// </summary>
/// <param name="Crude">The rate of each population.</param>
/// <param name="Standardised">By factor and population: the rate if only that factor were the population's own.</param>
public sealed record DasGupta(IReadOnlyList<double> Crude, IReadOnlyList<IReadOnlyList<double>> Standardised)
{
    /// <summary>The most factors: <see cref="Shapley.MostFactors"/> would be slow with many populations.</summary>
    public const int MostFactors = 12;

    /// <summary>The effect of each factor on the difference between two populations; they add up to the crude difference.</summary>
    /// <exception cref="MethodInputException">There is no such population.</exception>
    public IReadOnlyList<double> Effects(int from, int to)
    {
        Require.Between(from, 0, Crude.Count - 1, nameof(from));
        Require.Between(to, 0, Crude.Count - 1, nameof(to));
        return [.. Standardised.Select(rates => rates[to] - rates[from])];
    }

    /// <summary>Any rate of factors. The rate is asked for all mixtures of two populations.</summary>
    /// <param name="populations">How many populations or years, 2 or more.</param>
    /// <param name="factors">How many factors, 1 to <see cref="MostFactors"/>.</param>
    /// <param name="rate">The rate when each factor is taken from the population whose number, from 0, stands at its place.</param>
    /// <exception cref="MethodInputException">A number lies outside its bounds, or a rate is not a finite number.</exception>
    public static DasGupta Of(int populations, int factors, Func<IReadOnlyList<int>, double> rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        Require.AtLeast(populations, 2, nameof(populations));
        Require.Between(factors, 1, MostFactors, nameof(factors));
        var pairwise = new double[factors, populations, populations];
        var crude = new double[populations];
        for (var left = 0; left < populations; left++)
        {
            for (var right = left + 1; right < populations; right++)
            {
                var values = Mixtures(left, right, factors, rate);
                (crude[left], crude[right]) = (values[0], values[^1]);
                Standardise(values, left, right, pairwise);
            }
        }

        var rates = Enumerable.Range(0, factors).Select(factor => Consistent(pairwise, factor, populations)).ToArray();
        foreach (var row in rates) Require.Computed(row, nameof(rate));
        return new DasGupta(crude, rates);
    }

    /// <summary>A rate that is the sum over cells of the product of the factors: Σ_c Π_k x_kc.</summary>
    /// <param name="populations">For each population, for each factor, its values by cell: one value for a rate without cells.</param>
    /// <exception cref="MethodInputException">As <see cref="Of"/>; or the populations differ in factors or cells.</exception>
    public static DasGupta OfProduct(IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> populations)
    {
        ArgumentNullException.ThrowIfNull(populations);
        Require.AtLeast(populations.Count, 2, nameof(populations));
        var factors = populations[0].Count;
        Require.Between(factors, 1, MostFactors, nameof(populations));
        var cells = populations[0][0].Count;
        Require.AtLeast(cells, 1, nameof(populations));
        foreach (var population in populations)
        {
            Require.SameLength(factors, population.Count, nameof(populations));
            foreach (var column in population)
            {
                Require.SameLength(cells, column.Count, nameof(populations));
                Require.Finite([.. column], nameof(populations));
            }
        }

        return Of(populations.Count, factors, from => SumOfProducts(populations, from, cells));
    }

    /// <summary>
    /// A rate by cell in cross-classified populations: the factors are first one for each variable of the classification, as
    /// <see cref="CrossClassification"/> makes them, then the factors of the rate itself.
    /// </summary>
    /// <param name="populations">The populations, each with the same cells; the levels of the last variable vary fastest.</param>
    /// <param name="levels">The number of levels of each variable.</param>
    /// <exception cref="MethodInputException">As <see cref="OfProduct"/> and <see cref="CrossClassification.Factors"/>.</exception>
    public static DasGupta OfStructure(IReadOnlyList<ClassifiedPopulation> populations, IReadOnlyList<int> levels)
    {
        ArgumentNullException.ThrowIfNull(populations);
        return OfProduct([.. populations.Select(population => (IReadOnlyList<IReadOnlyList<double>>)[.. CrossClassification.Factors([.. population.Sizes], levels), .. population.Factors])]);
    }

    private static double SumOfProducts(IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> populations, IReadOnlyList<int> from, int cells)
    {
        var sum = default(CompensatedSum);
        for (var cell = 0; cell < cells; cell++)
        {
            var product = 1.0;
            for (var factor = 0; factor < from.Count; factor++) product *= populations[from[factor]][factor][cell];
            sum.Add(product);
        }

        return sum.Value;
    }

    private static double[] Mixtures(int left, int right, int factors, Func<IReadOnlyList<int>, double> rate)
    {
        var values = new double[1 << factors];
        var from = new int[factors];
        for (var mixture = 0; mixture < values.Length; mixture++)
        {
            for (var factor = 0; factor < factors; factor++) from[factor] = (mixture >> factor & 1) == 0 ? left : right;
            values[mixture] = rate(from);
        }

        Require.Finite(values, nameof(rate));
        return values;
    }

    private static void Standardise(double[] values, int left, int right, double[,,] pairwise)
    {
        var factors = pairwise.GetLength(0);
        var weights = Shapley.Weights(factors);
        for (var factor = 0; factor < factors; factor++)
        {
            CompensatedSum first = default, second = default;
            for (var mixture = 0; mixture < values.Length; mixture++)
            {
                if ((mixture >> factor & 1) == 1) continue;
                var weight = weights[BitOperations.PopCount((uint)mixture)];
                first.Add(weight * values[mixture]);
                second.Add(weight * values[mixture | (1 << factor)]);
            }

            (pairwise[factor, left, right], pairwise[factor, right, left]) = (first.Value, second.Value);
        }
    }

    /// <summary>Equation 6.11. The pairwise rate of x beside y stands at [x, y].</summary>
    private static double[] Consistent(double[,,] pairwise, int factor, int populations)
    {
        var row = new double[populations];
        for (var one = 0; one < populations; one++)
        {
            for (var other = 0; other < populations; other++) row[one] += other == one ? 0 : pairwise[factor, one, other];
        }

        return [.. Enumerable.Range(0, populations).Select(own =>
        {
            var others = Enumerable.Range(0, populations).Where(each => each != own).Sum(each => row[each] - ((populations - 1) * pairwise[factor, each, own]));
            return (row[own] / (populations - 1)) + (others / ((double)populations * (populations - 1)));
        })];
    }
}
