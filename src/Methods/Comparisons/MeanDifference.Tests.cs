namespace Roer.Methods.Comparisons;

public sealed class MeanDifferenceTests
{
    /// <summary>Hours of extra sleep after two drugs, Student (1908); the interval is that of the documentation of R's t.test.</summary>
    [Fact]
    public void The_interval_of_the_published_example()
    {
        double[] first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        var found = MeanDifference.Of(first, second, 0.95)!;
        Assert.Equal(-1.58, found.Difference, 10);
        Assert.Equal(17.776, found.DegreesOfFreedom, 3);
        Assert.Equal((-3.3654832, 0.2054832), (Math.Round(found.Low, 7), Math.Round(found.High, 7)));
    }

    [Fact]
    public void Turning_the_groups_turns_the_interval()
    {
        double[] first = [1, 2, 5], second = [4, 4, 9, 1];
        var (one, other) = (MeanDifference.Of(first, second, 0.9)!, MeanDifference.Of(second, first, 0.9)!);
        Assert.Equal((one.Low, one.High), (-other.High, -other.Low));
    }

    [Fact]
    public void Too_few_or_no_spread_is_no_interval()
    {
        Assert.Null(MeanDifference.Of([1], [1, 2], 0.9));
        Assert.Null(MeanDifference.Of([3, 3], [4, 4], 0.9));
        Assert.Throws<MethodInputException>(() => MeanDifference.Of([1, 2], [1, 2], 1));
    }
}
