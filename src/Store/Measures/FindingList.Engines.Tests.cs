using System.Globalization;
using Roer.Care;
using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Store.Measures;

/// <summary>The same facts give the same findings, in both engines and in any order of arrival.</summary>
public sealed class FindingListEnginesTests(PostgresServer server)
{
    private static readonly DateOnly AsOf = new(2025, 12, 31);

    [Fact]
    public void Hostile_worlds_have_the_same_findings_in_both_engines()
    {
        var municipalities = Enumerable.Range(1000, 20).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        Intake[] intakes = [.. municipalities.SelectMany((municipality, index) => HostileWorld.Draw(70_000 + index, municipality))];
        using var duck = new WorldStore(intakes);
        using var postgres = CareStore.OpenPostgres(server.NewSchema());
        WorldStore.TakeIn(postgres, intakes);
        var found = municipalities.Sum(municipality => AreEqual(duck.Store.At(municipality, AsOf, null), postgres.At(municipality, AsOf, null)));
        Assert.InRange(found, 500, int.MaxValue);
    }

    [Fact]
    public void An_invented_municipality_has_the_same_findings_in_both_engines_and_in_any_order()
    {
        var options = new SampleOptions { Seed = 21, Youths = 60, Years = 2, FirstYear = 2023 };
        var intakes = SampleTown.Invent(options).Intakes().ToArray();
        using var duck = new WorldStore(intakes);
        using var postgres = CareStore.OpenPostgres(server.NewSchema());
        var shuffled = intakes.ToArray();
        new Random(3).Shuffle(shuffled);
        WorldStore.TakeIn(postgres, shuffled);
        Assert.InRange(AreEqual(duck.Store.At(options.Municipality, options.LastKnown, null), postgres.At(options.Municipality, options.LastKnown, null)), 20, int.MaxValue);
    }

    private static int AreEqual(Vintage left, Vintage right)
    {
        var found = FindingList.Of(left, FindingFilter.None).Select(finding => finding.ToString()).ToList();
        Assert.Equal(found, FindingList.Of(right, FindingFilter.None).Select(finding => finding.ToString()));
        Assert.Equal(Totals(left), Totals(right));
        return found.Count;
    }

    private static IEnumerable<FindingTotal> Totals(Vintage vintage)
    {
        var totals = FindingTotals.Of(vintage, FindingFilter.None);
        return [.. totals.BySeverity, .. totals.ByRule, .. totals.ByProvider, .. FindingTotals.ByFile(vintage, FindingFilter.None)];
    }
}
