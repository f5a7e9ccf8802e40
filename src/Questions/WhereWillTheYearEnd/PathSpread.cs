using Roer.Methods;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The mean and the quantiles of an amount over the paths, in whole cents.</summary>
internal sealed class PathSpread
{
    public const string Method = "Quantielen van gesimuleerde paden.";
    private readonly double[] _sorted;

    private PathSpread(double[] sorted, long mean) => (_sorted, Mean) = (sorted, mean);

    /// <summary>The mean, rounded to a cent.</summary>
    public long Mean { get; }

    public static PathSpread Of(long[] paths)
    {
        double[] sorted = [.. paths.Select(cents => (double)cents)];
        Array.Sort(sorted);
        return new(sorted, MeanOf(paths));
    }

    /// <summary>The mean of whole cents, rounded half away from zero.</summary>
    public static long MeanOf(long[] paths)
    {
        Int128 sum = 0;
        foreach (var cents in paths) sum += cents;
        return (long)decimal.Round((decimal)sum / paths.Length, MidpointRounding.AwayFromZero);
    }

    public long Quantile(double probability) => (long)Math.Round(SampleQuantile.OfSorted(_sorted, probability, QuantileType.MedianUnbiased));

    /// <summary>The central interval of a level in percent.</summary>
    public Interval Interval(int level) => new(Quantile((1 - (level / 100.0)) / 2), Quantile((1 + (level / 100.0)) / 2), level, Method);

    /// <summary>The chance in percent of more than this.</summary>
    public decimal ChanceAbove(long cents)
    {
        var above = _sorted.Count(each => each > cents);
        return decimal.Round(100m * above / _sorted.Length, 2);
    }

    /// <summary>The mean as a figure with its 80% interval.</summary>
    public Figure Figure() => Questions.Figure.Of(Mean, Unit.Cents, provisional: true) with { Interval = Interval(80) };
}
