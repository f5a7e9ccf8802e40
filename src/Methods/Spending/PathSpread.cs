namespace Roer.Methods.Spending;

/// <summary>The mean and the quantiles of a whole amount over the paths, in whole units.</summary>
public sealed class PathSpread
{
    private readonly double[] _sorted;

    private PathSpread(double[] sorted, long mean) => (_sorted, Mean) = (sorted, mean);

    /// <summary>The mean, rounded half away from zero.</summary>
    public long Mean { get; }

    /// <summary>Of at least one path.</summary>
    public static PathSpread Of(long[] paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var amounts = RadixSort.Of(paths);
        var sorted = new double[amounts.Length];
        for (var path = 0; path < sorted.Length; path++) sorted[path] = amounts[path];
        return new(sorted, MeanOf(paths));
    }

    /// <summary>The mean of whole amounts, rounded half away from zero.</summary>
    public static long MeanOf(long[] paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        Int128 sum = 0;
        foreach (var amount in paths) sum += amount;
        return (long)decimal.Round((decimal)sum / paths.Length, MidpointRounding.AwayFromZero);
    }

    /// <summary>The median-unbiased quantile.</summary>
    public long Quantile(double probability)
    {
        Require.Between(probability, 0, 1, nameof(probability));
        return (long)Math.Round(SampleQuantile.Read(_sorted, probability, QuantileType.MedianUnbiased));
    }

    /// <summary>The share of paths above this, in percent with two decimals.</summary>
    public decimal ChanceAbove(long amount)
    {
        var above = _sorted.Count(each => each > amount);
        return decimal.Round(100m * above / _sorted.Length, 2);
    }
}
