using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>One SQL text for two engines: PostgreSQL gives the answer of DuckDB to the byte.</summary>
public sealed class YearEndEnginesTests(PostgresServer server)
{
    [Fact]
    public void An_invented_municipality_has_the_same_answer_in_both_engines()
    {
        var options = new SampleOptions { Seed = 21, Youths = 60, Years = 3, FirstYear = 2022 };
        var intakes = SampleTown.Invent(options).Intakes().ToList();
        var scope = World.ScopeOf("2024", "2024-08-31") with { Municipality = options.Municipality };
        var schema = server.NewSchema();
        using var duck = new WorldStore(intakes);
        using var postgres = CareStore.OpenPostgres(schema);
        WorldStore.TakeIn(postgres, intakes);
        Assert.Equal(AnswerText.Whole(duck.Ask(scope, new YearEnd())), AnswerText.Whole(new YearEnd().Ask(postgres, scope)));
    }
}
