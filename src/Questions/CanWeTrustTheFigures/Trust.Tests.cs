using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>The whole answer, and what stands first in it.</summary>
public sealed class TrustTests
{
    [Fact]
    public void The_answer_for_the_invented_municipality_is_the_committed_one()
    {
        var options = new SampleOptions { Seed = 1, Youths = 400, Years = 3, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var scope = World.ScopeOf("2025", "2026-01-31") with { Municipality = options.Municipality };
        Golden.Matches(AnswerText.Tables(store.Ask(scope, new Trust())));
    }
}
