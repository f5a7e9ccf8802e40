using Roer.Care;
using Roer.Tests.World;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>What must hold of every world, whatever is in it.</summary>
public sealed class MoneyFlowPropertiesTests
{
    private const int Worlds = 25;

    // After 28 years the calendar repeats itself: days of the week, leap days and week numbers.
    private const int DaysOf28Years = 10_227;
    private static readonly string[] Money = ["toegewezenCent", "gestartCent", "geleverdCent", "gedeclareerdCent", "toegekendCent", "nogNietBeantwoordCent"];
    private static readonly string[] Additive = [.. Money, "jeugdigen", "trajecten", "zorgdagen"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(70_000, Worlds)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_parts_of_every_dimension_add_up_to_the_whole(int seed)
    {
        var answer = Ask(HostileWorld.Draw(seed));
        foreach (var table in answer.Tables.Where(table => table.Id == $"per-{table.Dimension}"))
        {
            foreach (var name in Money)
            {
                var column = table.Columns.TakeWhile(each => each.Name != name).Count();
                Assert.Equal(answer.Figure(name).Value ?? 0, table.Rows.Sum(row => row.Figures[column].Value ?? 0));
            }
        }
    }

    /// <summary>A claim line has one value of each dimension, so the euros that findings touch divide over those values without rest.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_touched_euros_of_every_dimension_add_up_to_the_whole(int seed)
    {
        using var store = new WorldStore(HostileWorld.Draw(seed));
        var scope = World.ScopeOf("2024");
        var whole = store.Ask(scope);
        foreach (var table in whole.Tables.Where(table => table.Id == $"per-{table.Dimension}"))
        {
            var parts = table.Rows.Select(row => store.Ask(scope with { Filters = [new Filter(table.Dimension!, row.Key)] }).Basis.Touched).ToList();
            Assert.All(whole.Basis.Touched, touched => Assert.Equal(touched.Cents, parts.Sum(part => part.Single(one => one.Severity == touched.Severity).Cents)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_arrival_does_not_matter(int seed)
    {
        var intakes = HostileWorld.Draw(seed).ToArray();
        var before = AnswerText.WithoutIntake(Ask(intakes));
        new Random(seed).Shuffle(intakes);
        Assert.Equal(before, AnswerText.WithoutIntake(Ask(intakes)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Taking_the_same_in_twice_and_in_several_commits_changes_nothing(int seed)
    {
        var intakes = HostileWorld.Draw(seed);
        using var store = new WorldStore(intakes.Take(intakes.Count / 2));
        WorldStore.TakeIn(store.Store, intakes);
        WorldStore.TakeIn(store.Store, intakes);
        Assert.Equal(AnswerText.Whole(Ask(intakes)), AnswerText.Whole(store.Ask(World.ScopeOf("2024"))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_same_world_28_years_earlier_has_the_same_figures(int seed)
    {
        var intakes = HostileWorld.Draw(seed);
        var earlier = intakes.Select(intake => OtherWorld.Shifted(intake, -DaysOf28Years));
        Assert.Equal(Figures(Ask(intakes, "2024", "2026-12-31")), Figures(Ask(earlier, "1996", "1998-12-31")));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Other_children_add_their_own_figures_and_touch_no_others(int seed)
    {
        var mine = HostileWorld.Draw(seed);
        var tables = mine.Where(intake => intake.Tariffs.Count + intake.Products.Count > 0).ToList();
        var others = HostileWorld.Draw(seed + 500).Where(intake => intake.Tariffs.Count + intake.Products.Count == 0).Select(OtherWorld.Renumbered).ToList();
        var (alone, apart, together) = (AnswerFigures.Of(Ask(mine)), AnswerFigures.Of(Ask([.. tables, .. others])), AnswerFigures.Of(Ask([.. mine, .. others])));
        foreach (var name in alone.Keys.Union(apart.Keys).Where(name => Additive.Contains(name.Split('/')[^1])))
            Assert.Equal((name, (alone.GetValueOrDefault(name) ?? 0) + (apart.GetValueOrDefault(name) ?? 0)), (name, together.GetValueOrDefault(name) ?? 0));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void When_nothing_more_becomes_known_only_running_care_goes_on(int seed)
    {
        var intakes = HostileWorld.Draw(seed);
        var (before, after) = (Ask(intakes, asOf: "2028-01-01"), Ask(intakes, asOf: "2029-06-30"));
        Assert.All(["toegewezenCent", "gestartCent", "gedeclareerdCent", "toegekendCent"], (string name) => Assert.Equal(before.Value(name), after.Value(name)));
        Assert.True(before.Value("zorgdagen") <= after.Value("zorgdagen"));
    }

    private static Answer Ask(IEnumerable<Intake> intakes, string period = "2024", string asOf = "2026-12-31")
    {
        using var store = new WorldStore(intakes);
        return store.Ask(World.ScopeOf(period, asOf));
    }

    private static List<(string, decimal?)> Figures(Answer answer) =>
        [.. AnswerFigures.Of(answer).Where(pair => !pair.Key.StartsWith("per-maand", StringComparison.Ordinal) && !pair.Key.StartsWith("brug-per-maand", StringComparison.Ordinal)).Select(pair => (pair.Key, pair.Value))];
}
