using System.Globalization;
using Roer.Messages.Sample;
using Roer.Questions;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Tests.Architecture;

/// <summary>A total has one value, in every question that shows it.</summary>
public sealed class AgreementTests
{
    private static readonly string[] Filters = ["", "aanbieder=10000001", "product=45A04", "product=onbekend", "hulpvorm=02", "hulpvorm=onbekend"];

    [Fact]
    public void The_same_total_is_the_same_in_every_question_about_hostile_worlds()
    {
        var municipalities = Enumerable.Range(1000, 10).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        using var store = new WorldStore(municipalities.SelectMany((municipality, index) => HostileWorld.Draw(31_000 + index, municipality)));
        var shared = municipalities.SelectMany((municipality, index) => Filters.Select((filter, at) =>
            World.World.ScopeOf(index % 2 == 0 ? "2024" : "2023-11..2025-02", at % 2 == 0 ? "2026-12-31" : "2024-09-30", filter.Length == 0 ? [] : [filter]) with { Municipality = municipality }))
            .Sum(scope => Agree(store, scope));
        Assert.InRange(shared, 150, int.MaxValue);
    }

    [Fact]
    public void The_same_total_is_the_same_in_every_question_about_an_invented_municipality()
    {
        var options = new SampleOptions { Seed = 5, Youths = 80, Years = 2, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var scope = World.World.ScopeOf("2024", "2025-01-31") with { Municipality = options.Municipality };
        Assert.InRange(Agree(store, scope) + Agree(store, scope with { Period = World.World.ScopeOf("2024-K3").Period }), 8, int.MaxValue);
    }

    private static int Agree(WorldStore store, Scope scope)
    {
        var answers = Shelf.All.Select(question => Ask(store, scope, question)).OfType<Answer>().ToList();
        if (answers.Count < Shelf.All.Count) return 0;
        var shared = answers.SelectMany(answer => answer.Totals.Select(total => (total.Name, total.Figure.State, total.Figure.Value))).GroupBy(total => total.Name).Where(group => group.Count() > 1).ToList();
        Assert.All(shared, total => Assert.Single(total.Distinct()));
        AgreeOnFindings(answers[0], answers[1]);
        if (scope.Filters.Count == 0) AgreeOnUnknowns(answers[0], answers[1]);
        if (scope.Filters.Count == 0) AgreeOnYouths(store, scope, answers[1]);
        return shared.Count;
    }

    /// <summary>What one question calls unknown of the money, the other puts in its rows of the unknown.</summary>
    private static void AgreeOnUnknowns(Answer trust, Answer money)
    {
        foreach (var (unknown, table) in new[] { ("hulpvorm", "per-hulpvorm"), ("buurt", "per-buurt"), ("geboortedatum", "per-leeftijd") })
        {
            var row = money.Tables.Single(one => one.Id == table).Rows.SingleOrDefault(one => one.Key == "onbekend");
            Assert.Equal(row?.Figures[0].Value ?? 0, trust.Figure($"onbekend/{unknown}/gedeclareerdCent").Value);
        }
    }

    /// <summary>Each question shows its own share of the findings; where both keep the same care, that is the same share.</summary>
    private static void AgreeOnFindings(Answer trust, Answer money)
    {
        Assert.Equal(trust.Basis.Touched, money.Basis.Touched);
        var own = money.Basis.Findings.Where(found => Care.Rules.Find(found.Rule) is not null).ToDictionary(found => found.Rule);
        Assert.Equal(trust.Basis.Findings.Select(Text).Order(StringComparer.Ordinal), own.Values.Select(Text).Order(StringComparer.Ordinal));

        static string Text(FindingTouch found) => $"{found.Rule} {found.Severity} {found.Count} {found.Euros.State} {found.Euros.Value} {found.Amount}";
    }

    private static void AgreeOnYouths(WorldStore store, Scope scope, Answer money)
    {
        var youths = YouthsInCare.Of(store.Store.At(scope.Municipality, scope.AsOf, scope.Stand), scope.Period.Span);
        Assert.Equal(money.Figure("jeugdigen").Value, youths.All);
        var places = money.Tables.Single(table => table.Id == "per-buurt").Rows.Where(row => row.Figures[7].Value > 0);
        Assert.Equal(
            places.Select(row => (row.Key, row.Figures[7].Value)).OrderBy(place => place.Key, StringComparer.Ordinal),
            youths.ByNeighbourhood.Select(place => (Key: place.Key.Length == 0 ? "onbekend" : place.Key, (decimal?)place.Value.Count)).OrderBy(place => place.Key, StringComparer.Ordinal));
    }

    private static Answer? Ask(WorldStore store, Scope scope, Question question)
    {
        try
        {
            return store.Ask(scope, question);
        }
        catch (ScopeException)
        {
            // The world has no such provider or product.
            return null;
        }
    }
}
