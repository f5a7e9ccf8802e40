namespace Roer.Methods.Decomposition;

/// <summary>
/// The logarithmic mean Divisia index, first form (LMDI-I). For a total V = Σ_c Π_k x_kc the effect of factor k is
/// ΔV_k = Σ_c L(V_c¹, V_c⁰) ln(x_kc¹ / x_kc⁰) with L(a, b) = (a − b) / ln(a / b) and L(a, a) = a. The effects add up to the change without a
/// rest, change their sign when the moments are swapped, do not depend on the order of cells or factors nor on units, and those of parts
/// add up to those of the whole.
/// <para>
/// Zeros have their analytic limits (Ang, Zhang and Choi 1998, table 2), never a small number instead: the factor that rises from 0 gets the
/// whole new value, the one that falls to 0 the whole ended value, others 0. Where several factors of a cell are 0 at once the limit for
/// factors that vanish equally fast shares the value equally among them. A cell that is 0 at both moments has no effects.
/// </para>
/// Source: Ang (2005), Energy Policy 33, equations 5 to 10 and table 1. Reproduces the tables of the LMDIR test set.
/// </summary>
/// <param name="Before">The total at the first moment.</param>
/// <param name="After">The total at the second moment.</param>
/// <param name="Effects">The additive effect of each factor, in the unit of the total.</param>
/// <param name="New">What cells that were 0 bring with <see cref="EntryRule.OwnBar"/>; otherwise 0.</param>
/// <param name="Ended">What cells that became 0 take away with <see cref="EntryRule.OwnBar"/>, 0 or less; otherwise 0.</param>
public sealed record LogMeanDivisia(double Before, double After, IReadOnlyList<double> Effects, double New, double Ended)
{
    private const int MostGroups = 1 << 20;

    /// <summary>The change to be explained: the effects, new and ended add up to it.</summary>
    public double Change => After - Before;

    /// <summary>New and ended cells together.</summary>
    public double NewOrEnded => New + Ended;

    /// <summary>
    /// The multiplicative effect D_k = exp(ΔV_k / L(V¹, V⁰)) of each factor: with <see cref="NewOrEndedRatio"/> their product is the ratio of
    /// the totals. Nothing when a total is 0, for then there is no ratio.
    /// </summary>
    public IReadOnlyList<double>? Ratios => LogMean(After, Before) is > 0 and var mean ? [.. Effects.Select(effect => Ratio(effect, mean))] : null;

    /// <summary>The multiplicative effect of new and ended cells, 1 without them; nothing when a total is 0.</summary>
    public double? NewOrEndedRatio => LogMean(After, Before) is > 0 and var mean ? Ratio(NewOrEnded, mean) : null;

    /// <summary>The effects on the total of these cells.</summary>
    /// <exception cref="MethodInputException">
    /// A factor is negative (<see cref="Shapley.OfProduct"/> takes those) or not finite, or a cell's product is too large or too small to compute.
    /// </exception>
    public static LogMeanDivisia Of(FactorCells cells, EntryRule entries) => new LogMeanTotals(cells.Factors, 1).Take(cells, [], entries)[0];

    /// <summary>The effects on the total of each group of cells. Those of all groups add up to <see cref="Of"/> of the whole.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="groups">The group of each cell, from 0.</param>
    /// <param name="groupCount">The number of groups; a group without cells has effects of 0.</param>
    /// <param name="entries">Where new and ended cells go.</param>
    /// <exception cref="MethodInputException">As <see cref="Of"/>; or there is not one group for each cell, within the bounds.</exception>
    public static IReadOnlyList<LogMeanDivisia> OfGroups(FactorCells cells, ReadOnlySpan<int> groups, int groupCount, EntryRule entries)
    {
        Require.Between(groupCount, 1, MostGroups, nameof(groupCount));
        Require.SameLength(cells.Count, groups.Length, nameof(groups));
        foreach (var group in groups) Require.Between(group, 0, groupCount - 1, nameof(groups));
        return new LogMeanTotals(cells.Factors, groupCount).Take(cells, groups, entries);
    }

    /// <summary>The logarithmic mean of two numbers of 0 or more: between the geometric and the arithmetic mean, and 0 when one of them is 0.</summary>
    public static double LogMean(double left, double right)
    {
        Require.NotNegative([left, right], nameof(left));
        return left == 0 || right == 0 ? 0 : LogMean(left, right, Math.Log(left) - Math.Log(right));
    }

    /// <summary>Where the numbers are close their difference loses digits: √(ab) · sinh(u)/u with u half the logarithm of the ratio does not.</summary>
    private static double Ratio(double effect, double mean)
    {
        var ratio = Math.Exp(effect / mean);
        Require.Computed([ratio], "cells");
        return ratio;
    }

    internal static double LogMean(double left, double right, double logarithm)
    {
        if (Math.Abs(logarithm) > 0.1) return (left - right) / logarithm;
        var square = logarithm * logarithm / 4;
        return Math.Sqrt(left) * Math.Sqrt(right) * (1 + (square / 6 * (1 + (square / 20 * (1 + (square / 42))))));
    }
}
