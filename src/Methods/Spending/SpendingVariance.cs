namespace Roer.Methods.Spending;

/// <summary>How much of the spread of the months ahead comes from each source: what goes when it is held at its mean.</summary>
public static class SpendingVariance
{
    /// <summary>Of each source the variance of the sum of the months ahead that goes when it is held, at least 0.</summary>
    /// <param name="outlook">The forecast.</param>
    /// <param name="sources">The sources, each held in turn.</param>
    public static IReadOnlyList<double> Of(SpendingOutlook outlook, IReadOnlyList<SpendingSources> sources)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        ArgumentNullException.ThrowIfNull(sources);
        if (outlook.History.Ahead <= 0) return [.. sources.Select(_ => 0.0)];
        List<SpendingStratum> strata = [.. outlook.Strata.Select(outlook.Written.Of)];
        var all = With(outlook, strata, SpendingSources.All);
        return [.. sources.Select(source => Math.Max(0, all - With(outlook, strata, SpendingSources.All & ~source)))];
    }

    /// <summary>The variance of whole amounts over the paths.</summary>
    public static double Of(long[] paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Of(paths.Length, path => paths[path]);
    }

    private static double With(SpendingOutlook outlook, List<SpendingStratum> strata, SpendingSources sources)
    {
        var drawn = SpendingPaths.Simulate(strata, outlook.Spending(sources));
        var totals = new double[drawn.Paths];
        for (var place = 0; place < strata.Count; place++)
        {
            for (var month = 0; month < drawn.Horizon; month++)
            {
                var open = Open(outlook, outlook.Strata[place], outlook.History.Edge + 1 + month);
                var stock = drawn.Stock(place, month);
                var entries = drawn.Entries(place, month);
                for (var path = 0; path < totals.Length; path++) totals[path] += open * (stock[path] + entries[path]);
            }
        }

        return Of(totals.Length, path => totals[path]);
    }

    private static double Of(int paths, Func<int, double> amount)
    {
        var (mean, sum) = (0.0, 0.0);
        for (var path = 0; path < paths; path++) mean += amount(path) / paths;
        for (var path = 0; path < paths; path++) sum += (amount(path) - mean) * (amount(path) - mean);
        return sum / (paths - 1);
    }

    /// <summary>What is open of a stratum in a month: the mean of its cells by what they cost lately.</summary>
    private static double Open(SpendingOutlook outlook, StratumOutlook stratum, int month)
    {
        var all = stratum.Recent.Sum(amount => Math.Max(0, amount));
        return all > 0 ? stratum.Cells.Select((cell, place) => Math.Max(0, stratum.Recent[place]) / all * outlook.Open(cell, month)).Sum() : outlook.Open(stratum.Cells[0], month);
    }
}
