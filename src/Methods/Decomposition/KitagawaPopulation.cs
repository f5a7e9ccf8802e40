namespace Roer.Methods.Decomposition;

/// <summary>Whether the interaction of composition and rates is shared or shown.</summary>
public enum KitagawaForm
{
    /// <summary>Each effect at the average of the other: no rest, and no moment is the base.</summary>
    TwoParts,

    /// <summary>Each effect at the first population, and the interaction apart.</summary>
    ThreeParts,
}

/// <summary>A population in groups.</summary>
/// <param name="Sizes">The size of each group, 0 or more; only their shares count, so numbers, percentages and weights are all right.</param>
/// <param name="Rates">The rate of each group, any finite number. A group of size 0 needs one too: the other population meets it.</param>
public sealed record KitagawaPopulation(IReadOnlyList<double> Sizes, IReadOnlyList<double> Rates)
{
    internal double[] Shares(string parameter)
    {
        double[] sizes = [.. Sizes];
        Require.NotEmpty<double>(sizes, parameter);
        Require.NotNegative(sizes, parameter);
        Require.SameLength(sizes.Length, Rates.Count, parameter);
        Require.Finite([.. Rates], parameter);
        var total = CompensatedSum.Of(sizes);
        Require.AboveZero(total, parameter);
        return Array.ConvertAll(sizes, size => size / total);
    }
}
