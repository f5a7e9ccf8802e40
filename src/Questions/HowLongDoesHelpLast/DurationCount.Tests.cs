using Roer.Care;
using Roer.Messages.Sample;
using Roer.Methods.Survival;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The counts by numbers and days give, to the last bit, what grouping the trajectories by their keys and sorting their spells gives.</summary>
public sealed class DurationCountTests
{
    private static readonly SampleOptions Town = new() { Seed = 4, Youths = 250, Years = 3, FirstYear = 2022 };

    [Theory]
    [InlineData("")]
    [InlineData("hulpvorm=02")]
    [InlineData("verwijzer=01")]
    [InlineData("beginjaar=2023", "verwijzer=onbekend")]
    public void Every_group_and_its_rest_are_those_of_a_slow_count(params string[] filters)
    {
        using var store = new WorldStore(SampleTown.Invent(Town).Intakes());
        var scope = World.ScopeOf("2023-07..2024-12", "2025-01-31", [.. filters.Where(filter => filter.Length > 0)]);
        var facts = DurationLoad.Load(store.Store.At(Town.Municipality, scope.AsOf, stand: null), scope.Period.Span);
        var count = DurationCount.Of(facts, new DurationFilter(scope.Filters));
        foreach (var dimension in DurationDimensions.Every)
        {
            var view = dimension == DurationDimensions.Year ? facts.WholeView!.Value : facts.View!.Value;
            var window = dimension == DurationDimensions.Year ? view : facts.Window!.Value;
            var kept = Kept(facts.Care, scope.Filters, window);
            var slow = kept.SelectMany(stay => stay.Places.Select(place => Key(facts.Care, dimension, stay.Stay, place)).Distinct().Select(key => (key, stay.Stay)))
                .GroupBy(pair => pair.key, pair => pair.Stay).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
            var fast = count.By(dimension).ToList();
            Assert.Equal(slow.Select(group => (group.Key, group.Count(), Youths(facts.Care, group))), fast.Select(group => (group.Key, group.Number, group.Youths)));
            foreach (var (mine, group) in slow.Zip(fast))
            {
                var own = Mean(facts.Care, mine, view);
                Assert.Equal(own, group.Curve.Mean());
                var rest = own is null ? null : Mean(facts.Care, kept.Select(stay => stay.Stay).Except(mine), view);
                Assert.Equal(rest is null || own!.StandardError + rest.StandardError == 0 ? null : own!.Minus(rest, StayCurve.LevelShare), group.Difference);
            }
        }
    }

    private static List<(int Stay, List<int> Places)> Kept(CareHistory care, IReadOnlyList<Filter> filters, DateSpan window)
    {
        bool Keeps(int stay, int place) => DurationDimensions.Every.All(dimension =>
            filters.Where(filter => filter.Dimension == dimension.Dimension.Name).Select(filter => filter.Value).ToList() is var values
            && (values.Count == 0 || values.Contains(Key(care, dimension, stay, place))));
        return
        [
            .. from stay in Enumerable.Range(0, care.Trajectories.Count)
               where care.Trajectories[stay].Days.Overlaps(window)
               let places = care.Trajectories[stay].Sources.Where(place => care.Runs[place].Any(run => run.Days.Overlaps(window)) && Keeps(stay, place)).ToList()
               where places.Count > 0
               select (stay, places),
        ];
    }

    private static string Key(CareHistory care, DurationDimension dimension, int stay, int place)
    {
        var (trajectory, allocation) = (care.Trajectories[stay], care.Allocations[place]);
        return dimension.Dimension.Name switch
        {
            "hulpvorm" => OrUnknown(trajectory.Form.Code()),
            "product" => OrUnknown(allocation.Product),
            "aanbieder" => trajectory.Provider,
            "verwijzer" => OrUnknown(allocation.Division.Referrer),
            _ => $"{trajectory.Days.First:yyyy}",
        };
    }

    private static string OrUnknown(string key) => key.Length == 0 ? "onbekend" : key;

    private static int Youths(CareHistory care, IEnumerable<int> stays) => stays.Select(stay => care.Trajectories[stay].Child).Distinct().Count();

    /// <summary>The mean within 24 months by sorted spells; none where fewer than ten are followed from the first month on, or too few come so far.</summary>
    private static RestrictedMean? Mean(CareHistory care, IEnumerable<int> stays, DateSpan view)
    {
        var seen = stays.Select(stay => Exposure.Of((care.Trajectories[stay].Days, care.Ways[stay]), stay, view)).OfType<Exposure>().ToList();
        int Risk(int day) => seen.Count(one => one.Entry < day && day <= one.Exit);
        var first = seen.Select(one => one.Entry + 1).Distinct().Order().FirstOrDefault(day => Risk(day) >= 10, int.MaxValue);
        if (first > 31 || !seen.Exists(one => Risk(one.Exit) >= 10)) return null;
        var spells = Spells.Of([.. seen.Select(one => (double)one.Entry)], [.. seen.Select(one => (double)one.Exit)], [.. seen.Select(one => one.Way is null ? 0 : 1)]);
        var curve = KaplanMeier.Of(spells, new KaplanMeierOptions(IntervalScale.LogLog, 0.9, 10));
        return curve.At(730) is null ? null : RestrictedMean.Of(curve, 730, BeyondLast.Refuse);
    }
}
