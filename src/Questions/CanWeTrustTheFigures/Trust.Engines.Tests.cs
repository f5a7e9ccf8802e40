using System.Globalization;
using Roer.Care;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>One SQL text for two engines, and any order of arrival: the same answer to the byte.</summary>
public sealed class TrustEnginesTests(PostgresServer server)
{
    [Fact]
    public void Hostile_worlds_have_the_same_answers_in_both_engines_and_in_any_order()
    {
        var municipalities = Enumerable.Range(1000, 8).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var intakes = municipalities.SelectMany((municipality, index) => HostileWorld.Draw(95_000 + index, municipality));
        AreEqual([.. intakes], municipalities.SelectMany(municipality => new[]
        {
            World.ScopeOf("2024", "2025-12-31") with { Municipality = municipality },
            World.ScopeOf("2023-11..2025-02", "2024-06-15", "hulpvorm=02", "hulpvorm=onbekend", "product=onbekend", "product=45A04", "ernst=waarschuwing") with { Municipality = municipality, Per = "product" },
        }));
    }

    [Fact]
    public void An_invented_municipality_has_the_same_answer_in_both_engines_and_in_any_order()
    {
        var options = new SampleOptions { Seed = 21, Youths = 60, Years = 2, FirstYear = 2023 };
        var scope = World.ScopeOf("2024", "2025-01-31") with { Municipality = options.Municipality };
        AreEqual([.. SampleTown.Invent(options).Intakes()], [scope with { Comparison = World.ScopeOf("2023").Period }]);
    }

    [Fact]
    public void An_old_stand_gives_the_old_answer()
    {
        var intakes = HostileWorld.Draw(96_001);
        using var store = new WorldStore(intakes.Take(intakes.Count / 2));
        var scope = World.ScopeOf("2024") with { Stand = store.Store.LastIntake };
        var before = AnswerText.Whole(store.Ask(scope, new Trust()));
        WorldStore.TakeIn(store.Store, intakes.Skip(intakes.Count / 2));
        Assert.Equal(before, AnswerText.Whole(store.Ask(scope, new Trust())));
    }

    private void AreEqual(Intake[] intakes, IEnumerable<Scope> scopes)
    {
        using var duck = new WorldStore(intakes);
        using var postgres = CareStore.OpenPostgres(server.NewSchema());
        var shuffled = intakes.ToArray();
        new Random(7).Shuffle(shuffled);
        WorldStore.TakeIn(postgres, shuffled);
        foreach (var scope in scopes)
            Assert.Equal(Text(() => duck.Ask(scope, new Trust())), Text(() => new Trust().Ask(postgres, scope)));
    }

    // A world without that product refuses the filter: in both engines with the same words.
    private static string Text(Func<Answer> ask)
    {
        try
        {
            return AnswerText.WithoutIntake(ask());
        }
        catch (ScopeException fault)
        {
            return fault.Message;
        }
    }
}
