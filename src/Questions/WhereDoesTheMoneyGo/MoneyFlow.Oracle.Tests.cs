using System.Globalization;
using Roer.Tests.World;
using Roer.Tests.World.Oracle;

namespace Roer.Questions.WhereDoesTheMoneyGo;

public sealed class MoneyFlowOracleTests
{
    private const int Worlds = 320;
    private static readonly string[] Periods = ["2023", "2024", "2025", "2024-K3", "2024-H1", "2024-02", "2023-11..2025-02", "2022"];
    private static readonly string[] AsOfDates = ["2024-06-15", "2025-12-31", "2027-06-01"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_figure_of_hostile_worlds_equals_that_of_a_slow_count_by_the_definitions(int part)
    {
        var worlds = Enumerable.Range(0, Worlds / 4).ToDictionary(
            index => (1000 + index).ToString(CultureInfo.InvariantCulture),
            index => HostileWorld.Draw((part * 10_000) + index, (1000 + index).ToString(CultureInfo.InvariantCulture)));
        // All worlds in one store: what is of another municipality may not matter either.
        using var store = new WorldStore(worlds.Values.SelectMany(intakes => intakes));
        var random = new Random(part);
        OracleEquality.Holds(store, worlds.Keys.SelectMany(municipality => Scopes(store, municipality, random)));
    }

    private static IEnumerable<Scope> Scopes(WorldStore store, string municipality, Random random)
    {
        var scope = World.ScopeOf(Pick(Periods, random), Pick(AsOfDates, random)) with { Municipality = municipality };
        yield return scope;
        yield return World.ScopeOf(Pick(Periods, random), Pick(AsOfDates, random)) with
        {
            Municipality = municipality,
            Stand = random.Next(1, (int)store.Store.LastIntake),
        };
        var options = store.Ask(scope).Options.Where(pair => pair.Value.Count > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var (dimension, values) = Pick(options, random);
        var chosen = values.Where(_ => random.Next(2) == 0).Append(values[0]).Distinct();
        yield return scope with { Filters = [.. chosen.Select(option => new Filter(dimension, option.Key))] };
    }

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];
}
