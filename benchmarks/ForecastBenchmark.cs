using Roer.Methods;
using Roer.Methods.Forecasting;

namespace Roer.Benchmarks;

/// <summary>Stock-flow paths beside following one member at a time from month to month, and the choice of a smoothing beside R.</summary>
internal static class ForecastBenchmark
{
    private const int Strata = 40;
    private const int Horizon = 60;
    private const int Paths = 10_000;
    private const int ParameterDraws = 500;

    public static void Run()
    {
        var strata = Enumerable.Range(0, Strata).Select(Stratum).ToArray();
        var draws = Enumerable.Range(0, Strata).Select(place => new StockFlowDraws(5, [.. Enumerable.Range(0, ParameterDraws).Select(draw => Curve(place, draw))], [])).ToArray();
        MethodsBenchmark.Compare(
            "stock-flow, 10,000 paths × 60 months × 40 strata, 500 curve draws",
            () => StockFlowPaths.Simulate(strata, draws, new StockFlowOptions(Paths, ParameterDraws, 1)).Total([.. strata.Select(stratum => stratum.Name)]),
            () => OneByOne(strata, draws));
        double[] series = [.. Enumerable.Range(0, 144).Select(Passengers)];
        MethodsBenchmark.Compare(
            "exponential smoothing, choice of 15 forms, 144 months",
            () => ExponentialSmoothing.Choose(series, 12, new SmoothingOptions(SmoothingCriterion.Likelihood, SmoothingSearch.Once), InformationCriterion.Aicc),
            null,
            "ets.R");
    }

    private static StockFlowStratum Stratum(int place) =>
        new($"stratum {place}", [.. Enumerable.Range(0, 36).Select(age => (long)Math.Round(3 * Math.Exp(-age / 12.0)))], [.. Enumerable.Repeat(3.0, Horizon)], Curve(place, 0));

    private static StayCurve Curve(int place, int draw)
    {
        var mean = 9 + (place % 7) + (draw % 5 * 0.2);
        return StayCurve.Of([.. Enumerable.Range(0, 97).Select(month => Math.Exp(-month / mean))], CurveTail.KeepsItsRate, []);
    }

    /// <summary>The same series as the script of R: growth, a season and a repeatable unrest.</summary>
    private static double Passengers(int month) =>
        (110 + (2.3 * month)) * (1 + (0.18 * Math.Sin(2 * Math.PI * month / 12))) * (1 + (0.03 * Math.Sin(37.0 * month * month)));

    private static long[,] OneByOne(StockFlowStratum[] strata, StockFlowDraws[] draws)
    {
        var stream = RandomSource.Named(1, "one by one");
        var totals = new long[Paths, Horizon];
        for (var path = 0; path < Paths; path++)
        {
            for (var place = 0; place < strata.Length; place++)
            {
                FollowAll(totals, path, strata[place].StockByAge, (draws[place].Curves[path * ParameterDraws / Paths], stream));
            }
        }

        return totals;
    }

    private static void FollowAll(long[,] totals, int path, IReadOnlyList<long> stock, (StayCurve Curve, RandomSource Stream) by)
    {
        for (var age = 0; age < stock.Count; age++)
            for (var member = 0; member < stock[age]; member++) Follow(totals, path, -1, age, by);
        for (var month = 0; month < Horizon; month++)
            for (var member = by.Stream.NegativeBinomial(3, 5); member > 0; member--) Follow(totals, path, month, 0, by);
    }

    private static void Follow(long[,] totals, int path, int month, int age, (StayCurve Curve, RandomSource Stream) by)
    {
        if (month >= 0) totals[path, month]++;
        while (++month < Horizon)
        {
            if (by.Stream.Uniform() >= by.Curve.At(age + 1) / by.Curve.At(age)) return;
            age++;
            totals[path, month]++;
        }
    }
}
