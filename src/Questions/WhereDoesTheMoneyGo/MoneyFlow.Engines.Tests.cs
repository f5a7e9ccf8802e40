using System.Globalization;
using Roer.Care;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>One SQL text for two engines: PostgreSQL gives the answer of DuckDB to the byte.</summary>
public sealed class MoneyFlowEnginesTests(PostgresServer server)
{
    private const int Worlds = 25;

    [Fact]
    public void Hostile_worlds_have_the_same_answers_in_both_engines()
    {
        var municipalities = Enumerable.Range(1000, Worlds).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var intakes = municipalities.SelectMany((municipality, index) => HostileWorld.Draw(90_000 + index, municipality));
        AreEqual([.. intakes], municipalities.SelectMany(municipality => new[]
        {
            World.ScopeOf("2024", "2025-12-31") with { Municipality = municipality },
            World.ScopeOf("2023-11..2025-02", "2024-06-15", "hulpvorm=02", "hulpvorm=onbekend") with { Municipality = municipality, Per = "leeftijd" },
        }));
    }

    [Fact]
    public void An_invented_municipality_has_the_same_answer_in_both_engines()
    {
        var options = new SampleOptions { Seed = 21, Youths = 60, Years = 2, FirstYear = 2023 };
        var scope = World.ScopeOf("2024", "2025-01-31") with { Municipality = options.Municipality };
        AreEqual([.. SampleTown.Invent(options).Intakes()], [scope with { Comparison = World.ScopeOf("2023").Period }, scope with { Stand = 400, Period = World.ScopeOf("2023-K3").Period }]);
    }

    private void AreEqual(IReadOnlyList<Intake> intakes, IEnumerable<Scope> scopes)
    {
        var schema = server.NewSchema();
        using var duck = new WorldStore(intakes);
        using var postgres = CareStore.OpenPostgres(schema);
        WorldStore.TakeIn(postgres, intakes);
        foreach (var scope in scopes)
            Assert.Equal(AnswerText.Whole(duck.Ask(scope)), AnswerText.Whole(new MoneyFlow().Ask(postgres, scope)));
    }
}
