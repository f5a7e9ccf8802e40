using System.Globalization;
using Roer.Messages.Sample;
using Roer.Questions;
using Roer.Questions.Parts;
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

/// <summary>What one planted cause gave: the sums of every level, and of every town the bars in cents.</summary>
internal sealed record ClosedScenario(CauseScenario Scenario, IReadOnlyList<ClosedLevel> Levels, IReadOnlyList<long[]> Bars);

/// <summary>
/// Asks the arithmetic split of town after town with a planted cause, told in facts as the store takes them in, and adds up everything that must add up: all bars,
/// every row and column of every division, and the same within every choice that a reader can make.
/// </summary>
internal sealed class ClosingExamination(SampleOptions town, int towns)
{
    private static readonly string[] Names =
        ["alle balken", "elke rij van een verdeling", "elke kolom van een verdeling", "alle balken binnen een keuze", "elke rij binnen een keuze", "elke kolom binnen een keuze"];

    public ClosedScenario Examine(CauseScenario scenario)
    {
        ClosedLevel[] levels = [.. Names.Select(name => new ClosedLevel(name))];
        var bars = new List<long[]>();
        for (var seed = 1; seed <= towns; seed++)
        {
            using var store = new WorldStore(SampleTown.Invent(town with { Seed = seed, Shift = scenario.Shift }).Intakes());
            bars.Add(Close(SplitOf(store), levels));
        }

        return new ClosedScenario(scenario, levels, bars);
    }

    private CostSplit SplitOf(WorldStore store)
    {
        var year = town.FirstYear + 2;
        var scope = World.World.ScopeOf(Text(year)) with { Municipality = town.Municipality, AsOf = new DateOnly(year + 1, 1, 31), Comparison = World.World.ScopeOf(Text(year - 1)).Period };
        return CostSplit.Of(CostRiseLoad.Load(store.Store, store.Store.At(scope.Municipality, scope.AsOf, null), scope));
    }

    private static long[] Close(CostSplit split, ClosedLevel[] levels)
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

        return [.. whole.ClaimBars, whole.Change - (whole.Now.Completed - whole.Then.Completed)];
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
