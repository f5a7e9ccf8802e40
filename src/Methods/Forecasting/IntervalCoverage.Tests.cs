namespace Roer.Methods.Forecasting;

public sealed class IntervalCoverageTests
{
    /// <summary>R: <c>binom.test</c> and <c>prop.test(correct = FALSE)</c>.</summary>
    [Theory]
    [InlineData(17, 20, ShareInterval.ClopperPearson, 0.95, 0.621073173454686, 0.967929062814536)]
    [InlineData(0, 10, ShareInterval.ClopperPearson, 0.95, 0, 0.308497107818761)]
    [InlineData(10, 10, ShareInterval.ClopperPearson, 0.95, 0.691502892181239, 1)]
    [InlineData(190, 200, ShareInterval.ClopperPearson, 0.9, 0.916664848933628, 0.972625746474886)]
    [InlineData(17, 20, ShareInterval.Wilson, 0.95, 0.639581135259243, 0.947631254103783)]
    public void The_interval_is_as_R_has_it(int inside, int count, ShareInterval interval, double confidence, double lower, double upper)
    {
        var coverage = IntervalCoverage.OfCount(inside, count, interval, confidence);
        Assert.Equal(lower, coverage.Lower, 10);
        Assert.Equal(upper, coverage.Upper, 10);
    }

    [Fact]
    public void Bounds_count_as_inside()
    {
        var coverage = IntervalCoverage.Of([1, 2, 3, 4], [1, 1, 4, 1], [2, 2, 5, 3], ShareInterval.Wilson, 0.9);
        Assert.Equal((2, 4, 0.5), (coverage.Inside, coverage.Count, coverage.Share));
    }

    [Theory]
    [InlineData(ShareInterval.ClopperPearson)]
    [InlineData(ShareInterval.Wilson)]
    public void It_is_symmetric_holds_its_share_and_narrows(ShareInterval interval)
    {
        for (var inside = 0; inside <= 25; inside++)
        {
            var one = IntervalCoverage.OfCount(inside, 25, interval, 0.9);
            var mirror = IntervalCoverage.OfCount(25 - inside, 25, interval, 0.9);
            var more = IntervalCoverage.OfCount(inside * 10, 250, interval, 0.9);
            Assert.Equal(one.Lower, 1 - mirror.Upper, 12);
            Assert.InRange(one.Share, one.Lower, one.Upper);
            Assert.True(more.Upper - more.Lower < one.Upper - one.Lower);
        }
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(Action act) => Assert.Throws<MethodInputException>(act).Fault;
        Assert.Equal(InputFault.Empty, Fault(() => IntervalCoverage.Of([], [], [], ShareInterval.Wilson, 0.9)));
        Assert.Equal(InputFault.Shape, Fault(() => IntervalCoverage.Of([1], [], [1], ShareInterval.Wilson, 0.9)));
        Assert.Equal(InputFault.Unsorted, Fault(() => IntervalCoverage.Of([1], [2], [1], ShareInterval.Wilson, 0.9)));
        Assert.Equal(InputFault.NotFinite, Fault(() => IntervalCoverage.Of([1], [double.NaN], [1], ShareInterval.Wilson, 0.9)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => IntervalCoverage.OfCount(3, 2, ShareInterval.Wilson, 0.9)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => IntervalCoverage.OfCount(1, 2, ShareInterval.Wilson, 1)));
    }
}
