namespace Roer.Methods.Forecasting;

/// <summary>How uncertain a stratum is.</summary>
/// <param name="EntrySize">Entries are negative binomial with variance mean + mean²/size; null for Poisson.</param>
/// <param name="Curves">Other curves that the stays might have, such as those of resampled members: one for each parameter draw, or empty for the curve alone.</param>
/// <param name="Entries">Other expected entries by month: one list for each parameter draw, or empty for the expected entries alone.</param>
public sealed record StockFlowDraws(double? EntrySize, IReadOnlyList<StayCurve> Curves, IReadOnlyList<IReadOnlyList<double>> Entries);

/// <summary>How many futures are drawn.</summary>
/// <param name="Paths">The number of futures, a multiple of the parameter draws, such as 10,000.</param>
/// <param name="ParameterDraws">How many times curves and expected entries are drawn, such as 500; the paths are divided over them.</param>
/// <param name="Seed">The seed. The same seed, strata and draws give the same paths; another stratum from which none moves here changes nothing here.</param>
public sealed record StockFlowOptions(int Paths, int ParameterDraws, long Seed);

/// <summary>
/// Simulated futures of a stock-flow forecast: each member of the stock draws how long it stays on, given how long it has stayed; each month draws its entries, and each of them
/// a stay; who leaves may move on. Sums and quantiles come from the paths, so that parts add up to totals; quantiles of parts never do.
/// </summary>
public sealed class StockFlowPaths
{
    private const double MostMembers = 1e7;
    private readonly int[][] _stock;
    private readonly Dictionary<string, int> _places;

    private StockFlowPaths(IReadOnlyList<StockFlowStratum> strata, Dictionary<string, int> places, int[][] stock)
    {
        (Strata, Horizon, _places, _stock) = (strata, strata[0].Entries.Count, places, stock);
        Paths = stock[0].Length / Horizon;
    }

    /// <summary>The strata that were simulated.</summary>
    public IReadOnlyList<StockFlowStratum> Strata { get; }

    /// <summary>The number of months.</summary>
    public int Horizon { get; }

    /// <summary>The number of paths.</summary>
    public int Paths { get; }

    /// <summary>Draws the paths.</summary>
    /// <param name="strata">With different names and one horizon.</param>
    /// <param name="draws">How uncertain each is, in their order.</param>
    /// <param name="options">How many paths.</param>
    /// <exception cref="MethodInputException">As for <see cref="StockFlow.Expected(IReadOnlyList{StockFlowStratum})"/>, or the draws do not fit the strata or the options.</exception>
    public static StockFlowPaths Simulate(IReadOnlyList<StockFlowStratum> strata, IReadOnlyList<StockFlowDraws> draws, StockFlowOptions options)
    {
        ArgumentNullException.ThrowIfNull(draws);
        ArgumentNullException.ThrowIfNull(options);
        var places = StockFlow.Places(strata);
        Require.AboveZero(options.ParameterDraws, nameof(options.ParameterDraws));
        Require.AboveZero(options.Paths, nameof(options.Paths));
        Require.Between((double)options.Paths * strata[0].Entries.Count, 1, Array.MaxLength, nameof(options.Paths));
        if (options.Paths % options.ParameterDraws != 0) throw new MethodInputException(InputFault.Shape, nameof(options.Paths), "The paths are no multiple of the parameter draws. Give each draw as many paths.");
        Require.SameLength(strata.Count, draws.Count, nameof(draws));
        for (var place = 0; place < strata.Count; place++) Check(strata[place], draws[place], options.ParameterDraws, places);
        return new StockFlowPaths(strata, places, new StockFlowSimulation(strata, draws, options, places).Run());
    }

    /// <summary>The stock of a stratum at the end of a month, for each path.</summary>
    /// <param name="stratum">Its name.</param>
    /// <param name="month">0 for the first.</param>
    /// <exception cref="MethodInputException">There is no such stratum or month.</exception>
    public IReadOnlyList<int> Stock(string stratum, int month)
    {
        Require.Between(month, 0, Horizon - 1, nameof(month));
        var stock = _stock[PlaceOf(stratum)];
        return [.. Enumerable.Range(0, Paths).Select(path => stock[(path * Horizon) + month])];
    }

