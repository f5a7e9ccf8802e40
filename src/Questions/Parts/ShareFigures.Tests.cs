namespace Roer.Questions.Parts;

public sealed class ShareFiguresTests
{
    [Theory]
    [InlineData(new int[0], null)]
    [InlineData(new[] { 4 }, "4")]
    [InlineData(new[] { 4, 9 }, "6.5")]
    [InlineData(new[] { 0, 4, 900 }, "4")]
    [InlineData(new[] { 1, 2, 4, 5 }, "3")]
    public void The_middle_day_is_the_mean_of_two_when_they_are_even(int[] days, string? expected)
    {
        var figure = ShareFigures.MedianDays(days);
        Assert.Equal(expected is null ? FigureState.NotApplicable : FigureState.Known, figure.State);
        Assert.Equal(expected is null ? (decimal?)null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), figure.Value);
    }

    [Fact]
    public void A_share_of_nothing_does_not_apply_and_one_of_what_is_not_known_is_not_known()
    {
        Assert.Equal(Figure.NotApplicable(Unit.Percent), ShareFigures.Part(0, 0));
        Assert.Equal(Figure.Unknown(Unit.Percent), ShareFigures.Part(3, null));
        Assert.Equal(33.333333m, ShareFigures.Part(1, 3).Value);
        Assert.Equal(Figure.NotApplicable(Unit.CentsEach), ShareFigures.Each(500, 0));
        Assert.Equal((-166.666667m, Unit.CentsEach), (ShareFigures.Each(-500, 3).Value, ShareFigures.Each(-500, 3).Unit));
        Assert.Equal(FigureState.NotApplicable, ShareFigures.MeanDays([]).State);
        Assert.Equal(2_147_483_647m, ShareFigures.MeanDays([int.MaxValue, int.MaxValue]).Value);
    }

    /// <summary>The other way about the difference and its bounds turn their signs, and the chance stays.</summary>
    [Fact]
    public void A_difference_lies_within_its_interval_and_turns_with_its_groups()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            (long, long) first = (random.Next(0, 11), random.Next(10, 40)), second = (random.Next(0, 11), random.Next(10, 40));
            var ((difference, chance), (turned, sameChance)) = (ShareFigures.Compared(first, second), ShareFigures.Compared(second, first));
            Assert.InRange(difference.Value!.Value, difference.Interval!.Low, difference.Interval.High);
            Assert.Equal((-difference.Value, -difference.Interval.High, -difference.Interval.Low), (turned.Value, turned.Interval!.Low, turned.Interval.High));
            Assert.Equal(chance.Value, sameChance.Value);
            Assert.InRange(chance.Value!.Value, 0, 100);
        }
    }

    [Fact]
    public void Against_an_empty_group_there_is_no_difference()
    {
        var (difference, chance) = ShareFigures.Compared((3, 10), (0, 0));
        Assert.Equal((FigureState.NotApplicable, FigureState.NotApplicable, null), (difference.State, chance.State, difference.Interval));
    }
}
