using Roer.Care;
using Roer.Tests.World;

namespace Roer.Store.Measures;

/// <summary>Extended, not extended and not yet to be told: an allocation to the end of June, in what followed on it.</summary>
public sealed class PlannedEndsTests
{
    private const string Planned = "toewijzing | kind | aanbieder | product | van | tot | besluit\n1 | Anna | A | 45A04 | 2024-01-01 | 2024-06-30 | 2023-12-01";

    private static readonly DateSpan Year = DateSpan.Of(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

    [Theory]
    [InlineData("", "", "2024-12-31", false)]
    [InlineData("", "1 | 2024-01-01 | 2024-06-29", "2024-12-31", null)]
    [InlineData("1 | | | | | 2024-09-30 | 2024-05-01", "", "2024-12-31", true)]
    [InlineData("1 | | | | | 2024-09-30 | 2024-05-01", "1 | 2024-01-01 | 2024-06-30", "2024-12-31", true)]
    [InlineData("1 | | | | | 2024-09-30 | 2024-05-01", "1 | 2024-01-01 | 2024-07-01", "2024-12-31", true)]
    [InlineData("1 | | | | | 2024-03-31 | 2024-02-01", "1 | 2024-01-01 | 2024-07-01", "2024-12-31", false)]
    [InlineData("", "1 | 2024-01-01 | 2024-07-01", "2024-12-31", false)]
    [InlineData("1 | | | | | 2024-09-30 | 2024-05-01", "", "2024-06-29", null)]
    public void A_trajectory_that_ran_on_after_its_first_planned_end_was_extended_or_not(string version, string stop, string asOf, bool? expected)
    {
        var world = World.Of($"{Planned}\n{version}", "start | begin\n1 | 2024-01-01", $"stop | begin | eind\n{stop}");
        Assert.Equal(expected, IsExtended(world, DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>A next allocation of the same product that adjoins is an extension; one of another product in the same trajectory is none.</summary>
    [Theory]
    [InlineData("45A04", true)]
    [InlineData("45A05", false)]
    public void What_adjoins_extends_when_it_is_the_same_product(string product, bool expected) => Assert.Equal(
        expected,
        IsExtended(World.Of($"{Planned}\n2 | Anna | A | {product} | 2024-07-01 | 2024-12-31 |", "start | begin\n1 | 2024-01-01\n2 | 2024-07-01"), new DateOnly(2024, 8, 31)));

    private static bool? IsExtended(World world, DateOnly asOf)
    {
        using var store = new WorldStore(world.Intakes);
        var vintage = store.Store.At(World.Municipality, asOf, null);
        var history = CareHistory.Of(vintage, Year.First);
        var episode = Assert.Single(CareCourse.Of(history, [], Year)).Episodes[0];
        return new PlannedEnds(history, FirstPlannedEnd.Of(vintage)).IsExtended(episode, Year);
    }
}
