using Roer.Messages.Sample;
using Roer.Tests.World;
using Roer.Tests.World.Oracle;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>The answer for the invented municipality.</summary>
public sealed class MoneyFlowTownTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Every_figure_of_an_invented_municipality_equals_that_of_a_slow_count_by_the_definitions(int seed)
    {
        var options = new SampleOptions { Seed = seed, Youths = 120, Years = 3, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var year = World.ScopeOf("2024", "2026-01-31") with { Municipality = options.Municipality };
        OracleEquality.Holds(store,
        [
            year,
            year with { Period = World.ScopeOf("2025-K3").Period, AsOf = new DateOnly(2025, 8, 20) },
            year with { Filters = [new Filter("hulpvorm", "02"), new Filter("hulpvorm", "04")] },
            year with { Filters = [new Filter("leeftijd", "15"), new Filter("leeftijd", "16")], Period = World.ScopeOf("2023-H2").Period, Stand = 2000 },
        ]);
    }
}
