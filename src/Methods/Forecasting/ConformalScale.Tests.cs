namespace Roer.Methods.Forecasting;

public sealed class ConformalScaleTests
{
    /// <summary>Draws −100 to 100, so that the median is 0 and the interval of 80% about −80 to 80.</summary>
    private static HeldForecast Held(double outcome) => HeldForecast.Of(outcome, [.. Enumerable.Range(-100, 201).Select(each => (double)each)]);

    private static double Half => Held(0).Interval(0.8).Upper;

    /// <summary>⌈(n + 1)·0.8⌉ by hand.</summary>
    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    [InlineData(9, 8)]
    [InlineData(24, 20)]
    public void The_factor_is_the_score_of_its_rank(int count, int rank)
    {
        var earlier = Enumerable.Range(1, count).Select(each => Held((each % 2 == 0 ? each : -each) * Half / 10)).Reverse().ToList();
        var scale = ConformalScale.Of(earlier, 0.8);
        Assert.Equal((rank, count), (scale.Rank, scale.Count));
        Assert.Equal(rank / 10.0, scale.Factor, 1e-12);
    }

    [Fact]
    public void Each_side_keeps_its_own_length()
    {
        var scale = new ConformalScale(1.5, 0.8, 9, 8);
        Assert.Equal(new ForecastInterval(10 - 6, 10 + 15), scale.Around(10, new(6, 20)));
        Assert.Equal(new ForecastInterval(10, 25), scale.Around(10, new(10, 20)));
    }

    /// <summary>An error of a crooked forecast counts by the side on which it lies.</summary>
    [Fact]
    public void A_score_is_by_the_side_of_the_outcome()
    {
        double[] crooked = [.. Enumerable.Range(1, 201).Select(each => (double)each * each)];
        var (median, interval) = (HeldForecast.Of(0, crooked).Median, HeldForecast.Of(0, crooked).Interval(0.8));
        foreach (var outcome in new[] { interval.Upper, interval.Lower })
            Assert.Equal(1, ConformalScale.Of([.. Enumerable.Repeat(HeldForecast.Of(outcome, crooked), 4)], 0.8).Factor, 1e-12);
        Assert.Equal(2, ConformalScale.Of([.. Enumerable.Repeat(HeldForecast.Of(median + (2 * (interval.Upper - median)), crooked), 4)], 0.8).Factor, 1e-12);
    }

    /// <summary>Forecasts that are three times too sure: the scaled interval holds the next outcome as often as promised, the own interval far less.</summary>
    [Fact]
    public void Of_exchangeable_forecasts_it_mends_what_was_too_narrow()
    {
        var stream = RandomSource.Named(5, "conformal/scale");
        double[] draws = [.. Enumerable.Range(1, 199).Select(each => Distributions.NormalDistribution.Standard.Quantile(each / 200.0))];
        const int Rounds = 3_000;
        var (plain, mended) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var scale = ConformalScale.Of([.. Enumerable.Range(0, 24).Select(_ => HeldForecast.Of(3 * stream.Normal(), draws))], 0.8);
            var next = HeldForecast.Of(3 * stream.Normal(), draws);
            var interval = scale.Around(next.Median, next.Interval(0.8));
            if (next.IsInside(0.8)) plain++;
            if (interval.Lower <= next.Outcome && next.Outcome <= interval.Upper) mended++;
        }

        Assert.InRange((double)mended / Rounds, 0.8 - 0.022, 0.8 + 0.022);
        Assert.InRange((double)plain / Rounds, 0.28, 0.38);
    }

    [Fact]
    public void A_forecast_without_spread_that_was_wrong_can_not_be_mended()
    {
        var sure = HeldForecast.Of(1, [0, 0]);
        Assert.Equal(double.PositiveInfinity, ConformalScale.Of([sure, sure, sure, sure], 0.8).Factor);
        Assert.Equal(0, ConformalScale.Of([.. Enumerable.Repeat(HeldForecast.Of(0, [0, 0]), 4)], 0.8).Factor);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        Assert.Equal(InputFault.TooFew, Assert.Throws<MethodInputException>(() => ConformalScale.Of([Held(1), Held(1), Held(1)], 0.8)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => ConformalScale.Of([], 1)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => new ConformalScale(1, 0.8, 4, 4).Around(3, new(0, 2))).Fault);
        Assert.Equal((4, 9, 19), (ConformalScale.Fewest(0.8), ConformalScale.Fewest(0.9), ConformalScale.Fewest(0.95)));
    }
}
