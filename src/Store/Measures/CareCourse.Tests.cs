using Roer.Care;
using Roer.Tests.World;

namespace Roer.Store.Measures;

/// <summary>The courses of youths, drawn in small worlds.</summary>
public sealed class CareCourseTests
{
    private static readonly DateOnly AsOf = new(2025, 12, 31);
    private static readonly DateSpan Year = DateSpan.Of(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

    [Fact]
    public void Trajectories_are_in_the_order_of_their_first_days_and_running_ones_end_after_the_as_of_date()
    {
        var course = Assert.Single(Courses([DrawnStays.Of("Anna 2024-05-01"), DrawnStays.Of("Anna 2023-01-01 2023-03-01") with { Provider = "B" }, DrawnStays.Of("Anna 2024-05-01 2024-06-30") with { Provider = "C" }]));
        Assert.Equal(
            [(Day(2023, 1, 1), Day(2023, 3, 2), "B"), (Day(2024, 5, 1), Day(2024, 7, 1), "C"), (Day(2024, 5, 1), AsOf.DayNumber + 1, "A")],
            course.Episodes.Select(one => (one.Start, one.End, one.Trajectory.Provider)));
        Assert.Equal([WayOfEnding.Planned, WayOfEnding.Planned, null], course.Episodes.Select(one => one.Way));
    }

    /// <summary>Adjoining and overlapping trajectories are one spell; 1 and 31 days lie between the next ones.</summary>
    [Theory]
    [InlineData(0, "2024-01-01..2024-03-31 2024-04-02..2024-04-30 2024-06-01..2024-06-30")]
    [InlineData(1, "2024-01-01..2024-04-30 2024-06-01..2024-06-30")]
    [InlineData(31, "2024-01-01..2024-06-30")]
    public void Spells_join_what_adjoins_and_what_lies_within_the_gap(int gap, string expected)
    {
        var course = Assert.Single(Courses(
        [
            DrawnStays.Of("Anna 2024-01-01 2024-01-31"), DrawnStays.Of("Anna 2024-02-01 2024-03-31") with { Provider = "B" }, DrawnStays.Of("Anna 2024-02-10 2024-02-20") with { Provider = "C" },
            DrawnStays.Of("Anna 2024-04-02 2024-04-30") with { Provider = "D" }, DrawnStays.Of("Anna 2024-06-01 2024-06-30") with { Provider = "E" },
        ]));
        Assert.Equal(expected, string.Join(' ', course.Spells(gap).Select(spell => DateSpan.Of(DateOnly.FromDayNumber(spell.Start), DateOnly.FromDayNumber(spell.End - 1)).ToString())));
    }

    [Fact]
    public void The_trajectory_that_ends_a_spell_is_the_one_that_ends_last()
    {
        var course = Assert.Single(Courses([DrawnStays.Of("Anna 2024-01-01 2024-06-30 32"), DrawnStays.Of("Anna 2024-02-01 2024-03-31 31") with { Provider = "B" }]));
        Assert.Equal(WayOfEnding.ByClient, Assert.Single(course.Spells(0)).Last.Way);
    }

    /// <summary>Care counts that lay in the five years before the period and ended at least a day before the begin.</summary>
    [Theory]
    [InlineData("2018-12-01 2018-12-31", false)]
    [InlineData("2018-12-01 2019-01-01", true)]
    [InlineData("2023-10-01 2023-12-30", true)]
    [InlineData("2023-10-01 2024-02-28", true)]
    [InlineData("2023-10-01 2024-02-29", false)]
    [InlineData("2024-01-05 2024-01-20", false)]
    public void Repeat_care_looks_back_five_years_from_the_period(string earlier, bool expected)
    {
        var course = Assert.Single(Courses([DrawnStays.Of($"Anna {earlier}"), DrawnStays.Of("Anna 2024-03-01 2024-05-01") with { Provider = "B" }]));
        Assert.Equal(expected, course.HadCareBefore(Year.First, Day(2024, 3, 1)));
    }

    /// <summary>One allocation with two runs: claims belong to the run that had begun, those from before the first run to the first.</summary>
    [Fact]
    public void Claims_belong_to_the_trajectory_of_their_allocation_that_had_begun()
    {
        var world = DrawnStays.World([DrawnStays.Of("Anna 2024-03-01 2024-04-30")], """
            start | begin
            1     | 2024-08-01
            """);
        var course = Assert.Single(Courses(world, [.. Claims((2, 1, 1), (4, 1, 2), (7, 1, 4), (8, 1, 8)), new DayClaim(1, new DateOnly(2025, 1, 1), 16), new DayClaim(9, new DateOnly(2024, 4, 1), 32)]));
        Assert.Equal([(7, 7), (24, 8)], course.Episodes.Select(one => (one.Cents, one.CentsInPeriod)).Select(pair => ((int)pair.Cents, (int)pair.CentsInPeriod)));
    }

    /// <summary>
    /// Hostile worlds: every cent of an allocation with care comes to one trajectory, the part of a period is the whole of the claims in it, and a
    /// longer gap never makes more spells.
    /// </summary>
    [Fact]
    public void No_cent_is_lost_or_counted_twice_and_spells_lie_further_apart_than_the_gap()
    {
        var (courses, cents) = (0, 0L);
        for (var seed = 9_500; seed < 9_506; seed++)
        {
            using var store = new WorldStore(HostileWorld.Draw(seed));
            var history = CareHistory.Of(store.Store.At(World.Municipality, AsOf, null), Year.First);
            var random = new Random(seed);
            List<DayClaim> claims = [.. Enumerable.Range(0, 60).Select(_ => new DayClaim(random.Next(1, 12), new DateOnly(2023, 1, 1).AddDays(random.Next(1000)), random.Next(-50, 900)))];
            var found = CareCourse.Of(history, claims, Year);
            var withCare = history.Trajectories.SelectMany(one => one.Sources).Select(source => history.Allocations[source].Number).ToHashSet();
            var own = claims.Where(claim => withCare.Contains(claim.Allocation)).ToList();
            Assert.Equal(own.Sum(claim => claim.Cents), found.Sum(course => course.Episodes.Sum(one => one.Cents)));
            Assert.Equal(own.Where(claim => Year.Contains(claim.Day)).Sum(claim => claim.Cents), found.Sum(course => course.Episodes.Sum(one => one.CentsInPeriod)));
            Assert.Equal(history.Trajectories.Count, found.Sum(course => course.Episodes.Length));
            Assert.All(found, HasSpellsApart);
            (courses, cents) = (courses + found.Count, cents + own.Sum(claim => claim.Cents));
        }

        Assert.True(courses > 3 && cents > 0);
    }

    private static void HasSpellsApart(CareCourse course)
    {
        foreach (var gap in new[] { 0, 28, 90, 2000 })
        {
            var spells = course.Spells(gap).ToList();
            Assert.All(spells.Zip(spells.Skip(1)), pair => Assert.True(pair.Second.Start - pair.First.End > gap));
            Assert.Equal(course.Episodes.Length, course.Episodes.Sum(one => spells.Count(spell => spell.Start <= one.Start && one.End <= spell.End)));
            Assert.All(spells, spell => Assert.Equal(spell.End, spell.Last.End));
        }
    }

    private static IEnumerable<DayClaim> Claims(params (int Month, int Day, long Cents)[] claims) => claims.Select(claim => new DayClaim(1, new DateOnly(2024, claim.Month, claim.Day), claim.Cents));

    private static int Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    private static IReadOnlyList<CareCourse> Courses(IEnumerable<DrawnStays.Drawn> lines) => Courses(DrawnStays.World(lines), []);

    private static IReadOnlyList<CareCourse> Courses(World world, IReadOnlyList<DayClaim> claims)
    {
        using var store = new WorldStore(world.Intakes);
        return CareCourse.Of(CareHistory.Of(store.Store.At(World.Municipality, AsOf, null), Year.First), claims, Year);
    }
}
