namespace Roer.Methods.Decomposition;

/// <summary>
/// Factors of cells whose value is the last of a chain of quantities, such as residents, youths, trajectories, days, euros: the first quantity,
/// and of each next one the ratio to the one before it. Their product telescopes to the last quantity, whatever stands between.
/// <para>
/// What does not exist at one moment has no ratios there (0/0). It takes those of the other moment, so that only the ratio that fell to 0,
/// or rose from it, explains the change; what exists at neither moment has ratios of 1 after its 0.
/// </para>
/// </summary>
public static class QuantityChain
{
    /// <summary>The factors at both moments, cell by cell, as <see cref="FactorCells"/> takes them.</summary>
    /// <param name="before">The quantities of each cell at the first moment, cell by cell, 0 or more.</param>
    /// <param name="after">The same at the second moment.</param>
    /// <param name="quantities">The number of quantities of each cell.</param>
    /// <exception cref="MethodInputException">A quantity is negative or not finite, the lengths differ, or a quantity is not 0 though the one before it is.</exception>
    public static (double[] Before, double[] After) Factors(ReadOnlySpan<double> before, ReadOnlySpan<double> after, int quantities)
    {
        Require.AtLeast(quantities, 1, nameof(quantities));
        Require.SameLength(before.Length, after.Length, nameof(after));
        var (first, second) = (Ratios(before, quantities, nameof(before)), Ratios(after, quantities, nameof(after)));
        for (var index = 0; index < first.Length; index++)
        {
            if (double.IsNaN(first[index])) first[index] = double.IsNaN(second[index]) ? 1 : second[index];
            if (double.IsNaN(second[index])) second[index] = first[index];
        }

        return (first, second);
    }

    private static double[] Ratios(ReadOnlySpan<double> chain, int quantities, string parameter)
    {
        Require.NotNegative(chain, parameter);
        var ratios = new double[chain.Length];
        for (var index = 0; index < chain.Length; index++)
        {
            ratios[index] = index % quantities == 0 ? chain[index] : chain[index] / chain[index - 1];
            if (double.IsInfinity(ratios[index]))
                throw new MethodInputException(InputFault.OutOfRange, parameter, $"{parameter} has a quantity above 0 after one of 0, so that there is no ratio. Leave that cell out, or end its chain before.");
        }

        return ratios;
    }
}
