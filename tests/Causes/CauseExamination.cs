using Roer.Messages.Sample;
using Roer.Methods;
using Roer.Methods.Decomposition;
using Roer.Methods.Distributions;

namespace Roer.Tests.Causes;

/// <summary>What is planted, under the name by which the document knows it.</summary>
internal sealed record CauseScenario(string Name, TownShift? Shift);

/// <summary>One bar of one scenario: what is true, what was found on average, and how often the interval held the truth.</summary>
internal sealed record ExaminedBar(string Name, double Truth, double TruthError, double Mean, double Deviation, double Width, int Covered);

/// <summary>
/// Lives the same town over and over, splits each life, and counts how often the intervals of the bars hold the truth: the same split of the expected values of that town,
/// which are the mean counts of other lives.
/// </summary>
internal sealed class CauseExamination(SampleOptions town, int lives, int trueLives, int draws)
{
    public const double Level = 0.90;

    private const int ShiftYear = 2023;

    public static readonly IReadOnlyList<CauseScenario> Scenarios =
    [
        new("niets geplant", null),
        new("prijs +8 %", new TownShift(ShiftYear) { Price = 1.08 }),
        new("langer: kans op einde −10 %", new TownShift(ShiftYear) { Ending = 0.9 }),
        new("instroom +3 %", new TownShift(ShiftYear) { Inflow = 1.03 }),
        new("van ambulant naar verblijf: 2 %", new TownShift(ShiftYear) { ToStay = 0.02 }),
        new("nieuw product: 20 % van ambulant", new TownShift(ShiftYear) { NewProduct = 0.2 }),
        new("alles samen", new TownShift(ShiftYear) { Price = 1.08, Ending = 0.9, Inflow = 1.03, ToStay = 0.02, NewProduct = 0.2 }),
    ];

    public static readonly IReadOnlyList<string> Bars = ["lopende hulp", "instroom", "duur", "vervolg", "soort hulp", "inzet", "prijs", "niet verklaard"];

    private static readonly BootstrapOptions Intervals = new(400, Level, QuantileType.Gumbel);

    private readonly FlowLayout _layout = new(LivedTown.Forms.Length, 12);

    /// <summary>The bars in euros, and what new and ended products change in the true lives.</summary>
    public (IReadOnlyList<ExaminedBar> Bars, double NewOrEnded) Examine(CauseScenario scenario)
    {
        var (then, now) = (new double[_layout.Length], new double[_layout.Length]);
        var apart = 0.0;
        for (var life = 0; life < trueLives; life++)
        {
            var lived = Live(scenario, 10_000 + life);
            Add(then, lived.Then, lived.Children);
            Add(now, lived.Now, lived.Children);
            apart += lived.NewOrEnded / trueLives;
        }

        var truth = StockFlowSplit.Bars(_layout, Array.ConvertAll(then, sum => sum / trueLives), Array.ConvertAll(now, sum => sum / trueLives));
        var found = new List<BootstrapInterval[]>();
        for (var life = 0; life < lives; life++)
        {
            var lived = Live(scenario, 1 + life);
            var split = StockFlowSplit.Of(lived.Then, lived.Now, (lived.Children, LivedTown.Forms.Length), Intervals with { Draws = draws }, RandomSource.Named(life, "examination"));
            found.Add([.. split.Effects, split.Unexplained]);
        }

        return ([.. Bars.Select((name, bar) => Examined(name, truth[bar], [.. found.Select(split => split[bar])]))], apart / 100);
    }

    /// <summary>How many of the intervals hold the truth with 99 % chance when they do so nine times in ten.</summary>
    public (int Low, int High) Band() => (
        (int)BinomialDistribution.Of(lives, Level).Quantile(0.005),
        (int)BinomialDistribution.Of(lives, Level).Quantile(0.995));

    private LivedTown Live(CauseScenario scenario, int seed) => LivedTown.Of(town with { Seed = seed, Shift = scenario.Shift });

    private void Add(double[] sum, FlowPeriod period, int children)
    {
        var counts = FlowCounts.Of(period, _layout, new int[children], 1)[0];
        for (var place = 0; place < sum.Length; place++) sum[place] += counts[place];
    }

    private ExaminedBar Examined(string name, double truth, BootstrapInterval[] found)
    {
        var mean = found.Average(interval => interval.Estimate);
        var deviation = Math.Sqrt(found.Sum(interval => Math.Pow(interval.Estimate - mean, 2)) / (found.Length - 1));
        return new ExaminedBar(
            name, truth / 100, deviation / Math.Sqrt(trueLives) / 100, mean / 100, deviation / 100,
            found.Average(interval => interval.High - interval.Low) / 100,
            found.Count(interval => interval.Low <= truth && truth <= interval.High));
    }
}
