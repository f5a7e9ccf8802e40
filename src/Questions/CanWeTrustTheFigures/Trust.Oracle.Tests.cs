using System.Globalization;
using Roer.Tests.World;
using Roer.Tests.World.Oracle;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>Coverage equals a slow count by the definitions, whatever is wrong in a world.</summary>
public sealed class TrustOracleTests
{
    private const int Worlds = 14;
    private static readonly string[] Periods = ["2024", "2025", "2024-K3", "2023-11..2025-02", "2024-02"];
    private static readonly string[] AsOfDates = ["2024-06-15", "2025-12-31", "2027-06-01"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Which_messages_are_there_in_hostile_worlds_equals_a_slow_count(int part)
    {
        var worlds = Enumerable.Range(0, Worlds).ToDictionary(
            index => (1000 + index).ToString(CultureInfo.InvariantCulture),
            index => HostileWorld.Draw((part * 20_000) + index, (1000 + index).ToString(CultureInfo.InvariantCulture)));
        using var store = new WorldStore(worlds.Values.SelectMany(intakes => intakes));
        var intakes = store.Numbered.ToLookup(each => each.File.Municipality);
        var random = new Random(part);
        var counted = 0;
        foreach (var municipality in worlds.Keys)
        {
            var whole = World.ScopeOf(Periods[random.Next(Periods.Length)], AsOfDates[random.Next(AsOfDates.Length)]) with { Municipality = municipality };
            Filter[] filters = [new("aanbieder", "10000001"), new("product", "45A04"), new("hulpvorm", "02")];
            foreach (var scope in new[] { whole, whole with { Filters = [filters[random.Next(3)]] } })
                counted += Equal(store, [.. intakes[municipality]], scope);
        }

        Assert.InRange(counted, 250, int.MaxValue);
    }

    private static int Equal(WorldStore store, IReadOnlyCollection<(long Number, Care.Intake File)> intakes, Scope scope)
    {
        Answer answer;
        try
        {
            answer = store.Ask(scope, new Trust());
        }
        catch (ScopeException)
        {
            // The world has no such provider or product.
            return 0;
        }

        var told = AnswerFigures.Of(answer).Where(pair => pair.Key.StartsWith("dekking", StringComparison.Ordinal)
            && (pair.Key.EndsWith("van", StringComparison.OrdinalIgnoreCase) || pair.Key.EndsWith("aantal", StringComparison.OrdinalIgnoreCase)) && pair.Value is not null and not 0);
        var counted = CoverageOracle.Answer(intakes, scope).Where(pair => pair.Value != 0);
        Assert.Equal(counted.Select(pair => (pair.Key, pair.Value)), told.Select(pair => (pair.Key, pair.Value)));
        return counted.Count();
    }
}
