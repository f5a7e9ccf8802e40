using Roer.Tests.World;

namespace Roer.Questions.Parts;

/// <summary>A link to another question keeps the scope, and says what it cannot keep.</summary>
public sealed class ScopeLinksTests
{
    private static readonly Answer Trust = World.Of().Ask(World.ScopeOf("2025", "2026-01-31"), Shelf.Find("kloppen-de-cijfers"));

    [Fact]
    public void What_the_other_question_knows_goes_along()
    {
        var answer = Trust with { Scope = Trust.Scope with { Filters = [new("hulpvorm", "02")], Per = "aanbieder" } };
        Assert.Equal(
            ("/waar-gaat-het-geld-heen?gemeente=9998&periode=2025&hulpvorm=02&per=aanbieder", "Verder"),
            ScopeLinks.Onward(answer, "waar-gaat-het-geld-heen", "Verder"));
    }

    [Fact]
    public void What_it_does_not_know_is_left_out_with_a_word()
    {
        var answer = Trust with { Scope = Trust.Scope with { Filters = [new("regel", "9338"), new("ernst", "fout"), new("aanbieder", "10000001")], Per = "regel" } };
        Assert.Equal(
            ("/waar-gaat-het-geld-heen?gemeente=9998&periode=2025&aanbieder=10000001", "Verder (zonder uw filter op regel en ernst)"),
            ScopeLinks.Onward(answer, "waar-gaat-het-geld-heen", "Verder"));
    }

    [Fact]
    public void Every_question_leads_only_to_questions_on_the_shelf() => Assert.All(Shelf.All, question =>
        Assert.All(World.Of().Ask(World.ScopeOf("2025"), question).Onward, link => Assert.NotNull(Shelf.Find(link.Slug))));
}
