using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>One SQL text for two engines: PostgreSQL gives the answer of DuckDB to the byte.</summary>
public sealed class CarePathEnginesTests(PostgresServer server)
{
    [Fact]
    public void An_invented_municipality_has_the_same_answer_in_both_engines()
    {
        var options = new SampleOptions { Seed = 22, Youths = 60, Years = 2, FirstYear = 2023 };
        var intakes = SampleTown.Invent(options).Intakes().ToList();
        var scope = World.ScopeOf("2024", "2025-01-31") with { Municipality = options.Municipality, Comparison = World.ScopeOf("2023").Period };
        var schema = server.NewSchema();
        using var duck = new WorldStore(intakes);
        using var postgres = CareStore.OpenPostgres(schema);
        WorldStore.TakeIn(postgres, intakes);
        foreach (var asked in new[] { scope, scope with { Per = "aanbieder", Filters = [new Filter("hulpvorm", "02")], Settings = [new Setting("groep", "in-hulp")] } })
            Assert.Equal(AnswerText.Whole(duck.Ask(asked, new CarePath())), AnswerText.Whole(new CarePath().Ask(postgres, asked)));
    }
}
