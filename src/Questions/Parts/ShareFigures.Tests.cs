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

    /// <summary>3 of 10, by the formula written out.</summary>
    [Fact]
    public void An_estimated_share_has_the_interval_of_Wilson_where_it_is_a_share_of_a_whole()
    {
        var figure = ShareFigures.Estimated(3, 10, provisional: true);
        Assert.Equal((30m, true, 90), (figure.Value, figure.Provisional, figure.Interval!.Level));
        const double z = 1.6448536269514722;
        var (middle, half) = ((0.3 + (z * z / 20)) / (1 + (z * z / 10)), z / (1 + (z * z / 10)) * Math.Sqrt((0.3 * 0.7 / 10) + (z * z / 400)));
        Assert.Equal((middle - half) * 100, (double)figure.Interval.Low, 5);
        Assert.Equal((middle + half) * 100, (double)figure.Interval.High, 5);
        Assert.All(new[] { ShareFigures.Estimated(0, 0), ShareFigures.Estimated(1, null), ShareFigures.Estimated(5, 4), ShareFigures.Estimated(-1, 4) }, none => Assert.Null(none.Interval));
        Assert.Equal((0m, 100m), (ShareFigures.Estimated(0, 7).Interval!.Low, ShareFigures.Estimated(7, 7).Interval!.High));
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
}
