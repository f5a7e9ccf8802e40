namespace Roer.Methods.Forecasting;

/// <summary>One stratum of a stock: who is there, who will come, how long they stay and what a month of stay costs.</summary>
/// <param name="Name">Its name; it also names its stream of chance, so that another stratum changes nothing here.</param>
/// <param name="StockByAge">Who is there now, by whole months of stay so far: 0, 1, 2, …. Empty for nobody.</param>
/// <param name="Entries">The expected number that begins in each coming month; its length is the horizon.</param>
/// <param name="Curve">How long they stay.</param>
public sealed record StockFlowStratum(string Name, IReadOnlyList<long> StockByAge, IReadOnlyList<double> Entries, StayCurve Curve);

/// <summary>
/// The stock-flow forecast: the stock at the end of month h is Σₐ Nₐ S(a + h)/S(a) over the present stock by age of stay a, plus Σ Eₛ S(h − s) over the entries of
/// months s up to h; entries of month h have age 0 at its end (the renewal equation of manpower planning, Bartholomew, Forbes and McClean 1991, "Statistical Techniques for
/// Manpower Planning", chapter 4). Who moves to another stratum enters it at age 0 in that month.
/// </summary>
public static class StockFlow
{
    /// <summary>The expected stock without moves: one number a month.</summary>
    /// <param name="stockByAge">The present stock by months of stay; may hold parts of members.</param>
    /// <param name="entries">The expected entries of each coming month; its length is the horizon, above 0.</param>
    /// <param name="curve">How long they stay; its moves count as leaving.</param>
    /// <exception cref="MethodInputException">There are no months, a number is negative or not finite, or there is stock at an age that nobody reaches by the curve.</exception>
    public static IReadOnlyList<double> Expected(ReadOnlySpan<double> stockByAge, ReadOnlySpan<double> entries, StayCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        Require.NotEmpty(entries, nameof(entries));
        Require.NotNegative(entries, nameof(entries));
        Require.NotNegative(stockByAge, nameof(stockByAge));
        var stock = new double[entries.Length];
        for (var age = 0; age < stockByAge.Length; age++)
        {
            if (stockByAge[age] == 0) continue;
            var reached = Reached(curve, age, nameof(stockByAge));
            for (var month = 1; month <= stock.Length; month++) stock[month - 1] += stockByAge[age] * curve.At(age + month) / reached;
        }

        for (var month = 0; month < stock.Length; month++)
            for (var start = 0; start <= month; start++) stock[month] += entries[start] * curve.At(month - start);
        Require.Computed(stock, nameof(entries));
        return stock;
    }

    /// <summary>The expected stock of strata between which members move: [stratum][month], in the order of the strata.</summary>
    /// <param name="strata">With different names and one horizon.</param>
    /// <exception cref="MethodInputException">
    /// There are no strata or months, names repeat, horizons differ, a move goes to a stratum that is not there, a number is negative or not finite, or there is
    /// stock at an age that nobody reaches by the curve.
    /// </exception>
    public static IReadOnlyList<IReadOnlyList<double>> Expected(IReadOnlyList<StockFlowStratum> strata)
    {
        var places = Places(strata);
        var horizon = strata[0].Entries.Count;
        var stock = strata.Select(stratum => stratum.StockByAge.Select(count => (double)count).Concat(new double[horizon + 1]).ToArray()).ToArray();
        var curves = strata.Select((stratum, place) => Enumerable.Range(0, stock[place].Length).Select(stratum.Curve.At).ToArray()).ToArray();
        var expected = strata.Select(_ => new double[horizon]).ToArray();
        for (var month = 0; month < horizon; month++)
        {
            var entering = strata.Select(stratum => stratum.Entries[month]).ToArray();
            for (var place = 0; place < strata.Count; place++) Age(stock[place], strata[place].Curve, curves[place], (to, moved) => entering[places[to]] += moved);
            for (var place = 0; place < strata.Count; place++)
            {
                stock[place][0] = entering[place];
                expected[place][month] = stock[place].Sum();
            }
        }

        foreach (var stratum in expected) Require.Computed(stratum, nameof(strata));
        return expected;
    }

    /// <summary>One month later: everyone a month older, or gone.</summary>
    private static void Age(double[] stock, StayCurve curve, double[] survival, Action<string, double> moved)
    {
        for (var age = stock.Length - 2; age >= 0; age--)
        {
            var present = stock[age];
            stock[age + 1] = present == 0 ? 0 : present * survival[age + 1] / survival[age];
            if (present == 0 || age + 1 >= curve.Survival.Count) continue;
            foreach (var move in curve.Moves) moved(move.To, present * (move.Share[age + 1] - move.Share[age]) / survival[age]);
        }

        stock[0] = 0;
    }

    /// <summary>The place of each stratum by its name, after a check of all that belongs to them.</summary>
    internal static Dictionary<string, int> Places(IReadOnlyList<StockFlowStratum> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        Require.NotEmpty<StockFlowStratum>([.. strata], nameof(strata));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var stratum in strata)
        {
            ArgumentException.ThrowIfNullOrEmpty(stratum.Name);
            if (!places.TryAdd(stratum.Name, places.Count)) throw new MethodInputException(InputFault.Shape, nameof(strata), $"Two strata bear the name {stratum.Name}. Give each a name of its own.");
            Require.NotEmpty<double>([.. stratum.Entries], nameof(stratum.Entries));
            Require.SameLength(strata[0].Entries.Count, stratum.Entries.Count, nameof(stratum.Entries));
            Require.NotNegative([.. stratum.Entries], nameof(stratum.Entries));
            Require.NotNegative([.. stratum.StockByAge], nameof(stratum.StockByAge));
            for (var age = 0; age < stratum.StockByAge.Count; age++)
                if (stratum.StockByAge[age] > 0) Reached(stratum.Curve, age, nameof(stratum.StockByAge));
        }

        foreach (var move in strata.SelectMany(stratum => stratum.Curve.Moves)) CheckMove(move, places);
        return places;
    }

    internal static void CheckMove(StayMove move, Dictionary<string, int> places)
    {
        if (!places.ContainsKey(move.To)) throw new MethodInputException(InputFault.Shape, nameof(StayCurve.Moves), $"A move goes to {move.To}, which is not among the strata. Add that stratum, or let them leave.");
    }

    internal static double Reached(StayCurve curve, int age, string parameter)
    {
        var reached = curve.At(age);
        return reached > 0 ? reached : throw new MethodInputException(InputFault.OutOfRange, parameter, $"There is stock at {age} months of stay, which nobody reaches by the curve. Give a curve or a tail that goes on as far as the stock is old.");
    }
}
