using System.Diagnostics;
using Roer.Care;
using Roer.Questions.WhereWillTheYearEnd;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Benchmarks;

/// <summary>
/// The parts of the year-end forecast, one after another in this process, at the size of a big city. Beside them the same amounts read and summed by the engine alone, and as many paths of which each
/// month of each cell is only a draw of its own: what drawing costs at the least.
/// </summary>
internal static class YearEndBenchmark
{
    private const int AimMilliseconds = 5_000;
    private const int Rounds = 3;
    private static readonly DateOnly AsOf = new(2024, 3, 31);
    private static readonly DateSpan Period = DateSpan.Of(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

    public static int Run(int youths, string? kept) => BigCity.In(kept, youths, Measure);

    private static void Measure(string folder)
    {
        Report.Machine($"The year-end forecast of 2024 on {AsOf:yyyy-MM-dd}, with ten months ahead, at {BigCity.Lines(folder):N0} claim lines");
        using var store = CareStore.Open(folder);
        var vintage = store.At(QuestionBenchmark.Municipality, AsOf, null);
        var scan = new Sql("scan", "select provider, cast(sum(amount_cents) as bigint) from claim_line group by provider order by provider;");
        Report.Header("part", "ms, middle of three", "beside the bare scan", "aim");
        var bare = Timed(() => store.Read(scan, row => row.Int64(1)));
        Row("bare scan: all euros by provider, in the engine alone", bare, bare, "");
        SpendingFacts.Of(vintage, Period);
        var facts = YearEndLoad.Load(vintage, Period);
        Row("what is known of claims, allocations and budgets, read before", Timed(() => YearEndLoad.Load(vintage, Period)), bare, "");
        Row("exposure and spells, late claims, stays, entries and strata", Timed(() => YearEndOutlook.Of(facts, YearEndHistory.Usual)), bare, "");
        var outlooks = Enumerable.Range(0, Rounds + 1).Select(_ => YearEndOutlook.Of(facts, YearEndHistory.Usual)).ToList();
        var (paths, place) = (0.0, 0);
        paths = Timed(() => outlooks[place++].Paths.Total([0]));
        var cells = outlooks[0].History.Cells.Count;
        Row($"{YearEndHistory.Usual.Paths:N0} paths of {cells} cells and {outlooks[0].Forecast.History.Ahead} months ahead", paths, bare, $"≤ {AimMilliseconds}");
        Row("as many paths of which each cell and month is one gamma draw (peer)", Timed(() => Draws(outlooks[0])), bare, "");
        Row("the sums of all cells, with their interval", Timed(() => YearEndCount.Of(outlooks[0], null, new YearEndFilter([])).Spread), bare, "");
        Row("the sums of one form of care", Timed(() => YearEndCount.Of(outlooks[0], null, new YearEndFilter([new("hulpvorm", "02")])).Spread), bare, "");
    }

    private static long Draws(YearEndOutlook outlook)
    {
        var (stream, sum) = (Methods.RandomSource.Named(1, "draws"), 0L);
        for (var draw = outlook.Drawn.Paths * outlook.History.Cells.Count * outlook.Forecast.History.Ahead; draw > 0; draw--) sum += (long)stream.Gamma(2, 1_000);
        return sum;
    }

    private static void Row(string part, double milliseconds, double bare, string aim) => Report.Row(part, $"{milliseconds:0.0}", $"{milliseconds / bare:0.0}", aim);

    /// <summary>The middle of three after one that is not counted.</summary>
    private static double Timed<T>(Func<T> work)
    {
        work();
        return Report.Median([.. Enumerable.Range(0, Rounds).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            work();
            return watch.Elapsed.TotalMilliseconds;
        })]);
    }
}
