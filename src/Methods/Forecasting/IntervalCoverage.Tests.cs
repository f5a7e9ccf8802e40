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

    /// <summary>R 4.2: binom.test(inside, count, conf.level)$conf.int, also where summing chances loses digits.</summary>
    [Theory]
    [MemberData(nameof(Exact))]
    public void Clopper_and_Pearson_hold_far_out_and_for_many(int inside, int count, double confidence, double lower, double upper)
    {
        var found = IntervalCoverage.OfCount(inside, count, ShareInterval.ClopperPearson, confidence);
        Near.Equal(lower, found.Lower, 1e-9);
        Near.Equal(upper, found.Upper, 1e-9);
    }

    public static TheoryData<int, int, double, double, double> Exact { get; } = new()
    {
        { 0, 7, 0.95, 0, 0.40961639722500343 },
        { 3, 40, 0.999999, 0.00037116051074695313, 0.43819615276861879 },
        { 399990, 400000, 0.95, 0.99995402459208693, 0.9999880114652504 },
        { 999, 1000, 0.8, 0.99611589560160274, 0.99989464503456638 },
        { 500000, 1000000, 0.99, 0.49871158780887387, 0.50128841219112608 },
    };

    [Fact]
    public void An_unknown_interval_is_refused() =>
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => IntervalCoverage.OfCount(1, 2, (ShareInterval)9, 0.9)).Fault);
}
