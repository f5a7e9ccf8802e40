using System.Numerics;

namespace Roer.Methods.Decomposition;

/// <summary>
/// The Shapley decomposition of a change over factors: the average, over all orders in which the factors may change, of what each adds,
/// φ_k = Σ_{S∌k} |S|!(n−|S|−1)!/n! [f(S∪k) − f(S)]. It takes any function of the factors, negative values too; with two factors it is
/// <see cref="Kitagawa"/>, with two populations <see cref="DasGupta"/>.
/// <para>Source: Shapley (1953); Sun (1998); Ang, Liu and Chew (2003). With n factors it takes 2ⁿ values.</para>
/// </summary>
/// <param name="Before">The value with no factor changed.</param>
/// <param name="After">The value with all factors changed.</param>
/// <param name="Effects">The effect of each factor; with new and ended they add up to the change.</param>
/// <param name="New">What cells that were 0 bring with <see cref="EntryRule.OwnBar"/>; otherwise 0.</param>
/// <param name="Ended">What cells that became 0 take away with <see cref="EntryRule.OwnBar"/>; otherwise 0.</param>
public sealed record Shapley(double Before, double After, IReadOnlyList<double> Effects, double New, double Ended)
{
    /// <summary>The most factors, for a million values.</summary>
    public const int MostFactors = 20;

    /// <summary>The change to be explained.</summary>
    public double Change => After - Before;

    /// <summary>New and ended cells together.</summary>
    public double NewOrEnded => New + Ended;

    /// <summary>The effects of factors on any function of them.</summary>
    /// <param name="factors">How many factors, 1 to <see cref="MostFactors"/>.</param>
    /// <param name="value">The value when the factors whose bit is 1 have changed (bit 0 is the first factor) and the others have not.</param>
    /// <exception cref="MethodInputException">The number of factors lies outside its bounds, or a value is not a finite number.</exception>
    public static Shapley Of(int factors, Func<uint, double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Require.Between(factors, 1, MostFactors, nameof(factors));
        var values = new double[1 << factors];
        for (var changed = 0; changed < values.Length; changed++) values[changed] = value((uint)changed);
        Require.Finite(values, nameof(value));
        return new Shapley(values[0], values[^1], EffectsOf(values, factors), 0, 0);
    }

    /// <summary>The effects of factors on a sum of products. Factors, and with them cells, may be negative.</summary>
    /// <exception cref="MethodInputException">There are more than <see cref="MostFactors"/> factors, or a value or product is not a finite number.</exception>
    public static Shapley OfProduct(FactorCells cells, EntryRule entries)
    {
        Require.Between(cells.Factors, 1, MostFactors, nameof(cells));
        Require.Known(entries, nameof(entries));
        Require.Finite(cells.Before, nameof(cells));
        Require.Finite(cells.After, nameof(cells));
        var sums = new CompensatedSum[1 << cells.Factors];
        var products = new double[1 << cells.Factors];
        CompensatedSum added = default, ended = default;
        for (var cell = 0; cell < cells.Count; cell++)
        {
            Products(cells.BeforeOf(cell), cells.AfterOf(cell), products);
            var (first, last) = (products[0], products[^1]);
            if (entries == EntryRule.OwnBar && (first == 0) != (last == 0))
            {
                if (first == 0) added.Add(last);
                else ended.Add(-first);
                continue;
            }

            for (var changed = 0; changed < sums.Length; changed++) sums[changed].Add(products[changed]);
        }

        var values = Array.ConvertAll(sums, sum => sum.Value);
        Require.Finite([.. values, added.Value, ended.Value], nameof(cells));
        return new Shapley(values[0] - ended.Value, values[^1] + added.Value, EffectsOf(values, cells.Factors), added.Value, ended.Value);
    }

    /// <summary>The weight |S|!(n−|S|−1)!/n! of a set of each size that lacks the factor.</summary>
    internal static double[] Weights(int factors)
    {
        var weights = new double[factors];
        weights[0] = 1.0 / factors;
        for (var size = 1; size < factors; size++) weights[size] = weights[size - 1] * size / (factors - size);
        return weights;
    }

    private static double[] EffectsOf(ReadOnlySpan<double> values, int factors)
    {
        var weights = Weights(factors);
        var effects = new double[factors];
        for (var factor = 0; factor < factors; factor++)
        {
            var sum = default(CompensatedSum);
            var bit = 1 << factor;
            for (var changed = 0; changed < values.Length; changed++)
            {
                if ((changed & bit) == 0) sum.Add(weights[BitOperations.PopCount((uint)changed)] * (values[changed | bit] - values[changed]));
            }

            effects[factor] = sum.Value;
        }

        Require.Computed([.. effects, values[^1] - values[0]], "values");
        return effects;
    }

    private static void Products(ReadOnlySpan<double> before, ReadOnlySpan<double> after, Span<double> products)
    {
        products[0] = 1;
        for (var factor = 0; factor < before.Length; factor++)
        {
            var known = 1 << factor;
            for (var changed = 0; changed < known; changed++)
            {
                products[changed | known] = products[changed] * after[factor];
                products[changed] *= before[factor];
            }
        }
    }
}
