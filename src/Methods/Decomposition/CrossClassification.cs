using System.Numerics;

namespace Roer.Methods.Decomposition;

/// <summary>
/// Writes the share of each cell of a cross-classified population as a product with one symmetric factor for each variable, so that the
/// composition can be split over the variables: for variable a, Π_{S∌a} (N_{S∪a} / N_S)^w with N_S the number that shares the levels of the
/// variables S, N_∅ the whole population, and w = |S|!(K−|S|−1)!/K!. Two variables: A = √((n_ij/n_j)(n_i/n)), B = √((n_ij/n_i)(n_j/n)).
/// <para>Source: Das Gupta (1993), chapter 5, equation 5.36.</para>
/// </summary>
public static class CrossClassification
{
    /// <summary>The factors by variable and cell. Over the variables the product of a cell is its share; an empty cell has factors of 0.</summary>
    /// <param name="sizes">The size of each cell, 0 or more; the levels of the last variable vary fastest.</param>
    /// <param name="levels">The number of levels of each variable; one to six variables.</param>
    /// <exception cref="MethodInputException">The sizes are not one for each cell, negative, not finite or all 0.</exception>
    public static IReadOnlyList<double[]> Factors(ReadOnlySpan<double> sizes, IReadOnlyList<int> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        Require.Between(levels.Count, 1, 6, nameof(levels));
        foreach (var level in levels) Require.Between(level, 1, int.MaxValue, nameof(levels));
        Require.NotNegative(sizes, nameof(sizes));
        Require.SameLength((int)levels.Aggregate(1L, (product, level) => Math.Min(int.MaxValue, product * level)), sizes.Length, nameof(sizes));
        Require.AboveZero(CompensatedSum.Of(sizes), nameof(sizes));

        var logarithms = new double[1 << levels.Count][];
        for (var kept = 0; kept < logarithms.Length; kept++) logarithms[kept] = LogarithmOfMargin(sizes, levels, kept);
        var factors = new double[levels.Count][];
        for (var variable = 0; variable < factors.Length; variable++) factors[variable] = FactorOf(variable, sizes, logarithms, levels.Count);
        return factors;
    }

    private static double[] FactorOf(int variable, ReadOnlySpan<double> sizes, double[][] logarithms, int variables)
    {
        var weights = Shapley.Weights(variables);
        var factor = new double[sizes.Length];
        for (var cell = 0; cell < factor.Length; cell++)
        {
            if (sizes[cell] == 0) continue;
            double sum = 0;
            for (var kept = 0; kept < logarithms.Length; kept++)
            {
                if ((kept >> variable & 1) == 0)
                    sum += weights[BitOperations.PopCount((uint)kept)] * (logarithms[kept | (1 << variable)][cell] - logarithms[kept][cell]);
            }

            factor[cell] = Math.Exp(sum);
        }

        return factor;
    }

    /// <summary>For each cell the logarithm of the number that shares its levels of the kept variables.</summary>
    private static double[] LogarithmOfMargin(ReadOnlySpan<double> sizes, IReadOnlyList<int> levels, int kept)
    {
        var sums = new Dictionary<int, CompensatedSum>();
        var keys = new int[sizes.Length];
        for (var cell = 0; cell < sizes.Length; cell++)
        {
            keys[cell] = KeyOf(cell, levels, kept);
            var sum = sums.GetValueOrDefault(keys[cell]);
            sum.Add(sizes[cell]);
            sums[keys[cell]] = sum;
        }

        return Array.ConvertAll(keys, key => sums[key].Value is > 0 and var sum ? Math.Log(sum) : 0);
    }

    private static int KeyOf(int cell, IReadOnlyList<int> levels, int kept)
    {
        var key = 0;
        var stride = 1;
        for (var variable = levels.Count - 1; variable >= 0; variable--)
        {
            if ((kept >> variable & 1) == 1) key += cell % levels[variable] * stride;
            stride *= levels[variable];
            cell /= levels[variable];
        }

        return key;
    }
}
