using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>One SQL text for two engines: PostgreSQL gives the answer of DuckDB to the byte.</summary>
public sealed class CostRiseEnginesTests(PostgresServer server)
{
    [Fact]
    public void An_invented_municipality_has_the_same_answer_in_both_engines()
    {
        var options = new SampleOptions { Seed = 22, Youths = 60, Years = 3, FirstYear = 2023 };
        var intakes = SampleTown.Invent(options).Intakes().ToList();
        var scope = World.ScopeOf("2025", "2026-01-31") with { Municipality = options.Municipality };
        var schema = server.NewSchema();
        using var duck = new WorldStore(intakes);
        using var postgres = CareStore.OpenPostgres(schema);
        WorldStore.TakeIn(postgres, intakes);
        foreach (var asked in new[] { scope, scope with { Per = "aanbieder", Filters = [new Filter("hulpvorm", "02")], Comparison = World.ScopeOf("2023").Period } })
            Assert.Equal(AnswerText.Whole(duck.Ask(asked, new CostRise())), AnswerText.Whole(new CostRise().Ask(postgres, asked)));
    }
}
