namespace Roer.Questions.Parts.Paths;

/// <summary>What deviating costs: the difference of means of paths that are over, and only when there are enough of both.</summary>
public sealed class PathEurosTests
{
    [Fact]
    public void The_difference_is_that_of_the_means_of_who_is_done()
    {
        var judged = Judged(10, 1000).Concat([.. Enumerable.Range(0, 10).Select(at => (DrawnCourse.Path($"02 0-100 klaar {(at % 2 == 0 ? 1400 : 1600)}"), WishOutcome.Differs))]).Append((DrawnCourse.Path("02 0- klaar 9000"), WishOutcome.Differs));
        var figure = PathEuros.Difference(judged);
        Assert.Equal((50_000m, Unit.CentsEach), (figure.Value, figure.Unit));
        Assert.InRange(50_000m, figure.Interval!.Low, figure.Interval.High);
        Assert.Equal(figure.Value - figure.Interval.Low, figure.Interval.High - figure.Value);
    }

    [Theory]
    [InlineData(9, 10)]
    [InlineData(10, 9)]
    [InlineData(0, 0)]
    public void With_fewer_than_ten_of_either_it_is_unknown(int following, int differing) =>
        Assert.Equal(FigureState.Unknown, PathEuros.Difference(Judged(following, 1000).Concat(Judged(differing, 2000).Select(one => (one.Path, WishOutcome.Differs)))).State);

    private static IEnumerable<(FollowedPath Path, WishOutcome Outcome)> Judged(int number, int euros) =>
        Enumerable.Range(0, number).Select(at => (DrawnCourse.Path($"02 0-100 klaar {euros + (at % 2 == 0 ? 1 : -1)}"), WishOutcome.Follows));
}
