using Roer.Care;
using Roer.Tests.World;

namespace Roer.Store.Measures;

/// <summary>How the trajectories of small drawn worlds ended, and what an unrelated youth changes: nothing.</summary>
public sealed class CareHistoryTests
{
    private static readonly DateOnly AsOf = new(2025, 12, 31);

    [Theory]
    [InlineData("Anna 2024-01-01 2024-03-31 31", "", WayOfEnding.Planned)]
    [InlineData("Anna 2024-01-01 2024-03-31 31", "2024-04-01", WayOfEnding.OtherForm)]
    [InlineData("Anna 2024-01-01 2024-03-31 31", "2024-04-02", WayOfEnding.Planned)]
    [InlineData("Anna 2024-01-01 2024-03-31 31", "2024-03-31", WayOfEnding.Planned)]
    [InlineData("Anna 2024-01-01 2024-03-31 98", "", WayOfEnding.Unknown)]
    [InlineData("Anna 2024-01-01", "", null)]
    [InlineData("Anna 2024-01-01", "2024-04-01", null)]
    public void A_trajectory_ends_by_its_reason_unless_another_form_goes_on_the_day_after(string drawn, string other, WayOfEnding? expected)
    {
        List<DrawnStays.Drawn> lines = [DrawnStays.Of(drawn)];
        if (other.Length > 0) lines.Add(DrawnStays.Of($"Anna {other}") with { Code = "44A01", Provider = "B" });
        Assert.Equal(expected, WayOf(History(lines), CareForm.Ambulant));
    }

    /// <summary>A week on either side of the eighteenth birthday counts, also before care of another form; of a birth date that is not wholly known there is no telling.</summary>
    [Theory]
    [InlineData("2006-04-07", "", WayOfEnding.Adult)]
    [InlineData("2006-04-08", "", WayOfEnding.OtherForm)]
    [InlineData("2006-03-24", "", WayOfEnding.Adult)]
    [InlineData("2006-03-23", "", WayOfEnding.OtherForm)]
    [InlineData("2006-03-31", "3", WayOfEnding.OtherForm)]
    public void The_eighteenth_birthday_goes_before_another_form(string birth, string uncertain, WayOfEnding expected)
    {
        var history = History(
            [DrawnStays.Of("Anna 2024-01-01 2024-03-31"), DrawnStays.Of("Anna 2024-04-01") with { Code = "44A01", Provider = "B" }],
            $"kind | geboren | onzeker\nAnna | {birth} | {uncertain}");
        Assert.Equal(expected, WayOf(history, CareForm.Ambulant));
        Assert.Equal(uncertain.Length == 0 ? 1 : 0, history.Births.Count);
    }

    [Fact]
    public void The_same_form_elsewhere_is_no_other_form_and_a_youth_without_an_allocation_is_not_there()
    {
        var history = History(
            [DrawnStays.Of("Anna 2024-01-01 2024-03-31 32"), DrawnStays.Of("Anna 2024-04-01") with { Provider = "B" }, DrawnStays.Of("Bas 2024-04-01") with { Code = "44A01" }],
            "kind | geboren\nAnna | 2015-01-01\nCas | 2015-01-01");
        Assert.Contains(WayOfEnding.ByClient, history.Ways);
        Assert.Equal([World.ChildOf("Anna").Pseudonym], history.Births.Keys);
    }

    [Fact]
    public void What_starts_after_the_as_of_date_is_not_there_and_a_stop_known_later_is_none()
    {
        var world = DrawnStays.World([DrawnStays.Of("Anna 2024-01-01"), DrawnStays.Of("Bas 2026-01-01")], "stop | begin | eind | bekend\n1 | 2024-01-01 | 2024-03-31 | 2026-02-01");
        using var store = new WorldStore(world.Intakes);
        var (then, later) = (CareHistory.Of(store.Store.At(World.Municipality, AsOf, null), AsOf), CareHistory.Of(store.Store.At(World.Municipality, new DateOnly(2026, 2, 1), null), AsOf));
        Assert.True(Assert.Single(then.Trajectories).Days.IsOpen);
        Assert.Equal(2, later.Trajectories.Count);
        Assert.Contains(WayOfEnding.Planned, later.Ways);
    }

    /// <summary>Hostile worlds: other youths with the same faults change no trajectory, and no trajectory of a youth overlaps another of its form and provider.</summary>
    [Fact]
    public void Other_youths_change_nothing()
    {
        var found = 0;
        for (var seed = 9_300; seed < 9_306; seed++)
        {
            var intakes = HostileWorld.Draw(seed);
            var (alone, among) = (Told(intakes), Told([.. intakes, .. intakes.Select(OtherWorld.Renumbered)]));
            Assert.Equal(alone.Count * 2, among.Count);
            Assert.Superset(alone.Select(one => $"{one}").ToHashSet(), among.Select(one => $"{one}").ToHashSet());
            foreach (var same in alone.GroupBy(one => (one.Child, one.Provider, one.Form)))
                Assert.All(same.OrderBy(one => one.Days.First).Zip(same.OrderBy(one => one.Days.First).Skip(1)), pair => Assert.True(pair.First.Days.Last.AddDays(1) < pair.Second.Days.First));
            found += alone.Count;
        }

        Assert.InRange(found, 5, int.MaxValue);
    }

    private static List<(long Child, string Provider, CareForm Form, DateSpan Days, WayOfEnding? Way)> Told(IEnumerable<Intake> intakes)
    {
        using var store = new WorldStore(intakes);
        var history = CareHistory.Of(store.Store.At(World.Municipality, AsOf, null), new DateOnly(2024, 1, 1));
        return [.. history.Trajectories.Zip(history.Ways, (one, way) => (one.Child.Pseudonym, one.Provider, one.Form, one.Days, way))];
    }

    private static WayOfEnding? WayOf(CareHistory history, CareForm form) => history.Ways[history.Trajectories.Select(one => one.Form).TakeWhile(each => each != form).Count()];

    private static CareHistory History(IEnumerable<DrawnStays.Drawn> lines, params string[] more)
    {
        using var store = new WorldStore(DrawnStays.World(lines, more).Intakes);
        return CareHistory.Of(store.Store.At(World.Municipality, AsOf, null), new DateOnly(2024, 1, 1));
    }
}