    /// <summary>The stock of these strata together, by path.</summary>
    /// <param name="strata">Their names, at least one, each once.</param>
    /// <exception cref="MethodInputException">There are none, or one is not there or named twice.</exception>
    public StockFlowSums Total(IReadOnlyCollection<string> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        return Sum([.. strata.Select(name => new StockFlowPrice(name, [.. Enumerable.Repeat(1.0, Horizon)], [.. Enumerable.Repeat(1.0, Horizon)]))], StockExposure.EndOfMonth);
    }

    /// <summary>What these strata cost together, by path: members × units a member a month × price a unit.</summary>
    /// <param name="prices">At least one; each stratum once.</param>
    /// <param name="exposure">Which members count in a month.</param>
    /// <exception cref="MethodInputException">There are none, a stratum is not there or priced twice, or a list is not as long as the horizon or not finite.</exception>
    public StockFlowSums Cost(IReadOnlyList<StockFlowPrice> prices, StockExposure exposure)
    {
        ArgumentNullException.ThrowIfNull(prices);
        Require.Known(exposure, nameof(exposure));
        return Sum(prices, exposure);
    }

    private StockFlowSums Sum(IReadOnlyList<StockFlowPrice> prices, StockExposure exposure)
    {
        Require.NotEmpty<StockFlowPrice>([.. prices], nameof(prices));
        var sums = Enumerable.Range(0, Horizon).Select(_ => new double[Paths]).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var price in prices)
        {
            if (!seen.Add(price.Stratum)) throw new MethodInputException(InputFault.Shape, nameof(prices), $"{price.Stratum} is named twice. Name each stratum once.");
            var (stock, start) = (_stock[PlaceOf(price.Stratum)], Strata[PlaceOf(price.Stratum)].StockByAge.Sum());
            var rates = price.Rates(Horizon);
            for (var path = 0; path < Paths; path++)
            {
                double before = start;
                for (var month = 0; month < Horizon; month++)
                {
                    var after = stock[(path * Horizon) + month];
                    sums[month][path] += rates[month] * (exposure == StockExposure.EndOfMonth ? after : (before + after) / 2);
                    before = after;
                }
            }
        }

        return new StockFlowSums(sums);
    }

    private int PlaceOf(string stratum) => _places.TryGetValue(stratum, out var place) ? place
        : throw new MethodInputException(InputFault.Shape, nameof(stratum), $"There is no stratum {stratum}. Name one of those simulated.");

    private static void Check(StockFlowStratum stratum, StockFlowDraws draws, int count, Dictionary<string, int> places)
    {
        if (draws.EntrySize is { } size) Require.AboveZero(size, nameof(draws.EntrySize));
        foreach (var entries in draws.Entries.Prepend(stratum.Entries))
        {
            var most = entries.Count == 0 ? 0 : entries.Max();
            Require.Between(most, 0, MostMembers, nameof(stratum.Entries));
            Require.Between(most / (draws.EntrySize ?? 1), 0, MostMembers, nameof(draws.EntrySize));
        }

        Require.Between(stratum.StockByAge.Sum(count => (double)count), 0, MostMembers, nameof(stratum.StockByAge));
        if (draws.Curves.Count > 0) Require.SameLength(count, draws.Curves.Count, nameof(draws.Curves));
        if (draws.Entries.Count > 0) Require.SameLength(count, draws.Entries.Count, nameof(draws.Entries));
        foreach (var entries in draws.Entries)
        {
            Require.SameLength(stratum.Entries.Count, entries.Count, nameof(draws.Entries));
            Require.NotNegative([.. entries], nameof(draws.Entries));
        }

        foreach (var move in draws.Curves.SelectMany(curve => curve.Moves)) StockFlow.CheckMove(move, places);
        var oldest = stratum.StockByAge.Count - 1;
        while (oldest >= 0 && stratum.StockByAge[oldest] == 0) oldest--;
        foreach (var curve in draws.Curves)
            if (oldest >= 0) StockFlow.Reached(curve, oldest, nameof(draws.Curves));
    }
}
