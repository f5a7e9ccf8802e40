using System.Globalization;
using Roer.Messages.Sample;
using Roer.Methods.Decomposition;
using Roer.Questions;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Causes;
using Roer.Questions.WhyDoCostsRise;
using Roer.Tests.World;

namespace Roer.Tests.Causes;

/// <summary>Sums of one level that must be equal to the cent: how many there were, how many were not, and the largest difference in cents.</summary>
internal sealed record ClosedLevel(string Name)
{
    public long Sums { get; private set; }

    public long Open { get; private set; }

    public long Largest { get; private set; }

    public void Compare(long sum, long whole)
    {
        Sums++;
        if (sum != whole) Open++;
        Largest = Math.Max(Largest, Math.Abs(sum - whole));
    }
}

/// <summary>What one planted cause gave: the sums of every level of the split itself and of the whole question, and of every town the bars in cents.</summary>
internal sealed record ClosedScenario(CauseScenario Scenario, IReadOnlyList<ClosedLevel> Split, IReadOnlyList<ClosedLevel> Question, IReadOnlyList<long[]> Bars);

/// <summary>
/// Asks the arithmetic split of town after town with a planted cause, and adds up everything that must add up: all bars, every row and column of every division, and the
/// same within every value that can be chosen. Most towns go straight to the split; of some the whole question is asked, from messages, with late claims and all divisions.
/// </summary>
internal sealed class ClosingExamination(SampleOptions town, int towns, int askedTowns)
{
    private static readonly string[] Names =
        ["alle balken", "elke rij van een verdeling", "elke kolom van een verdeling", "alle balken binnen een keuze", "elke rij binnen een keuze", "elke kolom binnen een keuze"];

    public ClosedScenario Examine(CauseScenario scenario)
    {
        ClosedLevel[] split = [.. Names.Select(name => new ClosedLevel(name))];
        ClosedLevel[] question = [.. Names.Select(name => new ClosedLevel(name))];
        var bars = Enumerable.Range(1, towns).Select(seed => Close(ArithmeticTown.Of(Town(scenario, seed)), split)).ToList();
        foreach (var seed in Enumerable.Range(1, askedTowns))
        {
            using var store = new WorldStore(SampleTown.Invent(Town(scenario, seed)).Intakes());
            Close(SplitOf(store), question);
        }

        return new ClosedScenario(scenario, split, question, bars);
    }

    private SampleOptions Town(CauseScenario scenario, int seed) => town with { Seed = seed, Shift = scenario.Shift };

    /// <summary>Before rounding the bars are the change to the cent; after rounding every row and column is too.</summary>
    private static long[] Close(ArithmeticTown lived, ClosedLevel[] levels)
    {
        var whole = Rounded(lived, lived.Whole, levels[0]);
        for (var dimension = 0; dimension < ArithmeticTown.Dimensions.Count; dimension++)
        {
            foreach (var (part, _) in Divide(lived, (lived.Whole, whole, dimension), levels[1], levels[2]))
            {
                var own = Rounded(lived, part, levels[3]);
                for (var other = 0; other < ArithmeticTown.Dimensions.Count; other++) Divide(lived, (part, own, other), levels[4], levels[5]);
            }
        }

        return whole;
    }

    private static long[] Rounded(ArithmeticTown lived, TownPart part, ClosedLevel level)
    {
        var bars = lived.Bars(part);
        level.Compare((long)Math.Round(bars.Sum()), part.Change);
        return LargestRemainder.Close(bars, part.Change);
    }

    private static IReadOnlyList<(TownPart Part, long[] Bars)> Divide(ArithmeticTown lived, (TownPart Part, long[] Bars, int Dimension) of, ClosedLevel rows, ClosedLevel columns)
    {
        var found = lived.Divide(of.Part, of.Bars, of.Dimension);
        foreach (var (part, bars) in found) rows.Compare(bars.Sum(), part.Change);
        for (var bar = 0; bar < CostBars.OfClaims; bar++) columns.Compare(found.Sum(row => row.Bars[bar]), of.Bars[bar]);
        return found;
    }

    private CostSplit SplitOf(WorldStore store)
    {
        var year = town.FirstYear + 2;
        var scope = World.World.ScopeOf(Text(year)) with { Municipality = town.Municipality, AsOf = new DateOnly(year + 1, 1, 31), Comparison = World.World.ScopeOf(Text(year - 1)).Period };
        return CostSplit.Of(CostRiseLoad.Load(store.Store, store.Store.At(scope.Municipality, scope.AsOf, null), scope));
    }

    private static void Close(CostSplit split, ClosedLevel[] levels)
    {
        var whole = CostCount.Of(split, new CareFilter([]));
        levels[0].Compare(whole.Bars.Sum(bar => bar.Cents), whole.Change);
        foreach (var dimension in CostRiseTables.Divisions)
        {
            foreach (var row in Divide(whole, dimension, levels[1], levels[2]))
            {
                var part = CostCount.Of(split, new CareFilter([new Filter(dimension.Dimension.Name, row.Key)]));
                levels[3].Compare(part.ClaimBars.Sum(), part.Change);
                levels[3].Compare(part.Change, row.Change);
                foreach (var other in CostRiseTables.Divisions) Divide(part, other, levels[4], levels[5]);
            }
        }
    }

    /// <summary>A row adds up to its own change, a column to its bar; the shifts of all rows are together that of the whole.</summary>
    private static IReadOnlyList<CostShare> Divide(CostCount count, CareDimension dimension, ClosedLevel rows, ClosedLevel columns)
    {
        var shares = count.By(dimension);
        foreach (var share in shares) rows.Compare(share.Bars.Sum(), share.Change);
        for (var bar = 0; bar < CostBars.OfClaims; bar++) columns.Compare(shares.Sum(share => share.Bars[bar]), count.ClaimBars[bar]);
        return shares;
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
