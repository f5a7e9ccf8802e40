namespace Roer.Methods.Spending;

/// <summary>
/// Simulated futures of spending by strata that share their drivers: in one path the price shock is the same for all, and errors of entries and of rates go
/// together as far as they are correlated. Counts are drawn as counts (binomial survivors, negative binomial entries), so that small strata are skewed as they
/// should be. Spending = exposure × rate × price; every factor has mean 1 or its expected value, independent of the others, so that the mean over paths tends to
/// <see cref="Expected"/>.
/// </summary>
public sealed class SpendingPaths
{
    private readonly double[][] _stock;
    private readonly double[][] _entries;

    private SpendingPaths(int horizon, int paths, double[][] stock, double[][] entries) =>
        (Horizon, Paths, _stock, _entries) = (horizon, paths, stock, entries);

    /// <summary>The number of months ahead.</summary>
    public int Horizon { get; }

    /// <summary>The number of futures.</summary>
    public int Paths { get; }

    /// <summary>Spending on the present members of a stratum in one month ahead, by path.</summary>
    /// <param name="stratum">The place of the stratum in the list.</param>
    /// <param name="month">0 for the first month ahead.</param>
    /// <exception cref="MethodInputException">There is no such stratum or month.</exception>
    public ReadOnlySpan<double> Stock(int stratum, int month) => Of(_stock, stratum, month);

    /// <summary>Spending on the new members of a stratum in one month ahead, by path.</summary>
    /// <param name="stratum">The place of the stratum in the list.</param>
    /// <param name="month">0 for the first month ahead.</param>
    /// <exception cref="MethodInputException">There is no such stratum or month.</exception>
    public ReadOnlySpan<double> Entries(int stratum, int month) => Of(_entries, stratum, month);

    /// <summary>Draws the futures.</summary>
    /// <param name="strata">At least one, of one horizon, each with a name of its own.</param>
    /// <param name="options">How many, from which chances.</param>
    /// <exception cref="MethodInputException">A stratum or option is not as its description asks.</exception>
    public static SpendingPaths Simulate(IReadOnlyList<SpendingStratum> strata, SpendingOptions options)
    {
        ArgumentNullException.ThrowIfNull(strata);
        ArgumentNullException.ThrowIfNull(options);
        Require.AtLeast(strata.Count, 1, nameof(strata));
        options.Check(strata[0].Horizon);
        foreach (var stratum in strata) stratum.Check(strata[0], options);
        if (strata.Select(stratum => stratum.Name).Distinct(StringComparer.Ordinal).Count() < strata.Count)
            throw new MethodInputException(InputFault.Shape, nameof(strata), "Two strata bear one name. Give each a name of its own.");
        var shared = new SharedDrivers(options, strata[0].Horizon);
        var drawn = strata.Select(stratum => new SpendingSimulation(stratum, options, shared).Run()).ToList();
        return new SpendingPaths(strata[0].Horizon, options.Paths, [.. drawn.Select(one => one.Stock)], [.. drawn.Select(one => one.Entries)]);
    }

    /// <summary>The expected spending of a stratum in each month ahead, on present and on new members, with the mean of its parameter draws.</summary>
    /// <exception cref="MethodInputException">The stratum has no parameter draw.</exception>
    public static IReadOnlyList<(double Stock, double Entries)> Expected(SpendingStratum stratum)
    {
        ArgumentNullException.ThrowIfNull(stratum);
        Require.AtLeast(Math.Min(stratum.StockLeft.Count, stratum.EntryLeft.Count), 1, nameof(stratum));
        var (stockLeft, entryLeft) = (Mean(stratum.StockLeft), Mean(stratum.EntryLeft));
        var present = SpendingSimulation.Present(stratum.Entries, entryLeft);
        return
        [
            .. Enumerable.Range(0, stratum.Horizon).Select(month =>
            {
                var rate = stratum.Rate.Level * stratum.Rate.Season[month];
                return (stratum.StockExposure[month] * (stockLeft[month] + stockLeft[month + 1]) / 2 * rate, stratum.EntryExposure[month] * present[month] * rate);
            }),
        ];
    }

    private static double[] Mean(IReadOnlyList<IReadOnlyList<double>> draws) =>
        [.. Enumerable.Range(0, draws[0].Count).Select(month => draws.Sum(draw => draw[month]) / draws.Count)];

    private ReadOnlySpan<double> Of(double[][] spending, int stratum, int month)
    {
        Require.Between(stratum, 0, spending.Length - 1, nameof(stratum));
        Require.Between(month, 0, Horizon - 1, nameof(month));
        return spending[stratum].AsSpan(month * Paths, Paths);
    }
}
