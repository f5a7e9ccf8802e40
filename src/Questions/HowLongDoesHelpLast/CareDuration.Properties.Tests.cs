using Roer.Care;
using Roer.Tests.World;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>What must hold of every world, whatever is in it.</summary>
public sealed class CareDurationPropertiesTests
{
    private static readonly CareDuration Question = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(70_000, 12)];

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
    public void Every_interval_holds_its_estimate_and_every_share_lies_between_0_and_100(int seed)
    {
        var answer = Ask(HostileWorld.Draw(seed));
        var figures = answer.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Figures).Concat(answer.Totals.Select(total => total.Figure)).ToList();
        Assert.All(figures.Where(figure => figure.Interval is not null), figure => Assert.InRange(figure.Value!.Value, figure.Interval!.Low, figure.Interval.High));
        Assert.All(figures.Where(figure => figure is { Unit: Unit.Percent, Value: not null }), figure => Assert.InRange(figure.Value!.Value, 0, 100));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_forms_of_a_period_add_up_to_its_trajectories(int seed)
    {
        var answer = Ask(HostileWorld.Draw(seed));
        foreach (var table in answer.Tables.Where(table => table.Id is "per-hulpvorm" or "per-aanbieder"))
            Assert.Equal(answer.Value("trajecten"), table.Rows.Sum(row => row.Figures[0].Value));
    }

    /// <summary>A child in foster care, begun and ended in months that others have too, is no part of the ambulant curve.</summary>
    [Fact]
    public void A_child_that_the_filter_leaves_out_changes_nothing()
    {
        var mine = Enumerable.Range(0, 40).Select(child => new DrawnStays.Drawn($"k{child}", new DateOnly(2024, 1, 1).AddDays(child), new DateOnly(2024, 3, 1).AddDays(child * 5))).ToList();
        var scope = World.ScopeOf("2024", "2025-01-31", "hulpvorm=02");
        var other = new DrawnStays.Drawn("z", new DateOnly(2024, 1, 20), new DateOnly(2024, 6, 20)) { Code = "44A01" };
        var (alone, together) = (DrawnStays.World(mine).Ask(scope, Question), DrawnStays.World([.. mine, other]).Ask(scope, Question));
        Assert.Equal(AnswerFigures.Of(alone), AnswerFigures.Of(together));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_longer_period_never_has_fewer_trajectories(int seed)
    {
        var intakes = HostileWorld.Draw(seed);
        Assert.True(Ask(intakes, "2024-K1").Value("trajecten") <= Ask(intakes).Value("trajecten"));
    }

    private static Answer Ask(IEnumerable<Intake> intakes, string period = "2024")
    {
        using var store = new WorldStore(intakes);
        return store.Ask(World.ScopeOf(period), Question);
    }
}
