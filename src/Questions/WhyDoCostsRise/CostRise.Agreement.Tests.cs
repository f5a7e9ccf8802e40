using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>The same cents, youths, trajectories and days as the question that tells where the money goes, in every cell that both show.</summary>
public sealed class CostRiseAgreementTests
{
    private static readonly string[] Counted = ["jeugdigen", "trajecten", "zorgdagen", "inwonersTot23", "overigeKostenCent"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(81_000, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void In_hostile_worlds(int seed)
    {
        using var store = new WorldStore(HostileWorld.Draw(seed));
        Holds(store, World.ScopeOf("2024"));
        Holds(store, World.ScopeOf("2025", "2025-09-01") with { Comparison = World.ScopeOf("2024").Period });
    }

    [Theory]
    [InlineData(5, "2026-01-31")]
    [InlineData(6, "2027-03-31")]
    public void In_invented_municipalities_whatever_the_filter(int seed, string asOf)
    {
        var options = new SampleOptions { Seed = seed, Youths = 120, Years = 3, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var scope = World.ScopeOf("2025", asOf) with { Municipality = options.Municipality };
        Holds(store, scope);
        Holds(store, scope with { Filters = [new Filter("hulpvorm", "02"), new Filter("leeftijd", "15"), new Filter("leeftijd", "16")] });
        Holds(store, scope with { Filters = [new Filter("verwijzer", "01")], Per = "aanbieder" });
    }

    private static void Holds(WorldStore store, Scope scope)
    {
        var rise = store.Ask(scope, new CostRise());
        var isEquallyOld = rise.Figure("nogTeKomenCent").State == FigureState.Unknown;
        var now = store.Ask(scope with { Comparison = null });
        var then = isEquallyOld
            ? store.Ask(scope with { Comparison = null, Period = rise.Scope.Comparison!, AsOf = AsKnown(scope, rise.Scope.Comparison!) })
            : store.Ask(scope with { Comparison = null, Period = rise.Scope.Comparison! });
        Assert.Equal((now.Figure("gedeclareerdCent").Value, then.Figure("gedeclareerdCent").Value), Of(rise, "gedeclareerdCent"));
        if (scope.Filters.Count == 0)
            Assert.All(Counted, name => Assert.Equal((now.Figure(name).Value, then.Figure(name).Value), Of(rise, name)));
        foreach (var table in rise.Tables.Where(table => table.Dimension is not null && table.Rows.Count > 0))
        {
            AreEqual(table, 1, then);
            AreEqual(table, 2, now);
        }
    }

    private static DateOnly AsKnown(Scope scope, Period other)
    {
        var day = other.Span.Last.AddDays(scope.AsOf.DayNumber - scope.Period.Span.Last.DayNumber);
        return day < scope.AsOf ? day : scope.AsOf;
    }

    private static void AreEqual(AnswerTable table, int column, Answer other)
    {
        var theirs = other.Tables.Single(each => each.Id == table.Id).Rows.ToDictionary(row => row.Key, row => row.Figures[0].Value);
        foreach (var row in table.Rows) Assert.Equal(theirs.GetValueOrDefault(row.Key) ?? 0, row.Figures[column].Value);
        Assert.Equal(theirs.Values.Sum(), table.Rows.Sum(row => row.Figures[column].Value));
    }

    private static (decimal?, decimal?) Of(Answer answer, string name) => answer.Totals.Single(total => total.Name == name) is var total ? (total.Figure.Value, total.Comparison?.Value) : default;
}
