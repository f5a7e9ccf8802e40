namespace Roer.Questions.Parts;

public sealed class ShareFiguresTests
{
    [Fact]
    public void A_share_of_none_does_not_apply_and_of_an_unknown_number_is_unknown()
    {
        Assert.Equal(25, ShareFigures.Part(1, 4).Value);
        Assert.Equal(FigureState.NotApplicable, ShareFigures.Part(0, 0).State);
        Assert.Equal(FigureState.Unknown, ShareFigures.Part(1, null).State);
        Assert.Equal(FigureState.NotApplicable, ShareFigures.Each(0, 0).State);
        Assert.Equal(33.333333m, ShareFigures.Each(100, 3).Value);
    }

    [Theory]
    [InlineData("3", 3, 3)]
    [InlineData("1 2", 1.5, 1.5)]
    [InlineData("1 2 9", 2, 4)]
    [InlineData("1 2 4 9", 3, 4)]
    public void The_middle_and_the_mean_of_days(string days, double middle, double mean)
    {
        int[] each = [.. days.Split(' ').Select(int.Parse)];
        Assert.Equal(((decimal)middle, (decimal)mean), (ShareFigures.MedianDays(each).Value, ShareFigures.MeanDays(each).Value));
    }

    [Fact]
    public void Of_no_days_there_is_no_middle_and_no_mean() =>
        Assert.Equal((FigureState.NotApplicable, FigureState.NotApplicable), (ShareFigures.MedianDays([]).State, ShareFigures.MeanDays([]).State));

    [Fact]
    public void A_difference_has_an_interval_that_holds_it_and_a_chance()
    {
        var (difference, chance) = ShareFigures.Compared((56, 70), (48, 80));
        Assert.Equal(20, difference.Value);
        Assert.InRange(difference.Value!.Value, difference.Interval!.Low, difference.Interval.High);
        Assert.InRange(chance.Value!.Value, 0.5m, 1m);
        Assert.Equal(FigureState.NotApplicable, ShareFigures.Compared((0, 0), (1, 2)).Difference.State);
    }
}
